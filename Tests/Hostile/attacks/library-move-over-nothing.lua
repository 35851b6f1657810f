-- kind: library
-- expect: time
return require("on_second")(function(doc, ctx)
  table.move({}, 1, 1 << 40, 2)
end)
