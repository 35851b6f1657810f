local check = require "check"
local doc, corpus = doc, corpus

-- What once broke the host; a case that fails here ends the tests.
local function step_of(object) return (pairs(object)) end

return {
  { "the step of pairs works on objects alone", function()
    local step, lpeg = step_of(doc.sentences), require "lpeg"
    check.raises("not on a document", step, doc)
    check.raises("not on a token", step, doc.tokens[1], 1)
    check.raises("not on nil", step)
    check.raises("not on a table", step, {})
    check.raises("not on userdata", step, lpeg.P "abcdefgh", 1)
    check.raises("no table to walk through", step, workbench.regex("a"))
  end },
  { "the step of pairs takes any last key", function()
    local rows = workbench.table{ columns = { "a" }, rows = { { 1 } } }
    for _, object in ipairs{ doc.sentences, corpus, rows, rows[1] } do
      for _, key in ipairs{ math.maxinteger, 2 ^ 62, 99, 1 / 0, 0 / 0, "x", {}, doc } do
        check.equal((step_of(object)(object, key)) ~= 7, true)
      end
      check.equal((step_of(object)(object, math.mininteger)) ~= nil, true)
    end
    check.equal(step_of(doc.sentences)(doc.sentences, math.maxinteger), nil)
    check.equal(step_of(rows)(rows, math.maxinteger), nil)
    check.equal(step_of(rows[1])(rows[1], "no column"), nil)
  end },
  { "an object equals no userdata of a library, whichever stands first", function()
    local pattern = require "lpeg".P "abcdefgh" * "x"
    pattern:match "abcdefghx"
    check.equal(pattern == doc.sentences, false)
    check.equal(doc.sentences == pattern, false)
    check.equal(pattern == corpus, false)
    check.equal(doc.sentences == doc.sentences, true)
    check.equal(doc.sentences ~= doc.tokens, true)
  end },
  { "an object that the collector let go is told from others", function()
    local found
    for _ = 1, 1000 do
      local weak = setmetatable({}, { __mode = "k" })
      for _ = 1, 10 do weak[doc.tokens] = true end
      for i = 1, 20 do local _ = ("x"):rep(10000 + i) end
      for object in next, weak do
        if not pcall(function() return #object end) then found = object end
      end
      if found then break end
    end
    if not found then return end
    for _, use in ipairs{ function() return #found end, function() return found[1] end, function() return found.x end,
      function() return found() end, function() found.x = 1 end, function() return pairs(found) end,
      function() return found:first() end } do
      check.raises("that only a weak table still held", use)
    end
    check.equal(found == doc.tokens, false)
    check.raises("got an object that only", corpus.keyness, corpus, found)
  end },
  { "statistics take the largest numbers there are", function()
    local stats = workbench.stats
    check.equal(math.type(stats.arf({ -9e18, 9e18 }, 20)), "float")
    stats.arf({ math.mininteger, math.maxinteger - 1023 }, 5)
    stats.arf({ 9e18, -9e18, 9e18 }, 1e308)
  end },
  { "a number as a pattern of LPeg has bounds", function()
    local lpeg = require "lpeg"
    for _, number in ipairs{ 1 << 31, -(1 << 31), 2 ^ 31, 1 << 62, math.mininteger, 1 / 0, 0 / 0, (1 << 20) + 1 } do
      check.raises("at most 1048576 characters", lpeg.P, number)
      check.raises("at most 1048576 characters", function() return lpeg.P "a" * number end)
      check.raises("at most 1048576 characters", function() return number + lpeg.P "a" end)
      check.raises("at most 1048576 characters", lpeg.match, number, "abc")
    end
    check.equal(lpeg.match(lpeg.P(3) * -1, "abc"), 4)
  end },
  { "a pattern of LPeg is not repeated without bounds", function()
    local lpeg = require "lpeg"
    local power = getmetatable(lpeg.P(1)).__pow
    for _, n in ipairs{ (1 << 31) - 1, -(1 << 31), 1 << 30, 1 << 31, math.mininteger, math.maxinteger, "2147483647" } do
      check.raises("repeated too often", function() return lpeg.P "a" ^ n end)
    end
    check.raises("lpeg-pattern expected", power, 5, 1 << 31)
    check.raises("nested deeper than 8000 levels", function() return lpeg.P "a" ^ -8001 end)
    check.raises("nested deeper than 8000 levels", function() return (lpeg.P "a" ^ -5000 * "b") ^ -5000 end)
    check.equal(lpeg.match(lpeg.P "ab" ^ 3, "ababab"), 7)
    check.equal(lpeg.match(lpeg.P "ab" ^ -1, "abab"), 3)
  end },
  { "LPeg is opened once, whatever the list of loaded modules says", function()
    local lpeg = require "lpeg"
    for _ = 1, 3 do
      package.loaded.lpeg = nil
      check.equal(require "lpeg" == lpeg, true)
      check.equal(require "lpeg".match(lpeg.P "a" * lpeg.P "b", "ab"), 3)
    end
    package.loaded = 5
    check.equal(require "lpeg" == lpeg, true)
  end },
  { "help takes every table", function()
    for _, value in ipairs{ {}, { workbench }, workbench.stats, string, package.loaded, setmetatable({}, { __index = error }) } do
      for _ = 1, 3 do help(value) end
    end
  end },
}
