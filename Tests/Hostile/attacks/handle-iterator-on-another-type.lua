-- kind: handle
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local step = pairs(doc.tokens)
  for _, other in ipairs{ doc, doc.sentences, workbench.regex("a"), workbench.query("a"), doc:find("the"), {}, 1, "x", print } do
    pcall(step, other, nil)
  end
end)
