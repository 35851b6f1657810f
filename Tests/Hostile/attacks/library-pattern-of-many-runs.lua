-- kind: library
-- expect: time
return require("on_second")(function(doc, ctx)
  return ('x'):rep(50000):match(('x*'):rep(8) .. 'y')
end)
