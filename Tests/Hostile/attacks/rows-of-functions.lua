-- kind: rows
-- expect: error
return require("on_second")(function(doc, ctx)
  ctx:emit{ doc = doc.id, note = function() end }
end)
