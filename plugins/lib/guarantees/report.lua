-- The report: a summary to quote, then tables by instrument, actor, condition, document and passage.

local words = require "guarantees.words"
local class_of = words.class_of

local KINDS = { "offer", "proposal", "existing", "demand", "measure" }
local PLURAL = { offer = "offers", proposal = "proposals", existing = "existing commitments", demand = "demands", measure = "measures" }

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

-- "Trump" is "Donald Trump" where exactly one name in the results ends so.
local function full_names(entries)
  local seen, by_last = {}, {}
  local function note(name)
    if seen[name] then return end
    seen[name] = true
    local last = name:match("%s(%S+)$")
    if last and not name:find("^%l") then by_last[last] = by_last[last] and "" or name end
  end
  for _, row in ipairs(entries) do
    for _, name in ipairs(row.providers) do note(name) end
    for _, stance in ipairs(row.stance) do note((stance:gsub(": %l+$", ""))) end
  end
  return function(name)
    local full = by_last[name]
    return full and full ~= "" and full or name
  end
end

-- The instrument where it stands, so that every format can link it; the sentence where it was put together.
local function linked(instrument, evidence)
  local found, hits = pcall(function() return evidence:find(instrument, { limit = 1 }) end)
  return found and #hits > 0 and hits[1] or evidence
end

-- The rows as plain tables, each field read once.
local function entries_of(results)
  local entries = {}
  for row in results do
    local instrument, evidence = row.instrument, row.evidence
    entries[#entries + 1] = {
      instrument = instrument, class = class_of(instrument), providers = row.providers or {}, stance = row.stance or {},
      recipient = row.recipient, condition = row.condition, kind = row.kind, document = evidence.doc.id,
      link = linked(instrument, evidence),
    }
  end
  return entries
end

-- Everything the report shows, counted in one pass.
local function digest(entries)
  local full = full_names(entries)
  local kinds, providers, against, classes = counter(), counter(), counter(), {}
  local actors, order, class_order, conditions = {}, {}, {}, {}
  local function actor(name)
    if not actors[name] then
      actors[name] = { name = name, provides = 0, wants = 0, opposes = 0, documents = counter() }
      order[#order + 1] = actors[name]
    end
    return actors[name]
  end
  for _, row in ipairs(entries) do
    local class, id = row.class, row.document
    if not classes[class] then
      classes[class] = { rows = 0, kinds = counter(), providers = counter(), against = counter(), conditions = 0, documents = counter() }
      class_order[#class_order + 1] = class
    end
    local group = classes[class]
    group.rows = group.rows + 1
    group.documents.add(id)
    group.kinds.add(row.kind)
    kinds.add(row.kind)
    if row.condition then
      group.conditions = group.conditions + 1
      conditions[#conditions + 1] = row
    end
    for _, name in ipairs(row.providers) do
      name = full(name)
      providers.add(name)
      group.providers.add(name)
      local who = actor(name)
      who.provides = who.provides + 1
      who.documents.add(id)
    end
    for _, stance in ipairs(row.stance) do
      local name, side = stance:match("^(.*): (%l+)$")
      name = full(name)
      local who = actor(name)
      who.documents.add(id)
      if side == "against" then
        who.opposes = who.opposes + 1
        against.add(name)
        group.against.add(name)
      else
        who.wants = who.wants + 1
      end
    end
  end
  table.sort(class_order, function(a, b)
    if classes[a].rows ~= classes[b].rows then return classes[a].rows > classes[b].rows end
    return a < b
  end)
  for i, who in ipairs(order) do who.place = i end
  table.sort(order, function(a, b)
    local n, m = a.provides + a.wants + a.opposes, b.provides + b.wants + b.opposes
    if n ~= m then return n > m end
    return a.place < b.place
  end)
  return { kinds = kinds, providers = providers, against = against, classes = classes, class_order = class_order,
           actors = order, conditions = conditions }
end

local function shorten(text, limit)
  if workbench.text.length(text) <= limit then return text end
  return (workbench.text.sub(text, 1, limit):gsub("%s+%S*$", "")) .. " …"
end

local function sentence_of_counts(kinds)
  local parts = {}
  for _, kind in ipairs(KINDS) do
    local n = kinds.get(kind)
    if n > 0 then parts[#parts + 1] = ("%d %s"):format(n, n == 1 and (kind == "existing" and "existing commitment" or kind) or PLURAL[kind]) end
  end
  return table.concat(parts, ", ")
end

local function report(r, results, ctx)
  r:title("Guarantees, measures and frameworks")
  if #results == 0 then
    r:text("No guarantee, measure or framework is offered, asked for or discussed in these documents.")
    return
  end
  local entries = entries_of(results)
  local d = digest(entries)
  r:text("%d passages in %d of %d documents: %s.", #entries, #results:documents(), #corpus, sentence_of_counts(d.kinds))
  local points = {
    "Most often: " .. counted((function()
      local c = counter()
      for _, class in ipairs(d.class_order) do c.add(class, d.classes[class].rows) end
      return c
    end)(), 4, "none") .. ".",
    "Named as provider: " .. counted(d.providers, 5, "nobody") .. ".",
    ("On a condition: %d of %d."):format(#d.conditions, #results),
    "Against: " .. counted(d.against, 6, "nobody is reported to be") .. ".",
  }
  r:list(points)

  r:heading("By instrument")
  local rows = {}
  for i, class in ipairs(d.class_order) do
    local group = d.classes[class]
    rows[i] = { class, group.rows, counted(group.kinds, 5, ""), counted(group.providers, 4, "–"),
                counted(group.against, 3, "–"), group.conditions, #group.documents.list() }
  end
  r:table(workbench.table{ columns = { "instrument", "passages", "kinds", "providers", "against", "conditional", "documents" }, rows = rows })

  r:heading("Actors")
  local mentions = {}
  for row in results.tallies.mentions do mentions[row.key] = row.count end
  rows = {}
  for i, who in ipairs(d.actors) do
    if i > ctx.args.actors then break end
    rows[i] = { who.name, who.provides, who.wants, who.opposes, mentions[who.name] or 0, #who.documents.list() }
  end
  r:table(workbench.table{ columns = { "actor", "provides", "for", "against", "mentions", "documents" }, rows = rows })
  if #d.actors > ctx.args.actors then r:note("%d more actors are in the rows.", #d.actors - ctx.args.actors) end

  if #d.conditions > 0 then
    r:heading("Conditions")
    rows = {}
    for i, row in ipairs(d.conditions) do rows[i] = { shorten(row.condition, 100), row.link } end
    r:table(workbench.table{ columns = { "condition", "of" }, rows = rows })
  end

  if #results:documents() > 1 then
    r:heading("Across documents")
    local table_rows, numbers = {}, {}
    for i, id in ipairs(results:documents()) do numbers[id] = i; table_rows[i] = { i, shorten(corpus[id].title or id, 60), id } end
    local cross = {}
    for i, row in ipairs(entries) do cross[i] = { row.class, numbers[row.document] } end
    local pivot = workbench.table{ columns = { "instrument", "document" }, rows = cross }
    if #table_rows <= 12 then
      r:table(pivot:pivot{ rows = "instrument", columns = "document" })
      r:table(workbench.table{ columns = { "no", "title", "document" }, rows = table_rows })
    else
      r:table(results:add("document", function(row) return row.evidence.doc.id end):pivot{ rows = "document", columns = "kind" })
    end
  end

  r:heading("Passages")
  rows = {}
  for i, row in ipairs(entries) do
    local by = table.concat(row.providers, ", ")
    local notes = { row.condition }
    for _, stance in ipairs(row.stance) do notes[#notes + 1] = stance end
    rows[i] = { row.link, row.kind, by ~= "" and by or "–", row.recipient or "–", table.concat(notes, "; ") }
  end
  r:table(workbench.table{ columns = { "instrument", "kind", "by", "to", "condition, for and against" }, rows = rows })
end

return {
  linked = linked,
  report = report,
}
