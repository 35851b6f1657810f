-- kind: metatable
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local one, two = {}, {}
  setmetatable(one, { __index = two }) setmetatable(two, { __index = one })
  return one.missing
end)
