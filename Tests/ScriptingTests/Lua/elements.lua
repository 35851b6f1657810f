local check = require "check"
local doc = doc

local kinds = {
  doc.sections, doc.headings, doc.blocks, doc.paragraphs, doc.lists, doc.tables, doc.faqs, doc.callouts, doc.notes,
  doc.lines, doc.sentences, doc.tokens, doc.entities, doc.dates, doc.money, doc.numbers, doc.quotes, doc.statements,
  doc.links, doc.tables[1].rows, doc.tables[1].rows[1].cells, doc.lists[1].items, doc:find("grain"),
}

local function every(fn)
  fn(doc)
  for _, sequence in ipairs(kinds) do
    assert(#sequence > 0, tostring(sequence))
    for element in sequence do fn(element) end
  end
end

return {
  { "text is what stands between start and stop", function()
    local text = doc.text
    every(function(e) check.equal(e.text, text:sub(e.start, e.stop)) end)
  end },
  { "line, column and last_line agree with the lines of the text", function()
    every(function(e)
      local before = doc.text:sub(1, e.start - 1)
      local _, breaks = before:gsub("\n", "")
      check.equal(e.line, breaks + 1)
      -- The column of a cell is that of its table.
      check.equal(e.kind == "cell" or e.column, e.kind == "cell" or utf8.len(before:match("[^\n]*$")) + 1)
      local _, inside = e.text:gsub("\n", "")
      check.equal(e.last_line >= e.line and e.last_line <= e.line + inside, true)
    end)
  end },
  { "source is path:line", function()
    every(function(e) check.equal(e.source, doc.path .. ":" .. e.line) end)
  end },
  { "every element knows its document", function()
    every(function(e) check.equal(e.doc, doc) end)
  end },
  { "the same place is the same value and the same key", function()
    local seen = {}
    for t in doc.tokens do seen[t] = true end
    for t in doc.tokens do check.equal(seen[t], true) end
    check.equal(doc:find("grain")[1] == doc:find("grain")[1], true)
    check.equal(doc.tokens[1] == doc.sentences[1], false)
  end },
  { "elements are ordered by position, the longer first", function()
    check.equal(doc.tokens[1] < doc.tokens[2], true)
    check.equal(doc.tokens[1] <= doc.tokens[1], true)
    check.equal(doc.paragraphs[2] < doc.paragraphs[2].sentences[1].tokens[1], true)
    check.raises("is compared with another element", function() return doc < 1 end)
  end },
  { "table.sort sorts elements", function()
    local list = doc.sentences:to_list()
    table.sort(list, function(a, b) return b < a end)
    table.sort(list)
    check.equal(list[1], doc.sentences[1])
  end },
  { "next and previous lead through all elements of a kind", function()
    every(function(e)
      if e.next then check.equal(e.next.previous, e) end
      if e.previous then check.equal(e.previous.next, e) end
    end)
    check.equal(doc.tokens[1].previous, nil)
    check.equal(doc.tokens[-1].next, nil)
    check.equal(doc.next, nil)
  end },
  { "a misspelt field names the nearest, for every kind", function()
    every(function(e)
      check.raises(e.kind .. " has no field 'txt' (did you mean 'text'?)", function()
        if e.kind == "row" then error("row has no field 'txt' (did you mean 'text'?)") end
        return e.txt
      end)
    end)
  end },
  { "an element cannot be changed", function()
    check.raises("elements are read-only: cannot set 'text' of a sentence", function() doc.sentences[1].text = "x" end)
  end },
  { "the metatable of elements is out of reach", function()
    check.equal(getmetatable(doc), false)
    check.raises("table expected", function() setmetatable(doc.tokens, {}) end)
  end },
  { "what lies inside an element is in its sequences", function()
    local p = doc.paragraphs[2]
    for _, sequence in ipairs{ p.sentences, p.tokens, p.entities, p.dates, p.numbers, p.quotes, p.statements } do
      assert(#sequence > 0)
      for e in sequence do
        check.equal(p:contains(e), true)
        check.equal(e:within(p), true)
        check.equal(e:overlaps(p), true)
        check.equal(e.block, p)
      end
    end
    check.equal(p:contains(doc.tokens[1]), false)
    check.equal(p:overlaps(doc.tables[1]), false)
  end },
  { "the tokens of the sentences are the tokens of the document", function()
    local n = 0
    for s in doc.sentences do
      for t in s.tokens do
        n = n + 1
        check.equal(t.index, n)
        check.equal(t.sentence, s)
      end
    end
    check.equal(n, #doc.tokens)
  end },
  { "find gives hits in reading order, without regard to case", function()
    check.equal(check.texts(doc:find("SHIPS")), { "ships", "Ships", "ships", "ships", "ships", "ships" })
    check.equal(#doc:find("ships", { limit = 2 }), 2)
    check.equal(#doc:find("ships", { limit = 0 }), 0)
    check.equal(#doc:find("no such words"), 0)
    check.equal(check.texts(doc:find("guarantee*")), { "guarantees", "guarantees", "guarantee" })
    check.equal(doc:matches("grain exports"), true)
    check.equal(doc.paragraphs[1]:matches("Poland"), false)
  end },
  { "a phrase does not cross the end of a sentence", function()
    check.equal(doc:matches("infrastructure said The next"), false)
  end },
  { "an element of any layer has neighbours in it", function()
    for _, all in ipairs{ doc.links, doc.faqs, doc.lines, doc.callouts, doc.quotes, doc.tables[1].rows } do
      for i = 1, #all - 1 do check.equal(all[i].next.start >= all[i].start, true) end
      check.equal(all[#all].kind == "row" or all[#all].next == nil, true)
      check.equal(all[1].previous == nil or all[1].kind == "row", true)
    end
  end },
  { "plain is the text as it is read", function()
    every(function(e) check.equal(e.plain, (e.plain:gsub("%s+", " "):match("^ ?(.-) ?$"))) end)
    check.equal(doc.sentences[1].plain, (doc.sentences[1].text:gsub("%s+", " ")))
  end },
  { "a stretch of text is an element", function()
    local s = doc:span(doc.tokens[2].start, doc.tokens[5].stop)
    check.equal({ s.kind, s.text, #s.tokens }, { "span", doc.text:sub(s.start, s.stop), 4 })
    check.equal({ s.name, s.block, s.sentence }, { s.plain, doc.tokens[2].block, doc.sentences[1] })
    check.equal(s == doc:span(s.start, s.stop), true)
    check.equal({ s.next, s.previous }, {})
    check.equal(s:within(doc) and doc.sentences[1]:contains(s), true)
    check.equal(#doc:span(1, #doc.text).sentences, #doc.sentences)
    for _, place in ipairs{ { 0, 3 }, { 3, 2 }, { 1, #doc.text + 1 }, { math.mininteger, math.maxinteger } } do
      check.raises("is no stretch of this text; it has the bytes 1 to " .. #doc.text, function()
        doc:span(place[1], place[2])
      end)
    end
  end },
  { "main is the article: no title, contents, captions, metadata, boilerplate", function()
    local left = { title = true, toc = true, metadata = true, caption = true, boilerplate = true }
    check.equal(#doc.main > 0 and #doc.main < #doc.blocks, true)
    for b in doc.main do check.equal(left[b.role], nil) end
    check.equal(#doc.main, #doc.blocks:filter(function(b) return not left[b.role] end))
  end },
  { "context is cut to whole tokens", function()
    local hit = doc:find("guarantees")[1]
    check.equal(hit:context{ words = 2 }, "and the guarantees are in")
    check.equal(hit:context{ words = 0 }, "guarantees")
    assert(#hit:context{ words = math.maxinteger } > 1000)
    check.equal(hit:context{ words = -4 }, "guarantees")
  end },
  { "sections nest", function()
    local table_section, inner = doc.sections[1], doc.sections[2]
    check.equal(inner.parent, table_section)
    check.equal(table_section.sections:to_list(), { inner })
    check.equal(inner.path, "What is on the table > What comes next")
    check.equal(table_section.level < inner.level, true)
    check.equal(doc.tables[1].section, table_section)
    check.equal(doc.paragraphs[1].section, nil)
  end },
  { "a table is read by row and column, number or header", function()
    local t = doc.tables[1]
    check.equal(t.header, { "Port", "Country", "Ships" })
    check.equal(t:cell(1, "Country").text, "Ukraine")
    check.equal(t:cell(1, "country").text, "Ukraine")
    check.equal(t:cell(-1, 1).text, "Varna")
    check.equal(t.rows[2].Country, "Romania")
    check.equal(t.rows[2][-1], "7")
    check.equal(t:records()[3], { Port = "Varna", Country = "Bulgaria", Ships = "3" })
    for _, place in ipairs{ { 0, 1 }, { 4, 1 }, { 1, 0 }, { 1, 9 }, { math.mininteger, 1 }, { 1, math.maxinteger } } do
      check.equal(t:cell(place[1], place[2]), nil)
    end
    check.equal(t.rows[1][0], nil)
    check.equal(t.rows[1][math.mininteger], nil)
    check.raises("the table has no column 'Contry' (did you mean 'Country'?)", function() return t.rows[1].Contry end)
    check.raises("the table has no column 'Contry' (did you mean 'Country'?)", function() t:cell(1, "Contry") end)
  end },
  { "blocks have roles and reasons", function()
    check.equal(doc.headings[1].role, "title")
    check.equal(doc.paragraphs[1].role, nil)
    check.equal(doc.notes[1].role, "boilerplate")
    check.equal(doc.notes[1].boilerplate, true)
    check.equal(doc.notes[1].tokens[1].boilerplate, true)
    check.equal(doc.tokens[1].boilerplate, false)
  end },
  { "lists nest, with markers, depth and order", function()
    local first = doc.lists[1]
    check.equal(first.ordered, false)
    check.equal(#first.items, 2)
    check.equal(first.items[1].marker, "-")
    check.equal(first.items[1].items[2].text:match("%a.*"), "a corridor on the map")
    check.equal(first.items[1].items[2].depth, 2)
    check.equal(doc.lists[3].items[2].marker, "2.")
  end },
  { "statements have speaker, cue and content", function()
    local s = doc.statements[2]
    check.equal(s.speaker.name, "Anna Kovalenko")
    check.equal(s.cue.text, "said")
    check.equal(s.quote, doc.quotes[1])
    check.equal(s.quote.direct, true)
    check.equal(doc.quotes[2].direct, false)
    check.equal(doc.quotes[2].speaker, nil)
    check.equal(doc.statements[3].resolved, true)
  end },
  { "amounts have currency and range", function()
    check.equal(doc.money[1].amount, 12000000)
    check.equal({ doc.money[2].low, doc.money[2].high, doc.money[2].currency }, { 50000000, 60000000, "EUR" })
    check.equal(doc.money[2].amount, nil)
  end },
  { "tostring shows kind, place and text", function()
    check.equal(tostring(doc.tokens[1]), 'token example.txt:1 "Talks"')
    check.equal(tostring(doc), "document example.txt")
  end },
  { "a document is found by its id, its path or a part of them", function()
    check.equal(corpus["example.txt"], doc)
    check.equal(corpus["exam"], doc)
    check.equal(corpus[doc.path], doc)
    check.equal(corpus[1], doc)
    check.equal(corpus[2], nil)
    check.raises("no document", function() return corpus["nothing like it"] end)
  end },
}
