-- What is known of a whole document before its sentences are read.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local ANAPHORS, INSTRUMENTS, PROTECTED, PROTECTING =
  words.ANAPHORS, words.INSTRUMENTS, words.PROTECTED, words.PROTECTING
local ACTOR_TYPES = actors.ACTOR_TYPES

-- The names of a document as plain tables, since each is looked at several times.
local function names_of(doc)
  local names = {}
  for name in doc.entities do
    names[#names + 1] = { start = name.start, stop = name.stop, type = name.type, name = name.name }
  end
  return names
end

-- The place or body that most of the text is about protecting or helping.
local function protected_party(text, names)
  local scores, best = {}, nil
  for _, name in ipairs(names) do
    if name.type == "place" or name.type == "organization" then
      local before = text:sub(math.max(1, name.start - 14), name.start - 1):match("(%a+) $")
      local after = text:sub(name.stop + 1, name.stop + 24):gsub("^’", "'"):match("^'?s? ?(%a+)")
      local score = (before and PROTECTING[before:lower()] and 1 or 0) + (after and PROTECTED[after:lower()] and 1 or 0)
      if score > 0 then
        local key = name.name
        scores[key] = (scores[key] or 0) + score
        if not best or scores[key] > scores[best] then best = key end
      end
    end
  end
  return best and scores[best] >= 2 and best or nil
end

-- Organizations by the last word of their names, so that "the Commission" finds its own.
local function bodies_of(names)
  local bodies = {}
  for _, name in ipairs(names) do
    if name.type == "organization" then
      local last = name.name:match("(%a+)$")
      if last and not bodies[last:lower()] then bodies[last:lower()] = name.name end
    end
  end
  return bodies
end

-- How often each possible actor is named.
local function tally_mentions(names, ctx)
  local counts, order = {}, {}
  for _, name in ipairs(names) do
    if ACTOR_TYPES[name.type] then
      if not counts[name.name] then
        counts[name.name] = 0
        order[#order + 1] = name.name
        if name.type == "person" then ctx:tally("persons", name.name) end
      end
      counts[name.name] = counts[name.name] + 1
    end
  end
  for _, name in ipairs(order) do ctx:tally("mentions", name, counts[name]) end
end

local function may_be_verdict(text)
  for w in text:gmatch("%a+") do if ANAPHORS[w] then return true end end
  return false
end

local function has_instrument_word(text)
  if text:find("[$€£¥]") then return true end
  for w in text:lower():gmatch("[%a-]+") do
    if INSTRUMENTS[w] or w == "article" or w == "pact" or w == "memorandum" then return true end
  end
  return false
end

return {
  names_of = names_of,
  protected_party = protected_party,
  bodies_of = bodies_of,
  tally_mentions = tally_mentions,
  may_be_verdict = may_be_verdict,
  has_instrument_word = has_instrument_word,
}
