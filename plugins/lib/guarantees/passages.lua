-- What one sentence says about instruments, as candidate rows.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local mentions = require "guarantees.mentions"
local clauses = require "guarantees.clauses"
local ANAPHORS, ATTRIBUTES, BOUNDARIES, CONCEDES, CUES, DETERMINERS =
  words.ANAPHORS, words.ATTRIBUTES, words.BOUNDARIES, words.CONCEDES, words.CUES, words.DETERMINERS
local INSTRUMENTS, PRONOUNS, set =
  words.INSTRUMENTS, words.PRONOUNS, words.set
local add_names, find_actors, names_between, read_items, word =
  actors.add_names, actors.find_actors, actors.names_between, actors.read_items, actors.word
local find_mentions, governing_cue, mark_instruments =
  mentions.find_mentions, mentions.governing_cue, mentions.mark_instruments
local agents, attributes, find_conditions, merge, recipient_of, subject =
  clauses.agents, clauses.attributes, clauses.find_conditions, clauses.merge, clauses.recipient_of, clauses.subject

-- Verbs that say only that a thing is talked about.
local WEAK = set[[ discuss debate address arrange include consider ]]
local FIRM_DEMANDS = set[[
  demand demands insist insistence require urge call calls request requests prerequisite
]]
local DEFAULT_KIND = {
  guarantees = "proposal", plans = "proposal", forces = "proposal", frameworks = "proposal", zones = "proposal",
  membership = "proposal",
}
local KIND_OF_ROLE = { offer = "offer", propose = "proposal", demand = "demand", against = "proposal", ["for"] = "proposal" }

local BE = set[[ was were been be are is ]]
local NEGATIONS = set[[ not n't cannot never no ]]
local UNDONE = words.UNDONE
local VIEWS = set[[ view views sees regards ]]
local PRAISE = set[[ crucial essential vital necessary ]]
local BLAME = set[[ threat escalation unacceptable ]]
local TENTATIVE = set[[
  may could might potential potentially prospect proposed proposal considering discussions
]]

-- Where an amount of money in or right before an instrument begins: "$3 billion in aid", "a $2 billion loan".
local function sentence_money(sentence, start)
  for money in sentence.money do
    if money.start <= start and start - money.stop <= 9 then return money.start end
  end
end

local function refers_back(items)
  local opening, second = word(items, 1), word(items, 2)
  return PRONOUNS[opening] or opening == "this" or opening == "these" or opening == "such"
    or opening == "the" and (second == "objective" or second == "aim" or second == "goal")
end

-- Remembers who a sentence is about: what a pronoun of the next one means.
local function note_subject(items, groups, state)
  local about = {}
  for _, group in ipairs(groups) do
    local before = items[group.governor_at]
    local opens = not before or before.punct or BOUNDARIES[before.w] or before.w == "as" or before.w == "that"
      or before.w == "and" or before.w == "but"
    if opens or ATTRIBUTES[word(items, group.governor_at - 1)] or group.governor == "from" and #about == 0 and group.first < 8 then
      add_names(group, about)
      if #about > 0 then break end
    end
  end
  if #about > 0 then state.subject = about elseif not refers_back(items) then state.subject = {} end
end

-- Reads the subjects of the sentences of this block that were passed over.
local function catch_up(state)
  for _, sentence in ipairs(state.unread) do
    local items = read_items(sentence, names_between(state.names, sentence.start, sentence.stop))
    note_subject(items, find_actors(items, sentence.text, sentence.start - 1, state), state)
  end
  state.unread = {}
end

-- The cue that governs a mention, where it stands, and its part: offer, propose, demand, against or for.
-- A stronger cue before it wins: "is wary of sending troops" is no offer.
local function governing_part(items, mention, after)
  local cue, cue_at = governing_cue(items, mention.first)
  if not cue then -- "guarantees were demanded"
    for j = mention.last + 1, math.min(mention.last + 4, #items) do
      local found = items[j].w:find("[nd]$") and CUES[items[j].w]
      if found and found.verb and BE[word(items, j - 1)] then cue, cue_at = found, j end
    end
  end
  if not cue then return nil end
  local role, actor_at = cue.role, cue_at
  for i = cue_at, math.max(1, cue_at - 10), -1 do
    if BOUNDARIES[items[i].w] or items[i].w == "," or i <= after then break end
    local other = not items[i].name and CUES[items[i].w]
    if other then
      local given = role == "offer" or role == "propose"
      if other.role == "against" and (word(items, i + 1) ~= "to" or CUES[word(items, i + 2)])
        or other.role == "demand" and role ~= "against" and (not given or other.noun or FIRM_DEMANDS[other.verb]) then
        role, actor_at = other.role, i
      elseif other.role == "offer" and role == "propose" then
        role, actor_at = "offer", i
      end
    end
  end
  -- "cannot accept", "will not send", "does not support"
  local negated = NEGATIONS[word(items, actor_at - 1)] or NEGATIONS[word(items, actor_at - 2)]
    or NEGATIONS[word(items, cue_at - 1)]
  -- "wants the treaty scrapped"
  negated = negated or role == "demand" and UNDONE[word(items, mention.last + 1)]
  if negated and (role == "for" or role == "offer" or role == "demand") then role = "against" end
  return cue, cue_at, role, actor_at
end

-- Whoever acts in the cue: its subject, the speaker behind "we", or whom a pronoun means.
local function doers(s, actor_at, previous)
  local items = s.items
  local who = actor_at and subject(items, s.groups, actor_at, s.text, s.base) or {}
  if #who == 0 and actor_at then
    for back = 1, 3 do
      if word(items, actor_at - back) == "we" then -- "We want guarantees," said X
        for statement in s.sentence.statements do
          if statement.speaker then who = { statement.speaker.name } end
        end
        break
      end
    end
  end
  if #who == 0 and s.row_names then return s.row_names end
  if #previous == 0 then return who end
  if #who == 0 and s.refers_back then return previous end
  if #who > 0 and PRONOUNS[word(items, 1)] then -- "They aim to form a coalition to provide …"
    local all = {}
    merge(all, previous)
    merge(all, who)
    return all
  end
  return who
end

local function add_stances(stances, names, side)
  for _, name in ipairs(names) do stances[#stances + 1] = { name, side } end
end

-- "faces opposition from X", "endorsed by X and Y", "rejected by X".
local function stances_behind(s, mention, stances)
  local endorsed = false
  for _, group in ipairs(s.groups) do
    if group.first > mention.last and (group.governor == "by" or group.governor == "from") then
      local cue = CUES[word(s.items, group.governor_at - 1)]
      local side = cue and (cue.role == "against" and "against" or cue.verb and cue.role == "for" and "for")
      if side then
        local names = {}
        add_names(group, names)
        add_stances(stances, names, side)
        endorsed = true
      end
    end
  end
  return endorsed
end

-- "X views Y as crucial".
local function stances_of_view(s, mention, previous, stances)
  local items = s.items
  for i = math.max(1, mention.first - 6), mention.first - 1 do
    if VIEWS[items[i].w] then
      local names = subject(items, s.groups, i)
      if #names == 0 and s.refers_back then names = previous end
      for j = mention.last + 1, math.min(mention.last + 8, #items) do
        local side = PRAISE[items[j].w] and "for" or BLAME[items[j].w] and "against"
        if side then return add_stances(stances, names, side) end
      end
    end
  end
end

-- "rejected the offer": verdicts on what a sentence before has said.
local function verdicts(s)
  local found, items = {}, s.items
  for i, item in ipairs(items) do
    local cue = not item.name and CUES[item.w]
    if cue and (cue.role == "against" or cue.role == "for") and DETERMINERS[word(items, i + 1)]
      and ANAPHORS[word(items, i + 2)] and not INSTRUMENTS[word(items, i + 3)] then
      add_stances(found, subject(items, s.groups, i, s.text, s.base), cue.role)
    end
  end
  return found
end

local function kind_of(s, mention, role, cue_at)
  local items, class = s.items, mention.class
  if class == "sanctions" then return role == "demand" and "demand" or "measure" end
  if class == "zones" then
    for _, item in ipairs(items) do
      if CONCEDES[item.w] then return "demand" end
    end
  end
  if role == "offer" then
    local before = word(items, (cue_at or 1) - 1)
    if before == "should" or before == "must" then return "demand" end -- an appeal, not a promise
    if before == "has" or before == "have" or before == "already" then return "existing" end
    for i = math.max(1, mention.first - 12), mention.first - 1 do
      if TENTATIVE[items[i].w] then return "proposal" end
    end
    return "offer"
  end
  if not role and mention.named and (class == "collective defence" or class == "frameworks") then return "existing" end
  if word(items, mention.first) == "proposed" or word(items, mention.first - 1) == "proposed" then return "proposal" end
  return KIND_OF_ROLE[role] or DEFAULT_KIND[class] or "measure"
end

-- The words of a mention, with the amount before it and the owner of a named agreement.
local function words_of(s, mention)
  local items, first = s.items, mention.first
  while items[first] and first < mention.last and DETERMINERS[items[first].w] do first = first + 1 end
  if mention.named and word(items, first - 1) == "'s" and items[first - 2] and items[first - 2].name then first = first - 2 end
  local start = sentence_money(s.sentence, items[first].s) or items[first].s
  return s.text:sub(start - s.base, items[mention.last].e - s.base)
end

-- The condition that stands next after a mention, or else the one before it.
local function condition_of(s, mention)
  local found
  for _, condition in ipairs(s.conditions) do
    local start = s.items[mention.first].s
    if not found or condition.s > start and found.s < start then found = condition end
  end
  return found and found.text
end

local function read_mention(s, mention, after, state, previous, before)
  local cue, cue_at, role, actor_at = governing_part(s.items, mention, after)
  local who = doers(s, actor_at, previous)
  local providers, stances = {}, {}
  local weak = mention.class == "membership" or not role or WEAK[cue.verb or ""]
  merge(providers, attributes(s.items, mention, state.protected))
  if role == "offer" or role == "propose" then
    for _, name in ipairs(who) do
      if name ~= state.protected then merge(providers, { name }) end
    end
  elseif role then
    add_stances(stances, who, role == "against" and "against" or "for")
  end
  local by = agents(s.items, s.groups, mention)
  if #by > 0 then weak = false end
  merge(providers, by)
  -- "commitments by X, including military aid": the aid is X's too.
  if #providers == 0 and before and not before.endorsed and (role == "offer" or role == "propose") then
    merge(providers, before.providers)
  end
  local endorsed = stances_behind(s, mention, stances)
  stances_of_view(s, mention, previous, stances)
  if state.demand and not role then
    role = "demand"
    add_stances(stances, state.demand, "for")
  end
  return {
    class = mention.class, specific = mention.specific, listed = mention.listed, named = mention.named,
    role = role, kind = kind_of(s, mention, role, cue_at), weak = weak, endorsed = endorsed,
    instrument = words_of(s, mention), providers = providers, stances = stances, condition = condition_of(s, mention),
    recipient = mention.class ~= "sanctions" and recipient_of(s.items, mention, state.protected, s.text, s.base) or nil,
    evidence = s.sentence,
  }
end

-- Whom a row of a table is about: the names in its first cell.
local function names_of_row(row)
  local found = {}
  for name in row.cells[1].entities do merge(found, { name.name }) end
  return #found > 0 and found or nil
end

-- Everything one sentence says about instruments, as candidate rows.
local function read_sentence(sentence, text, state)
  local s = { sentence = sentence, text = text, base = sentence.start - 1 }
  s.items = read_items(sentence, names_between(state.names, sentence.start, sentence.stop))
  mark_instruments(s.items)
  s.groups = find_actors(s.items, text, s.base, state)
  s.refers_back = refers_back(s.items)
  if s.refers_back then catch_up(state) end
  local previous = state.subject
  note_subject(s.items, s.groups, state)
  state.unread = {}
  state.verdicts = verdicts(s)
  local money = {}
  for sum in sentence.money do money[#money + 1] = { start = sum.start, stop = sum.stop } end
  local mentions = find_mentions(s.items, money, state)
  if #mentions == 0 then return {} end
  s.row_names = state.row and names_of_row(state.row)
  s.conditions = find_conditions(s.items, text, s.base)
  local rows, after = {}, 0
  for _, mention in ipairs(mentions) do
    state.classes[mention.class] = true
    rows[#rows + 1] = read_mention(s, mention, after, state, previous, rows[#rows])
    after = mention.last
  end
  return rows
end

return {
  kind_of = kind_of,
  read_sentence = read_sentence,
}
