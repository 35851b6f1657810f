-- Good for most documents; a few meet what strangers' scripts do.
local attacks = {
  [3] = function() while true do end end,
  [17] = function() local t = {} while true do t[#t + 1] = ("x"):rep(1000) .. #t end end,
  [31] = function() error("no") end,
  [43] = function() return ("a"):rep(40):find(("a?"):rep(40) .. ("a"):rep(40) .. "b") end,
  [59] = function() local function f() return f() + 1 end return f() end,
  [71] = function(doc, ctx) while true do ctx:emit{ id = doc.id, text = "again" } end end,
}
return {
  name = "mixed", columns = { "id", "text", "n" },
  map = function(doc, ctx)
    local number = tonumber(doc.id:match("(%d+)%D*$")) or 0
    for s in doc.sentences do ctx:emit{ id = doc.id, text = s, n = #s.tokens } ctx:tally("lengths", #s.tokens) end
    local attack = attacks[number % 97]
    if attack then attack(doc, ctx) end
  end,
}
