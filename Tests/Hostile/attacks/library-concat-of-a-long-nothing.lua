-- kind: library
-- expect: any
return require("on_second")(function(doc, ctx)
  return #table.concat(setmetatable({}, { __len = function() return 1 << 40 end, __index = function() return '' end }))
end)
