-- kind: library
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  return #('rows and columns '):rep(1 << 36)
end)
