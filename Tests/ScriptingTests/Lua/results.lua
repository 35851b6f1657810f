local check = require "check"
local doc = doc

local function sample()
  return workbench.table{
    columns = { "actor", "n", "country" },
    rows = { { "Kyiv", 3, "UA" }, { "Warsaw", 5, "PL" }, { actor = "Kyiv", n = 4 }, { "Rome", nil, "IT" } },
  }
end

return {
  { "rows are lists or records, and may have gaps", function()
    local t = sample()
    check.equal(#t, 4)
    check.equal(t[3].actor, "Kyiv")
    check.equal(t[3].country, nil)
    check.equal(t[4][3], "IT")
    check.equal(t[-1].actor, "Rome")
    check.equal(t[5], nil)
    check.equal(t[math.mininteger], nil)
    check.equal(t[1][-3], "Kyiv")
    check.equal(#t[1], 3)
  end },
  { "a table without rows has its columns", function()
    local t = workbench.table{ columns = { "a" } }
    check.equal(#t, 0)
    check.equal(t.columns, { "a" })
    for _ in t do error("a row") end
    check.equal(#t:top(3), 0)
    check.equal(#t:count("a"), 0)
  end },
  { "a row with too many cells or an unknown column is an error", function()
    check.raises("row 1 has 2 cells for 1 columns", function()
      workbench.table{ columns = { "a" }, rows = { { 1, 2 } } }
    end)
    check.raises("row 1 has a cell for no column: 'actr' (did you mean 'actor'?)", function()
      workbench.table{ columns = { "actor" }, rows = { { actr = 1 } } }
    end)
    check.raises("row 2 must be a table", function() workbench.table{ columns = { "a" }, rows = { { 1 }, 2 } } end)
    check.raises("two columns have the same name", function() workbench.table{ columns = { "a", "a" } } end)
    check.raises("a cell can hold", function() workbench.table{ columns = { "a" }, rows = { { print } } } end)
  end },
  { "loops over one table nest", function()
    local t, n = sample(), 0
    for _ in t do for _ in t do n = n + 1 end end
    check.equal(n, 16)
  end },
  { "an element in a cell comes back as the element", function()
    local t = workbench.table{ columns = { "e" }, rows = { { doc.sentences[1] }, { doc.tokens[2] } } }
    check.equal(t[1].e, doc.sentences[1])
    check.equal(t[2].e.line, 1)
    check.equal(t:documents(), { "example.txt" })
  end },
  { "sort orders by a column, ties by the others", function()
    check.equal(check.column(sample():sort("n", "descending"), "actor"), { "Warsaw", "Kyiv", "Kyiv", "Rome" })
    check.equal(sample():sort("actor")[1].n, 3)
    check.raises("'actr' (did you mean 'actor'?)", function() sample():sort("actr") end)
  end },
  { "top keeps the first rows, however many are asked for", function()
    check.equal(#sample():top(2), 2)
    check.equal(#sample():top(0), 0)
    check.equal(#sample():top(-1), 0)
    check.equal(#sample():top(math.maxinteger), 4)
  end },
  { "where, select, rename and add give new tables", function()
    local t = sample()
    check.equal(#t:where(function(row) return row.actor == "Kyiv" end), 2)
    check.equal(t:select{ "n", "actor" }.columns, { "n", "actor" })
    check.equal(t:rename{ n = "count" }.columns, { "actor", "count", "country" })
    check.equal(t:add("double", function(row) return row.n and row.n * 2 end)[2].double, 10)
    check.equal(t.columns, { "actor", "n", "country" })
    check.raises("no column", function() t:select{ "nothing" } end)
    check.raises("no column", function() t:rename{ nothing = "x" } end)
    check.raises("results.lua:", function() t:where(function(row) return row.actr end) end)
  end },
  { "group counts and sums", function()
    local g = sample():group("actor", { n = "count", total = { "sum", "n" } })
    check.equal(check.column(g, "actor"), { "Kyiv", "Warsaw", "Rome" })
    check.equal(g[1].n, 2)
    check.equal(g[1].total, 7)
    check.equal(sample():group("actor")[1].count, 2)
    check.raises("'total' must be a function's name or {function, column}", function()
      sample():group("actor", { total = 3 })
    end)
    check.raises("'summ'", function() sample():group("actor", { total = { "summ", "n" } }) end)
  end },
  { "sums do not overflow", function()
    local t = workbench.table{ columns = { "k", "n" }, rows = { { 1, math.maxinteger }, { 1, math.maxinteger } } }
    assert(t:group("k", { total = { "sum", "n" } })[1].total > 1e18)
    assert(t:group("k", { mean = { "mean", "n" } })[1].mean > 1e18)
  end },
  { "count counts values, highest first", function()
    check.equal(check.column(sample():count("actor"), "value"), { "Kyiv", "Rome", "Warsaw" })
  end },
  { "pivot makes a cross table", function()
    local p = sample():pivot{ rows = "actor", columns = "country", value = "n", aggregate = "sum" }
    check.equal(p[1].actor, "Kyiv")
    check.equal(p[1].UA, 3)
    check.equal(sample():pivot{ rows = { "actor" }, columns = "country" }[1].UA, 1)
  end },
  { "join adds the columns of another table", function()
    local u = workbench.table{ columns = { "actor", "side" }, rows = { { "Kyiv", "a" }, { "Kyiv", "b" } } }
    local j = sample():join(u, "actor")
    check.equal(#j, 4)
    check.equal(check.column(j, "side"), { "a", "b", "a", "b" })
    check.raises("no column", function() sample():join(u, "country") end)
  end },
  { "a join or pivot that would not fit is refused before it is made", function()
    local rows = {}
    for i = 1, 20000 do rows[i] = { 1, i } end
    local t = workbench.table{ columns = { "k", "n" }, rows = rows }
    check.raises("the join would have more than", function() t:join(t, "k") end)
    check.raises("the pivot table would have more than", function() t:pivot{ rows = "n", columns = "n" } end)
  end },
  { "render gives text, Markdown, CSV and JSON", function()
    local t = workbench.table{ columns = { "a", "b" }, rows = { { "x,y", 1 }, { 'say "z"', nil } } }
    check.equal(t:render("csv"), 'a,b\r\n"x,y",1\r\n"say ""z""",\r\n')
    check.equal(workbench.json.decode(t:render("json"))[1].a, "x,y")
    assert(t:render("markdown"):match("^| a | b |\n"))
    assert(t:render():match("x,y"))
    check.equal(t:render(), t:render("text"))
  end },
  { "a row names its columns when one is misspelt", function()
    check.raises("'actr' (did you mean 'actor'?)", function() return sample()[1].actr end)
  end },
  { "tables and rows cannot be changed", function()
    check.raises("a table of results is read-only", function() sample().n = 1 end)
    check.raises("a row is read-only", function() sample()[1].n = 1 end)
  end },
  { "equal tables are equal", function()
    check.equal(sample() == sample(), true)
    check.equal(sample() == sample():top(1), false)
    check.equal(sample()[1] == sample()[1], true)
  end },
  { "charts are made of tables and check their columns", function()
    local c = workbench.chart.bar(sample(), { x = "actor", y = "n" })
    check.equal(c.kind, "bar")
    check.raises("'actr' (did you mean 'actor'?)", function() workbench.chart.line(sample(), { x = "actr", y = "n" }) end)
  end },
  { "tallies are there only in a report", function()
    check.equal(sample().tallies, nil)
  end },
  { "where takes values by column, as for sequences", function()
    check.equal(#sample():where{ actor = "Kyiv" }, 2)
    check.equal(#sample():where{ actor = { "Kyiv", "Rome" }, n = 3 }, 1)
    check.equal(#sample():where{ n = function(n) return (n or 0) > 3 end }, 2)
    check.raises("no column 'actr' (did you mean 'actor'?)", function() sample():where{ actr = "Kyiv" } end)
    check.equal(sample():select("n").columns, { "n" })
  end },
  { "a table of results is an array of objects as JSON", function()
    check.equal(workbench.json.encode(sample():top(1)), '[{"actor":"Kyiv","n":3,"country":"UA"}]')
    check.equal(workbench.json.encode(doc.tokens:first(0)), "[]")
  end },
}
