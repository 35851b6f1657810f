-- kind: loop
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  while true do for _, sentence in ipairs(doc.sentences) do local _ = sentence.text end end
end)
