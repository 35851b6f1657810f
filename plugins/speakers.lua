-- Who is reported as saying what: speakers, their verbs, and where it stands.

-- "Merkel" is "Angela Merkel" where exactly one longer name in the results ends so.
local function full_names(results)
  local by_last, seen = {}, {}
  for row in results do
    local name = row.speaker
    local last = row.type == "person" and name:match("%s(%S+)$")
    if last and not seen[name] then by_last[last] = by_last[last] and "" or name end
    seen[name] = true
  end
  return function(name, type)
    local full = type == "person" and by_last[name]
    return full and full ~= "" and full or name
  end
end

-- The most frequent keys of a table of counts: "said (4), argued".
local function most_frequent(counts, limit)
  local keys = {}
  for key in pairs(counts) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  local parts = {}
  for i = 1, math.min(limit, #keys) do
    parts[i] = counts[keys[i]] > 1 and ("%s (%d)"):format(keys[i], counts[keys[i]]) or keys[i]
  end
  return table.concat(parts, ", "), #keys
end

local function digest(results)
  local full = full_names(results)
  local speakers, order = {}, {}
  for row in results do
    local name = full(row.speaker, row.type)
    local speaker = speakers[name]
    if not speaker then
      speaker = { name = name, type = row.type, n = 0, verbs = {}, documents = {}, example = row.content }
      speakers[name] = speaker
      order[#order + 1] = speaker
      speaker.place = #order
    end
    speaker.n = speaker.n + 1
    speaker.verbs[row.verb] = (speaker.verbs[row.verb] or 0) + 1
    speaker.documents[row.evidence.doc.id] = 1
    if row.quote and not speaker.quoted then -- a quotation shows the speaker best
      speaker.example, speaker.quoted = row.content, true
    end
  end
  table.sort(order, function(a, b)
    if a.n ~= b.n then return a.n > b.n end
    return a.place < b.place
  end)
  return order
end

return {
  name    = "speakers",
  version = "1.0.0",
  api     = 1,
  summary = "Who is reported as saying what, with which verbs, and where",
  description = [[
Lists every reported statement: who speaks (under one name in the whole corpus), the verb that reports it, and
what is said. A row leads to the sentence. "He" and "she" stand for the speaker they mean.
]],
  authors = { "The workbench authors" }, license = "MIT",
  categories = { "extraction", "report" },
  args = {
    min  = { type = "integer", default = 1, min = 1, help = "Least statements for a speaker to be listed" },
    top  = { type = "integer", default = 100, min = 1, help = "How many speakers and statements the report lists" },
    type = { type = "choice", choices = { "any", "person", "organization", "place", "phrase" }, default = "any",
             help = "Kind of speaker; a phrase is one such as `officials`" },
    verb = { type = "string", default = "", help = "Only statements with this verb, such as `said`" },
  },
  columns = { "speaker", "type", "verb", "content", "quote", "evidence" },

  map = function(doc, ctx)
    local wanted_type, wanted_verb = ctx.args.type, ctx.args.verb:lower()
    for statement in doc.statements do
      local speaker = statement.speaker
      if not statement.boilerplate then
        ctx:tally("statements", speaker and "with a speaker" or "without a speaker")
      end
      if speaker and not statement.boilerplate then
        local type = speaker.kind == "entity" and speaker.type or "phrase"
        local verb = (statement.negated and "not " or "") .. statement.verb
        if (wanted_type == "any" or wanted_type == type) and (wanted_verb == "" or wanted_verb == statement.verb) then
          ctx:emit{
            speaker = speaker.name, type = type, verb = verb, content = statement.content, quote = statement.quote,
            evidence = statement.cue and statement.cue.sentence or statement,
          }
          ctx:tally("verbs", verb)
          ctx:tally("found by", statement.resolved and "a pronoun" or "a name or phrase")
        end
      end
    end
  end,

  report = function(r, results, ctx)
    r:title("Who said what")
    if #results == 0 then
      r:text("No reported statement fits.")
      return
    end
    local speakers = digest(results)
    local quoted, resolved, unnamed = 0, 0, 0
    for row in results do if row.quote then quoted = quoted + 1 end end
    for row in results.tallies["found by"] do if row.key == "a pronoun" then resolved = row.count end end
    for row in results.tallies.statements do if row.key == "without a speaker" then unnamed = row.count end end
    local top = speakers[1]
    r:text("%d statements by %d speakers in %d of %d documents. Most often heard: %s (%d).", #results, #speakers,
      #results:documents(), #corpus, top.name, top.n)
    r:list{
      ("With a quotation: %d of %d."):format(quoted, #results),
      ("Speaker behind a pronoun: %d (%.0f %%)."):format(resolved, 100 * resolved / #results),
      ("Statements without a speaker, left out: %d."):format(unnamed),
    }

    r:heading("Speakers")
    local rows = {}
    for _, speaker in ipairs(speakers) do
      if speaker.n >= ctx.args.min then
        local verbs = most_frequent(speaker.verbs, 3)
        local _, documents = most_frequent(speaker.documents, 0)
        rows[#rows + 1] = { speaker.name, speaker.type, speaker.n, documents, verbs, speaker.example }
      end
    end
    local limit = ctx.args.top
    r:table(workbench.table{
      columns = { "speaker", "type", "statements", "documents", "verbs", "example" }, rows = rows }:top(limit))
    if #rows > limit then r:note("%d more speakers are in the rows.", #rows - limit) end
    if #rows < #speakers then r:note("%d speakers have fewer than %d statements.", #speakers - #rows, ctx.args.min) end

    r:heading("Verbs")
    r:chart(workbench.chart.bar(results.tallies.verbs:top(15), { x = "key", y = "count" }))

    r:heading("Statements")
    r:table(results:top(limit):select{ "speaker", "verb", "content", "evidence" }, { source = "evidence" })
    if #results > limit then r:note("%d more statements are in the rows.", #results - limit) end
  end,

  tests = {
    { name = "a statement has a speaker, a verb and a content",
      docs = { { id = "a.txt", text = "Angela Merkel said that talks would go on.\n" } },
      rows = { { speaker = "Angela Merkel", type = "person", verb = "said" } } },
    { name = "a pronoun stands for the last speaker",
      docs = { { id = "a.txt", text = "Angela Merkel said that talks would go on. She added that time was short.\n" } },
      rows = { { speaker = "Angela Merkel", verb = "said" }, { speaker = "Angela Merkel", verb = "added" } } },
    { name = "a denial is told from a statement",
      docs = { { id = "a.txt", text = "Angela Merkel did not say that talks would go on.\n" } },
      rows = { { speaker = "Angela Merkel", verb = "not say" } } },
  },
}
