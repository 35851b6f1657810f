-- Ordinary work for the library; for each kind its name and the least of some rounds, in seconds of processor time.
local seed = 7
local function random(n)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed // 65536 % n + 1
end
local words = {}
for i = 1, 20000 do
  local letters = {}
  for j = 1, random(8) + 1 do letters[j] = string.char(96 + random(26)) end
  words[i] = table.concat(letters)
end
local text = (table.concat(words, " ") .. ". The harbour council met on 5 March 2024, said Mara. "):rep(3)

local function each_word(f) for i = 1, #words do f(words[i]) end end
local function times(n, f) for i = 1, n do f(i) end end

local work = {
  { "gmatch-words", function() for _ in text:gmatch("%a+") do end end },
  { "gsub-spaces", function() text:gsub("%s+", " ") end },
  { "gsub-function", function() text:gsub("%w+", function() end) end },
  { "gsub-table", function() text:gsub("%w+", { the = "x" }) end },
  { "gsub-lazy", function() text:gsub("a(.-)e", "%1") end },
  { "gsub-balanced", function() ("(a(b)c)x"):rep(20000):gsub("%b()", "") end },
  { "gsub-frontier", function() text:gsub("%f[%w]%w", "X") end },
  { "find-sets", function()
    local at = 1
    while at do
      local _, stop = text:find("[aeiou][^aeiou%s]+", at)
      at = stop and stop + 1
    end
  end },
  { "find-plain", function() times(20, function() text:find("harbour council of", 1, true) end) end },
  { "match-pair", function() each_word(function(w) return ("key = " .. w):match("^(%w+)%s*=%s*(%S+)$") end) end },
  { "match-date", function() times(20000, function() return ("2024-03-05"):match("(%d+)-(%d+)-(%d+)") end) end },
  { "match-trim", function() each_word(function(w) return ("  " .. w .. "  "):match("^%s*(.-)%s*$") end) end },
  { "match-back", function() each_word(function(w) return (w .. " and more text here"):match(".*m(.*)t") end) end },
  { "sort-strings", function() table.sort(table.move(words, 1, #words, 1, {})) end },
  { "sort-numbers", function()
    local t = {}
    for i = 1, 50000 do t[i] = (i * 7919) % 50021 end
    table.sort(t)
  end },
  { "sort-comparison", function()
    local t = {}
    for i = 1, 20000 do t[i] = (i * 7919) % 20011 end
    table.sort(t, function(a, b) return a > b end)
  end },
  { "concat", function() times(20, function() table.concat(words, ",") end) end },
  { "insert-remove", function()
    local t = {}
    times(50000, function(i) table.insert(t, i) end)
    times(50000, function() table.remove(t) end)
  end },
  { "insert-first", function()
    local t = {}
    times(2000, function(i) table.insert(t, 1, i) end)
  end },
  { "unpack", function() times(50000, function() return table.unpack({ 1, 2, 3, 4, 5 }) end) end },
  { "format-words", function() times(50000, function(i) return ("%d: %s"):format(i, "word") end) end },
  { "format-floats", function() times(50000, function(i) return ("%5.2f"):format(i / 7) end) end },
  { "format-quoted", function() each_word(function(w) return ("%q"):format(w) end) end },
  { "sub-byte", function() times(50000, function(i) return text:sub(i, i + 3), text:byte(i) end) end },
  { "case-reverse", function() each_word(function(w) return w:upper():lower():reverse() end) end },
  { "rep", function() times(50000, function() return ("ab"):rep(20, ",") end) end },
  { "pack-unpack", function() times(50000, function(i) return ("<i4s2"):unpack(("<i4s2"):pack(i, "abc")) end) end },
  { "utf8-len-codes", function() times(5, function(i)
    utf8.len(text)
    for _ in utf8.codes(text:sub(1, 20000)) do end
  end) end },
  { "utf8-char", function() times(50000, function() return utf8.codepoint(utf8.char(8364, 233)) end) end },
  { "load", function() times(2000, function(i) return load("local a, b = 1, 2 return a + b * " .. i) end) end },
}

for _, part in ipairs(work) do
  local least = math.huge
  for _ = 1, 5 do
    local start = os.clock()
    part[2]()
    least = math.min(least, os.clock() - start)
  end
  print(part[1] .. " " .. least)
end
