-- Which guarantees, measures and frameworks are offered or discussed: by whom, to whom, on what
-- condition, who is for and against, and where it says so.
--
-- How a sentence is read, in five steps:
--   1. `read_items`     tokens become items; a name is one item, with its canonical name.
--   2. `find_actors`    names and role phrases ("European leaders", "a coalition of 30 nations") that
--                       stand together ("X, Y and Z", "allies, including X") become one group.
--   3. `find_mentions`  noun phrases that end in an instrument word ("robust security guarantees").
--   4. `judge`          the cue that governs a mention ("offers", "demand for", "is wary of") gives
--                       the kind of row, its providers and the stances.
--   5. `worth_a_row`    a mention that tells nobody anything (a heading, talk "about guarantees") is left out.
-- All knowledge is in the lists below; nothing is about particular countries, people or documents.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local clauses = require "guarantees.clauses"
local document = require "guarantees.document"
local passages = require "guarantees.passages"
local rows = require "guarantees.rows"
local report = require "guarantees.report"
local add_instruments, instruments = words.add_instruments, words.instruments
local ACTOR_TYPES = actors.ACTOR_TYPES
local merge, subject = clauses.merge, clauses.subject
local bodies_of, has_instrument_word, may_be_verdict, protected_party =
  document.bodies_of, document.has_instrument_word, document.may_be_verdict, document.protected_party
local read_sentence = passages.read_sentence
local is_news, join_rows, stance_list, worth_a_row =
  rows.is_news, rows.join_rows, rows.stance_list, rows.worth_a_row
local report = report.report

local function map(doc, ctx)
  local text = doc.text
  local state = { protected = protected_party(doc, ctx), subject = {}, classes = {}, bodies = bodies_of(doc), unread = {} }
  local known = {}
  local block, rows = nil, {}
  local kept = {}
  local function flush()
    for _, row in ipairs(join_rows(rows)) do
      if worth_a_row(row) and (is_news(row, known) or row.in_summary or ctx.args.repeats) then kept[#kept + 1] = row end
    end
    rows = {}
  end
  local function emit_all()
    for _, row in ipairs(kept) do
        local providers = {}
        for i, name in ipairs(row.providers) do providers[i] = name end
        ctx:emit{
          instrument = row.instrument, providers = providers, recipient = row.recipient, condition = row.condition,
          stance = stance_list(row.stances), kind = row.kind, evidence = row.evidence,
        }
        ctx:tally("class", row.class)
    end
  end
  for sentence in doc.sentences do
    local place = sentence.block
    local kind = place and place.kind
    if place ~= block then
      flush()
      state.classes = {}
      state.unread = {}
      if kind ~= "item" then state.demand = nil end
      block = place
    end
    local sentence_text = sentence.text
    local reads = not sentence.boilerplate and kind ~= "heading" and not sentence_text:find("%?[\"”’']*$")
      and (kind == "phrase" or place == nil or place.role == nil or place.role == "callout" or place.role == "faq")
    if reads then
      if has_instrument_word(sentence_text) then
        for _, row in ipairs(read_sentence(sentence, sentence_text, state)) do
          row.in_summary = kind == "cell"
          rows[#rows + 1] = row
        end
      elseif may_be_verdict(sentence_text) then
        read_sentence(sentence, sentence_text, state)
      else
        state.verdicts = nil
        state.unread[#state.unread + 1] = sentence -- read only if a pronoun of the next one asks
      end
      if state.verdicts and #state.verdicts > 0 then -- "rejected the offer": of the row before
        local target = rows[#rows] or kept[#kept]
        if target and (#rows == 0 or target.evidence ~= sentence) then
          for _, stance in ipairs(state.verdicts) do target.stances[#target.stances + 1] = stance end
        end
      end
      -- A list under "X demands the following:".
      local is_label = sentence_text:find(":%s*$") ~= nil
      if is_label and not sentence_text:lower():find("demand") then state.demand = nil end
      if is_label and sentence_text:lower():find("demand") then
        state.demand = {}
        for name in sentence.entities do
          if ACTOR_TYPES[name.type] then merge(state.demand, { name.name }) end
        end
      end
    end
  end
  flush()
  emit_all()
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
    repeats = { type = "boolean", default = false, help = "Whether to keep passages that say nothing new" },
  },
  columns = { "instrument", "providers", "recipient", "condition", "stance", "kind", "evidence" },
  setup = function(ctx) add_instruments(ctx.args.instruments) end,
  map = map,
  report = report,
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

Members of the alliance should send help soon.
]] } },
      rows = {
        { instrument = "ground troops", stance = { "Norway: against", "Spain: against" } },
        { instrument = "buffer zone", stance = { "Turkey: against" } },
        { instrument = "help", kind = "demand" },
      } },
  },
}
