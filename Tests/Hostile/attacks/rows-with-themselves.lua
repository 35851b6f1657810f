-- kind: rows
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  local row = { doc = doc.id } row.note = row
  ctx:emit(row)
end)
