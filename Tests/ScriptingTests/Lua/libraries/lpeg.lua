local check = require "check"
local lpeg = require "lpeg"
local P, R, S, C, Ct, Cg, Cf, Cs, Cmt, V = lpeg.P, lpeg.R, lpeg.S, lpeg.C, lpeg.Ct, lpeg.Cg, lpeg.Cf, lpeg.Cs, lpeg.Cmt, lpeg.V

return {
  { "patterns, captures and grammars", function()
    local word = C(R("az", "AZ") ^ 1)
    check.equal({ (word * " " * word):match("Kyiv said so") }, { "Kyiv", "said" })
    check.equal(Ct((word * S", " ^ 0) ^ 0):match("a, b c"), { "a", "b", "c" })
    check.equal(Cs((P"grain" / "corn" + 1) ^ 0):match("grain and grain"), "corn and corn")
    local sum = P{ "S", S = V"N" * ("+" * V"N") ^ 0 / function(...)
      local n = 0
      for _, x in ipairs{ ... } do n = n + x end
      return n
    end, N = R"09" ^ 1 / tonumber }
    check.equal(sum:match("1+22+3"), 26)
    check.equal({ lpeg.type(word), lpeg.type("x"), lpeg.type(1) }, { "pattern" })
    check.equal(Cmt(word, function(s, i, w) return w == "Kyiv" and i end):match("Kyiv"), 5)
  end },
  { "re", function()
    local re = require "re"
    check.equal(re.match("the number 423 is odd", "({~ [^0-9]* -> '' ~} {[0-9]+})"), "")
    check.equal({ re.find("the number 423", "[0-9]+") }, { 12, 14 })
    check.equal(re.gsub("hello World", "[aeiou]", "."), "h.ll. W.rld")
    local c = re.compile("{| {:key: %a+ :} '=' {:value: %d+ :} |}")
    check.equal(c:match("ships=22"), { key = "ships", value = "22" })
    check.raises("pattern error", re.compile, "(")
  end },
  { "it is the same when it is asked for again", function()
    package.loaded.lpeg = nil
    local again = require "lpeg"
    check.equal(again == lpeg, true)
    check.equal((again.P(1) * again.P(1)):match("ab"), 3)
  end },
  { "what it says is placed in the script", function()
    check.raises("lpeg.lua:", function() P{} end)
    check.raises("loop body may accept empty string", function() return (P"" ^ 0):match("x") end)
    check.raises("rule 'x' undefined", function() return P{ V"x" } end)
  end },
  { "a pattern nested without end is refused before it can overflow the stack", function()
    for _, deepen in ipairs{
      function(p) return #p end, function(p) return -p end, function(p) return p + "a" end, function(p) return "a" * p end,
      function(p) return p - "a" end, function(p) return C(p) end, function(p) return p / 1 end,
    } do
      check.raises("nested deeper than", function()
        local p = P"a"
        for _ = 1, 20000 do p = deepen(p) end
      end)
    end
    local p = P"x"
    for i = 7000, 1, -1 do p = p + P("w" .. i) end
    check.equal((p * -1):match("w6999"), 6)
  end },
  { "numbers that would overflow LPeg's counts are refused", function()
    for _, n in ipairs{ 1 << 31, (1 << 31) - 1, -(1 << 31), 1 << 28, 1 << 40, math.mininteger } do
      check.raises("a number as a pattern stands for at most", P, n)
      check.raises("a number as a pattern stands for at most", P, { "a", a = n })
      check.raises("a number as a pattern stands for at most", lpeg.match, n, "a")
      check.raises("the pattern is repeated too often", function() return P"a" ^ n end)
      check.raises("a number as a pattern stands for at most", function() return P"a" + n end)
    end
    check.raises("the pattern is repeated too often", function() return P(("x"):rep(1000)) ^ 1000000 end)
    check.equal((lpeg.Cg(C(1), 1 << 40) * lpeg.Cb(1 << 40)):match("x"), "x")
  end },
  { "the metatable of patterns gives its operators and nothing else", function()
    local meta = getmetatable(P"a")
    check.equal(meta.__gc, nil)
    check.equal((meta.__mul("a", P"b")):match("ab"), 3)
    check.equal(lpeg.pcode, nil)
    check.raises("at most", lpeg.setmaxstack, 1 << 20)
    lpeg.setmaxstack(1000)
  end },
  { "captures and calls nest as deep as LPeg lets them, and no deeper", function()
    lpeg.setmaxstack(4000)
    local nested = P{ "(" * Ct(V(1) ^ -1) * ")" }
    local depth, t = 0, nested:match(("("):rep(150) .. (")"):rep(150))
    while t do depth, t = depth + 1, t[1] end
    check.equal(depth, 150)
    check.equal(pcall(nested.match, nested, ("("):rep(1900) .. (")"):rep(1900)) ~= nil, true)
    check.raises("backtrack stack overflow (current limit is 4000)", function() return nested:match(("("):rep(9000)) end)
  end },
  { "memory that captures take counts", function()
    check.equal(#Ct(C(1) ^ 0):match(("x"):rep(10000)), 10000)
  end },
}
