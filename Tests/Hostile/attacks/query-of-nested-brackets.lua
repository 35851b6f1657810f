-- kind: query
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  return #doc:find(('('):rep(50000) .. 'a')
end)
