-- The report: a summary to quote, then tables by instrument, actor, condition, document and passage.

local words = require "guarantees.words"
local class_of = words.class_of

local KINDS = { "offer", "proposal", "existing", "demand", "measure" }
local NAMES = {
  offer = { "offer", "offers" }, proposal = { "proposal", "proposals" }, demand = { "demand", "demands" },
  existing = { "existing commitment", "existing commitments" }, measure = { "measure", "measures" },
}

-- Counts in order of first appearance, then highest first.
local function counter()
  local counts, order = {}, {}
  return {
    add = function(key, n)
      if not counts[key] then counts[key] = 0; order[#order + 1] = key end
      counts[key] = counts[key] + (n or 1)
    end,
    get = function(key) return counts[key] or 0 end,
    list = function()
      local list, place = {}, {}
      for i, key in ipairs(order) do list[i] = key; place[key] = i end
      table.sort(list, function(a, b)
        if counts[a] ~= counts[b] then return counts[a] > counts[b] end
        return place[a] < place[b]
      end)
      return list
    end,
  }
end

local function counted(c, limit, none)
  local parts = {}
  for i, key in ipairs(c.list()) do
    if i > limit then break end
    parts[i] = c.get(key) > 1 and ("%s (%d)"):format(key, c.get(key)) or key
  end
  return #parts > 0 and table.concat(parts, ", ") or none
end

-- A tally by key; empty where the run counted nothing.
local function tally(results, name)
  local counts = {}
  for row in results.tallies[name] do counts[row.key] = row.count end
  return counts
end

-- "Merkel" is "Angela Merkel" where exactly one person's name in the documents ends so.
local function full_names(persons)
  local by_last = {}
  for name in pairs(persons) do
    local last = name:match("%s(%S+)$")
    if last then by_last[last] = by_last[last] and "" or name end
  end
  return function(name)
    local full = persons[name] and by_last[name]
    return full and full ~= "" and full or name
  end
end

-- The instrument where it stands, so that every format can link it; the sentence where it was put together. It opens
-- the document, so it is for rows that are shown.
local function linked(row)
  local found, hits = pcall(function() return row.evidence:find(row.instrument, { limit = 1 }) end)
  return found and #hits > 0 and hits[1] or row.evidence
end

-- The rows as plain tables, each field read once.
local function entries_of(results)
  local entries = {}
  for row in results do
    local instrument, evidence = row.instrument, row.evidence
    entries[#entries + 1] = {
      instrument = instrument, class = class_of(instrument), providers = row.providers or {}, stance = row.stance or {},
      recipient = row.recipient, condition = row.condition, kind = row.kind, document = evidence.doc.id,
      evidence = evidence,
    }
  end
  return entries
end

local function shorten(text, limit)
  if workbench.text.length(text) <= limit then return text end
  return (workbench.text.sub(text, 1, limit):gsub("%s+%S*$", "")) .. " …"
end

-- A table of the first `limit` of a list, each made by `cells`, and a note of how many more there are.
local function show_first(r, limit, list, columns, cells, what)
  local rows = {}
  for i = 1, math.min(limit, #list) do rows[i] = cells(list[i], i) end
  r:table(workbench.table{ columns = columns, rows = rows })
  if #list > limit then r:note("%d more %s are in the rows.", #list - limit, what) end
end

-- Everything the report shows, counted in one pass.
local function digest(entries, full)
  local d = {
    rows = #entries, kinds = counter(), instruments = counter(), providers = counter(), against = counter(),
    wanting = counter(), conditional = counter(), classes = {}, conditions = {}, actors = {},
  }
  local known = {}
  local function actor(name)
    if not known[name] then
      known[name] = { name = name, place = #d.actors, provides = 0, wants = 0, opposes = 0, documents = counter() }
      d.actors[#d.actors + 1] = known[name]
    end
    return known[name]
  end
  for _, row in ipairs(entries) do
    d.kinds.add(row.kind)
    d.instruments.add(row.class)
    local group = d.classes[row.class]
    if not group then
      group = {
        rows = 0, conditions = 0, kinds = counter(), providers = counter(), against = counter(), documents = counter(),
      }
      d.classes[row.class] = group
    end
    group.rows = group.rows + 1
    group.documents.add(row.document)
    group.kinds.add(row.kind)
    if row.condition then
      group.conditions = group.conditions + 1
      d.conditions[#d.conditions + 1] = row
      d.conditional.add("“" .. shorten(row.condition, 60) .. "”")
    end
    for _, name in ipairs(row.providers) do
      name = full(name)
      d.providers.add(name)
      group.providers.add(name)
      local who = actor(name)
      who.provides = who.provides + 1
      who.documents.add(row.document)
    end
    for _, stance in ipairs(row.stance) do
      local name, side = stance:match("^(.*): (%l+)$")
      name = full(name)
      local who = actor(name)
      who.documents.add(row.document)
      if side == "against" then
        who.opposes = who.opposes + 1
        d.against.add(name)
        group.against.add(name)
      else
        who.wants = who.wants + 1
        if row.kind == "demand" then d.wanting.add(name) end
      end
    end
  end
  table.sort(d.actors, function(a, b)
    local n, m = a.provides + a.wants + a.opposes, b.provides + b.wants + b.opposes
    if n ~= m then return n > m end
    return a.place < b.place
  end)
  return d
end

local function sentence_of_counts(kinds)
  local parts = {}
  for _, kind in ipairs(KINDS) do
    local n = kinds.get(kind)
    if n > 0 then parts[#parts + 1] = ("%d %s"):format(n, NAMES[kind][n == 1 and 1 or 2]) end
  end
  return table.concat(parts, ", ")
end

local function summarize(r, d, results)
  r:text("%d %s in %d of %d %s: %s.", d.rows, d.rows == 1 and "passage" or "passages", #results:documents(), #corpus,
    #corpus == 1 and "document" or "documents", sentence_of_counts(d.kinds))
  r:list{
    "Instruments: " .. counted(d.instruments, 5, "none") .. ".",
    "Named as provider: " .. counted(d.providers, 5, "nobody") .. ".",
    ("On a condition: %d of %d%s."):format(#d.conditions, d.rows,
      #d.conditions > 0 and ", such as " .. counted(d.conditional, 3, "") or ""),
    "Asked for by: " .. counted(d.wanting, 5, "nobody") .. ".",
    "Against: " .. counted(d.against, 6, "nobody is reported to be") .. ".",
  }
end

local function show_instruments(r, d)
  local rows = {}
  for i, class in ipairs(d.instruments.list()) do
    local group = d.classes[class]
    rows[i] = { class, group.rows, counted(group.kinds, 5, ""), counted(group.providers, 4, "–"),
                counted(group.against, 3, "–"), group.conditions, #group.documents.list() }
  end
  r:heading("By instrument")
  r:table(workbench.table{
    columns = { "instrument", "passages", "kinds", "providers", "against", "conditions", "documents" }, rows = rows })
end

local function show_actors(r, d, limit, mentions)
  r:heading("Actors")
  show_first(r, limit, d.actors, { "actor", "provides", "for", "against", "mentions", "documents" }, function(who)
    return { who.name, who.provides, who.wants, who.opposes, mentions[who.name] or 0, #who.documents.list() }
  end, "actors")
end

local function show_conditions(r, d, limit)
  if #d.conditions == 0 then return end
  r:heading("Conditions")
  show_first(r, limit, d.conditions, { "condition", "of" }, function(row)
    return { shorten(row.condition, 100), linked(row) }
  end, "conditions")
end

-- A column for each document, while they fit side by side.
local function show_side_by_side(r, entries, ids)
  local number, titles, cells = {}, {}, {}
  for i, id in ipairs(ids) do
    number[id] = i
    titles[i] = { i, shorten(corpus[id].title or "–", 60), id }
  end
  for i, row in ipairs(entries) do cells[i] = { row.class, number[row.document] } end
  local all = workbench.table{ columns = { "instrument", "number" }, rows = cells }
  r:table(all:pivot{ rows = "instrument", columns = "number" })
  r:table(workbench.table{ columns = { "number", "title", "document" }, rows = titles })
end

-- A row for each document: those with the most passages.
local function show_one_below_the_other(r, entries, limit)
  local documents = counter()
  local kinds = {}
  for _, row in ipairs(entries) do
    documents.add(row.document)
    kinds[row.document] = kinds[row.document] or counter()
    kinds[row.document].add(row.kind)
  end
  local columns = { "document", "passages", table.unpack(KINDS) }
  show_first(r, limit, documents.list(), columns, function(id)
    local cells = { id, documents.get(id) }
    for _, kind in ipairs(KINDS) do cells[#cells + 1] = kinds[id].get(kind) end
    return cells
  end, "documents")
end

local function show_documents(r, entries, ids, limit)
  if #ids < 2 then return end
  r:heading("Across documents")
  if #ids <= 12 then show_side_by_side(r, entries, ids) else show_one_below_the_other(r, entries, limit) end
end

local function show_passages(r, entries, limit)
  r:heading("Passages")
  show_first(r, limit, entries, { "instrument", "kind", "by", "to", "condition, for and against" }, function(row)
    local by = table.concat(row.providers, ", ")
    local notes = { row.condition }
    for _, stance in ipairs(row.stance) do notes[#notes + 1] = stance end
    return { linked(row), row.kind, by ~= "" and by or "–", row.recipient or "–", table.concat(notes, "; ") }
  end, "passages")
end

local function report(r, results, ctx)
  r:title("Guarantees, measures and frameworks")
  if #results == 0 then
    r:text("No guarantee, measure or framework is offered, asked for or discussed in these documents.")
    return
  end
  local mentions, full = tally(results, "mentions"), full_names(tally(results, "persons"))
  local entries = entries_of(results)
  local d = digest(entries, full)
  summarize(r, d, results)
  show_instruments(r, d)
  show_actors(r, d, ctx.args.actors, mentions)
  show_conditions(r, d, ctx.args.passages)
  show_documents(r, entries, results:documents(), ctx.args.passages)
  show_passages(r, entries, ctx.args.passages)
end

return { report = report }
