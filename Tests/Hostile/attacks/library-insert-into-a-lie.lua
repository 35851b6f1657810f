-- kind: library
-- expect: any
return require("on_second")(function(doc, ctx)
  local liar = setmetatable({}, { __len = function() return math.maxinteger - 1 end })
  return tostring(pcall(table.insert, liar, 1, 'x'))
end)
