-- kind: rows
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  while true do ctx:emit{ doc = doc.id, note = 'again' } end
end)
