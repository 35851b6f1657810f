-- kind: metatable
-- expect: error
return require("on_second")(function(doc, ctx)
  setmetatable({}, { __gc = function() while true do end end })
end)
