local check = require "check"
local doc = doc

return {
  -- Globals
  { "reading an undeclared global is an error that names the nearest", function()
    check.raises("there is no global 'prnt' (did you mean 'print'?)", function() return prnt end)
    check.raises("there is no global 'nothing_like_it'", function() return nothing_like_it end)
  end },
  { "writing an undeclared global is an error", function()
    check.raises("the global 'x' was not declared; write `local` in front of it", function() x = 1 end)
    check.raises("was not declared", function() _G[1] = 1 end)
    check.raises("was not declared", function() _ENV[0 / 0] = 1 end)
    check.raises("was not declared", function() _ENV[nil] = 1 end)
  end },
  { "what opens the sandbox is not there, and says so", function()
    for _, name in ipairs{ "io", "debug", "dofile", "loadfile", "loadstring", "unpack" } do
      check.raises("'" .. name .. "' is not available to scripts", load("return " .. name))
    end
    check.equal({ package.loadlib, package.cpath, package.searchers }, {})
    check.equal({ os.execute, os.getenv, os.exit, os.remove, string.dump, math.type(1) }, { [6] = "integer" })
    check.raises("available", function() collectgarbage("stop") end)
    check.equal(collectgarbage("count") > 0, true)
  end },
  { "what is asked of _G is asked on purpose: nil where it is not there", function()
    check.equal(_G.io, nil)
    check.equal(_G.prnt, nil)
    check.equal(rawget(_G, "jit"), nil)
    check.equal(rawget(_G, "print") == print, true)
    check.equal(_G.corpus == corpus, true)
    check.equal(_G._G == _G, true)
    local found = false
    for name in pairs(_G) do found = found or name == "string" end
    check.equal(found, true)
    check.raises("was not declared", function() _G.mine = 1 end)
  end },
  { "a table or function is shown by a number that is the same in every run", function()
    local t = {}
    check.equal(tostring(t):match("^table: %d+$") ~= nil, true)
    check.equal(tostring(t) == tostring(t), true)
    check.equal(tostring(t) ~= tostring({}), true)
    check.equal(("%s|%5d|%s"):format(t, 3, print), tostring(t) .. "|    3|" .. tostring(print))
    check.equal(tostring(setmetatable({}, { __name = "Port" })):match("^Port: %d+$") ~= nil, true)
    check.equal(tostring(setmetatable({}, { __tostring = function() return "mine" end })), "mine")
    check.equal(("%s"):format(setmetatable({}, { __tostring = function() return "mine" end })), "mine")
    check.raises("'%p' is not available", function() return ("%p"):format(t) end)
    check.equal(tostring(0 / 0), "nan")
    check.equal({ tostring(1 / 0), tostring(-1 / 0) }, { "inf", "-inf" })
    check.raises("(number expected, got table)", string.format, "%d", {})
  end },
  { "load takes text, never bytecode", function()
    check.equal(load("return 1 + 1")(), 2)
    local f, message = load("\27Lua")
    check.equal(f, nil)
    check.equal(message:match("binary") ~= nil, true)
    check.equal(load("\27Lua", "x", "b"), nil)
    check.equal(load("return x", "x", "t", { x = 5 })(), 5)
  end },
  { "metatables of strings are out of reach", function()
    check.equal(getmetatable(""), false)
    check.equal(("x"):rep(3), "xxx")
  end },
  { "finalizers are refused", function()
    check.raises("__gc", function() setmetatable({}, { __gc = function() end }) end)
    check.raises("bad argument #1 to 'setmetatable'", function() setmetatable(1, {}) end)
  end },
  { "a local with <close> works", function()
    local closed = false
    do local _ <close> = setmetatable({}, { __close = function() closed = true end }) end
    check.equal(closed, true)
  end },
  { "pairs visits names in byte order", function()
    local t, names = { b = 1, a = 2, B = 3, aa = 4, ["é"] = 5 }, {}
    for name in pairs(t) do names[#names + 1] = name end
    check.equal(names, { "B", "a", "aa", "b", "é" })
  end },
  { "pairs lets a loop clear and change what it visits", function()
    local t = { a = 1, b = 2, c = 3 }
    for name in pairs(t) do t[name] = nil end
    check.equal(next(t), nil)
  end },
  { "pairs honours __pairs", function()
    local t = setmetatable({}, { __pairs = function() return function(_, k) return not k and 1 or nil end, {}, nil end })
    local n = 0
    for _ in pairs(t) do n = n + 1 end
    check.equal(n, 1)
  end },
  { "no script changes a library or a module, by whatever function", function()
    local re, lpeg, io = require "re", require "lpeg", require "io"
    local tables = { string, table, math, utf8, coroutine, os, workbench, workbench.text, workbench.json, lpeg, re, io,
      io.stdout, require "debug", package.loaded.string, getmetatable(lpeg.P(1)) }
    for _, t in ipairs(tables) do
      local before, name, value = 0, next(t)
      for _ in pairs(t) do before = before + 1 end
      check.raises("read-only", function() t.x = 1 end)
      if name then check.raises("read-only", function() t[name] = nil end) end
      check.raises("read-only", rawset, t, name or "x", 1)
      check.raises("read-only", rawset, t, 1, 1)
      check.raises("read-only", table.move, { 1 }, 1, 1, 1, t)
      pcall(table.insert, t, 1)
      pcall(table.insert, t, 1, 1)
      pcall(table.remove, t)
      pcall(table.remove, t, 1)
      pcall(table.sort, t)
      check.equal(pcall(setmetatable, t, {}), false)
      check.equal(not getmetatable(t), true)
      local iterator, walked, key = pairs(t)
      pcall(rawset, walked, "x", 1)
      for _ in iterator, walked, key do before = before - 1 end
      check.equal(before, 0)
      check.equal(rawget(t, "x"), nil)
      if name then check.equal(rawequal(rawget(t, name), value), true) end
    end
    check.raises("string is read-only: cannot set 'trim'", function() string.trim = print end)
    check.raises("lpeg is read-only", function() lpeg.P = print end)
    check.equal(("x"):upper(), "X")
  end },
  { "a protected table is read as any other", function()
    local names = {}
    for name in pairs(utf8) do names[#names + 1] = name end
    check.equal(table.concat(names, " "), "char charpattern codepoint codes len offset")
    local n = 0
    for _, f in next, utf8 do n = n + 1 end
    check.equal(n, #names)
    check.equal(rawget(utf8, "char") == utf8.char, true)
    check.equal({ rawget(utf8, "nothing"), utf8.nothing, #utf8, rawlen(utf8) }, { nil, nil, 0, 0 })
    check.equal(setmetatable({}, { __index = utf8 }).char == utf8.char, true)
    check.equal(next(setmetatable({}, { __index = utf8 })), nil)
  end },
  { "random numbers repeat themselves", function()
    math.randomseed(7)
    local a = math.random(1000000)
    math.randomseed(7)
    check.equal(math.random(1000000), a)
  end },
  { "pcall, xpcall and error work as in Lua", function()
    check.equal({ pcall(function(...) return ... end, 1, 2) }, { true, 1, 2 })
    check.equal({ pcall(error, "x", 0) }, { false, "x" })
    check.equal({ xpcall(function() error("x", 0) end, function(m) return m .. "!" end) }, { false, "x!" })
    local object = {}
    check.equal(select(2, pcall(error, object)) == object, true)
    check.equal(pcall(error), false)
  end },
  { "coroutines work as in Lua", function()
    local co = coroutine.wrap(function(a) local b = coroutine.yield(a + 1); return b * 2 end)
    check.equal(co(1), 2)
    check.equal(co(5), 10)
    check.raises("cannot resume dead coroutine", co)
    check.equal(coroutine.isyieldable(), false)
    local dead = coroutine.create(function() error("x", 0) end)
    check.equal({ coroutine.resume(dead) }, { false, "x" })
    check.equal(coroutine.status(dead), "dead")
  end },
  { "recursion without end is an error, not a crash", function()
    local function down(n) return 1 + down(n + 1) end
    check.raises("stack overflow", down, 1)
    local function deep(s) return (s:gsub(".", deep)) end
    check.raises("stack overflow", deep, "x")
    local function walk() return doc.tokens:map(walk) end
    check.raises("stack overflow", walk)
    local t = setmetatable({}, {})
    getmetatable(t).__index = function(_, k) return t[k .. "x"] end
    check.raises("stack overflow", function() return t.a end)
  end },

  -- require
  { "require gives the module, once", function()
    check.equal(require "check" == require "check", true)
    check.equal(require "counter" == require "counter", true)
    check.equal((require "counter").loads, 1)
  end },
  { "require gives its module the name and the path, and them back", function()
    local module = require "counter"
    check.equal(select("#", require "counter"), 1)
    package.loaded.counter = nil
    local again, place = require "counter"
    check.equal(place:match("counter.lua$"), "counter.lua")
    check.equal(again ~= module, true)
  end },
  { "package.loaded and package.preload decide what require gives", function()
    check.equal(require "string" == string, true)
    package.loaded.mine = 5
    check.equal(require "mine", 5)
    package.preload.later = function(name, place) return { name, place } end
    check.equal(require "later", { "later", ":preload:" })
    check.equal(package.config:sub(1, 1), "/")
  end },
  { "a module sees names of other Luas as nil, and stand-ins for closed libraries", function()
    local seen = require "asks"
    check.equal(seen.jit, nil)
    check.equal(seen.unpack == table.unpack, true)
    check.equal(type(seen.io), "table")
    check.raises("io.open is not available to scripts; workbench.files", seen.open)
    check.raises("debug.upvaluejoin is not available", seen.join)
    check.raises("there is no global 'prnt' (did you mean 'print'?)", seen.typo)
    check.raises("was not declared", seen.leak)
  end },
  { "require names the places it tried", function()
    check.raises("there is no module 'not.there'; tried", require, "not.there")
    check.raises("not/there.lua", require, "not.there")
  end },
  { "require stays below the plugin's folder", function()
    for _, name in ipairs{ "", ".", "..", "../check", "/etc/passwd", "a..b", "a/b", "a\\b", "a\0b" } do
      check.raises("is no module name", require, name)
    end
  end },
  { "a module that fails says where", function()
    check.raises("broken.lua:2:", require, "broken")
    check.raises("no_lua.lua:1:", require, "no_lua")
  end },

  -- print, pp, help
  { "pp shows its values, and gives none for the prompt to show again", function()
    check.equal(select("#", pp(1, "a")), 0) -- the prompt would show what it gives a second time
    check.equal(select("#", pp()), 0)
  end },
  { "pp prints whatever it is given", function()
    local t = { 1, { a = { b = { c = { d = { e = { f = { g = 1 } } } } } } }, print, doc, doc.tokens, [1.5] = "x" }
    t.self = t
    pp(t, nil, true, coroutine.create(print), doc.tables[1], doc.sentences, workbench.regex("a"), workbench.json.null)
    pp(workbench.table{ columns = { "a" }, rows = { { 1 } } })
    pp(setmetatable({}, { __tostring = function() error("no") end }))
  end },
  { "pp survives a table that its own __tostring changes", function()
    local t = {}
    local key = setmetatable({}, { __tostring = function()
      for k in next, t do t[k] = nil end
      for i = 1, 100 do t["n" .. i] = i end
      return "key"
    end })
    t[key] = 1
    t.a = 2
    pp(t)
    pcall(workbench.json.encode, t)
    check.equal(doc.tokens[1].text, "Talks")
  end },
  { "help explains values and names of every kind", function()
    help()
    for _, x in ipairs{ doc, doc.tokens, corpus, corpus.find, workbench, workbench.text, workbench.text.fold, print,
      "sentence", "sentence.text", "doc:find", "find", "no such thing", "", 5, true, {}, workbench.regex("a"),
      function() end } do
      help(x)
    end
  end },
  { "print takes anything", function()
    print()
    print(nil, 1, 1.0, "a\0b", {}, doc, doc.tokens)
    check.raises("mine", function() error(setmetatable({}, { __tostring = function() return "mine" end })) end)
  end },
}
