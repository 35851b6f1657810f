-- kind: hostmemory
-- expect: any
return require("on_second")(function(doc, ctx)
  local kept = {}
  for i = 1, 1e7 do kept[i] = doc.tokens:filter(function() return true end) end
end)
