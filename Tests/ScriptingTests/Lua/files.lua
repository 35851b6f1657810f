local check = require "check"
local files = workbench.files

return {
  { "a file that may be read gives its bytes and lines", function()
    check.equal(files.read("lists/words.txt"), "grain\nport\n")
    check.equal(files.read("./lists//words.txt"), "grain\nport\n")
    check.equal(files.lines("lists/words.txt"):to_list(), { "grain", "port" })
    files.write("out/a.txt", "a\r\nb\0\xFF")
    check.raises("permission read:out/a.txt; start with --allow read:out/a.txt", files.read, "out/a.txt")
  end },
  { "a folder lists what may be read in it", function()
    check.equal(files.list("lists"), { "words.txt" })
    check.equal(files.list(), { "lists/" })
    check.raises("permission read:out/", files.list, "out")
    check.raises("there is no such file", files.list, "lists/deeper")
  end },
  { "whether a file exists is known only where reading is allowed", function()
    check.equal(files.exists("lists/words.txt"), true)
    check.equal(files.exists("lists"), true)
    check.equal(files.exists("lists/no/where.txt"), false)
    check.raises("permission read:other.txt", files.exists, "other.txt")
  end },
  { "no path leads out of the granted folders", function()
    for _, path in ipairs{ "..", "../x", "lists/../../x", "lists/..", "/etc/passwd", "a\0b", "" } do
      check.raises("is no path for scripts", files.read, path)
      check.raises("is no path for scripts", files.write, path, "x")
    end
    check.raises("cannot be read without the permission", files.read, "corpus/example.txt")
    check.raises("cannot be written without the permission write:lists/x", files.write, "lists/x", "")
  end },
  { "what is no file says so", function()
    check.raises("it is a folder", files.read, "lists/")
    check.raises("there is no such file", files.read, "lists/none.txt")
    check.raises("is a folder", files.write, "out/", "x")
    files.write("out/x/y.txt", "1")
    check.raises("it is a folder", files.write, "out/x", "2")
    check.raises("it is no folder", files.write, "out/x/y.txt/z", "3")
  end },
  { "a table of results is saved in the form that its name asks for", function()
    local t = workbench.table{ columns = { "a" }, rows = { { 1 } } }
    for _, name in ipairs{ "t.csv", "t.md", "t.html", "t.json", "t.txt", "T.CSV" } do t:save("out/" .. name) end
    t:save("out/t.data", "csv")
    check.raises("does not say the format; end it in one of txt, md, html, json, csv", function() t:save("out/t") end)
    check.raises("results:save: 't.csv' cannot be written without the permission write:t.csv",
      function() t:save("t.csv") end)
  end },
}
