-- kind: library
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  return select('#', table.unpack({}, 1, 1 << 30))
end)
