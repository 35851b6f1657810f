local check = require "check"

-- Lua 5.4 as its manual has it; the number is the section of https://www.lua.org/manual/5.4/manual.html.
return {
  { "3.3.4 goto, nested break, and loops that run backwards or not at all", function()
    local list = {}
    for i = 1, 3 do
      for j = 1, 3 do
        if j == 2 then goto continue end
        list[#list + 1] = i * 10 + j
        ::continue::
      end
    end
    check.equal(list, { 11, 13, 21, 23, 31, 33 })
    local n = 0
    for _ = 3, 1 do n = n + 1 end
    for _ = 3, 1, -1 do n = n + 1 end
    for _ = math.maxinteger - 1, math.maxinteger do n = n + 1 end
    check.equal(n, 5)
    check.raises("'for' step is zero", function() for _ = 1, 2, 0 do end end)
    check.raises("bad 'for' initial value (number expected, got string)", function() for _ = "a", 2 do end end)
    check.equal(load("goto nowhere"), nil)
  end },
  { "3.3.4 a float loop counts by its step", function()
    local n = 0
    for x = 0, 1, 0.25 do n = n + x end
    check.equal(n, 2.5)
  end },
  { "3.3.7 <const> is checked by the compiler", function()
    local _, message = load("local x <const> = 1; x = 2")
    check.equal(message:match("attempt to assign to const variable 'x'") ~= nil, true)
    check.equal(select(2, load("local x <mine> = 1")):match("unknown attribute") ~= nil, true)
  end },
  { "3.3.8 <close> runs in reverse order, on errors, and in coroutines", function()
    local log = {}
    local function closing(name)
      return setmetatable({}, { __close = function(_, e) log[#log + 1] = name .. tostring(e ~= nil) end })
    end
    pcall(function()
      local a <close> = closing("a")
      local b <close> = closing("b")
      error("x")
    end)
    local co = coroutine.create(function() local c <close> = closing("c") coroutine.yield() end)
    coroutine.resume(co)
    check.equal(coroutine.close(co), true)
    for _ in next, {}, nil, closing("d") do end
    check.equal(log, { "btrue", "atrue", "cfalse", "dfalse" })
    check.raises("variable 'v' got a non-closable value", function() local v <close> = 5 end)
  end },
  { "3.4.1 integers wrap, floats do not", function()
    check.equal(math.maxinteger + 1 == math.mininteger, true)
    check.equal(math.mininteger // -1, math.mininteger)
    check.equal(math.maxinteger * 2.0, 2.0 ^ 64)
    check.equal(7 // 2, 3)
    check.equal(-7 // 2, -4)
    check.equal(7 // -2.0, -4.0)
    check.equal({ 7 % 3, -7 % 3, 7 % -3, -7 % -3 }, { 1, 2, -2, -1 })
    check.equal(5.5 % -2, -0.5)
    check.equal(1 / 2, 0.5)
    check.equal(4 / 2, 2.0)
    check.equal(2 ^ 2, 4.0)
    check.equal(-2 ^ 2, -4.0)
    check.raises("attempt to divide by zero", function() return 1 // 0 end)
    check.raises("attempt to perform 'n%", function() return 1 % 0 end)
    check.equal(1 // 0.0, math.huge)
  end },
  { "3.4.2 bitwise operators take integers and floats without a fraction", function()
    check.equal({ 5 & 3, 5 | 3, 5 ~ 3, ~0, 1 << 62, -1 >> 63, 1 << 64, 1 << -1, 2.0 | 1 },
      { 1, 7, 6, -1, 4611686018427387904, 1, 0, 0, 3 })
    check.raises("number has no integer representation", function() return 1.5 | 1 end)
    check.raises("attempt to perform bitwise operation on a nil value", function() return 1 | nil end)
    check.raises("attempt to perform bitwise operation on a string value", function() return "0xff" & 15 end)
  end },
  { "3.4.3 strings and numbers turn into each other", function()
    check.equal("10" + 5, 15)
    check.equal("3.0" * 2, 6.0)
    check.equal(10 .. 20, "1020")
    check.equal(1.0 .. "", "1.0")
    check.equal({ tonumber("  0x1p4 "), tonumber("1e1"), tonumber("10", 2), tonumber("zz", 36) }, { 16.0, 10.0, 2, 1295 })
    check.equal({ tonumber(""), tonumber("1 2"), tonumber("0x"), tonumber("8", 8) }, {})
    check.equal({ math.type(1), math.type(1.0), math.type("1") }, { "integer", "float" })
    check.equal(1 == 1.0, true)
    check.equal("1" == 1, false)
  end },
  { "3.4.3 floats are shown so that they are told from integers", function()
    check.equal({ tostring(1.0), tostring(-0.0), tostring(1e15), tostring(1e16), tostring(0.1), tostring(1e100) },
      { "1.0", "-0.0", "1e+15", "1e+16", "0.1", "1e+100" })
    check.equal(tostring(3.14159265358979), "3.1415926535898")
    check.equal({ tostring(math.maxinteger), 2^53 }, { "9223372036854775807", 9007199254740992.0 })
  end },
  { "3.4.4 comparison", function()
    check.equal({ 1 < 1.5, "a" < "b", "Z" < "a", "" < "a", "a\0b" > "a" }, { true, true, true, true, true })
    check.equal(0 / 0 == 0 / 0, false)
    check.equal(math.maxinteger < math.maxinteger + 0.0, true)
    check.raises("attempt to compare number with string", function() return 1 < "2" end)
    check.raises("attempt to compare two table values", function() return {} < {} end)
  end },
  { "3.4.7 the length of a table, and of what has __len", function()
    check.equal(#{ 1, 2, 3 }, 3)
    check.equal(#"né", 3)
    check.equal(#setmetatable({}, { __len = function() return 42 end }), 42)
    check.raises("attempt to get length of a number value", function() return #5 end)
  end },
  { "3.4.10 varargs", function()
    local function count(...) return select("#", ...), (select(2, ...)) end
    check.equal({ count(1, nil, nil) }, { 3, nil })
    local function pass(...) return ... end
    check.equal({ pass(1, 2), pass(3, 4) }, { 1, 3, 4 })
    check.equal({ (pass(1, 2)) }, { 1 })
    check.equal(table.pack(pass()).n, 0)
    check.equal({ select(-1, 1, 2, 3) }, { 3 })
    check.raises("bad argument #1 to 'select' (index out of range)", function() select(0) end)
    check.equal({ table.unpack({ 1, 2, 3 }, 2) }, { 2, 3 })
    check.equal({ table.unpack({}, 1, 2) }, {})
    check.raises("too many results to unpack", function() return table.unpack({}, 1, 1e8) end)
  end },
  { "2.4 metamethods", function()
    local V = {}
    V.__index = V
    local function new(x) return setmetatable({ x = x }, V) end
    function V.__add(a, b) return new((type(a) == "table" and a.x or a) + (type(b) == "table" and b.x or b)) end
    function V.__eq(a, b) return a.x == b.x end
    function V.__lt(a, b) return a.x < b.x end
    function V.__le(a, b) return a.x <= b.x end
    function V.__call(self, y) return self.x + y end
    function V.__concat(a, b) return (type(a) == "table" and a.x or a) .. "|" .. (type(b) == "table" and b.x or b) end
    function V.__unm(a) return new(-a.x) end
    function V.__idiv(a, b) return "idiv" end
    function V.__shl(a, b) return "shl" end
    function V.__name() end
    local a, b = new(1), new(2)
    check.equal({ (a + b).x, (a + 5).x, (5 + a).x, (-a).x }, { 3, 6, 6, -1 })
    check.equal({ a == new(1), a ~= b, a < b, a <= b, a > b, rawequal(a, new(1)) },
      { true, true, true, true, false, false })
    check.equal({ a(10), a .. "x", "x" .. a, a // 1, a << 1 }, { 11, "1|x", "x|1", "idiv", "shl" })
    local log = {}
    local proxy = setmetatable({}, {
      __index = function(_, k) return k .. "!" end,
      __newindex = function(t, k, v) log[#log + 1] = k; rawset(t, k, v) end,
    })
    proxy.a = 1
    proxy.a = 2
    check.equal({ proxy.a, proxy.b, log }, { 2, "b!", { "a" } })
    check.equal(getmetatable(setmetatable({}, { __metatable = "locked" })), "locked")
    check.raises("cannot change a protected metatable", setmetatable, setmetatable({}, { __metatable = 1 }), {})
  end },
  { "6.1 error, assert, pcall and xpcall keep values and levels", function()
    check.equal(select(2, pcall(error, "m", 0)), "m")
    check.equal(select(2, pcall(function() error("m") end)):match("conformance.lua:%d+: m$") ~= nil, true)
    check.equal(select(2, pcall(error)), nil)
    check.equal({ assert(1, 2, 3) }, { 1, 2, 3 })
    check.equal(select(2, pcall(assert, false)), "assertion failed!")
    check.equal(select(2, pcall(assert, nil, { 1 })), { 1 })
    check.equal({ xpcall(function(...) return select("#", ...) end, print, 1, nil, 3) }, { true, 3 })
    check.equal(select(2, xpcall(error, function(e) return e.code end, { code = 7 })), 7)
  end },
  { "6.1 load with a function, an environment and a name", function()
    local parts = { "return ", "x + ", "1" }
    local i = 0
    check.equal(load(function() i = i + 1 return parts[i] end, "=parts", "t", { x = 4 })(), 5)
    check.equal(select(2, load("x =", "=mine")), "mine:1: unexpected symbol near <eof>")
    check.equal(load("local a <const> = ...; return a")(3), 3)
  end },
  { "6.1 next, ipairs and raw access", function()
    check.equal({ next({ 5 }) }, { 1, 5 })
    check.equal(next({}), nil)
    local n = 0
    for i in ipairs(setmetatable({}, { __index = function(_, i) if i <= 3 then return i end end })) do n = n + i end
    check.equal(n, 6)
    check.equal({ rawlen({ 1, 2 }), rawlen("abc"), rawget({ 7 }, 1) }, { 2, 3, 7 })
    check.raises("table index is nil", function() rawset({}, nil, 1) end)
    check.raises("table index is NaN", function() local t = {} t[0 / 0] = 1 end)
  end },
  { "6.2 coroutines: wrap, close, isyieldable, errors and yields across pcall", function()
    local co = coroutine.create(function(a)
      local ok, b = pcall(function() return coroutine.yield(a + 1) end)
      local c = coroutine.yield(b * 2)
      error({ c })
    end)
    check.equal({ coroutine.resume(co, 1) }, { true, 2 })
    check.equal({ coroutine.resume(co, 5) }, { true, 10 })
    check.equal({ coroutine.resume(co, "end") }, { false, { "end" } })
    check.equal({ coroutine.resume(co) }, { false, "cannot resume dead coroutine" })
    check.equal(coroutine.wrap(function() return coroutine.isyieldable(), select(2, coroutine.running()) end)(), true)
    local parked = coroutine.create(function() coroutine.yield() end)
    coroutine.resume(parked)
    check.equal({ coroutine.close(parked), coroutine.status(parked) }, { true, "dead" })
    check.raises("cannot close a running coroutine", function() coroutine.close(coroutine.running()) end)
    local sum = 0
    for x in coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end end) do sum = sum + x end
    check.equal(sum, 6)
    check.equal(table.concat({ coroutine.wrap(function(...) table.sort({ 3, 1, 2 }, function(a, b) return a < b end) return "s" end)() }), "s")
  end },
  { "6.4 string functions count bytes, from either end", function()
    check.equal({ ("abc"):sub(-2), ("abc"):sub(2, 10), ("abc"):sub(0), ("abc"):sub(3, 2), ("abc"):byte(-1) },
      { "bc", "bc", "abc", "", 99 })
    check.equal({ ("x"):rep(3, ","), ("x"):rep(0), ("x"):rep(-1), ("abc"):reverse(), ("a\0b"):len() },
      { "x,x,x", "", "", "cba", 3 })
    check.equal({ ("a.b"):find(".", 1, true) }, { 2, 2 })
    check.equal({ ("abc"):find("b", -2), ("abc"):find("") }, { 2, 1, 0 })
    check.raises("resulting string too large", function() return ("x"):rep(1 << 40) end)
  end },
  { "6.4.1 patterns: classes, captures, anchors, balance, frontiers, and replacements of each kind", function()
    check.equal({ ("key = value"):match("^(%w+)%s*=%s*(%w+)$") }, { "key", "value" })
    check.equal({ ("f(a(b)c)d"):match("%b()"), ("THE (quick) fox"):find("%f[%a]%a+%f[%A]", 5) }, { "(a(b)c)", 6, 10 })
    check.equal({ ("abc"):match("()b()") }, { 2, 3 })
    check.equal({ ("hello world"):gsub("o", "0", 1) }, { "hell0 world", 1 })
    check.equal(("$a $b"):gsub("%$(%w+)", { a = "1", b = false }), "1 $b")
    check.equal(("abc"):gsub("%w", "%0%0"), "aabbcc")
    check.equal(("abc"):gsub("", "-"), "-a-b-c-")
    check.equal({ ("a,b,,c"):gsub(",", ";") }, { "a;b;;c", 3 })
    local list = {}
    for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do list[#list + 1] = k .. v end
    check.equal(list, { "a1", "b2" })
    check.raises("malformed pattern (missing ']')", string.find, "a", "[a")
    check.raises("invalid use of '%' in replacement string", string.gsub, "a", "a", "%x")
    check.raises("invalid capture index", string.gsub, "a", "a", "%2")
  end },
  { "6.4 string.format", function()
    check.equal(("%5d|%-5d|%05d|%+d|%x|%X|%o|%c|%%"):format(42, 42, 42, 42, 255, 255, 8, 65), "   42|42   |00042|+42|ff|FF|10|A|%")
    check.equal(("%.3f|%10.2f|%e|%g|%a"):format(math.pi, math.pi, 12345.678, 1e20, 1), "3.142|      3.14|1.234568e+04|1e+20|0x1p+0")
    check.equal(("%s|%.2s|%5s|%-5s|"):format(nil, "abc", "ab", "ab"), "nil|ab|   ab|ab   |")
    check.equal(("%q"):format('a "b"\n\0\\'), '"a \\"b\\"\\\n\\0\\\\"')
    check.equal({ ("%q"):format(1 / 3), ("%q"):format(math.mininteger), ("%q"):format(1 / 0) }, { "0x1.5555555555555p-2", "0x8000000000000000", "1e9999" })
    check.equal(("%i"):format(3.0), "3")
    check.equal(("%s %s"):format(1, 1.0), "1 1.0")
    check.raises("number has no integer representation", string.format, "%d", 1.5)
    check.raises("(no value)", string.format, "%s")
    check.raises("invalid conversion '%y' to 'format'", string.format, "%y", 1)
  end },
  { "6.4.2 string.pack and unpack", function()
    local packed = string.pack("<i4 >I2 z s1 d", -2, 258, "zero", "len", 1.5)
    check.equal({ string.unpack("<i4 >I2 z s1 d", packed) }, { -2, 258, "zero", "len", 1.5, #packed + 1 })
    check.equal({ string.packsize("i4i8"), string.packsize("!8 i4i8") }, { 12, 16 })
    check.raises("data string too short", string.unpack, "i4", "abc")
    check.raises("overflow", string.pack, "i1", 300)
  end },
  { "6.5 utf8", function()
    check.equal(utf8.char(233, 0x1F600), "é😀")
    check.equal({ utf8.len("né"), utf8.len("\xFF") }, { 2, nil, 1 })
    check.equal({ utf8.codepoint("é", 1) }, { 233 })
    check.equal({ utf8.offset("aéb", 3), utf8.offset("aéb", -1) }, { 4, 4 })
    local list = {}
    for place, code in utf8.codes("é1") do list[#list + 1] = place .. ":" .. code end
    check.equal(list, { "1:233", "3:49" })
    check.equal(("aé"):match(utf8.charpattern, 2), "é")
    check.raises("invalid UTF-8 code", function() for _ in utf8.codes("a\xFF") do end end)
  end },
  { "6.6 table functions", function()
    local t = { 1, 2, 3 }
    table.insert(t, 4)
    table.insert(t, 1, 0)
    check.equal({ table.remove(t), table.remove(t, 1), t }, { 4, 0, { 1, 2, 3 } })
    check.equal(table.move({ 1, 2, 3 }, 2, 3, 1), { 2, 3, 3 })
    check.equal(table.move({ 1, 2 }, 1, 2, 3, { 9 }), { 9, [3] = 1, [4] = 2 })
    check.equal({ table.concat({ 1, 2, 3 }, "-", 2, 3), table.concat({}) }, { "2-3", "" })
    check.raises("invalid value (table) at index 1 in table for 'concat'", table.concat, { {} })
    check.raises("position out of bounds", table.insert, { 1 }, 5, 2)
    check.raises("wrong number of arguments to 'insert'", table.insert, { 1 }, 1, 2, 3)
    local words = { "b", "C", "a" }
    table.sort(words, function(x, y) return x:lower() < y:lower() end)
    check.equal(words, { "a", "b", "C" })
    check.raises("invalid order function for sorting", function()
      local list = {}
      for i = 1, 100 do list[i] = i % 7 end
      table.sort(list, function() return true end)
    end)
    check.raises("attempt to compare", table.sort, { 1, "a" })
  end },
  { "6.7 mathematics", function()
    check.equal({ math.floor(-1.5), math.ceil(-1.5), math.fmod(-7, 3), math.abs(math.mininteger) }, { -2, -1, -1, math.mininteger })
    check.equal({ math.modf(3.7) == 3.0, math.max(1, 2.5), math.min(3, 2), math.ult(1, -1) }, { true, 2.5, 2, true })
    check.equal({ math.log(8, 2), math.sqrt(16), math.tointeger(3.0), math.tointeger(3.5) }, { 3.0, 4.0, 3 })
    math.randomseed(42)
    local a, b = math.random(), math.random(10)
    math.randomseed(42)
    check.equal({ math.random(), math.random(10) }, { a, b })
    check.raises("interval is empty", math.random, 2, 1)
  end },
  { "6.9 what there is of os", function()
    check.equal({ os.date("!%Y-%m-%d", 0), os.time{ year = 2000, month = 1, day = 1, hour = 12 } > 0 }, { "1970-01-01", true })
    check.equal({ os.difftime(5, 3), type(os.clock()) }, { 2.0, "number" })
    check.raises("invalid conversion specifier", os.date, "%Ez", 0)
  end },
  { "3.1 strings in every notation", function()
    check.equal("\x41\u{e9}\65\z
      B\
C", "AéAB\nC")
    check.equal([==[
a]]b]==], "a]]b")
    check.equal('\'\\\a\b', "'\\\7\8")
    check.equal({ 0xA, 0x.8p1, 1e2, 3., .5, 0xffffffffffffffff }, { 10, 1.0, 100.0, 3.0, 0.5, -1 })
    check.equal(#"\0", 1)
  end },
  { "3.3.3 assignments evaluate before they assign", function()
    local i, t = 1, {}
    i, t[i] = i + 1, 20
    check.equal({ i, t[1], t[2] }, { 2, 20 })
    local x, y = 1, 2
    x, y = y, x
    check.equal({ x, y }, { 2, 1 })
  end },
}
