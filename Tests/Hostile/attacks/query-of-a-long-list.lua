-- kind: query
-- expect: any
return require("on_second")(function(doc, ctx)
  local words = {}
  for i = 1, 200000 do words[i] = 'word' .. i end
  return #doc:find('$words', { lists = { words = words } })
end)
