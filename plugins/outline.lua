-- The shape of each document: title, sections, tables, questions and answers, and what was flagged as boilerplate.
return {
  name    = "outline",
  version = "1.0.0",
  api     = 1,
  summary = "Sections, tables, FAQs and boilerplate of each document",
  description = [[
Shows how each document is built, so that a reader sees at a glance what a corpus holds and what the
reading left out. Every row leads to the line it stands on.
]],
  authors = { "The workbench authors" }, license = "MIT",
  categories = { "overview" },
  args = {
    boilerplate = { type = "boolean", default = true, help = "Whether to list what was flagged as boilerplate" },
  },
  columns = { "part", "level", "title", "size" },

  map = function(doc, ctx)
    ctx:tally("documents", "read")
    ctx:tally("words", "all", doc.words)
    if doc.title and doc.title_matches < 0.25 then
      ctx:warn(("the title %q hardly fits the text"):format(doc.title), doc.blocks[1])
    end
    for section in doc.sections do
      ctx:emit{ part = "section", level = section.level, title = section.heading, size = #section.sentences .. " sentences" }
    end
    for t in doc.tables do
      ctx:emit{ part = "table", title = t, size = #t.rows .. " rows: " .. table.concat(t.header, ", ") }
    end
    for faq in doc.faqs do
      ctx:emit{ part = "question", title = faq.question, size = #faq.answer.tokens .. " tokens in the answer" }
    end
    for callout in doc.callouts do
      ctx:emit{ part = "callout", title = callout, size = callout.label }
    end
    if ctx.args.boilerplate then
      for note in doc.notes do
        ctx:emit{ part = "boilerplate", title = note, size = note.reason }
        ctx:tally("boilerplate", note.reason or "other")
      end
    end
  end,

  report = function(r, results, ctx)
    r:title("Outline")
    r:text("%d parts in %d documents.", #results, #results:documents())
    for _, id in ipairs(results:documents()) do
      r:heading(corpus[id].title or id)
      r:table(results:where(function(row) return row.title.doc.id == id end))
    end
  end,

  tests = {
    { name = "headings open sections",
      docs = { { id = "a.txt", text = "# Grain in May\n\n## Prices\n\nGrain prices rose in May.\n" } },
      rows = { { part = "section", level = 1 } } },
  },
}
