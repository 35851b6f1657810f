-- kind: hostmemory
-- expect: any
return require("on_second")(function(doc, ctx)
  local kept = {}
  for i = 1, 1e6 do kept[i] = workbench.regex(""):split(("x"):rep(100000)) end
end)
