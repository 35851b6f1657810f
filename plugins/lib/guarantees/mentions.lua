-- Mentions of instruments: noun phrases that end in an instrument word ("robust security guarantees").

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local BOUNDARIES, CUES, DETERMINERS, DOMAINS, INSTRUMENTS, MODELS =
  words.BOUNDARIES, words.CUES, words.DETERMINERS, words.DOMAINS, words.INSTRUMENTS, words.MODELS
local PREPOSITIONS, PRONOUNS, ROLES, STOPS, set =
  words.PREPOSITIONS, words.PRONOUNS, words.ROLES, words.STOPS, words.set
local is_modifier, word = actors.is_modifier, actors.word

local function governing_cue(items, first)
  for i = first - 1, math.max(1, first - 14), -1 do
    local item = items[i]
    if BOUNDARIES[item.w] then return nil end
    local cue = not item.name and CUES[item.w]
    if cue and cue.particle and word(items, i + 1) ~= cue.particle then cue = nil end
    if cue and INSTRUMENTS[item.w] and not cue.noun then -- "grants" is a verb only before its object
      local after = items[i + 1]
      if not (after and (after.name or DETERMINERS[after.w])) then cue = nil end
    end
    if cue then
      local after = word(items, i + 1)
      local passes = cue.noun and (after == "and" or after == "or" or after == ",")  -- "proposals and guarantees"
        or cue.role == "against" and after == "to" and not CUES[word(items, i + 2)] -- "reluctant to say"
        or cue.role == "demand" and after == "that"                                 -- "insists that ..."
      if not passes then return cue, i end
    end
  end
end

local function named_instrument(item)
  if item.type == "agreement" then
    local class = item.w:find("plan") and "plans" or item.w:find("article") and "collective defence" or "frameworks"
    return { class = class, specific = true }
  end
  if item.type == "organization" or item.type == "other" then
    for w in item.w:gmatch("%a+") do
      if w == "force" or w == "mission" then return { class = "forces", specific = true } end
      if w == "pact" or w == "framework" then return { class = "frameworks", specific = true } end
    end
  end
end

-- Marks names that are instruments, before actors are looked for.
local function mark_instruments(items)
  for _, item in ipairs(items) do
    if item.type == "other" and INSTRUMENTS[item.w] then
      item.name, item.type = nil, nil -- "the Treaty": a common word after all
    elseif item.name then
      item.instrument = named_instrument(item)
    end
  end
end

-- "pledged $9 billion": a sum that is given is an instrument where no word behind it says what it is for.
local function add_sums(items, money, mentions)
  for _, sum in ipairs(money) do
    local first, last
    for i, item in ipairs(items) do
      if item.s >= sum.start and item.e <= sum.stop then
        first = first or i
        last = i
      end
    end
    local gives = false
    for i = (first or 0) - 1, math.max(1, (first or 0) - 4), -1 do
      local cue = not items[i].name and CUES[items[i].w]
      if cue and cue.role == "offer" and cue.verb then gives = true; break end
    end
    local place = #mentions + 1
    for at, mention in ipairs(mentions) do
      if first and mention.last >= first and mention.first - last <= 4 and mention.head >= first then gives = false end
      if first and mention.first > last and at < place then place = at end
    end
    if gives then
      table.insert(mentions, place, { first = first, last = last, head = last, class = "sums of money", specific = true })
    end
  end
end

local VERBAL = set[[
  support supports help aid guarantee guarantees grant grants promise promises pledge pledges shield rise increase
  increases arms tanks raise boots backing
]]
local TREATIES = set[[ treaty convention memorandum accord ]]
local FIRM = set[[ firm binding formal explicit written legal ironclad unconditional ]]
local QUALITIES = set[[
  credible robust strong solid clear concrete real reliable sufficient further new future lasting long-term meaningful
  substantial effective adequate enforceable international
]]

-- "demanded guarantees that …", "binding guarantees that …": a noun, though a clause follows it as it follows a verb.
local function is_noun_before_that(items, i)
  local before = word(items, i - 1)
  local cue = items[i - 1] and not items[i - 1].name and CUES[before]
  return word(items, i + 1) == "that"
    and (FIRM[before] or QUALITIES[before] or DETERMINERS[before] or DOMAINS[before] or cue and cue.verb) and true or false
end

local function find_mentions(items, money, state)
  local mentions = {}
  for i, item in ipairs(items) do
    local entry = item.instrument or (not item.name and INSTRUMENTS[item.w])
    local next_item = items[i + 1]
    -- "to support a ceasefire", "which guarantees X"
    local verb_use = entry and not item.name and VERBAL[item.w] and next_item and not is_noun_before_that(items, i)
      and (DETERMINERS[next_item.w] or next_item.name and not (items[i - 1] and DOMAINS[items[i - 1].w])
        or word(items, i - 1) == "to" or word(items, i - 1) == "that" or word(items, i - 1) == "which")
    local instead = word(items, i - 1) == "than" or word(items, i - 2) == "instead" -- "grants rather than loans"
    local is_modifier_noun = instead
      or entry and not item.name and next_item and not next_item.name and INSTRUMENTS[next_item.w]
    if entry and not verb_use and not is_modifier_noun then
      local first = i
      local fits = not entry.needs
      local model
      if not item.instrument then
        while first > 1 and i - first < 5 do
          local before = items[first - 1]
          local earlier = items[first - 2]
          if before.w:find("ed$") and before.w ~= "proposed" and earlier
            and (earlier.name or ROLES[earlier.w] or PRONOUNS[earlier.w] or earlier.w == "has" or earlier.w == "have") then
            break -- a verb: "X threatened sanctions"
          end
          if is_modifier(items, first - 1) and not ROLES[before.w] or DOMAINS[before.w] or before.w == "proposed"
            or word(items, first - 2) == "-" and (before.w == "like" or before.w == "led" or before.w == "backed") then
            if entry.needs and (entry.needs[before.w] or entry.class == "zones" and before.w:find("%-free$")) then
              fits = true -- "a nuclear-free zone"
            end
            first = first - 1
          elseif before.punct and (before.w == "-" or before.w == '"' or before.w == "'") and first > 2
            and items[first - 2].s then
            first = first - 1 -- “NATO-like” protections
          elseif before.name and items[first] and (items[first].w == "-" and before.compound
              or ((entry.class == "membership" or entry.class == "forces") and before.type == "organization")) then
            first = first - 1
            fits = true
          elseif before.name and before.type == "place" and item.w == "assets" then
            first = first - 1
          else
            break
          end
        end
        if TREATIES[item.w] and word(items, i + 1) == "of" then fits = true end
        if entry.class == "frameworks" and (MODELS[word(items, i + 1)] or MODELS[word(items, i + 2)]) then fits = true end
        if state.classes[entry.class] and entry.class ~= "aid" and entry.class ~= "guarantees"
          and (word(items, first - 1) == "this" or word(items, first - 1) == "these") then fits = true end
        if entry.firm and not fits then
          local after = word(items, i + 1)
          fits = FIRM[word(items, i - 1)] or (after == "from" or after == "by") and word(items, first - 1) ~= "the"
            or after == "to" and CUES[word(items, i + 2)] ~= nil and CUES[word(items, i + 2)].role == "offer"
        end
        -- "military, financial, and humanitarian assistance"
        while first > 2 and (word(items, first - 1) == "," or word(items, first - 1) == "and") do
          local j = first - 2
          if word(items, j) == "," then j = j - 1 end
          if not DOMAINS[word(items, j)] then break end
          if entry.needs and DOMAINS[word(items, j)] then fits = true end
          first = j
        end
        while first < i and items[first].punct do -- an opening quotation mark stays if its other half is inside
          local closes = false
          for j = first + 1, i do if items[j].w == items[first].w then closes = true end end
          if closes and items[first].w ~= "-" and items[first].w ~= "," then break end
          first = first + 1
        end
        if not fits and entry.verb then
          local cue = governing_cue(items, first)
          fits = #money > 0 or cue ~= nil and cue.role == "offer"
        end
      end
      local quote = word(items, first - 1)
      if quote == '"' or quote == "'" then -- keep the pair of quotation marks whole
        for j = first, i do
          if items[j].w == quote then first = first - 1; break end
        end
      end
      local last = i
      if (entry.class == "guarantees" or entry.class == "frameworks") and word(items, i + 1) == "of" then
        -- "guarantees of X's neutrality", "Treaty of Guarantee"
        local j = i + 2
        while j <= math.min(i + 6, #items) and not items[j].punct and not STOPS[items[j].w] and not PREPOSITIONS[items[j].w]
          and not words.UNDONE[items[j].w] do
          last = j
          j = j + 1
        end
      end
      local covered = mentions[#mentions] and i <= mentions[#mentions].last -- "Treaty of Guarantee"
      for j = first, i do
        if items[j].w == "best" or items[j].w == "only" then covered = true end -- a figure of speech
      end
      if fits and not covered then
        local previous = mentions[#mentions]
        local gap = previous and first - previous.last or 0
        local joined = previous and previous.class ~= "plans" and (gap <= 1
          or gap == 2 and (word(items, first - 1) == "," or word(items, first - 1) == "and" or word(items, first - 1) == "or")
          or gap == 3 and word(items, first - 2) == "," and word(items, first - 1) == "and")
        local named = item.instrument or previous and items[previous.last].instrument
        if joined and not named then
          previous.last = last
          previous.specific = previous.specific or entry.specific
          previous.listed = true
        else
          mentions[#mentions + 1] = { first = first, last = last, head = i, class = entry.class,
                                      specific = entry.specific, firm = entry.firm, named = item.instrument ~= nil }
        end
      end
    end
  end
  add_sums(items, money, mentions)
  -- "guarantees modelled after NATO's Article 5" is one mention; so is "guarantees as the “gold standard”".
  local kept = {}
  for at, mention in ipairs(mentions) do
    local previous = kept[#kept]
    local modelled = previous and previous.model_from and mention.named and mention.first - previous.last < 6
    if previous and not modelled then
      for j = previous.last + 1, math.min(mention.first - 1, previous.last + 9) do
        if MODELS[items[j].w] then modelled = true end
        if items[j].w == "." or items[j].w == ";" then modelled = false; break end
      end
      if mention.first - previous.last > 12 then modelled = false end
    end
    local explains = previous and previous.model_from and mention.class == "collective defence"
    local pledge = previous and previous.firm and not mention.firm and mention.first - previous.last < 14
    if pledge then
      pledge = false
      for j = previous.last + 1, mention.first - 1 do if items[j].w == "to" then pledge = true end end
    end
    if explains and not modelled then
      previous.specific = true
    elseif pledge then
      mention.agents_from = previous.last
      kept[#kept] = mention
    elseif modelled then
      previous.model_from = previous.model_from or previous.last
      previous.last = mention.last
      previous.specific = true
      if previous.class == "frameworks" then previous.class = "guarantees" end
    else
      kept[#kept + 1] = mention
      for j = mention.last + 1, math.min(mention.last + 4, #items) do
        if items[j].w == '"' and word(items, j - 1) ~= "," then
          local k = j + 1
          while k <= math.min(j + 4, #items) and items[k].w ~= '"' do k = k + 1 end
          local as = word(items, mention.last + 1) == "as"
          if as and word(items, k) == '"' then mention.last = k; mention.specific = true end
          break
        end
      end
    end
  end
  return kept
end

-- The group that acts in a verb at `at`: the nearest one before it that no preposition governs.

return {
  governing_cue = governing_cue,
  mark_instruments = mark_instruments,
  find_mentions = find_mentions,
}
