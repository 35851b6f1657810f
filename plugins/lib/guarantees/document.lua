-- What is known of a whole document before its sentences are read.

local words = require "guarantees.words"
local actors = require "guarantees.actors"
local ANAPHORS, INSTRUMENTS, PROTECTED, PROTECTING =
  words.ANAPHORS, words.INSTRUMENTS, words.PROTECTED, words.PROTECTING
local ACTOR_TYPES = actors.ACTOR_TYPES

-- The place or body that most of the text is about protecting or helping.
local function protected_party(doc, ctx)
  local scores, best, mentions = {}, nil, {}
  local text = doc.text
  for name in doc.entities do
    local type, key = name.type, name.name
    if ACTOR_TYPES[type] then mentions[key] = (mentions[key] or 0) + 1 end
    if type == "place" or type == "organization" then
      local start, stop = name.start, name.stop
      local before = text:sub(math.max(1, start - 14), start - 1):match("(%a+) $")
      local after = text:sub(stop + 1, stop + 24):gsub("^’", "'"):match("^'?s? ?(%a+)")
      local score = (before and PROTECTING[before:lower()] and 1 or 0) + (after and PROTECTED[after:lower()] and 1 or 0)
      if score > 0 then
        scores[key] = (scores[key] or 0) + score
        if not best or scores[key] > scores[best] then best = key end
      end
    end
  end
  for key, n in pairs(mentions) do ctx:tally("mentions", key, n) end
  return best and scores[best] >= 2 and best or nil
end

-- Organizations by the last word of their names, so that "the Commission" finds its own.
local function bodies_of(doc)
  local bodies = {}
  for name in doc.entities do
    if name.type == "organization" then
      local last = name.name:match("(%a+)$")
      if last and not bodies[last:lower()] then bodies[last:lower()] = name.name end
    end
  end
  return bodies
end

local function may_be_verdict(text)
  for w in text:gmatch("%a+") do if ANAPHORS[w] then return true end end
  return false
end

local function has_instrument_word(text)
  for w in text:lower():gmatch("[%a-]+") do
    if INSTRUMENTS[w] or w == "article" or w == "pact" or w == "memorandum" then return true end
  end
  return false
end

return {
  protected_party = protected_party,
  bodies_of = bodies_of,
  may_be_verdict = may_be_verdict,
  has_instrument_word = has_instrument_word,
}
