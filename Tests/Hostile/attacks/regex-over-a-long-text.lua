-- kind: regex
-- expect: any
return require("on_second")(function(doc, ctx)
  return tostring(workbench.regex('(x+x+)+y'):find(('x'):rep(5000000)))
end)
