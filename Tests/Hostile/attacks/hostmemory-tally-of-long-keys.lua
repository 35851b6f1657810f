-- kind: hostmemory
-- expect: any
return require("on_second")(function(doc, ctx)
  for i = 1, 1e6 do ctx:tally(('key'):rep(10000) .. i) end
end)
