-- kind: hostmemory
-- expect: any
return require("on_second")(function(doc, ctx)
  for i = 1, 2000 do ctx:warn(('a warning of many words, '):rep(2000) .. i) end
end)
