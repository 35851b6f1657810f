-- Which guarantees, measures and frameworks are offered or discussed: by whom, to whom, on what
-- condition, who is for and against, and where it says so.
--
-- How a document is read (the modules are in lib/guarantees):
--   document  finds its names, and whom it is mostly about protecting
--   actors    makes items of a sentence's tokens, a name being one item, and groups the actors in it:
--             names and role phrases ("European leaders", "allies, including X and Y")
--   mentions  finds noun phrases that end in an instrument word ("robust security guarantees")
--   clauses   finds subjects, agents, conditions and recipients
--   passages  judges each mention by the cue that governs it ("offers", "demand for", "is wary of")
--   rows      joins what a paragraph says of one instrument, and drops what tells a reader nothing
--   report    sums up
-- What it knows of English is in `words`; nothing is about particular countries, people or documents.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local clauses = require "guarantees.clauses"
local document = require "guarantees.document"
local passages = require "guarantees.passages"
local rows = require "guarantees.rows"
local report = require "guarantees.report"

-- No prose has longer sentences; what is longer is data.
local LONGEST_SENTENCE = 4000

-- Running text, callouts and answers; not headings, contents, bare questions or what surrounds the article.
local function is_read(sentence, text, place)
  if sentence.boilerplate or #text > LONGEST_SENTENCE or text:find("%?[\"”’']*$") then return false end
  if not place then return true end
  if place.kind == "heading" then return false end
  return place.role == nil or place.role == "callout" or place.role == "faq"
end

-- "X demands the following:" gives the items below to X; another label ends that.
local function note_label(sentence, text, state)
  if not text:find(":%s*$") then return end
  state.demand = nil
  if text:lower():find("demand", 1, true) then
    state.demand = {}
    for name in sentence.entities do
      if actors.ACTOR_TYPES[name.type] then clauses.merge(state.demand, { name.name }) end
    end
  end
end

local function emit(row, ctx)
  local providers = {}
  for i, name in ipairs(row.providers) do providers[i] = name end
  ctx:emit{
    instrument = row.instrument, providers = providers, recipient = row.recipient, condition = row.condition,
    stance = rows.stance_list(row.stances), kind = row.kind, evidence = row.evidence,
  }
end

local function map(doc, ctx)
  local names = document.names_of(doc)
  document.tally_mentions(names, ctx)
  local state = {
    names = names, protected = document.protected_party(doc.text, names), bodies = document.bodies_of(names),
    subject = {},  -- who the sentence before was about
    unread = {},   -- sentences of the block that only a pronoun will have read
    classes = {},  -- kinds of instrument that the block has named
  }
  local known, kept, block, candidates = {}, {}, nil, {}
  local function close_block()
    for _, row in ipairs(rows.join_rows(candidates)) do
      if rows.worth_a_row(row) and (rows.is_news(row, known) or row.in_summary or ctx.args.repeats) then
        kept[#kept + 1] = row
      end
    end
    candidates, state.classes, state.unread = {}, {}, {}
  end
  for sentence in doc.sentences do
    local place, text = sentence.block, sentence.text
    if place ~= block then
      close_block()
      if not place or place.kind ~= "item" then state.demand = nil end
      block = place
      state.row = place and place.kind == "cell" and place ~= place.row.cells[1] and place.row or nil
    end
    if is_read(sentence, text, place) then
      local has_instrument = document.has_instrument_word(text)
      state.verdicts = {}
      if has_instrument or document.may_be_verdict(text) then
        for _, row in ipairs(passages.read_sentence(sentence, text, state)) do
          row.in_summary = place and place.kind == "cell"
          candidates[#candidates + 1] = row
        end
      else
        state.unread[#state.unread + 1] = sentence
      end
      -- "rejected the offer" is about the passage before.
      local target = candidates[#candidates] or kept[#kept]
      if target and target.evidence ~= sentence then
        for _, stance in ipairs(state.verdicts) do target.stances[#target.stances + 1] = stance end
      end
      note_label(sentence, text, state)
    end
  end
  close_block()
  for _, row in ipairs(kept) do emit(row, ctx) end
end

return {
  name    = "guarantees",
  version = "1.0.0",
  api     = 1,
  summary = "Guarantees, measures and frameworks: by whom, to whom, on what condition, and who is against",
  description = [[
Reads news and reports for security guarantees, aid, forces, sanctions, treaties, plans and the like.

A row is one passage: the **instrument**, its **providers**, the **recipient** (where the text names none, the party
that the document is mostly about protecting), the **condition** as written, the **stance** of those who are for or
against, and its **kind**:

- `offer`: somebody gives or promises it; `existing`: it is already given or in force
- `proposal`: it is proposed, planned or discussed
- `demand`: somebody asks for it, or for a concession
- `measure`: anything else that is done, such as sanctions

Headings, bare questions and talk "about guarantees" that names neither party nor condition give no row, and neither
does a passage that repeats what the document has said before.
]],
  authors = { "The workbench authors" }, license = "MIT",
  categories = { "extraction", "report" },
  args = {
    instruments = { type = "list", default = {}, help = "More words for instruments, such as `scholarship,visa`" },
    actors = { type = "integer", default = 20, min = 1, help = "How many actors the report lists" },
    passages = { type = "integer", default = 100, min = 1,
                 help = "How many passages the report lists, and conditions, and documents" },
    repeats = { type = "boolean", default = false, help = "Whether to keep passages that say nothing new" },
  },
  columns = { "instrument", "providers", "recipient", "condition", "stance", "kind", "evidence" },
  setup = function(ctx) words.add_instruments(ctx.args.instruments) end,
  map = map,
  report = report.report,
  tests = {
    { name = "a pledge has providers, a recipient and a condition",
      docs = { { id = "climate.txt", text = [[
The European Union and Japan pledged $300 billion a year in climate finance on Sunday, if private lenders match the sum.

India rejected the offer as too low. Small island states demand grants rather than loans.

Canada has already committed $5.3 billion in climate finance. Norway offered technical assistance to Kenya in return for carbon credits.
]] } },
      rows = {
        { instrument = "climate finance", providers = { "European Union", "Japan" }, kind = "offer",
          condition = "if private lenders match the sum", stance = { "India: against" } },
        { instrument = "grants", kind = "demand", stance = { "Small island states: for" } },
        { instrument = "$5.3 billion in climate finance", providers = { "Canada" }, kind = "existing" },
        { instrument = "technical assistance", providers = { "Norway" }, recipient = "Kenya", kind = "offer",
          condition = "in return for carbon credits" },
      } },
    { name = "inverted conditions, deployments and sanctions",
      docs = { { id = "ceasefire.txt", text = [[
The United Nations proposed a monitoring mission for Sudan on Monday, should the warring parties agree to a truce.

Egypt and Kenya said they were ready to send peacekeepers to Sudan.

Saudi Arabia offered humanitarian aid to Sudan unless fighting resumes. The United States threatened sanctions against both sides until talks begin.

Critics say that talk about guarantees is cheap.
]] } },
      rows = {
        { instrument = "monitoring mission", providers = { "United Nations" }, recipient = "Sudan", kind = "proposal",
          condition = "should the warring parties agree to a truce" },
        { instrument = "peacekeepers", providers = { "Egypt", "Kenya" }, recipient = "Sudan", kind = "offer" },
        { instrument = "humanitarian aid", providers = { "Saudi Arabia" }, condition = "unless fighting resumes" },
        { instrument = "sanctions", providers = { "United States" }, condition = "until talks begin", kind = "measure" },
      } },
    { name = "for and against a trade agreement",
      docs = { { id = "trade.txt", text = [[
The European Commission offered Brazil lower tariffs in exchange for market access for cars. France opposes the trade agreement.

Brazil and Argentina welcomed the trade deal.

Farmers' unions demand compensation. The Commission proposed a 1 billion euro relief fund for farmers if imports surge.

Tariffs have been discussed for years.
]] } },
      rows = {
        { instrument = "lower tariffs", providers = { "European Commission" }, recipient = "Brazil", kind = "offer",
          condition = "in exchange for market access for cars" },
        { instrument = "trade agreement", stance = { "France: against" } },
        { instrument = "trade deal", stance = { "Brazil: for", "Argentina: for" } },
        { instrument = "compensation", kind = "demand", stance = { "Farmers' unions: for" } },
        { providers = { "European Commission" }, recipient = "farmers", kind = "proposal", condition = "if imports surge" },
      } },
    { name = "guarantees before a clause are still a noun",
      docs = { { id = "a.txt", text = "Tuvalu demanded binding guarantees that the money would be new.\n" } },
      rows = { { instrument = "binding guarantees", kind = "demand", stance = { "Tuvalu: for" } } } },
    { name = "promises and demands in a labour dispute",
      docs = { { id = "hospital.txt", text = [[
The Department of Health promised £40 million in emergency funding to the hospital on Tuesday, provided that waiting times fall.

Unison demands a 6% pay rise for nurses. The hospital trust offered a wage increase of 3% in return for longer shifts.

Unison rejected the offer. "We want job guarantees," said Karen Reay, the union's regional secretary.

The council guarantees parking for staff until December.
]] } },
      rows = {
        { instrument = "£40 million in emergency funding", providers = { "Department of Health" }, kind = "offer",
          condition = "provided that waiting times fall" },
        { instrument = "6% pay rise", recipient = "nurses", kind = "demand", stance = { "Unison: for" } },
        { instrument = "wage increase", providers = { "hospital trust" }, kind = "offer",
          condition = "in return for longer shifts", stance = { "Unison: against" } },
        { instrument = "job guarantees", kind = "demand", stance = { "Karen Reay: for" } },
      } },
    { name = "opposition and wariness are no offers",
      docs = { { id = "force.txt", text = [[
Norway and Spain are wary of sending ground troops to the island. The plan for a buffer zone was rejected by Turkey.

Members of the alliance should send help soon. Greece wants the Treaty of Guarantee scrapped.
]] } },
      rows = {
        { instrument = "ground troops", stance = { "Norway: against", "Spain: against" } },
        { instrument = "buffer zone", stance = { "Turkey: against" } },
        { instrument = "help", kind = "demand" },
        { instrument = "Treaty of Guarantee", stance = { "Greece: against" } },
      } },
  },
}
