-- kind: plugin
-- expect: ok
-- quick
return {
  name = "hostile", summary = "\27]0;title\7\27[2J", version = "1\r2", authors = { "\27[31mred" },
  map = function(doc, ctx)
    print("\27]52;c;aGVsbG8=\7") ctx:log("\27[2J") ctx:warn("\27[1A\27[2K", doc.sentences[1])
    ctx:emit{ doc = doc.id, note = "\27]8;;http://evil/\27\\" }
  end,
}
