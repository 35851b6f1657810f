-- Who does what in a clause: subjects, agents, owners, conditions and recipients.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local ATTRIBUTES, BOUNDARIES, CUES, DETERMINERS, FORMING, INSTRUMENTS =
  words.ATTRIBUTES, words.BOUNDARIES, words.CUES, words.DETERMINERS, words.FORMING, words.INSTRUMENTS
local PREPOSITIONS, PRONOUNS, PROTECTING, ROLES, STOPS, set =
  words.PREPOSITIONS, words.PRONOUNS, words.PROTECTING, words.ROLES, words.STOPS, words.set
local ACTOR_TYPES, add_names, is_modifier, word =
  actors.ACTOR_TYPES, actors.add_names, actors.is_modifier, actors.word

local OWNED = set[[
  effort efforts attempt attempts decision willingness readiness bid push move moves plan plans aspiration aspirations
  ambition ambitions desire demand demands involvement support proposal proposals offer pledge promise refusal
]]
local TITLES = set[[
  president prime foreign defence defense finance minister chancellor king queen prince senator general secretary
  governor mayor mr mrs ms dr sir
]]
local AUXILIARIES = set[[
  has have had is are was were will would may might could can must should also now already not yet again
]]

-- A run of capitalised words right before a verb: a name that the names layer does not know.
local function unknown_name(items, at, text, base)
  local last = at - 1
  while last > 0 and AUXILIARIES[items[last].w] do last = last - 1 end
  local first = last + 1
  while first > 1 and last - first < 5 and not items[first - 1].punct and text:find("^%u", items[first - 1].s - base) do
    first = first - 1
  end
  while first < last and TITLES[items[first].w] do first = first + 1 end
  while first <= last do
    local w = items[first].w
    if not (DETERMINERS[w] or STOPS[w] or PREPOSITIONS[w] or CUES[w]) then break end
    first = first + 1
  end
  if first > last or items[first].name then return nil end
  local before = items[first - 1]
  if before and PREPOSITIONS[before.w] then return nil end
  if first == last and items[first].w:find("s$") and first == 1 then return nil end -- any plural that opens a sentence
  if INSTRUMENTS[items[last].w] then return nil end
  return text:sub(items[first].s - base, items[last].e - base)
end

local function subject(items, groups, at, text, base)
  local found = {}
  -- "X insists that Y must ... and has rejected Z": X rejects.
  if (word(items, at - 1) == "has" or word(items, at - 1) == "have") and word(items, at - 2) == "and" then
    for j = at - 3, 1, -1 do
      if items[j].w == "that" then at = j; break end
    end
  end
  for g = #groups, 1, -1 do
    local group = groups[g]
    if group.last < at then
      local closed = false
      for j = group.last + 1, at - 1 do
        if BOUNDARIES[items[j].w] then closed = true; break end
      end
      if closed then break end
      local governor = group.governor
      local led = governor == "by" and ATTRIBUTES[word(items, group.governor_at - 1)]
      local free = not governor or (governor == "as" or governor == "like") and false or led
      local lone_possessive = group.actors[#group.actors].possessive
      if lone_possessive then
        -- "X's demand for", "X's earnest efforts to": the owner of the cue or of the act is who acts.
        local owns = at > group.last and at - group.last <= 3
        for j = group.last + 1, math.min(group.last + 3, at) do owns = owns or OWNED[items[j].w] end
        free = free and owns
      end
      if free and items[group.last].attributive then free = false end
      if free and not group.actors[1].attribute then
        add_names(group, found)
        local before = word(items, group.governor_at)
        local formed = FORMING[before] or FORMING[word(items, group.first - 1)] or FORMING[word(items, group.first - 2)]
        if not (led or formed) then break end
      elseif led then
        add_names(group, found)
      end
    end
  end
  if text and CUES[items[at].w] and not CUES[items[at].w].noun or text and #found == 0 then
    local name = unknown_name(items, at, text, base)
    if name and not found[name] then found = { name, [name] = true } end
  end
  return found
end

local function merge(into, names)
  for _, name in ipairs(names) do
    if not into[name] then
      into[name] = true
      into[#into + 1] = name
    end
  end
end

local PARTICIPLES = set[[ led given sent made put drawn built held forth paid ]]
-- What is done or feared from outside, not given.
local OUTSIDE = set[[
  respected perceived seen harmed affected threatened posed caused opposed aggression attack attacks threat threats
  concession concessions incursion incursions compliance commentary withdraw
]]
local COMPOSED = set[[ envisioned composed consisting up ]]
local MADE_OF = set[[ as of comprising ]]

-- "backed by X", "commitments from X", "envisioned as a coalition of X" behind a mention.
local function agents(items, groups, mention)
  local found, from = {}, mention.agents_from or mention.last
  for _, group in ipairs(groups) do
    local at = group.governor_at
    if group.first > from and group.governor and at - from < 14 and not group.actors[1].attribute then
      local before = word(items, at - 1)
      local cue = CUES[before]
      local is_agent = false
      if group.governor == "by" then -- "backed by X", not "rejected by X", "an escalation by X"
        is_agent = (before:find("ed$") or cue or INSTRUMENTS[before] or PARTICIPLES[before])
          and not (cue and (cue.role == "against" or cue.role == "demand"))
      elseif group.governor == "from" then -- "commitments from X", not "threats from X"
        is_agent = at - from <= 4 and not (cue and cue.role == "against")
      else -- "envisioned as a coalition of X"
        is_agent = MADE_OF[group.governor] and COMPOSED[before]
      end
      if is_agent and not OUTSIDE[before] then
        local clause_ends = false
        for j = from + 1, at - 1 do clause_ends = clause_ends or BOUNDARIES[items[j].w] end
        if not clause_ends then add_names(group, found) end
      end
    end
  end
  return found
end

local HOLDERS = set[[
  commitment commitments pledge pledges promise promises offer proposal proposals readiness willingness
]]

-- "the EU's commitment", "U.S.-backed guarantees", "a U.S. security guarantee", "involving U.S. participation".
local function attributes(items, mention, protected)
  local found = {}
  for i = 1, #items do
    local item = items[i]
    if item.name and ACTOR_TYPES[item.type] and not item.instrument then
      local next_word = item.possessive and word(items, i + 2) or word(items, i + 1)
      local close = i < mention.first and mention.first - i <= 4
      local is_provider = false
      local given = CUES[word(items, i - 1)] -- "offered X lower tariffs": X gets them
      if given and given.role == "offer" and given.verb then
        is_provider = false
      elseif ATTRIBUTES[item.compound or ""] and close then
        is_provider = true
      elseif HOLDERS[next_word] and not item.compound and math.abs(mention.head - i) < 14 and item.name ~= protected then
        is_provider = true
      elseif not item.compound and item.name ~= protected and i >= mention.first - (item.possessive and 2 or 1) and i <= mention.head
        and item.type ~= "person" and items[mention.head].w ~= "assets" then
        is_provider = true
      end
      if is_provider then merge(found, { item.name }) end
    end
  end
  return found
end

-- Clauses that make an offer depend on something.
local CONDITIONS = {
  "if ", "unless ", "until ", "in the event of ", "in the event that ", "in case of ", "in exchange for ", "in return for ",
  "provided that ", "on condition that ", "on the condition that ", "as long as ", "so long as ", "conditional on ",
  "conditional upon ", "contingent on ", "contingent upon ", "subject to ", "depending on ", "without its consent",
  "without their consent", "as a prerequisite for ", "in favor of ", "in favour of ", "should ",
  "untill ", "only after ", "once ",
}
local CONDITION_WORDS = set[[ if unless until untill event case exchange return provided condition long conditional contingent subject
  depending consent prerequisite favor favour should after once post-ceasefire post-war potential ]]

local function find_conditions(items, text, base)
  local found = {}
  local seen = false
  for _, item in ipairs(items) do
    if CONDITION_WORDS[item.w] or item.w:find("^post%-") then seen = true; break end
  end
  if not seen then return found end
  local lower = text:lower():gsub("’", "'  ")
  for _, cue in ipairs(CONDITIONS) do
    local from = 1
    while true do
      local s, e = lower:find(cue, from, true)
      if not s then break end
      from = e + 1
      local good = s == 1 or lower:find("^[%s,(—–;]", s - 1)
      if cue == "should " and good then
        -- Inversion: "should hostilities cease", not "troops should be sent".
        local after = lower:match("^[%a'-]+", e + 1) or ""
        local then_word = lower:match("^[%a'-]+%s+([%a'-]+)", e + 1) or ""
        local capital = text:find("^%u", e + 1)
        good = capital or DETERMINERS[after] or PRONOUNS[after]
          or (after:find("[^s]s$") and not STOPS[after] and not PREPOSITIONS[then_word] and not DETERMINERS[then_word])
      elseif cue == "once " then
        good = good and lower:find("^%a", e + 1) ~= nil and not lower:find("^again", e + 1)
      end
      if good then
        local stop = #lower
        local comma = lower:find("[,;:]", e + 1)
        -- A comma inside a number or soon after a fronted clause's subject does not end it.
        if comma then stop = comma - 1 end
        local dot = lower:find("%.%s*$", e + 1)
        if dot and dot - 1 < stop then stop = dot - 1 end
        if cue == "in the event of " or cue == "in case of " then -- what follows is a noun phrase; "to deter" is a purpose
          local purpose = lower:find(" to %l+", e + 1)
          if purpose and purpose - 1 < stop then stop = purpose - 1 end
        end
        local clause = text:sub(s, stop):gsub("[%s\"”’]+$", "")
        if #clause >= #cue then found[#found + 1] = { s = base + s, text = clause } end
      end
    end
  end
  for _, item in ipairs(items) do
    if item.w:find("^post%-%a") then found[#found + 1] = { s = item.s, text = text:sub(item.s - base, item.e - base) } end
  end
  table.sort(found, function(a, b) return a.s < b.s end)
  return found
end

local function recipient_of(items, mention, protected, text, base)
  local last = mention.last
  for j = mention.model_from and mention.model_from + 1 or last + 1, math.min((mention.model_from or last) + 4, #items) do
    local item = items[j]
    if (item.w == "for" or item.w == "to") then
      for k = j + 1, math.min(j + 4, #items) do
        if items[k].name and ACTOR_TYPES[items[k].type] then return items[k].name end
        if ROLES[items[k].w] then
          local phrase = text:sub(items[j + 1].s - base, items[k].e - base):gsub("^[Tt]he ", "")
          return phrase
        end
        if not (DETERMINERS[items[k].w] or is_modifier(items, k)) then break end
      end
    end
    if item.punct then break end
  end
  for j = mention.first, math.max(1, mention.first - 4), -1 do -- "offer X guarantees", "provide X with", "X's security guarantees"
    local item = items[j]
    if item.name and ACTOR_TYPES[item.type] and not item.instrument and not item.compound then
      local before = CUES[word(items, j - 1)]
      if before and before.role == "offer" then return item.name end
      if (item.possessive or j == mention.first - 1) and item.name == protected then return item.name end
    end
  end
  for j = 1, #items - 1 do -- "to support X", "protect X's sovereignty", "in X" for troops
    local item = items[j]
    if item.name and item.type == "place" and not item.compound then
      if PROTECTING[word(items, j - 1)] and word(items, j - 1) ~= "to" then return item.name end
      if mention.class == "forces" and word(items, j - 1) == "in" then return item.name end
    end
  end
  return protected
end

return {
  subject = subject,
  merge = merge,
  agents = agents,
  attributes = attributes,
  find_conditions = find_conditions,
  recipient_of = recipient_of,
}
