local check = require "check"

return {
  { "inspect", function()
    local inspect = require "inspect"
    check.equal(inspect({ 1, { a = "b" } }, { newline = "", indent = "" }), '{ 1, {a = "b"} }')
    check.equal(inspect("a\nb"), '"a\\nb"')
    check.equal(inspect(setmetatable({}, { __index = {} })):match("<metatable>") ~= nil, true)
    local t = {}
    t.self = t
    check.equal(inspect(t):match("<table 1>") ~= nil, true)
  end },
  { "dkjson, in plain Lua and with LPeg", function()
    local json = require "dkjson"
    local text = json.encode({ a = { 1, 2.5, true }, b = "é\n" }, { keyorder = { "a", "b" } })
    check.equal(text, [[{"a":[1,2.5,true],"b":"é\n"}]])
    check.equal(json.decode(text), json.decode(workbench.json.encode{ a = { 1, 2.5, true }, b = "é\n" }))
    check.equal(json.decode("[1,"), nil)
    local fast = json.use_lpeg()
    check.equal(fast.using_lpeg, true)
    check.equal(fast.decode(text), json.decode(text))
  end },
  { "argparse", function()
    local parser = require "argparse"("script", "An example")
    parser:argument("input")
    parser:option("-o --output", "Output", "a.out")
    parser:flag("-v --verbose")
    local args = parser:parse{ "in.txt", "-v" }
    check.equal({ args.input, args.output, args.verbose }, { "in.txt", "a.out", true })
    check.equal(parser:get_usage():match("^Usage: script") ~= nil, true)
    check.equal({ parser:pparse{} }, { false, "missing argument 'input'" })
  end },
  { "say", function()
    local say = require "say"
    say:set_namespace("en")
    say:set("greeting", "hello %s")
    check.equal(say("greeting", { "Odesa" }), "hello Odesa")
  end },
}
