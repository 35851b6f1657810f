-- Queries and counts over a corpus, each timed once its tokens are at hand: prints "name seconds result".
local function timed(name, work)
  local begin = os.clock()
  local result = work()
  print(("%s %.6f %s"):format(name, os.clock() - begin, result))
end

timed("frequencies-cold", function() return #corpus:frequencies{} end)
timed("frequencies", function() return #corpus:frequencies{} end)
timed("find", function()
  local n = 0
  for d in corpus.docs do n = n + #d:find("security guarantees") end
  return n
end)
timed("loop", function()
  local n = 0
  for d in corpus.docs do
    local last
    for t in d.tokens do
      local word = t.lower
      if word == "guarantees" and last == "security" then n = n + 1 end
      last = word
    end
  end
  return n
end)

-- One word, and the same among a thousand alternatives, as a query and as a regular expression over the bytes.
math.randomseed(3)
local words = {}
for i = 1, 1000 do
  local letters = {}
  for j = 1, math.random(5, 9) do letters[j] = string.char(96 + math.random(26)) end
  words[i] = table.concat(letters)
end
words[500] = "guarantee"
local thousand = table.concat(words, "|")
timed("query-one", function() return #corpus:find('"guarantee"') end)
timed("query-thousand", function() return #corpus:find('"' .. thousand .. '"') end)
local function scan(pattern)
  return function()
    local regex, n = workbench.regex(pattern, "i"), 0
    for d in corpus.docs do
      for _ in regex:gmatch(d.text) do n = n + 1 end
    end
    return n
  end
end
timed("regex-one", scan("guarantee"))
timed("regex-thousand", scan(thousand))

timed("bigrams", function() return #corpus:ngrams{ n = 2 } end)
timed("collocates", function() return #corpus:collocates("security guarantee*") end)
timed("keyness", function() return #corpus:keyness(corpus:where{ id = corpus[1].id }, { min = 1 }) end)
timed("captures", function() return #corpus:find('verb:"[a-z]+ed" []{0,3} what:"guarantee.*"') end)
