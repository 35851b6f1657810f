-- A plugin that runs an attack on the document b.txt, and gives every document a row.
return function(attack)
  return {
    name = "hostile",
    map = function(doc, ctx)
      local note = "fine"
      if doc.id:find("^b") then note = attack(doc, ctx) or "survived" end
      ctx:emit{ doc = doc.id, note = note }
    end,
  }
end
