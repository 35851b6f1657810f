-- Sentences as items (a word or a whole name), and the actors in them: names and role phrases
-- ("European leaders", "a coalition of 30 nations"), grouped where they stand together ("X, Y and Z").

local words = require "guarantees.words"
local ATTRIBUTES, CUES, DETERMINERS, DOMAINS, INSTRUMENTS, LINKS =
  words.ATTRIBUTES, words.CUES, words.DETERMINERS, words.DOMAINS, words.INSTRUMENTS, words.LINKS
local PREPOSITIONS, ROLES, SPOKESMEN, STOPS, VAGUE, set =
  words.PREPOSITIONS, words.ROLES, words.SPOKESMEN, words.STOPS, words.VAGUE, words.set

local ACTOR_TYPES = { person = true, organization = true, place = true }

-- The names from byte `start` to `stop`: those of a sentence.
local function names_between(names, start, stop)
  local low, high = 1, #names + 1
  while low < high do
    local middle = (low + high) // 2
    if names[middle].start < start then low = middle + 1 else high = middle end
  end
  local found = {}
  while names[low] and names[low].stop <= stop do
    found[#found + 1] = names[low]
    low = low + 1
  end
  return found
end

-- An item is { w = word, s = first byte, e = last byte } and for a name also `name` and `type`.
local function read_items(sentence, names)
  local items, n, at = {}, 0, 1
  for token in sentence.tokens do
    local start = token.start
    local name = names[at]
    while name and name.stop < start do at = at + 1; name = names[at] end
    if name and start >= name.start then
      if start == name.start or n == 0 or items[n].name_at ~= name.start then
        n = n + 1
        items[n] = { w = token.norm, s = start, e = name.stop, name = name.name, type = name.type, name_at = name.start }
      else
        items[n].w = items[n].w .. " " .. token.norm
      end
    else
      n = n + 1
      local w = token.norm
      items[n] = { w = w, s = start, e = token.stop, punct = not w:find("[%w%%\x80-\xff]") }
    end
  end
  return items
end

local function word(items, i) local item = items[i]; return item and item.w or "" end

local MODIFIERS = set[[
  binding lasting existing standing ongoing willing living leading outstanding arms sanctions
]]

-- Adverbs, and verbs by their look: "strongly", "solidify", "complicates", "triggering".
local function looks_like_verb(w)
  if MODIFIERS[w] or DOMAINS[w] or INSTRUMENTS[w] or ROLES[w] then return false end
  return w:find("ly$") or w:find("ify$") or w:find("i[sz]e$") or w:find("ing$") or w:find("[^siu]s$")
    or w == "view" or w == "meet"
end

-- Whether a word can stand before a noun to describe it; kept by word, since it is asked often.
local is_describing = setmetatable({}, { __index = function(known, w)
  local answer = not (STOPS[w] or PREPOSITIONS[w] or CUES[w] or DETERMINERS[w] or w:find("^'") or looks_like_verb(w))
  known[w] = answer
  return answer
end })

local function is_modifier(items, i)
  local item = items[i]
  return item and not item.punct and not item.name and is_describing[item.w]
end

-- "coalition of over thirty nations": where a role phrase that begins at `i` ends.
local function role_end(items, i)
  if (items[i].w == "coalition" or items[i].w == "alliance" or items[i].w == "group") and word(items, i + 1) == "of" then
    for j = i + 2, math.min(i + 6, #items) do
      if ROLES[items[j].w] then return j end
      if items[j].punct then break end
    end
  end
  if ROLES[word(items, i + 1)] then return i + 1 end -- "hospital trust"
  if word(items, i + 1) == "'" and ROLES[word(items, i + 2)] then return i + 2 end -- "farmers' unions"
  return i
end

-- Nouns before which a name only says which: "the London meeting", "its EU ambitions", "the Basque region".
local ATTRIBUTIVE = set[[
  meeting summit talks conference ambition ambitions aspiration aspirations membership accession region regions area
  territory territories conflict war crisis dispute border borders standards rules forces troops
]]

local SEEN_AS = set[[ such well seen known ]]

local function find_actors(items, text, base, state)
  local actors, i = {}, 1
  while i <= #items do
    local item = items[i]
    local actor
    if item.name and ACTOR_TYPES[item.type] and not item.instrument then
      local after = word(items, i + 1)
      if after == "-" and items[i + 2] and items[i + 1].s == item.e + 1 then
        item.compound = items[i + 2].w -- "X-led", "Y-like"
        if ATTRIBUTES[item.compound] then actor = { first = i, last = i + 2, name = item.name, attribute = true } end
      elseif after == "'s" or after == "'" then
        item.possessive = true
        local j = i + 2
        while j < i + 4 and is_modifier(items, j) and not ROLES[word(items, j)] do j = j + 1 end
        if ROLES[word(items, j)] then
          local phrase = text:sub(item.s - base, items[j].e - base)
          actor = { first = i, last = j, name = SPOKESMEN[items[j].w] and item.name or phrase }
        else
          actor = { first = i, last = i + 1, name = item.name, possessive = true }
        end
      else
        local j = i + 1
        if items[j] and not ROLES[items[j].w] and is_modifier(items, j) and ROLES[word(items, j + 1)] then j = j + 1 end
        if ROLES[word(items, j)] and not (items[j + 1] and items[j + 1].name and items[j + 1].type == "person") then
          local phrase = text:sub(item.s - base, items[j].e - base)
          actor = { first = i, last = j, name = SPOKESMEN[items[j].w] and item.name or phrase }
        else
          actor = { first = i, last = i, name = item.name }
          item.attributive = ATTRIBUTIVE[word(items, i + 1)]
        end
      end
      if actor then actor.type = item.type end
    elseif ROLES[item.w] and not item.name then
      local first, last = i, role_end(items, i)
      while first > 1 and i - first < 3 and is_modifier(items, first - 1) do first = first - 1 end
      -- a title before a name is no actor of its own
      local named = items[last + 1] and items[last + 1].type == "person"
      if not named then
        actor = { first = first, last = last, name = text:sub(items[first].s - base, items[last].e - base),
                  role = true, bare = first == last and VAGUE[item.w],
                  head = first == last and item.w }
        if actor.head and state.bodies[actor.head] and text:find("^%u", items[last].s - base) then
          actor.name, actor.bare = state.bodies[actor.head], false -- "the Commission" is the one named before
        end
        if word(items, first - 1) == "other" then
          actor.first, actor.bare = first - 1, false
          actor.name = text:sub(items[first - 1].s - base, items[last].e - base)
        end
      end
    end
    if actor then
      local previous = actors[#actors]
      if not previous or actor.first > previous.last then actors[#actors + 1] = actor end
      i = math.max(actor.last, i) + 1
    else
      i = i + 1
    end
  end
  -- Groups: actors with nothing but links between them.
  local groups = {}
  for _, actor in ipairs(actors) do
    local group = groups[#groups]
    local linked = group ~= nil
    if linked then
      for j = group.last + 1, actor.first - 1 do
        local w = items[j].w
        local is_link = LINKS[w] or (w == "of" and group.actors[#group.actors].role)
          or is_modifier(items, j) and items[j + 1]
            and (items[j + 1].name or ROLES[items[j + 1].w] or is_modifier(items, j + 1))
          or w == "is" or w == "are" or w == "coordinating" or w == "working" or w == "cooperating" or w:find("ly$")
        if not is_link or j - group.last > 8 then linked = false; break end
      end
      if group.actors[#group.actors].attribute or group.actors[#group.actors].possessive then linked = false end
      if actor.first - group.last == 1 and not actor.role then linked = false end
    end
    if linked then
      group.last = actor.last
      group.actors[#group.actors + 1] = actor
    else
      group = { first = actor.first, last = actor.last, actors = { actor } }
      local j = group.first - 1
      while j > 0 and (DETERMINERS[word(items, j)] or is_modifier(items, j) and group.first - j < 4) do j = j - 1 end
      group.governor = PREPOSITIONS[word(items, j)] and items[j].w or nil
      group.governor_at = j
      if group.governor == "as" then -- "as X agrees" opens a clause; "seen as X" does not
        local before = word(items, j - 1)
        if not (before:find("ed$") or SEEN_AS[before]) then group.governor = nil end
      end
      groups[#groups + 1] = group
    end
  end
  return groups
end

-- The names of a group; bare roles ("leaders") only where nothing better is there.
local function add_names(group, into)
  for _, actor in ipairs(group.actors) do
    if not actor.bare and actor.name and not into[actor.name] then
      into[actor.name] = true
      into[#into + 1] = actor.name
    end
  end
end

return {
  ACTOR_TYPES = ACTOR_TYPES,
  names_between = names_between,
  read_items = read_items,
  word = word,
  is_modifier = is_modifier,
  find_actors = find_actors,
  add_names = add_names,
}
