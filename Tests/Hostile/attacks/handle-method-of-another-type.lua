-- kind: handle
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local sequence, regex, query = doc.sentences, workbench.regex("a"), workbench.query("a")
  for _, method in ipairs{ sequence.map, sequence.kwic, regex.find, regex.split, query.plan, ctx.emit } do
    for _, receiver in ipairs{ doc, sequence, regex, query, ctx, {}, 1, "x", print } do pcall(method, receiver, "x", "x") end
  end
end)
