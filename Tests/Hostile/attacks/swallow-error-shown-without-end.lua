-- kind: swallow
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  error(setmetatable({}, {__tostring = function() while true do end end}))
end)
