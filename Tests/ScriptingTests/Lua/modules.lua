local check = require "check"
local text, json, regex = workbench.text, workbench.json, workbench.regex
local doc = doc

return {
  -- Patterns
  { "find gives bytes and groups", function()
    check.equal({ regex("(b)(c)?"):find("abx") }, { 2, 2, "b" })
    check.equal({ regex("b+"):find("abbc", 3) }, { 3, 3 })
    check.equal({ regex("b+"):find("abbc", -1) }, {})
    check.equal({ regex("c"):find("abbc", -1) }, { 4, 4 })
    check.equal({ regex("é"):find("née") }, { 2, 3 })
    check.equal(regex("x"):find("abc"), nil)
    for _, i in ipairs{ math.maxinteger, 100 } do check.equal(regex("a"):find("abc", i), nil) end
    check.equal(regex("a"):find("abc", math.mininteger), 1)
    check.equal({ regex("$"):find("abc", 4) }, { 4, 3 })
  end },
  { "match gives the groups, or the whole", function()
    check.equal({ regex([[(\d+) (\w+)]]):match("on 5 March") }, { "5", "March" })
    check.equal(regex([[\d+]]):match("on 15 March"), "15")
    check.equal(regex("q"):match("on"), nil)
  end },
  { "gmatch gives every match once, empty ones too", function()
    local list = {}
    for w in regex([[\w+]]):gmatch("one two") do list[#list + 1] = w end
    check.equal(list, { "one", "two" })
    local n = 0
    for _ in regex("x*"):gmatch("abc") do n = n + 1 end
    check.equal(n, 4)
    for a, b in regex("(.)=(.)"):gmatch("a=1,b=2") do list[#list + 1] = a .. b end
    check.equal(list, { "one", "two", "a1", "b2" })
  end },
  { "replace takes a text with groups or a function", function()
    check.equal({ regex("b"):replace("abab", "x") }, { "axax", 2 })
    check.equal({ regex("b"):replace("abab", "x", 1) }, { "axab", 1 })
    check.equal({ regex("b"):replace("abab", "x", 0) }, { "abab", 0 })
    check.equal(regex("(a)(b)"):replace("ab", "%2%1%0%%"), "baab%")
    check.equal(regex("[ab]"):replace("abc", function(c) return c:upper() end), "ABc")
    check.equal(regex("[ab]"):replace("abc", function() return nil end), "abc")
    check.equal(regex("b"):replace("ab", function() return 1 end), "a1")
    check.equal(regex("(a)(x)?"):replace("a", "[%2]"), "[]")
    check.raises("'%3' in the replacement is no group", function() regex("a"):replace("a", "%3") end)
    check.raises("modules.lua:", function() regex("a"):replace("a", function() error("mine") end) end)
  end },
  { "split cuts at the matches", function()
    check.equal(regex([[\s*,\s*]]):split("a , b,c"), { "a", "b", "c" })
    check.equal(regex(","):split(""), { "" })
    check.equal(regex(","):split(",a,"), { "", "a", "" })
    check.equal(regex(""):split("abc"), { "a", "b", "c" })
  end },
  { "flags change what matches", function()
    check.equal(regex("A", "i"):match("a"), "a")
    check.equal(regex("(?i)A"):match("a"), "a")
    check.equal(regex("^b$", "m"):match("a\nb\nc"), "b")
    check.equal(regex("a.b", "s"):match("a\nb"), "a\nb")
    check.raises("'q'", function() regex("a", "q") end)
  end },
  { "a pattern that is none says where", function()
    check.raises("(", function() regex("(a") end)
    check.raises("\\1", function() regex([[(a)\1]]) end)
  end },
  { "a pattern that would explode elsewhere takes linear time", function()
    check.equal(regex("(a*)*b"):find(("a"):rep(20000)), nil)
  end },
  { "patterns work on bytes that are no UTF-8", function()
    check.equal(regex("b"):replace("a\xFFb", "c"), "a\xFFc")
  end },
  { "tostring shows the pattern", function() check.equal(tostring(regex("a+")), "regex a+") end },

  -- Text
  { "letters are Unicode's", function()
    check.equal(text.lower("ÉTAT İ"):sub(1, 6), "état ")
    check.equal(text.upper("straße"), "STRASSE")
    check.equal(text.fold("Café’s – “x”"), "cafe's - \"x\"")
    check.equal(text.length("née"), 3)
    check.equal(text.length("👩‍👩‍👧"), 1)
    check.equal(text.graphemes("née"), { "n", "é", "e" })
    check.equal(text.width("東京"), 4)
    check.equal(text.normalize("e\u{301}"), "é")
    check.equal(#text.normalize("é", "nfd"), 3)
  end },
  { "sub cuts by characters, whatever the bounds", function()
    check.equal(text.sub("née", 2, 2), "é")
    check.equal(text.sub("née", -2), "ée")
    check.equal(text.sub("née", 0), "née")
    check.equal(text.sub("née", 3, 2), "")
    check.equal(text.sub("née", math.mininteger, math.maxinteger), "née")
    check.equal(text.sub("née", math.maxinteger, math.mininteger), "")
  end },
  { "words, distance and wrap", function()
    check.equal(text.words("One, two."), { "One", "two" })
    check.equal(text.distance("kitten", "sitting"), 3)
    check.equal(text.distance("", ""), 0)
    check.equal(text.wrap("one two three", 7), { "one two", "three" })
    check.equal(#text.wrap("abc", math.mininteger), 3)
    check.equal(#text.wrap("abc", math.maxinteger), 1)
    check.equal(text.wrap("", 5), { "" })
  end },
  { "text that is no UTF-8 is repaired, not refused", function()
    check.equal(text.length("a\xFF"), 2)
    check.equal(text.lower("A\xFF"), "a\u{FFFD}")
  end },

  -- JSON
  { "what is encoded decodes to the same", function()
    for _, value in ipairs{ 1, 1.5, -3, true, "a\n\"\u{1F600}", { 1, 2 }, { a = { b = "c" } }, math.maxinteger } do
      check.equal(json.decode(json.encode(value)), value)
    end
    check.equal(json.encode{}, "[]")
    check.equal(json.encode(nil), "null")
    check.equal(json.encode(json.null), "null")
    check.equal(json.encode{ b = 1, a = 2, [1] = 3 }, '{"1":3,"a":2,"b":1}')
  end },
  { "null is kept", function()
    check.equal(json.decode("[null]")[1] == json.null, true)
    check.equal(tostring(json.null), "null")
  end },
  { "an element is encoded with its place", function()
    local place = json.decode(json.encode(doc.sentences[1]))
    check.equal({ place.kind, place.document, place.line }, { "sentence", "example.txt", 1 })
    check.equal({ place.start, place.stop, place.text }, { 1, doc.sentences[1].stop, doc.sentences[1].text })
    check.equal(#json.decode(json.encode(doc.tables[1].rows)), 3)
  end },
  { "text that is no JSON says where", function()
    check.raises("line 1", function() json.decode("[1,") end)
    check.raises("line 2", function() json.decode("\n{a}") end)
    check.raises("nested deeper", function() json.decode(("["):rep(100000)) end)
  end },
  { "what JSON cannot hold is an error", function()
    check.raises("not a function", function() json.encode(print) end)
    local t = {}
    t.t = t
    check.raises("contains itself", function() json.encode(t) end)
  end },
  { "one table in many places does not fill the memory", function()
    local t = {}
    for _ = 1, 30 do t = { t, t } end
    check.raises("parts", function() json.encode(t) end)
    pp(t)
  end },
  { "sequences in sequences do not overflow the stack", function()
    local s = doc.tokens:first(1)
    for _ = 1, 2000 do
      local inner = s
      s = doc.tokens:first(1):map(function() return inner end)
    end
    check.raises("nested too deeply", function() json.encode(s) end)
    pp(s)
  end },

  -- The module tables
  { "a misspelt member names the nearest", function()
    check.raises("workbench has no field 'txt' (did you mean 'text'?)", function() return workbench.txt end)
    check.raises("workbench.text has no field 'fld' (did you mean 'fold'?)", function() return text.fld end)
  end },
  { "modules cannot be changed", function()
    check.raises("workbench is read-only: cannot set 'x'", function() workbench.x = 1 end)
    check.raises("workbench.json is read-only", function() json.x = 1 end)
    check.equal(getmetatable(workbench), false)
  end },
  { "versions are there", function()
    check.equal(workbench.api, 1)
    check.equal(workbench.version:match("^%d+%.%d+%.%d+$") ~= nil, true)
  end },
}
