-- Calls everything that a script can reach with everything that a script can have. `...` are the functions of the test
-- (see HostileCalls.swift), and values that no script can make. Gives the functions, the values and the two ways to call.
local note, members, ctx, report, closed = ...

-- Calls may put anything in the place of any global, so what is needed here is taken before.
local pcall, type, next, pairs, ipairs, tostring, select, load, rawset = pcall, type, next, pairs, ipairs, tostring, select, load, rawset
local getmetatable, setmetatable, math_type, format, concat, unpack =
  getmetatable, setmetatable, math.type, string.format, table.concat, table.unpack
local wrap, create, yield, collect = coroutine.wrap, coroutine.create, coroutine.yield, collectgarbage
local doc, corpus, workbench, lpeg, re, print = doc, corpus, workbench, require "lpeg", require "re", print
local package_loaded, globals = package.loaded, _G

-- Elements of every kind, by the field of the document that leads to them.
local elements = {}
for _, field in ipairs{ "sections", "headings", "paragraphs", "lists", "tables", "faqs", "callouts", "lines", "sentences",
    "tokens", "entities", "dates", "money", "numbers", "quotes", "statements", "links" } do
  elements[#elements + 1] = doc[field][1]
end
elements[#elements + 1] = doc.tables[1].rows[1]
elements[#elements + 1] = doc.tables[1].rows[1].cells[1]
elements[#elements + 1] = doc.lists[1].items[1]
elements[#elements + 1] = doc:find("grain")[1]
elements[#elements + 1] = doc:find("who:[] who2:[]")[1]

-- An object that the collector let go while a weak table still held it; once found, it stays so. To find one takes
-- longer than thousands of calls, so that it is done once.
local released
for _ = 1, 200 do
  local weak = setmetatable({}, { __mode = "k" })
  for _ = 1, 50 do weak[doc.tokens] = true end
  for i = 1, 300 do
    local _ = ("x"):rep(100 + i)
    if i % 5 == 0 then
      for object in next, weak do
        if not pcall(function() return #object end) then released = object end
      end
    end
    if released then break end
  end
  if released then break end
end

local results = workbench.table{ columns = { "a", "b" }, rows = { { 1, "x" }, { 0 / 0, doc }, { math.mininteger, {} } } }
local chart = workbench.chart.bar(doc.tokens:count(), { x = "value", y = "count" })
local regex, query = workbench.regex("(a)|b*"), workbench.query("a:[] b*")
local null, pattern = workbench.json.null, lpeg.C(lpeg.P "a") * -1
local long, values_sequence = ("x"):rep(3000), doc.sentences:map(function(s) return s.text end)
local cyclic = {}
cyclic[1], cyclic.self = cyclic, cyclic

-- Each value by the words that a message names it with, and what makes it. Kinds first: these are tried in all pairs.
local values = {
  { "nil", function() return nil end }, { "true", function() return true end },
  { "0", function() return 0 end }, { "-1", function() return -1 end }, { "3", function() return 3 end },
  { "math.mininteger", function() return math.mininteger end }, { "math.maxinteger", function() return math.maxinteger end },
  { "2^63", function() return 2 ^ 63 end }, { "1/0", function() return 1 / 0 end }, { "0/0", function() return 0 / 0 end },
  { "\"\"", function() return "" end }, { "\"text\"", function() return "text" end },
  { "\"\\xff\\0é\"", function() return "\xff\xfe\0é" end }, { "long", function() return long end },
  { "{}", function() return {} end }, { "cyclic", function() return cyclic end },
  { "{\"a\", \"b\"}", function() return { "a", "b" } end }, { "function(...) return ... end", function() return function(...) return ... end end },
  { "coroutine", function() return create(function() yield(1) end) end },
  { "doc", function() return doc end }, { "doc.tokens[1]", function() return doc.tokens[1] end }, { "closed", function() return closed end },
  { "doc.tokens", function() return doc.tokens end }, { "values", function() return values_sequence end },
  { "corpus", function() return corpus end }, { "results", function() return results end }, { "results[1]", function() return results[1] end },
  { "regex", function() return regex end }, { "query", function() return query end }, { "ctx", function() return ctx end },
  { "null", function() return null end }, { "pattern", function() return pattern end }, { "released", function() return released end },
}
local kinds = #values
local function more(name, make) values[#values + 1] = { name, make } end
for _, number in ipairs{ -0.0, 1, 2, 1.5, 1e308, -1e308, 5e-324, 2 ^ 53, -2 ^ 53, 2 ^ 31, 1 << 31, (1 << 31) - 1, 1 << 32, 1 << 40, -1 / 0, -2 ^ 63, 100000 } do
  more(format("%g (%s)", number, math_type(number)), function() return number end)
end
for _, text in ipairs{ "name", "text", "a.b", "csv", "descending", "2024-02-30", "9999-12-31", "%0%9", "((((", "[]{0,5}", "who:<person/>", "n", "k", "*t", "grain", "html", "i", "1e999", "%s%d", "\0" } do
  more(format("%q", text), function() return text end)
end
for _, element in ipairs(elements) do more(element.kind, function() return element end) end
for name, make in pairs{
  ["{doc.tokens[1], 1, {}}"] = function() return { doc.tokens[1], 1, {} } end,
  ["{columns = ...}"] = function() return { columns = { "a" }, rows = { { 1 }, { 0 / 0 } }, x = "a", y = "a" } end,
  ["options"] = function()
    return { n = math.mininteger, left = math.maxinteger, right = math.mininteger, min = math.mininteger, limit = math.mininteger, parts = math.maxinteger,
      words = math.maxinteger, days = math.maxinteger, months = math.mininteger, threshold = 0 / 0, smoothing = 0 / 0 }
  end,
  ["a table with metamethods"] = function()
    return setmetatable({ 1, 2 }, { __index = doc, __call = doc.tokens, __len = function() return math.maxinteger end, __lt = error, __tostring = function() return {} end,
      __name = 5, __eq = error, __concat = doc.tokens, __pairs = pairs(doc.tokens), __close = doc.tokens })
  end,
  ["error"] = function() return error end, ["function() error() end"] = function() return function() error() end end,
  ["function() return 0/0 end"] = function() return function() return 0 / 0 end end,
  ["pcall"] = function() return pcall end, ["corpus.docs"] = function() return corpus.docs end,
  ["chart"] = function() return chart end, ["report"] = function() return report end,
  ["lpeg.Cmt"] = function() return lpeg.Cmt(1, function(...) return ... end) end, ["lpeg.P{...}"] = function() return lpeg.P{ "a", a = lpeg.V "b" + 1, b = lpeg.P(2) } end,
  ["_G"] = function() return globals end, ["string"] = function() return string end, ["package.loaded"] = function() return package_loaded end,
  ["getmetatable(pattern)"] = function() return getmetatable(pattern) end, ["a dead coroutine"] = function() local c = create(print) return c end,
  ["doc:find('zzz')"] = function() return doc:find("zzz") end, ["tokens:first(0)"] = function() return doc.tokens:first(0) end,
} do more(name, make) end

-- Every function, once, by the way that leads to it.
local functions, seen = {}, {}
local function add(name, f)
  if type(f) ~= "function" or seen[f] then return end
  seen[f] = true
  functions[#functions + 1] = { name, f }
end
-- Loops in C that no limit reaches: they have a test of their own.
local endless = { [string.rep] = true, [table.move] = true }
for f in pairs(endless) do seen[f] = true end
for _, own in ipairs{ note, members, yield } do seen[own] = true end
local function walk(name, t, depth)
  if seen[t] or depth > 5 then return end
  seen[t] = true
  for key, value in next, t do
    if type(value) == "table" then walk(name .. "." .. tostring(key), value, depth + 1) end
    add(name .. "." .. tostring(key), value)
  end
end
walk("_G", globals, 0)
walk("loaded", package_loaded, 0)
walk("lpeg", lpeg, 0)
walk("re", re, 0)
walk("io", require "io", 0)
walk("debug", require "debug", 0)
walk("getmetatable(pattern)", getmetatable(pattern), 0)
walk("getmetatable(ctx.args)", getmetatable(ctx.args) or {}, 0)
for number, value in ipairs(values) do
  local object = value[2]()
  if type(object) == "userdata" then
    for _, member in ipairs(members(object)) do
      local ok, found = pcall(function() return object[member] end)
      if ok then
        add(value[1] .. "." .. member, found)
        if type(found) == "table" then walk(value[1] .. "." .. member, found, 3) end
      end
    end
  end
end
add("step of pairs(doc.tokens)", (pairs(doc.tokens)))
add("step of pairs({})", (pairs({ a = 1, [2] = 3 })))
add("step of ipairs", (ipairs({})))
add("step of regex:gmatch", regex:gmatch("abab"))
add("step of string.gmatch", (("abab"):gmatch("a")))
add("step of utf8.codes", (utf8.codes("ab")))
add("wrapped coroutine", wrap(function(...) while true do yield(...) end end))
add("loaded chunk", load("local a, b, c = ... return a, b, c"))
-- What scripts do without naming a function.
for name, f in pairs{
  ["a + b"] = function(a, b) return a + b end, ["a - b"] = function(a, b) return a - b end, ["a * b"] = function(a, b) return a * b end,
  ["a / b"] = function(a, b) return a / b end, ["a // b"] = function(a, b) return a // b end, ["a % b"] = function(a, b) return a % b end,
  ["a ^ b"] = function(a, b) return a ^ b end, ["a & b"] = function(a, b) return a & b end, ["a | b"] = function(a, b) return a | b end,
  ["a ~ b"] = function(a, b) return a ~ b end, ["a << b"] = function(a, b) return a << b end, ["a >> b"] = function(a, b) return a >> b end,
  ["-a"] = function(a) return -a end, ["~a"] = function(a) return ~a end, ["#a"] = function(a) return #a end,
  ["a .. b"] = function(a, b) return a .. b end, ["a == b"] = function(a, b) return a == b end, ["a < b"] = function(a, b) return a < b end,
  ["a <= b"] = function(a, b) return a <= b end, ["a[b]"] = function(a, b) return a[b] end, ["a[b] = c"] = function(a, b, c) a[b] = c end,
  ["a(b, c)"] = function(a, b, c) return a(b, c) end, ["a:b(c)"] = function(a, b, c) return a[b](a, c) end,
  ["for a, b, c"] = function(a, b, c) for x in a, b, c do return x end end, ["pairs"] = function(a) for k, v in pairs(a) do return k, v end end,
  ["for = a, b, c"] = function(a, b, c) for i = a, b, c do return i end end, ["local a <close>"] = function(a) local x <close> = a end,
  ["t[a]"] = function(a, b) local t = {} t[a] = b return next(t) end, ["setmetatable({}, a)"] = function(a, b) return setmetatable({}, { __index = a, __call = a, __len = a })[b] end,
  ["%s"] = function(a) return format("%s %d", a, a) end, ["sort"] = function(a, b, c) local t = { a, b, c } table.sort(t) return t end,
} do functions[#functions + 1] = { name, f } end
table.sort(functions, function(a, b) return a[1] < b[1] end)

local function call(f, names, n, ...)
  note(f[1] .. "(" .. names .. ")")
  return pcall(f[2], ...)
end

-- The call of a function with the kinds a, b and one that makes all pairs with both: a Latin square.
local function call_pair(f, a, b)
  local c = (a + b) % kinds + 1
  a, b, c = values[a], values[b], values[c]
  call(functions[f], a[1] .. ", " .. b[1] .. ", " .. c[1], 3, a[2](), b[2](), c[2]())
end

-- A call by chance; `draw(n)` gives a number from 1 to n. What calls gave is called and passed, too.
local kept, position = {}, 0
local function keep(ok, ...)
  if not ok then return end
  for i = 1, select("#", ...) do
    local value = select(i, ...)
    local kind = type(value)
    if kind == "function" and not endless[value] or kind == "userdata" or kind == "table" then
      position = position % 50 + 1
      kept[position] = value
    end
    if i == 4 then return end
  end
end
local function call_random(draw)
  local f = functions[draw(#functions)]
  local number = draw(60)
  if type(kept[number]) == "function" then f = { "kept " .. number, kept[number] } end
  local count, names, arguments = draw(6) - 1, {}, {}
  for i = 1, count do
    local chosen = draw(#values + 20)
    if chosen > #values then
      names[i], arguments[i] = "kept " .. chosen, kept[chosen - #values]
    else
      names[i], arguments[i] = values[chosen][1], values[chosen][2]()
    end
  end
  keep(call(f, concat(names, ", "), count, unpack(arguments, 1, count)))
end

return #functions, kinds, call_pair, call_random
