local check = require "check"
local doc = doc

local function upper(e) return e.text:upper() end

return {
  { "a sequence is its own iterator", function()
    local n = 0
    for s in doc.sentences do n = n + 1; check.equal(s.index, n) end
    check.equal(n, #doc.sentences)
  end },
  { "ipairs walks a sequence", function()
    for i, t in ipairs(doc.sentences[1].tokens) do check.equal(t.index, i) end
  end },
  { "an index counts from 1, a negative one from the end", function()
    local t = doc.tokens
    check.equal(t[1].index, 1)
    check.equal(t[-1].index, #t)
    check.equal(t[-#t], t[1])
  end },
  { "an index outside gives nil", function()
    local t = doc.tokens
    for _, i in ipairs{ 0, #t + 1, -#t - 1, math.maxinteger, math.mininteger } do check.equal(t[i], nil) end
  end },
  { "an index that is no whole number is an error", function()
    check.raises("has no field", function() return doc.tokens[1.5] end)
    check.equal(doc.tokens[1.0], doc.tokens[1])
  end },
  { "loops over one sequence nest", function()
    local sequence, n = doc.tables[1].rows, 0
    for _ in sequence do for _ in sequence do n = n + 1 end end
    check.equal(n, 9)
  end },
  { "loops over one list of values nest", function()
    local sequence, n = doc.tables[1].rows:map(function(row) return row[1] end), 0
    for _ in sequence do for _ in sequence do n = n + 1 end end
    check.equal(n, 9)
  end },
  { "a loop over equal values ends", function()
    local sequence, n = doc.tokens:map(function() return 1 end), 0
    for _ in sequence do n = n + 1 end
    check.equal(n, #doc.tokens)
  end },
  { "a loop that was left by break can be run again", function()
    local sequence = doc.blocks
    for _ = 1, 200 do
      for b in sequence do
        check.equal(b, sequence[1])
        break
      end
    end
    local n = 0
    for _ in sequence do n = n + 1 end
    check.equal(n, #sequence)
  end },
  { "an empty sequence has no steps and no first item", function()
    local none = doc.tokens:filter(function() return false end)
    for _ in none do error("a step") end
    check.equal(#none, 0)
    check.equal(none[1], nil)
    check.equal(none:first(), nil)
    check.equal(none:last(), nil)
    check.equal(#none:first(3), 0)
    check.equal(none:to_list(), {})
    check.equal(#none:sample(3), 0)
    check.equal(#none:count(), 0)
    check.equal(none:any(function() return true end), false)
    check.equal(none:all(function() return false end), true)
    check.equal(none:reduce(function() return 1 end, 7), 7)
  end },
  { "where compares fields with values, lists and functions", function()
    local entities = doc.entities
    check.equal(check.texts(entities:where{ type = "person" }), { "Anna Kovalenko" })
    check.equal(#entities:where{ type = { "person", "organization" } },
      #entities:where{ type = "person" } + #entities:where{ type = "organization" })
    check.equal(check.texts(entities:where{ text = function(t) return #t == 6 end }), { "Poland" })
    check.equal(check.texts(entities:where{ type = "place", name = "Varna" }), { "Varna" })
    check.equal(#entities:where{}, #entities)
    check.equal(#entities:where{ type = {} }, 0)
  end },
  { "where refuses a field that the items do not have", function()
    check.raises("entity has no field 'typ' (did you mean 'type'?)", function() doc.entities:where{ typ = "x" } end)
  end },
  { "where goes on when its table is changed meanwhile", function()
    local fields = {}
    fields.text = function()
      fields.text = nil
      for i = 1, 1000 do fields["kind" .. i] = nil; rawset(fields, i, nil) end
      for i = 1, 64 do fields[i .. ""] = "x" end
      for i = 1, 64 do fields[i .. ""] = nil end
      return true
    end
    pcall(function() doc.tokens:where(fields) end)
    check.equal(doc.tokens[1].text, "Talks")
  end },
  { "filter keeps what a function is true for, in order", function()
    local long = doc.tokens:filter(function(t) return #t.text > 12 end)
    for i = 2, #long do check.equal(long[i - 1] < long[i], true) end
    check.equal(#long > 0, true)
  end },
  { "map leaves out nil and keeps false", function()
    local values = doc.tables[1].rows:map(function(row)
      if row.Port == "Odesa" then return nil end
      return row.Port == "Varna"
    end)
    check.equal(values:to_list(), { false, true })
  end },
  { "map gives a sequence that is mapped again", function()
    local rows = doc.tables[1].rows
    check.equal(rows:map(function(row) return row.Ships end):map(tonumber):map(function(n) return n * 2 end):to_list(),
      { 24, 14, 6 })
  end },
  { "flat_map joins lists and sequences", function()
    local rows = doc.tables[1].rows
    check.equal(rows:flat_map(function(row) return { row.Port, row.Ships } end):to_list(),
      { "Odesa", "12", "Constanta", "7", "Varna", "3" })
    check.equal(#rows:flat_map(function(row) return row.cells end), 9)
    check.equal(#rows:flat_map(function() return nil end), 0)
    check.raises("the function must give a list or a sequence, got the number 1",
      function() rows:flat_map(function() return 1 end) end)
  end },
  { "first and last give one item or a part", function()
    local rows = doc.tables[1].rows
    check.equal(rows:first().Port, "Odesa")
    check.equal(rows:last().Port, "Varna")
    check.equal(#rows:first(2), 2)
    check.equal(rows:last(2)[1].Port, "Constanta")
    check.equal(#rows:first(math.maxinteger), 3)
    check.equal(#rows:last(math.maxinteger), 3)
    check.equal(#rows:first(-5), 0)
    check.equal(#rows:last(0), 0)
  end },
  { "sample draws without replacement, in order, the same for a seed", function()
    local a, b, c = doc.tokens:sample(10, 1), doc.tokens:sample(10, 1), doc.tokens:sample(10, 2)
    check.equal(check.texts(a), check.texts(b))
    check.equal(#a, 10)
    for i = 2, 10 do check.equal(a[i - 1] < a[i], true) end
    check.equal(a == c, false)
    check.equal(#doc.tokens:sample(1000000), #doc.tokens)
    check.equal(#doc.tokens:sample(-1), 0)
  end },
  { "sort takes a field, a function, or nothing", function()
    local rows = doc.tables[1].rows
    local function ports(s) return s:map(function(row) return row.Port end):to_list() end
    check.equal(ports(rows:sort(function(row) return tonumber(row.Ships) end)), { "Varna", "Constanta", "Odesa" })
    check.equal(ports(rows:sort("Port", "descending")), { "Varna", "Odesa", "Constanta" })
    check.equal(ports(rows:sort()), { "Odesa", "Constanta", "Varna" })
  end },
  { "sort keeps the order of equal keys, either way", function()
    local tokens = doc.sentences[1].tokens
    check.equal(check.texts(tokens:sort(function() return 1 end)), check.texts(tokens))
    check.equal(check.texts(tokens:sort(function() return 1 end, "descending")), check.texts(tokens))
  end },
  { "sort puts items without a key last, numbers before strings", function()
    local keys = { Odesa = "b", Constanta = 2 }
    local function ports(order)
      return doc.tables[1].rows:sort(function(row) return keys[row.Port] end, order)
        :map(function(row) return row.Port end):to_list()
    end
    check.equal(ports(), { "Constanta", "Odesa", "Varna" })
    check.equal(ports("descending"), { "Odesa", "Constanta", "Varna" })
  end },
  { "unique keeps the first of each key", function()
    check.equal(check.texts(doc.entities:where{ name = "European Union" }), { "European Union", "European Union" })
    check.equal(check.texts(doc.entities:where{ name = "European Union" }:unique("name")), { "European Union" })
    check.equal(#doc.tokens:unique(), #doc.tokens)
    local words = doc.tokens:map(function(t) return t.lower end)
    check.equal(#words:unique(), #doc.tokens:unique("lower"))
    check.equal(words:count()[1].count, doc.tokens:count("lower")[1].count)
  end },
  { "group lists keys in order of appearance", function()
    local groups = doc.tables[1].rows:group(function(row) return #row.Port == 5 end)
    check.equal(groups[1].key, true)
    check.equal(#groups[1].items, 2)
    check.equal(groups[2].key, false)
    check.equal(groups[2].items[1].Port, "Constanta")
  end },
  { "count orders by count, then by value", function()
    local t = doc.tables[1].rows:count(function(row) return #row.Port end)
    check.equal(check.column(t, "value"), { 5, 9 })
    check.equal(check.column(t, "count"), { 2, 1 })
    check.equal(check.column(t, "documents"), { 1, 1 })
  end },
  { "count leaves out items without a key", function()
    check.equal(#doc.paragraphs:count("label"), 2)
  end },
  { "reduce folds from the left", function()
    check.equal(doc.tables[1].rows:reduce(function(a, row) return a .. row[1]:sub(1, 1) end, ""), "OCV")
    check.equal(doc.tables[1].rows:reduce(function(a) return (a or 0) + 1 end), 3)
  end },
  { "any and all stop as soon as they know", function()
    local n = 0
    check.equal(doc.tokens:any(function() n = n + 1; return true end), true)
    check.equal(n, 1)
    check.equal(doc.tokens:all(function() n = n + 1; return false end), false)
    check.equal(n, 2)
  end },
  { "no combinator changes its receiver", function()
    local rows = doc.tables[1].rows:map(upper)
    local before = rows:to_list()
    rows:sort(nil, "descending")
    rows:filter(function() return false end)
    rows:first(1)
    check.equal(rows:to_list(), before)
  end },
  { "a callback's own error comes through as it is", function()
    local raised = {}
    local ok, found = pcall(function() doc.tokens:map(function() error(raised) end) end)
    check.equal(ok, false)
    check.equal(found == raised, true)
    check.raises("sequences.lua:", function() doc.tokens:filter(function() error("no") end) end)
  end },
  { "a callback may walk the same sequence", function()
    local rows = doc.tables[1].rows
    check.equal(rows:map(function() return #rows:map(upper) end):to_list(), { 3, 3, 3 })
  end },
  { "a callback cannot yield out of a combinator", function()
    local co = coroutine.wrap(function() doc.tokens:map(function() coroutine.yield() end) end)
    check.raises("yield", co)
  end },
  { "a coroutine may walk a sequence step by step", function()
    local co = coroutine.wrap(function() for row in doc.tables[1].rows do coroutine.yield(row.Port) end end)
    check.equal({ co(), co(), co() }, { "Odesa", "Constanta", "Varna" })
  end },
  { "two sequences of the same elements are equal", function()
    check.equal(doc.tokens == doc.tokens, true)
    check.equal(doc.tokens:first(3) == doc.tokens:first(3), true)
    check.equal(doc.tokens:first(3) == doc.tokens:first(4), false)
  end },
  { "a sequence cannot be changed", function()
    check.raises("a sequence is read-only: cannot set '1'", function() doc.tokens[1] = 2 end)
  end },
  { "a misspelt method names the nearest", function()
    check.raises("sequence has no field 'filtr' (did you mean 'filter'?)", function() doc.tokens:filtr() end)
  end },
  { "tostring says what it holds", function()
    check.equal(tostring(doc.tables[1].rows), "sequence of 3 rows")
    check.equal(tostring(doc.entities:first(0)):match("^sequence of 0"), "sequence of 0")
  end },
  { "the documents of a corpus are a sequence", function()
    check.equal(#corpus.docs, 1)
    check.equal(corpus.docs[1], doc)
    for d in corpus.docs do check.equal(d, doc) end
    for d in corpus do check.equal(d, doc) end
  end },
  { "a concordance is cut at its sentence, however wide it may be", function()
    local hits = doc:find("grain")
    check.equal(#hits:kwic{ left = math.maxinteger, right = math.maxinteger }, #hits)
    check.equal(hits:kwic{ left = math.mininteger, right = -1 }[1].left, "")
    check.raises("no field 'right9223372036854775807'", function() hits:kwic{ sort = "right9223372036854775807" } end)
  end },
  { "a concordance has any number of sort keys, each in its own direction", function()
    local hits = doc:find("who:[type=\"word\"] []")
    local function column(t, name)
      local list = {}
      for row in t do list[#list + 1] = tostring(row[name]) end
      return list
    end
    local rows = hits:kwic{ left = 1, sort = { "left1", "line descending" } }
    for i = 2, #rows do
      local a, b = workbench.text.fold(rows[i - 1].left), workbench.text.fold(rows[i].left)
      check.equal(a < b or (a == b and rows[i - 1].line >= rows[i].line), true)
    end
    local up, down = column(hits:kwic{ sort = "match" }, "match"), column(hits:kwic{ sort = "match descending" }, "match")
    check.equal(workbench.text.fold(up[1]), workbench.text.fold(down[#down]))
    check.equal(#hits:kwic{ sort = { "who", "document", "date", function(h) return #h.text end } }, #hits)
    check.raises("takes keys and functions, not", function() hits:kwic{ sort = { 1 } } end)
  end },
  { "frequencies count any value of any sequence", function()
    local t = doc.tokens:frequencies{ of = "type" }
    local sum = 0
    for row in t do sum = sum + row.count end
    check.equal(sum, #doc.tokens)
    check.equal(#doc.sentences:frequencies{ of = function() return nil end }, 0)
    local numbers = doc.sentences:map(function(s) return #s.tokens end)
    check.equal(numbers:frequencies()[1].count, doc.sentences:frequencies{ of = function(s) return #s.tokens end }[1].count)
    local apart = doc.tokens:frequencies{ of = "type", by = "lower" }
    check.equal(apart.columns[1], "by")
    check.raises("'n' must be from 1 to 100", function() doc.tokens:ngrams{ n = 0 } end)
  end },
  { "a run of tokens stays in its sentence", function()
    for row in doc.tokens:ngrams{ n = 2, of = "index" } do
      local a, b = row.value:match("^(%d+) (%d+)$")
      check.equal(doc.tokens[tonumber(a)].sentence, doc.tokens[tonumber(b)].sentence)
    end
  end },
  { "a number of collocates leads back to its hits", function()
    local hits = doc:find("grain*")
    for row in hits:collocates{ min = 1, measure = { "log_dice", "log_likelihood" } } do
      local near = hits:near(row.value)
      check.equal(#near >= 1 and row.log_likelihood ~= nil, true)
    end
    check.equal(#hits:near("nowhere to be found"), 0)
    check.equal(#hits:collocates{ min = 1, across_sentences = true, left = 50, right = 50 }
      >= #hits:collocates{ min = 1, left = 50, right = 50 }, true)
  end },
  { "keyness takes a sequence, a corpus or a table of counts as reference", function()
    local list = corpus:frequencies{}
    check.equal(#corpus:keyness(list), 0)
    check.equal(#corpus:keyness(corpus), 0)
    local few = workbench.table{ columns = { "value", "count" }, rows = { { "nothing", 1000 } } }
    check.equal(#corpus:keyness(few, { min = 1, measure = { "simple_maths", "log_ratio" } }), #list)
    local none = workbench.table{ columns = { "value", "count" }, rows = {} }
    check.equal(#corpus:keyness(none, { min = 1 }), 0)
    check.raises("needs the columns value and count", function()
      corpus:keyness(workbench.table{ columns = { "a" }, rows = {} })
    end)
    check.raises("no measure 'lgodice' (did you mean 'log_dice'?)", function()
      corpus:keyness(list, { measure = { "lgodice" } })
    end)
  end },
  { "dispersion over parts is even for every token and nil for none", function()
    check.equal(doc.tokens:dispersion{ parts = 7 } < 1e-9, true)
    check.equal(doc:find("nowhere"):dispersion{ parts = 7 }, nil)
    check.equal(corpus:dispersion("grain", { parts = 3 }), corpus:find("grain"):dispersion{ parts = 3 })
    check.raises("'parts' must be from 1", function() corpus:dispersion("grain", { parts = 0 }) end)
  end },
  { "a sequence that is called with an element of another one ends", function()
    for _, stranger in ipairs{ doc.entities[1], doc.tables[1], doc, corpus } do
      check.equal(doc.sentences(nil, stranger), nil)
      check.equal(doc.tokens(nil, stranger), nil)
    end
    check.equal(doc.tokens(nil, doc.tokens[1]), doc.tokens[2])
  end },
  { "corpus.entities is a sequence, and so are the mentions of each", function()
    local n = 0
    for e in corpus.entities do
      for m in e.mentions do check.equal(m.kind, "entity"); n = n + 1 end
    end
    check.equal(n, #doc.entities)
    local places = corpus.entities:where{ type = "place" }
    check.equal(places:all(function(e) return e.type == "place" end), true)
    check.equal(corpus.entities:sort("name")[1].name <= corpus.entities:sort("name")[-1].name, true)
  end },
  { "grouped by an element that names something, all that name the same are one group", function()
    local self = function(e) return e end
    local names = {}
    for e in doc.entities do names[e.type .. e.name] = true end
    local n = 0
    for _ in pairs(names) do n = n + 1 end
    check.equal(#doc.entities:group(self), n)
    check.equal(#doc.entities:count(self), n)
    check.equal(#doc.entities:unique(self), n)
    local first = doc.entities:group(self)[1]
    check.equal({ first.key, first.items[1] }, { doc.entities[1], doc.entities[1] })
    check.equal(#doc.tokens:group(self), #doc.tokens:unique("norm"))
    check.equal(doc:find("who:<entity/>"):count("who.name")[1].value, doc.entities:count("name")[1].value)
    local dotted = doc.tokens:first(2):map(function(t) return { ["a.b"] = t.text } end)
    check.equal(dotted:group("a.b")[1].key, doc.tokens[1].text)
    local hits = doc:find("who:<entity/>")
    check.equal(#hits:group("who"), n)
    check.equal(#hits:group("who")[1].items:kwic{ left = 2 }, #hits:group("who")[1].items)
  end },
  { "grouped by an element that is a place alone, each is a group of its own", function()
    local self = function(e) return e end
    check.equal(#doc.sentences:group(self), #doc.sentences)
    check.equal(#doc.tokens:unique(), #doc.tokens)
    check.equal(doc.tokens:count("doc")[1].count, #doc.tokens)
    check.equal(doc.tokens:count("doc"):render("text"):match("example%.txt[^\n]*"):match("example.*example"), nil)
  end },
  { "sort takes a function of two items as table.sort does", function()
    local by_length = function(a, b) return #a.text < #b.text end
    local sorted = doc.sentences:sort(by_length)
    for i = 2, #sorted do check.equal(#sorted[i - 1].text <= #sorted[i].text, true) end
    check.equal(#doc.sentences:sort(by_length, "descending")[1].text, #sorted[-1].text)
    check.equal(#doc.tokens:sort(function(a, b) return true end), #doc.tokens) -- no order, but no harm
    check.raises("no field 'txt'", function() doc.sentences:sort(function(a, b) return a.txt < b.txt end) end)
  end },
  { "what takes a list takes a sequence, and leaves the options of a script as they are", function()
    local lengths = doc.sentences:map(function(s) return #s.text end)
    check.equal(workbench.stats.mean(lengths), workbench.stats.mean(lengths:to_list()))
    local options = { columns = { "n" }, rows = lengths:map(function(n) return { n } end) }
    check.equal(#workbench.table(options), #lengths)
    check.equal(type(options.rows), "userdata")
    options.rwos = 1
    check.raises("no option 'rwos'", workbench.table, options)
    local words = doc.tokens:first(2):map(function(t) return t.text end)
    check.equal(#doc:find("$w", { lists = { w = words } }), #doc:find("$w", { lists = { w = words:to_list() } }))
    check.raises("entry 1 must be a number, got a sentence", workbench.stats.mean, doc.sentences)
  end },
}
