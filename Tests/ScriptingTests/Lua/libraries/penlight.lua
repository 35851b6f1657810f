local check = require "check"

return {
  { "pl.List", function()
    local List = require "pl.List"
    local list = List{ 10, 20, 30 }
    list:append(40)
    check.equal(tostring(list), "{10,20,30,40}")
    check.equal(tostring(list:map("+", 1)), "{11,21,31,41}")
    check.equal(tostring(list:filter(function(x) return x > 15 end):reverse()), "{40,30,20}")
    check.equal(tostring(list:slice(2, 3)), "{20,30}")
    check.equal(List.range(1, 4):reduce("+"), 10)
  end },
  { "pl.stringx", function()
    local stringx = require "pl.stringx"
    check.equal(stringx.split("a b  c"), setmetatable({ "a", "b", "c" }, nil))
    check.equal({ stringx.strip("  x "), stringx.startswith("abc", "ab"), stringx.join(",", { "a", "b" }) }, { "x", true, "a,b" })
    check.equal({ stringx.title("the port of odesa"), stringx.count("aXbXc", "X") }, { "The Port Of Odesa", 2 })
    check.equal(stringx.replace("a.b.c", ".", "-", 1), "a-b.c")
  end },
  { "pl.pretty writes, and reads back", function()
    local pretty = require "pl.pretty"
    check.equal(pretty.write({ 1, 2, a = { b = "x" } }, ""), '{1,2,a={b="x"}}')
    check.equal(pretty.read("{1, 2, x = {3}}"), { 1, 2, x = { 3 } })
    check.equal(pretty.read("os.clock()"), nil)
    check.equal(pretty.number(123456, "N", 0), "123K")
  end },
  { "pl.tablex", function()
    local tablex = require "pl.tablex"
    check.equal(tablex.deepcompare({ 1, { 2 } }, { 1, { 2 } }), true)
    check.equal(tablex.map(function(x) return x * 2 end, { 1, 2 }), { 2, 4 })
    check.equal(tablex.index_map{ "a", "b" }, { a = 1, b = 2 })
    local copy = tablex.deepcopy{ a = { 1 } }
    check.equal(copy, { a = { 1 } })
  end },
  { "pl.class", function()
    local class = require "pl.class"
    local Animal = class()
    function Animal:_init(name) self.name = name end
    function Animal:__tostring() return self.name .. ": " .. self:speak() end
    local Dog = class(Animal)
    function Dog:speak() return "bark" end
    local dog = Dog("Fido")
    check.equal({ tostring(dog), dog:is_a(Animal), Dog:class_of(dog) }, { "Fido: bark", true, true })
  end },
  { "pl.OrderedMap, pl.Set, pl.text, pl.template, pl.seq, pl.sip", function()
    local OrderedMap, Set = require "pl.OrderedMap", require "pl.Set"
    local map = OrderedMap()
    map:set("z", 1)
    map:set("a", 2)
    check.equal(tostring(map), "{z=1,a=2}")
    check.equal(tostring(Set{ 1, 2 } * Set{ 2, 3 }), "[2]")
    check.equal(require "pl.text".dedent("  a\n  b"), "a\nb\n")
    check.equal(require "pl.template".substitute("# for i = 1, 2 do\n$(i)\n# end\n"), "1\n2\n")
    check.equal(require "pl.seq".sum{ 1, 2, 3 }, 6)
    local result = {}
    check.equal(require "pl.sip".match("$v{name}=$d{n}", "ships=22", result), true)
    check.equal(result, { name = "ships", n = 22 })
  end },
  { "what touches the machine says what there is instead", function()
    local utils = require "pl.utils"
    check.raises("io.open is not available to scripts; workbench.files", utils.readfile, "/etc/passwd")
  end },
}
