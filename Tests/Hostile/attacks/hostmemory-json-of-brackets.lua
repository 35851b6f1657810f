-- kind: hostmemory
-- expect: any
return require("on_second")(function(doc, ctx)
  return type(workbench.json.decode(('['):rep(1000000)))
end)
