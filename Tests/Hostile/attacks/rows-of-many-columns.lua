-- kind: rows
-- expect: any
return require("on_second")(function(doc, ctx)
  for i = 1, 1e6 do ctx:emit{ doc = doc.id, ['column' .. i] = i } end
end)
