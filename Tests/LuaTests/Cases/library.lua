-- Random calls of the library: library(seed, count) gives what each gave, a line for each. The lines are the same in plain
-- Lua and in the sandbox, whose functions are its own. Only what differs on purpose is left out: addresses, the order of
-- string keys, bytecode.

local state
local function random(n)  -- 1 … n, by xorshift: math.random differs
  state = state ~ state << 13
  state = state ~ state >> 7
  state = state ~ state << 17
  return (state >> 1) % n + 1
end
local function one_of(list) return list[random(#list)] end
local function often(percent) return random(100) <= percent end

-- Values as text

local function shown(v, depth)
  local kind = math.type(v) or type(v)
  if kind == "string" then return ("%q"):format(#v > 300 and #v .. v:sub(1, 300) or v) end
  if kind == "float" then return ("%.17g"):format(v):gsub("^%-nan", "nan") .. "f" end
  if kind ~= "table" then return kind == "function" and kind or tostring(v) end
  if depth then return "{…}" end
  local parts = {}
  for i = -2, 20 do
    local element = rawget(v, i)
    if element ~= nil then parts[#parts + 1] = i .. "=" .. shown(element, true) end
  end
  return "{" .. table.concat(parts, ",") .. "|" .. tostring(rawget(v, "n")) .. "|" .. rawlen(v) .. "}"
end

local function all_shown(...)
  local parts = {}
  for i = 1, select("#", ...) do parts[i] = shown((select(i, ...))) end
  return table.concat(parts, " ")
end

-- Arguments

local odd = {
  0, 1, 2, 3, 5, 10, -1, -2, -3, -10, 1.0, 2.5, -0.0, 1e15, 1e308, 0 / 0, 1 / 0, math.maxinteger, math.mininteger,
  math.maxinteger - 1, 1 << 31, 1 << 32, "", "a", "abc", "10", "0x10", " 7 ", "-3", "1e1", "x\0y", "%", "[", "(", "é", "\xff",
  true, false, rawequal, {}, { 1, 2, 3 }, { "a", "b", n = 2 }, ("long"):rep(40),
}
local function any() return often(8) and nil or one_of(odd) end

local letters = { "a", "b", "a", "b", "c", "1", " ", ".", "-", "\n", "(", ")", "é", "\0", "A", "_" }
local function text(longest)
  local parts = {}
  for i = 1, random(longest + 1) - 1 do parts[i] = one_of(letters) end
  return table.concat(parts)
end

local place = function() return often(70) and random(8) - 3 or any() end

-- Patterns, some of them with mistakes

local items = {
  "a", "b", "c", ".", ".", "%a", "%d", "%s", "%w", "%p", "%A", "%W", "%x", "%u", "%g", "%c", "%z", "%%", "%.", "%-", "%(", "%)",
  "[ab]", "[^ab]", "[a-c]", "[%a_]", "[^%s]", "[%w%-]", "[]]", "[^]]", "[a-]", "[-a]", "[%]]", "[%a-z]", "[\0-\31]", "é", "\0", "-", "$", "^",
  "[]", "[^]", "[", "[a", "[%", "%", "]",
}
local function item()
  local n = random(100)
  if n <= 4 then return "%" .. random(4) - 1 end
  if n <= 7 then return one_of({ "%b()", "%bab", "%b", "%b(", "%baa" }) end
  if n <= 10 then return one_of({ "%f[a]", "%f[%w]", "%f[^%s]", "%f", "%fa", "%f[\0]", "%f[" }) end
  return items[random(n <= 15 and #items or #items - 9)]
end
local function pattern(depth)
  local parts = {}
  if depth == 0 and often(15) then parts[1] = "^" end
  for _ = 1, random(5) - (depth == 0 and 1 or 0) do
    local n = random(100)
    if n <= 15 and depth < 3 then parts[#parts + 1] = "(" .. pattern(depth + 1) .. ")"
    elseif n <= 18 then parts[#parts + 1] = "()"
    elseif n <= 19 then parts[#parts + 1] = one_of({ "(", ")" })
    else parts[#parts + 1] = item() .. one_of({ "", "", "", "", "*", "+", "-", "?" }) end
  end
  if depth == 0 and often(12) then parts[#parts + 1] = "$" end
  return table.concat(parts)
end

local function replacement()
  local n = random(10)
  if n <= 4 then return one_of({ "", "x", "<%0>", "%1", "%2%1", "%%", "%", "%x", "a%", "%9", "[%1]", "-\0-" }) end
  if n <= 6 then return { a = "1", b = true, c = false, ab = 2, [""] = "E", ["("] = {} } end
  if n <= 9 then
    local calls = 0
    return function(...)
      calls = calls + 1
      if calls % 3 == 0 then return nil end
      return one_of({ (...), false, 5, "y" })
    end
  end
  return any()
end

-- A case gives a description, a function and its arguments

local function listed(...) return table.pack(...) end

local function pattern_case()
  local s, p = text(often(90) and 14 or 60), pattern(0)
  if often(1) then p = one_of({ "a?", "(a", "()", "a*", "a-", ".-", "%w+" }):rep(random(260)) end
  local kind = random(10)
  if kind <= 3 then return "find", string.find, listed(s, p, often(30) and place() or 1, often(10) and any() or nil) end
  if kind <= 5 then return "match", string.match, listed(s, p, often(30) and place() or 1) end
  if kind <= 8 then
    if often(80) then return "gsub", string.gsub, listed(s, p, replacement()) end
    return "gsub", string.gsub, listed(s, p, replacement(), place())
  end
  return "gmatch", function(...)
    local parts, count = {}, 0
    for a, b, c in string.gmatch(...) do
      parts[#parts + 1] = all_shown(a, b, c)
      count = count + 1
      if count > 100 then break end
    end
    return table.concat(parts, ";")
  end, listed(s, p, often(30) and place() or nil)
end

local function plain_case()
  local needle = text(6)
  local s = text(30) .. (often(50) and needle or "") .. text(5)
  return "find", string.find, listed(s, needle, often(50) and place() or 1, true)
end

local function string_case()
  local name = one_of({ "rep", "sub", "byte", "char", "lower", "upper", "reverse", "len" })
  local s = text(20)
  local arguments = ({
    rep = function() return listed(s .. "x", often(80) and random(40) - 3 or any(), often(50) and text(3) or nil) end,
    sub = function() return listed(s, random(50) - 25, random(50) - 25) end,
    byte = function() return listed(s, random(50) - 25, often(70) and random(50) - 25 or nil) end,
    char = function()
      local t = table.pack()
      for i = 1, random(6) - 1 do t[i], t.n = often(95) and random(256) - 1 or random(600) - 200, i end
      return t
    end,
  })[name]
  return name, string[name], arguments and arguments() or listed(s)
end

local numbers = { 0, 1, -1, 7, 255, -128, 1 << 40, math.maxinteger, math.mininteger, 0.5, -0.25, 1e10, 1e100, 1e308, -1e308, 1e-320, 1 / 0, -1 / 0, 2.0, -0.0, 3.14159, "12", "0x1p4" }
local function directive()
  local flags = ""
  for _ = 1, random(3) - 1 do flags = flags .. one_of({ "-", "+", "#", "0", " " }) end
  local width = often(40) and tostring(random(often(90) and 40 or 300)) or ""
  local precision = often(40) and "." .. (often(80) and random(often(90) and 30 or 300) or "") or ""
  if often(40) then flags, width, precision = "", "", "" end
  return "%" .. flags .. width .. precision .. one_of({ "d", "i", "u", "c", "x", "X", "o", "e", "E", "f", "g", "G", "a", "A", "s", "s", "s", "q", "q", "%", "F", "y", "", "l" })
end
local function format_case()
  local parts, values = {}, table.pack("")
  for i = 1, random(4) - 1 do
    parts[i] = text(4) .. directive()
    local n = random(10)
    values.n = i + 1
    if n <= 5 then values[i + 1] = one_of(numbers)
    elseif n <= 8 then values[i + 1] = text(often(80) and 10 or 130)
    elseif n == 9 then values[i + 1] = one_of({ true, false, "1\0\0012", "\r\n\t\"\\\200" })
    end
    if values[i + 1] == nil and often(50) then values[i + 1] = 65 end
  end
  values[1] = table.concat(parts) .. text(3)
  if often(5) then values.n = values.n - 1 end
  return "format", string.format, values
end

local function pack_option()
  local option = one_of({ "b", "B", "h", "H", "l", "L", "j", "J", "T", "i", "I", "f", "d", "n", "s", "z", "x", "X", " ", "<", ">", "=", "!", "c", "y" })
  if ("iIs!cX"):find(option, 1, true) and often(75) then
    option = option .. (option == "X" and one_of({ "i4", "b", "d", "c2", "X", "" }) or random(often(90) and 9 or 20) - (often(90) and 0 or 1))
  end
  return option
end
local function pack_format()
  local parts = {}
  if often(30) then parts[1] = one_of({ "!", "!4", "!8", "<!2", ">!16" }) end
  for _ = 1, random(6) - 1 do parts[#parts + 1] = pack_option() end
  return table.concat(parts)
end
local function pack_case()
  local format, kind = pack_format(), random(3)
  if kind == 1 then return "packsize", string.packsize, listed(format) end
  if kind == 2 then
    local values = table.pack(format)
    for i = 2, random(8) do
      values[i], values.n = one_of({ 1, -1, 0, 100, 200, -200, 40000, 1 << 33, math.mininteger, 2.5, 3.0, "7", text(8), text(8), "" }), i
    end
    return "pack", string.pack, values
  end
  local bytes = {}
  for i = 1, random(40) - 1 do bytes[i] = string.char(often(40) and one_of({ 0, 255, 1 }) or random(256) - 1) end
  return "unpack", string.unpack, listed(format, table.concat(bytes), often(30) and place() or nil)
end

-- A table that tells what is asked of it
local function watched(list, log)
  local length = often(90) and #list or one_of({ 0, 3, 2.0, -1, "3", "x", 2.5 })
  local from = { __index = function(_, k) log[#log + 1] = "r" .. tostring(k) return list[k] end,
    __newindex = function(_, k, v) log[#log + 1] = "w" .. tostring(k) list[k] = v end,
    __len = function() log[#log + 1] = "#" return length end }
  if often(5) then from[one_of({ "__index", "__newindex", "__len" })] = nil end
  return setmetatable({}, from)
end
local function list(longest)
  local t = {}
  for i = 1, random(longest + 1) - 1 do t[i] = often(90) and random(20) or one_of({ "x", 2.5, "10" }) end
  return t
end
local function number_or_any() return often(85) and random(14) - 4 or any() end

local function table_case()
  local t, log = list(8), {}
  local subject = often(30) and watched(t, log) or t
  if often(2) then subject = any() end
  local name = one_of({ "insert", "remove", "move", "concat", "unpack", "pack" })
  local arguments
  if name == "insert" then
    arguments = often(60) and listed(subject, number_or_any(), "new") or listed(subject, one_of({ "new", 5 }))
    if often(3) then arguments.n = one_of({ 1, 4 }) end
  elseif name == "remove" then arguments = often(70) and listed(subject, number_or_any()) or listed(subject)
  elseif name == "move" then
    arguments = listed(subject, number_or_any(), number_or_any(), number_or_any(), often(40) and list(4) or nil)
    for i = 2, 4 do  -- a long way to go is not a case
      local n = math.tointeger(arguments[i])
      if n and (n > 100 or n < -100) and often(90) then arguments[i] = i end
    end
    local first, last = math.tointeger(arguments[2]), math.tointeger(arguments[3])
    if first and last and last > first and not (last - first >= 0 and last - first < 300) then arguments[3] = first + 2 end
  elseif name == "concat" then
    arguments = listed(subject, often(60) and text(2) or nil, often(40) and number_or_any() or nil, often(40) and number_or_any() or nil)
    for i = 3, 4 do
      local n = math.tointeger(arguments[i])
      if n and (n > 100 or n < -100) then arguments[i] = i end
    end
  elseif name == "unpack" then
    arguments = listed(subject, often(50) and number_or_any() or nil, often(50) and number_or_any() or nil)
    local first, last = math.tointeger(arguments[2] or 1), math.tointeger(arguments[3])
    if first and last and last > first and not (last - first > 1e7 or last - first < 0) and last - first > 300 then arguments[3] = first end
  else arguments = listed(subject, any(), any()) end
  return name, function(...)
    local results = table.pack(pcall(table[name], ...))
    return table.concat(log, ","), shown(t), table.unpack(results, 1, results.n)
  end, arguments
end

local function sort_case()
  local t, count = {}, often(90) and random(30) or random(120)
  local distinct = one_of({ 2, 5, 1000 })
  local kind = random(10)
  for i = 1, count do t[i] = kind <= 4 and random(distinct) or { key = random(distinct), tag = i } end
  if kind == 1 then for i = 1, count do t[i] = one_of({ "a", "b", "ab", "é", "a\0b", "", "Z" }) .. t[i] end end
  if kind == 2 and often(30) then t[random(count)] = one_of({ "x", true, {} }) end
  local calls, order = 0, nil
  if kind > 4 then order = function(a, b) calls = calls + 1 return a.key < b.key end end
  if kind == 9 then order = function(a, b) calls = calls + 1 return a.key <= b.key end end
  if kind == 10 then order = function() calls = calls + 1 return often(50) end end
  if often(2) then order = any() end
  return "sort", function()
    local results = table.pack(pcall(table.sort, t, order))
    local parts = {}
    for i = 1, count do parts[i] = type(t[i]) == "table" and t[i].tag and t[i].key .. ":" .. t[i].tag or shown(t[i], true) end
    return calls, table.concat(parts, " "), table.unpack(results, 1, results.n)
  end, listed()
end

local function utf8_text()
  local parts = {}
  for i = 1, random(10) - 1 do
    local n = random(20)
    if n <= 8 then parts[i] = one_of(letters)
    elseif n <= 17 then parts[i] = utf8.char(one_of({ 0x80, 0xE9, 0x7FF, 0x800, 0x20AC, 0xFFFF, 0x10000, 0x10FFFF }))
    elseif n == 18 then parts[i] = utf8.char(one_of({ 0xD800, 0xDFFF, 0x110000, 0x1FFFFF, 0x200000, 0x3FFFFFF, 0x4000000, 0x7FFFFFFF }))
    else parts[i] = one_of({ "\x80", "\xbf", "\xc0\x80", "\xc3", "\xe2\x82", "\xff", "\xfe\x80\x80\x80\x80\x80\x80", "\xed\xa0\x80", "\xf0\x80\x80\x80" }) end
  end
  return table.concat(parts)
end
local function utf8_case()
  local s, kind = utf8_text(), random(6)
  local lax = one_of({ nil, true, false, 1 })
  if kind == 1 then return "utf8.len", utf8.len, listed(s, often(50) and place() or nil, often(50) and place() or nil, lax) end
  if kind == 2 then return "codepoint", utf8.codepoint, listed(s, often(60) and place() or nil, often(50) and place() or nil, lax) end
  if kind == 3 then return "offset", utf8.offset, listed(s, place(), often(50) and place() or nil) end
  if kind == 4 then return "utf8.char", utf8.char, listed(one_of({ 0, 65, 0x7F, 0x80, 0x7FF, 0xFFFF, 0x1FFFFF, 0x7FFFFFFF, 0x80000000, -1, "65" }), random(0x7FFFFFFF), any()) end
  return "codes", function()
    local parts = {}
    for at, code in utf8.codes(s, lax) do parts[#parts + 1] = at .. ":" .. code end
    return table.concat(parts, " ")
  end, listed()
end

local function load_case()
  local source = one_of({ "return 1, ...", "x = = 2", "return (", "", "return 'a' .. y", "local a <const> = 1 return a", "--", "return \"", "#", "goto x", "return 10" })
  local chunk, cut = source, random(6)
  if often(50) then
    local at = 1
    local last = one_of({ nil, "", false, 5, true })
    chunk = function()
      local piece = source:sub(at, at + cut - 1)
      at = at + cut
      if piece ~= "" then return piece end
      if often(20) then error(one_of({ "reader", 7 }), 0) end
      return last
    end
    if last == 5 then chunk = function() at = at + 1 if at < 4 then return at end end end
  end
  if often(3) then chunk = any() end
  return "load", function(...)
    local f, why = load(...)
    if type(f) ~= "function" then return f, why end
    return "loaded", pcall(f, 3)
  end, listed(chunk, often(50) and one_of({ "=name", "@file.lua", "text", 5, "" }) or nil,
    often(40) and one_of({ "t", "b", "bt", "", "x", 5, {} }) or nil, often(30) and one_of({ { y = "z" }, 5, false }) or { y = "w" })
end

-- Any function with any arguments, called as a function and as a method

local functions = {}
for _, library in ipairs({ "string", "table", "utf8" }) do
  local names = {}
  for name, value in pairs(_G[library]) do if type(value) == "function" then names[#names + 1] = name end end
  table.sort(names)
  for _, name in ipairs(names) do
    if name ~= "dump" and name ~= "move" and name ~= "rep" and name ~= "format" then functions[#functions + 1] = { name, _G[library][name], library } end
  end
end
local function odd_case()
  local f = one_of(functions)
  local arguments = table.pack()
  arguments.n = random(5) - 1
  for i = 1, arguments.n do arguments[i] = any() end
  if f[1] == "concat" or f[1] == "unpack" and f[3] == "table" then
    for i = 2, arguments.n do if type(arguments[i]) == "number" then arguments[i] = i end end
  end
  if f[1] == "insert" and type(arguments[1]) == "table" then arguments[1] = { 1, 2 } end
  local how = random(3)
  return f[1], function(a, ...)
    if how == 1 or f[3] ~= "string" then return f[2](a, ...) end
    if how == 2 then local g = string[f[1]] local x = g(a, ...) return x end
    local s = "receiver"
    local x = s[f[1]]
    if f[1] == "find" then x = s:find(a, ...) elseif f[1] == "sub" then x = s:sub(a, ...) elseif f[1] == "byte" then x = s:byte(a, ...) end
    return x == nil and "nil" or x
  end, arguments
end

local cases = {
  pattern_case, pattern_case, pattern_case, pattern_case, plain_case, string_case, format_case, pack_case, table_case, sort_case, utf8_case,
  load_case, odd_case,
}

return function(seed, count)
  state = seed * 0x9E3779B97F4A7C15 | 1
  local lines = {}
  for i = 1, count do
    local name, f, arguments = one_of(cases)()
    local before = all_shown(table.unpack(arguments, 1, arguments.n))
    lines[i] = name .. "(" .. before .. ") -> " .. all_shown(pcall(f, table.unpack(arguments, 1, arguments.n))) .. " after " .. shown(arguments[1])
  end
  local all = table.concat(lines, "\n\n")
  return (all:gsub("[^\n\32-\126]", function(c) return ("\\x%02x"):format(c:byte()) end))
end
