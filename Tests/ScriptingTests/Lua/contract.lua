local check = require "check"
local doc, corpus = doc, corpus

-- Every name that the contract of the script API promises, by the section that does. What each does is tested
-- elsewhere; here no promise may be forgotten.

local function words(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

-- One element of each kind, where the example document has one.
local function sample(kind)
  local samples = {
    document = doc, section = doc.sections[1], heading = doc.headings[1], paragraph = doc.paragraphs[1],
    list = doc.lists[1], item = doc.lists[1].items[1], table = doc.tables[1], row = doc.tables[1].rows[1],
    cell = doc.tables[1]:cell(1, 1), faq = doc.faqs[1], callout = doc.callouts[1], sentence = doc.sentences[1],
    token = doc.tokens[1], entity = doc.entities[1], date = doc.dates[1], money = doc.money[1], number = doc.numbers[1],
    quote = doc.quotes[1], statement = doc.statements[1], match = doc:find("a:[] port")[1] or doc:find("the")[1],
    span = doc:span(1, 5),
  }
  return samples[kind]
end

local fields = {
  document = "id title path date language format encoding words bytes meta lines sections headings blocks paragraphs lists tables faqs callouts notes title_matches main span",
  section = "title heading level parent sections paragraphs path",
  heading = "level role",
  paragraph = "label dateline role",
  list = "ordered items role", item = "label depth marker items role",
  table = "header rows columns cell records role", row = "index cells", cell = "row column header",
  faq = "question answer", callout = "label",
  sentence = "index tokens",
  token = "lower norm shape type index lemma pos head deprel negated",
  entity = "type name title aliases mentions wikidata",
  date = "from to granularity relative",
  money = "amount low high currency bound",
  number = "value unit",
  quote = "content speaker cue direct",
  statement = "speaker cue verb content quote negated resolved",
  match = "captures query", span = "name", phrase = "name",
}
local every = "kind text plain start stop line last_line column source doc section block sentence boilerplate next previous find matches contains within overlaps context sentences tokens entities dates money quotes statements links"

local cases = {
  { "1 an element is a light value: equal, a key, ordered by document and position", function()
    check.equal(type(doc), "userdata")
    check.equal(doc.tokens[3] == doc.tokens:first(3)[3], true)
    check.equal(({ [doc.tokens[1]] = "here" })[doc:find(doc.tokens[1].text)[1].tokens[1]], "here")
    check.equal({ doc.tokens[1] < doc.tokens[2], doc.tokens[2] <= doc.tokens[1] }, { true, false })
    check.equal(getmetatable(doc), false)
  end },
  { "1 a typo names the nearest, and elements are read-only", function()
    check.raises("sentence has no field 'txt' (did you mean 'text'?)", function() return doc.sentences[1].txt end)
    check.raises("read-only", function() doc.title = "x" end)
  end },
  { "1 offsets are 1-based, inclusive bytes of doc.text", function()
    for _, s in ipairs{ doc.sentences, doc.tokens, doc.entities, doc.quotes, doc.blocks, doc.dates } do
      for e in s do check.equal(doc.text:sub(e.start, e.stop) == e.text, true) end
    end
    check.equal(doc.tokens[1].source:match("example.txt:1$"), "example.txt:1")
  end },
  { "2 globals", function()
    for _, name in ipairs(words "corpus workbench help pp print assert error pairs ipairs next pcall xpcall select tonumber tostring type rawequal rawget rawlen rawset setmetatable getmetatable require load string table math utf8 coroutine os") do
      check.equal(rawget(_G, name) ~= nil or name == "corpus", true)
    end
    for _, name in ipairs(words "version api query regex text stats table json date chart files") do
      check.equal(workbench[name] ~= nil, true)
    end
    check.equal(require "lpeg" ~= nil and require "re" ~= nil, true)
    for _, name in ipairs(words "io debug dofile loadfile") do check.equal(rawget(_G, name), nil) end
    check.equal({ string.dump, package.loadlib, package.cpath, os.execute }, {})
  end },
  { "3 sequences: loops, ipairs, length, both ends, and every combinator", function()
    local n = 0
    for _ in doc.sentences do n = n + 1 end
    for i, s in ipairs(doc.sentences) do check.equal(s == doc.sentences[i], true) end
    check.equal({ n, doc.sentences[-1] == doc.sentences[n] }, { #doc.sentences, true })
    for _, name in ipairs(words "where filter map flat_map first last sample sort unique group count reduce any all to_list") do
      check.equal(type(doc.sentences[name]), "function")
    end
    check.equal(doc.tokens:count("lower").columns, { "value", "count", "documents" })
  end },
  { "3 combinators of an empty sequence, and of one item", function()
    for _, s in ipairs{ doc.tokens:first(0), doc.tokens:first(1), doc.tokens:map(function() end), doc:find("nothere") } do
      local n = #s
      check.equal({ #s:where{}, #s:filter(function() return true end), #s:map(function(x) return x end), #s:sort() },
        { n, n, n, n })
      check.equal({ #s:flat_map(function(x) return { x, x } end), #s:first(5), #s:last(5), #s:sample(5, 1) }, { 2 * n, n, n, n })
      check.equal({ #s:unique(), #s:group("kind"), #s:count("text"), #s:to_list() }, { n, n, n, n })
      check.equal({ s:any(function() return true end), s:all(function() return false end) }, { n > 0, n == 0 })
      check.equal(s:reduce(function(a) return a + 1 end, 0), n)
      check.equal({ s:first() == s[1], s:last() == s[-1] }, { true, true })
    end
  end },
  { "4 what every element has", function()
    for kind in pairs(fields) do
      local element = sample(kind)
      for _, name in ipairs(words(every)) do
        if element then local _ = element[name] end
      end
    end
  end },
  { "5 the corpus", function()
    for _, name in ipairs(words "docs name path hash where filter find frequencies ngrams collocates keyness dispersion duplicates entities") do
      check.equal(corpus[name] ~= nil, true)
    end
    check.equal({ #corpus, corpus[1] == doc, corpus["example.txt"] == doc, corpus["xamp"] == doc }, { 1, true, true, true })
    check.equal({ #corpus:where{ format = "text" }, #corpus:where{ format = "html" } }, { 1, 0 })
    check.equal(corpus:frequencies{ of = "norm", n = 1 }.columns, { "value", "count", "per_million", "documents" })
    check.equal(#corpus:frequencies{ where = { type = "word", lower = { "grain", "port" } } } <= 2, true)
    check.raises("no field 'sql'", function() return corpus.sql end)
  end },
  { "6 hits", function()
    local hits = corpus:find("the")
    for _, name in ipairs(words "kwic group count documents collocates sample explain") do
      check.equal(type(hits[name]), "function")
    end
    check.equal(hits:kwic{ left = 8, right = 8, sort = "right1" }.columns, { "document", "line", "left", "match", "right" })
    check.equal({ #hits:documents(), hits:documents()[1] == doc }, { 1, true })
  end },
  { "7 tables of results, and charts", function()
    local t = workbench.table{ columns = { "actor", "n" }, rows = { { "a", 1 } } }
    for _, name in ipairs(words "sort top where select rename add group pivot join render save") do
      check.equal(type(t[name]), "function")
    end
    for _, name in ipairs(words "bar line heatmap timeline network scatter") do
      check.equal(type(workbench.chart[name]), "function")
    end
    check.equal({ #t, t[1].actor, t:group("actor", { total = { "sum", "n" } })[1].total }, { 1, "a", 1 })
  end },
  { "8 text, patterns, numbers, dates, JSON", function()
    for _, name in ipairs(words "lower upper fold length sub graphemes words sentences distance normalize wrap") do
      check.equal(type(workbench.text[name]), "function")
    end
    for _, name in ipairs(words "find match gmatch replace split") do
      check.equal(type(workbench.regex("a")[name]), "function")
    end
    for _, name in ipairs(words "log_likelihood chi_squared t_score z_score mi mi2 mi3 npmi log_dice dice jaccard log_ratio odds_ratio relative_risk minimum_sensitivity delta_p poisson fisher dp dp_norm juilland_d carroll_d2 rosengren_s arf mean median quantile stddev") do
      check.equal(type(workbench.stats[name]), "function")
    end
    for _, name in ipairs(words "parse format add between") do check.equal(type(workbench.date[name]), "function") end
    check.equal(workbench.json.decode("[null]")[1] == workbench.json.null, true)
  end },
}

for kind, names in pairs(fields) do
  cases[#cases + 1] = { "4 the fields of " .. kind, function()
    local element = sample(kind)
    for _, name in ipairs(words(names)) do
      -- An element is read where there is one; the declaration must be there in any case.
      if element then local _ = element[name] end
      help(kind .. "." .. name)
    end
  end }
end
return cases
