-- kind: metatable
-- expect: time
return require("on_second")(function(doc, ctx)
  local t = setmetatable({}, { __concat = function() while true do end end })
  return t .. 'x'
end)
