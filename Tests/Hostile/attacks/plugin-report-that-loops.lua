-- kind: plugin
-- expect: status4
-- quick
return {
  name = "hostile", map = function(doc, ctx) ctx:emit{ doc = doc.id, note = "fine" } end,
  report = function() while true do end end,
}
