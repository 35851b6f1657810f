-- kind: handle
-- expect: any
-- quick
local kept
return {
  name = "hostile",
  map = function(doc, ctx)
    if doc.id:find("^b") then pcall(function() return kept.text, kept.tokens[1].text, kept:find("the")[1].text end) end
    kept = doc.sentences[1]
    ctx:emit{ doc = doc.id, note = "fine" }
  end,
}
