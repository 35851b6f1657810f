-- kind: metatable
-- expect: any
return require("on_second")(function(doc, ctx)
  local t = setmetatable({}, { __tostring = function(self) return tostring(self) end })
  return tostring(t)
end)
