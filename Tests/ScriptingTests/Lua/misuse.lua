local check = require "check"
local doc, corpus = doc, corpus

-- What people try first, and what they are told.
return {
  { "elements are not joined with ..", function()
    check.raises("'..' joins strings, not a document; join its text", function() return doc .. "x" end)
    check.raises("not a token", function() return "x" .. doc.tokens[1] end)
    check.raises("not a sequence; tostring(x)", function() return "x" .. doc.tokens end)
  end },
  { "elements have no length and no items by number", function()
    check.raises("a document has no length; #element.text", function() return #doc end)
    check.raises("a document has no items by number", function() return doc[1] end)
    check.raises("a sentence has no items by number", function() for _ in ipairs(doc.sentences[1]) do end end)
    check.raises("a document is no table to walk through", function() for _ in pairs(doc) do end end)
  end },
  { "elements are no numbers", function()
    check.raises("tonumber(element.text)", function() return doc.tokens[1] * 2 end)
    check.raises("#x counts its items", function() return doc.tokens - 1 end)
    check.raises("is no number", function() return -doc end)
    check.raises("is no number", function() return 1 | doc end)
  end },
  { "elements are compared with elements", function()
    check.raises("not with the string \"x\"; compare its text", function() return doc < "x" end)
    check.raises("not with the number 5", function() return 5 <= doc end)
    check.equal(doc == "x", false)
    check.equal(doc.tokens[1] < doc.tokens[2], true)
  end },
  { "a field of items is not a field of the sequence", function()
    check.raises("sequence has no field 'text', but its items may: x[1].text", function() return doc.tokens.text end)
    check.raises("sequence has no field 'frist' (did you mean 'first'?)", function() return doc.tokens:frist() end)
  end },
  { "a sequence is not called", function()
    check.raises("write `for x in doc.tokens do`, without ()", function() for _ in doc.tokens() do end end)
    check.raises("without ()", function() return doc:sentences() end)
    check.raises("a document is no sequence to loop over", function() for _ in doc do end end)
    check.raises("load it first: local lpeg = require \"lpeg\"", function() return lpeg end)
    check.raises("a token cannot be called", function() return doc.tokens[1]() end)
  end },
  { "pairs walks through sequences, corpora, tables of results and rows", function()
    local list = {}
    for i, token in pairs(doc.tokens:first(2)) do list[i] = token.text end
    check.equal(list, check.texts(doc.tokens:first(2)))
    for i, d in pairs(corpus) do check.equal(d == corpus[i], true) end
    local t = workbench.table{ columns = { "b", "a" }, rows = { { 1, 2 } } }
    local names = {}
    for i, row in pairs(t) do
      check.equal(i, 1)
      for name, value in pairs(row) do names[#names + 1] = name .. value end
    end
    check.equal(names, { "b1", "a2" })
    check.raises("no table to walk through", function() for _ in pairs(workbench.regex("a")) do end end)
  end },
  { "a method that is called with a dot asks for the colon", function()
    check.raises("write a colon before the name", function() return doc.find("x") end)
  end },
  { "long words are cut in messages", function()
    local long = ("x"):rep(100000)
    for _, fn in ipairs{
      function() return doc[long] end, function() return corpus[long] end, function() return workbench[long] end,
      function() doc.tokens:sort(long, long) end, function() doc[long] = 1 end, function() require(long) end,
      function() workbench.text.lower("a", { [long] = 1 }) end, function() workbench.files.read(long) end,
    } do
      local ok, message = pcall(fn)
      check.equal(ok, false)
      check.equal(#message < 4200, true)
    end
  end },
  { "an error inside a function of the host has the script's line, once", function()
    for _, fn in ipairs{
      function() return corpus:where{ tpye = "text" } end, function() table.sort(doc.sentences) end,
      function() for _ in pairs(doc) do end end, function() return doc.tokens:where{ tpye = "word" } end,
      function() return doc.tokens:sort("nothing") end, function() return doc.tokens:map(function(t) return t.txt end) end,
    } do
      local _, message = pcall(fn)
      check.equal(message:match("^[^ ]*misuse%.lua:%d+: ") ~= nil, true)
      check.equal(select(2, message:gsub("misuse%.lua", "")), 1)
    end
  end },
  { "who assigns to what is read-only is told what to do", function()
    check.raises("x:to_list() gives a list that can be changed", function() table.insert(doc.tokens, 1) end)
    check.raises("a table of results is read-only: cannot set 'x'", function() corpus:frequencies{}.x = 1 end)
  end },
  { "a query that fills a screen is shown around the place that is wrong", function()
    local _, message = pcall(function() doc:find(("(a|"):rep(5000)) end)
    check.equal(#message < 500 and message:match("nested more than") ~= nil, true)
  end },
}
