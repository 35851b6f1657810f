-- kind: plugin
-- expect: any
local columns = { "doc", "note" }
for i = 1, 50000 do columns[#columns + 1] = "column" .. i end
return { name = "hostile", columns = columns, map = function(doc, ctx) ctx:emit{ doc = doc.id, note = "fine" } end }
