-- kind: metatable
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local metatable = getmetatable(doc.sentences[1])
  if type(metatable) == 'table' then return 'ESCAPED: the metatable of elements' end
  return tostring(pcall(setmetatable, doc.sentences[1], {}))
end)
