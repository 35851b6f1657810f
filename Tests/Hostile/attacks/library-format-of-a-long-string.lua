-- kind: library
-- expect: any
return require("on_second")(function(doc, ctx)
  local long = ('x'):rep(1 << 20)
  return #string.format(('%s'):rep(200), table.unpack({ long, long, long, long }, 1, 200))
end)
