-- kind: regex
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  return workbench.regex(('('):rep(20000) .. 'a' .. (')'):rep(20000))
end)
