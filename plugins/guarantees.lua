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

---------------------------------------------------------------------------------------------------
-- Word lists
---------------------------------------------------------------------------------------------------

local function set(...)
  local words = {}
  for _, list in ipairs{...} do
    for word in list:gmatch("%S+") do words[word] = true end
  end
  return words
end

-- The forms of regular verbs; irregular forms are listed with their verb: "give/gave/given".
local function verbs(list)
  local words = {}
  for entry in list:gmatch("%S+") do
    local base = entry:match("^[^/]+")
    for form in entry:gmatch("[^/]+") do words[form] = base end
    local stem = base:gsub("e$", "")
    if base:find("[^aeiou]y$") then
      words[base:sub(1, -2) .. "ies"], words[base:sub(1, -2) .. "ied"] = base, base
    else
      words[base .. (base:find("[sxz]$") and "es" or base:find("[cs]h$") and "es" or "s")] = base
      words[stem .. "ed"] = base
    end
    words[stem .. "ing"] = base
  end
  return words
end

-- Instrument words. `class` groups them in the report. `needs` names the modifiers without which
-- the word is too general to count; `verb = true`: an offering verb or a sum of money will do as well.
local DOMAINS = set[[
  security defense defence military economic financial fiscal humanitarian collective mutual climate technical
  logistical budget budgetary diplomatic nuclear air naval ground intelligence rescue relief food medical health
  housing energy emergency development reconstruction recovery stabilisation stabilization reassurance peacekeeping
  multinational surveillance safety job jobs pay wage pension staffing investment logistics material strategic
  monitoring verification adaptation transition debt export cybersecurity infrastructure legal policing bilateral
]]
local FORCES = set[[
  security reassurance peacekeeping multinational stabilisation stabilization protection monitoring international
  intervention joint foreign allied deterrence observer hybrid
]]
local INSTRUMENTS = {}
local function instruments(class, list, options)
  options = options or {}
  for word in list:gmatch("%S+") do
    INSTRUMENTS[word] = { class = class, needs = options.needs, verb = options.verb, specific = options.specific, firm = options.firm }
  end
end
instruments("guarantees", "guarantee guarantees assurance assurances")
instruments("guarantees", "protection protections safeguard safeguards", { needs = DOMAINS, verb = true })
instruments("guarantees", "commitment commitments pledge pledges promise promises", { needs = DOMAINS, verb = true, firm = true })
instruments("collective defence", "response", { needs = set"defense defence", specific = true })
instruments("collective defence", "defense defence", { needs = set"collective mutual", specific = true })
instruments("frameworks", "framework frameworks mechanism mechanisms architecture arrangement arrangements umbrella",
  { needs = DOMAINS })
instruments("frameworks", "pact pacts treaty treaties memorandum convention accord accords",
  { needs = set"security defense defence nuclear trade climate formal bilateral non-aggression" , specific = true })
instruments("forces", "force forces mission missions", { needs = FORCES, specific = true })
instruments("forces", "troops soldiers boots deployments deployment", {
  needs = set"foreign ground peacekeeping combat allied international troop western multinational", verb = true, specific = true })
instruments("forces", "peacekeepers observers monitors", { specific = true })
instruments("aid", "aid assistance support help backing relief funding finance cooperation sharing package packages",
  { needs = DOMAINS, verb = true })
instruments("aid", "loan loans grant grants subsidy subsidies compensation reparations financing", { specific = true })
instruments("aid", "fund funds", { needs = set"relief climate damage recovery reconstruction trust development adaptation", specific = true })
instruments("arms", "equipment systems", { needs = set"surveillance military defense defence air missile medical", specific = true })
instruments("arms", "weapons arms missiles ammunition aircraft tanks drones batteries", { verb = true, needs = {}, specific = true })
instruments("sanctions", "sanctions embargo", { specific = true })
instruments("trade measures", "tariff tariffs quota quotas", { specific = true })
instruments("sanctions", "pressure", { needs = set"diplomatic economic" })
instruments("assets", "assets", { needs = set"frozen seized immobilised immobilized confiscated sovereign", specific = true })
instruments("membership", "membership accession", { needs = set"full eu" })
instruments("plans", "plan plans roadmap", {
  needs = set"peace rescue recovery relief reconstruction stabilisation stabilization investment action" , specific = true })
instruments("plans", "agreement agreements deal deals", { needs = set"trade security defense defence minerals investment", specific = true })
instruments("zones", "zone zones corridor corridors", {
  needs = set"free buffer no-fly demilitarised demilitarized safe economic-free exclusion humanitarian", specific = true })
instruments("pay and jobs", "rise rises increase increases raise", { needs = set"pay wage salary staffing funding", specific = true })
instruments("trade measures", "exemption exemptions waiver waivers moratorium", { specific = true })

local function add_instruments(words)
  for _, word in ipairs(words or {}) do
    word = word:lower()
    instruments(word, word .. " " .. word .. "s", { specific = true })
  end
end

-- The class of an instrument as written: that of its last instrument word.
local function class_of(text)
  local class
  local lower = text:lower()
  for word in lower:gmatch("[%a-]+") do
    local entry = INSTRUMENTS[word]
    if entry then class = entry.class; if class == "guarantees" then break end end
  end
  if class then return class end
  return lower:find("article") and "collective defence" or lower:find("plan") and "plans" or lower:find("force") and "forces" or "frameworks"
end

-- Cues: what somebody does about an instrument. The nearest cue before an instrument governs it.
local CUES = {}
local function cues(role, words)
  for form, base in pairs(words) do CUES[form] = { role = role, verb = base } end
end
cues("propose", verbs[[
  propose suggest consider discuss explore examine weigh plan/planning/planned draft formulate define refine develop
  design shape mull float envision negotiate push prepare create establish tout raise threaten outline coordinate strategise
  strategize lead/led/leading form foresee/foresaw/foreseen debate arrange address use utilise utilize table
]])
cues("offer", verbs[[
  offer provide pledge promise commit/committed/committing grant extend send/sent deploy supply deliver give/gave/given
  donate contribute fund finance guarantee unveil announce approve allocate earmark place station lend/lent mobilise
  mobilize impose sign ratify assure bolster strengthen back boost transfer reaffirm
]])
cues("demand", verbs[[
  demand insist seek/sought request require want urge call appeal need pursue press expect ask desire aspire advocate
  obtain aim hope secure get/got/getting receive crave solicit
]])
cues("against", verbs[[
  reject oppose refuse/refused resist dismiss block veto/vetoes/vetoed decline denounce condemn criticise criticize
  contest protest prevent
]])
cues("for", verbs[[ endorse welcome favour favor embrace applaud praise accept champion ]])
local function nouns(role, list) for word in list:gmatch("%S+") do CUES[word] = { role = role, noun = true } end end
for form in pairs(set"include includes including involve involves involving") do CUES[form] = { role = "propose", verb = "include" } end
nouns("demand", "demand demands insistence request requests calls prerequisite aspiration aspirations ambition ambitions necessity desire")
nouns("against", "wary reluctant sceptical skeptical opposed hesitant opposition objection objections reluctance resistance against")
nouns("offer", "ready readiness willing willingness prepared intent intention intends poised deployment provision delivery")
nouns("propose", "proposal proposals prospect idea notion talks initiative initiatives proposed proposing concept creation")
CUES["led"], CUES["back"], CUES["use"], CUES["fund"], CUES["aim"] = nil, nil, nil, nil, nil

-- Nouns for people and bodies that act. Those in SPOKESMEN stand for the name before them.
local ROLES = set[[
  leaders nations countries allies partners governments government officials ministers minister members states
  coalition alliance bloc union unions administration authorities representatives delegates envoys diplomats lawmakers
  mediators donors lenders guarantors commission council parliament ministry companies company employers bank banks
  workers nurses staff teachers farmers residents campaigners activists rebels group groups president chancellor
  spokesperson spokesman spokeswoman regulators investors shareholders agency agencies trust trusts board presidency
 hospital hospitals trust army militia junta parties sides critics management developing-country negotiators participants teams
]]
local SPOKESMEN = set[[
  nations countries governments government officials leaders ministers members states administration authorities
  representatives delegates envoys diplomats lawmakers spokesperson spokesman spokeswoman president chancellor negotiators
]]
-- Too vague to name an actor when they stand alone.
local VAGUE = set[[
  leaders nations countries members states representatives delegates officials participants teams group groups partners
  ministers minister president spokesperson spokesman spokeswoman board staff coalition allies parties sides
]]
local PREPOSITIONS = set[[
  of in on with between for to from by against over at into toward towards amid amidst within without about among
  upon under behind near across beyond during after before since than regarding concerning through via like as involving
]]
local DETERMINERS = set[[ the a an its their his her our your any some all both this that these those such other several many most more ]]
-- Between the members of a group of actors.
local LINKS = set[[ , and or the a an including particularly especially notably those from along together with as well some such like led by both plus & ]]
local STOPS = set[[
  is are was were be been being has have had do does did will would can could may might must should shall not no nor
  if unless until while when where which who whom whose what that how why because although though but and or yet so
  it he she they we you i them him us me there here also however meanwhile then than too very only just more most
  its their his her our my your the a an this these those such some any each every all both either neither as
  like-minded include includes including involving meaning toward via per said says say
]]
local BOUNDARIES = set[[ ; : while although though but whereas because however ]]
local PRONOUNS = set[[ they it he she ]]
local MODELS = set[[ modeled modelled mirroring resembling akin similar inspired patterned equivalent ]]
-- "rejected the offer": what a verdict may be about that names nothing.
local ANAPHORS = set[[ offer offers proposal proposals plan plans idea deal package pledge move measure measures scheme ]]
local FORMING = set[[ form forming establish establishing create creating build building assemble assembling ]]
local ATTRIBUTES = set[[ backed led brokered funded sponsored supported guaranteed provided financed mediated ]]
local PROTECTING = set[[ for to protect safeguard support defend help assist bolster secure protecting supporting safeguarding defending offer offering provide providing give giving ]]
local PROTECTED = set[[ security sovereignty defense defence integrity protection safety recovery needs ]]
local CONCEDES = set[[ concessions concession withdraw withdrawal cede surrender concede neutrality demilitarization demilitarisation ]]

---------------------------------------------------------------------------------------------------
-- 1. Items
---------------------------------------------------------------------------------------------------

local ACTOR_TYPES = { person = true, organization = true, place = true }

local function names_in(sentence)
  local names = {}
  for name in sentence.entities do
    names[#names + 1] = { start = name.start, stop = name.stop, type = name.type, name = name.name }
  end
  return names
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
      items[n] = { w = token.norm, s = start, e = token.stop, punct = token.type == "punctuation" }
    end
  end
  return items
end

---------------------------------------------------------------------------------------------------
-- 2. Actors
---------------------------------------------------------------------------------------------------

local function word(items, i) local item = items[i]; return item and item.w or "" end

local MODIFIERS = set[[ binding lasting existing standing ongoing willing living leading outstanding arms sanctions ]]

-- Adverbs, and verbs by their look: "strongly", "solidify", "complicates", "triggering".
local function looks_like_verb(w)
  if MODIFIERS[w] or DOMAINS[w] or INSTRUMENTS[w] or ROLES[w] then return false end
  return w:find("ly$") or w:find("ify$") or w:find("i[sz]e$") or w:find("ing$") or w:find("[^siu]s$") or w == "view" or w == "meet"
end

local function is_modifier(items, i)
  local item = items[i]
  return item and not item.punct and not item.name and not STOPS[item.w] and not PREPOSITIONS[item.w]
    and not CUES[item.w] and not DETERMINERS[item.w] and not item.w:find("^'") and not looks_like_verb(item.w)
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

-- Nouns before which a name only says which: "the London meeting", "its NATO ambitions", "the Donbas region".
local ATTRIBUTIVE = set[[
  meeting summit talks conference ambition ambitions aspiration aspirations membership accession region regions area
  territory territories conflict war crisis dispute border borders standards rules forces troops
]]

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
          or is_modifier(items, j) and items[j + 1] and (items[j + 1].name or ROLES[items[j + 1].w] or is_modifier(items, j + 1))
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
        if not (before:find("ed$") or before == "such" or before == "well" or before == "seen" or before == "known") then group.governor = nil end
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

---------------------------------------------------------------------------------------------------
-- 3. Mentions
---------------------------------------------------------------------------------------------------

local function governing_cue(items, first)
  for i = first - 1, math.max(1, first - 14), -1 do
    local item = items[i]
    if BOUNDARIES[item.w] then return nil end
    local cue = not item.name and CUES[item.w]
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
      if w == "fund" or w == "facility" then return { class = "aid", specific = true } end
      if w == "pact" or w == "framework" then return { class = "frameworks", specific = true } end
    end
  end
end

-- Marks names that are instruments, before actors are looked for.
local function mark_instruments(items)
  for _, item in ipairs(items) do
    if item.name then item.instrument = named_instrument(item) end
  end
end

local VERBAL = set[[ support supports help aid guarantee guarantees grant grants promise promises pledge pledges shield rise increase increases arms tanks raise boots backing ]]
local FIRM = set[[ firm binding formal explicit written legal ironclad unconditional ]]

local function find_mentions(items, has_money, state)
  local mentions = {}
  for i, item in ipairs(items) do
    local entry = item.instrument or (not item.name and INSTRUMENTS[item.w])
    local next_item = items[i + 1]
    -- "to support a ceasefire", "which guarantees X"
    local verb_use = entry and not item.name and VERBAL[item.w] and next_item
      and (DETERMINERS[next_item.w] or next_item.name and not (items[i - 1] and DOMAINS[items[i - 1].w])
        or word(items, i - 1) == "to" or word(items, i - 1) == "that" or word(items, i - 1) == "which")
    local instead = word(items, i - 1) == "than" or word(items, i - 2) == "instead" -- "grants rather than loans"
    local is_modifier_noun = instead or entry and not item.name and next_item and INSTRUMENTS[next_item.w] and not next_item.name
    if entry and not verb_use and not is_modifier_noun then
      local first = i
      local fits = not entry.needs
      local model
      if not item.instrument then
        while first > 1 and i - first < 5 do
          local before = items[first - 1]
          local earlier = items[first - 2]
          if before.w:find("ed$") and before.w ~= "proposed" and earlier
            and (earlier.name and word(items, first - 2) ~= "'s" or ROLES[earlier.w] or PRONOUNS[earlier.w] or earlier.w == "has" or earlier.w == "have") then
            break -- a verb: "X threatened sanctions"
          end
          if is_modifier(items, first - 1) and not ROLES[before.w] or DOMAINS[before.w] or before.w == "proposed"
            or word(items, first - 2) == "-" and (before.w == "like" or before.w == "led" or before.w == "backed") then
            if entry.needs and entry.needs[before.w] then fits = true end
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
        local demonym = items[i - 1] and items[i - 1].w == "russian"
        if not fits and entry.verb then
          local cue = governing_cue(items, first)
          fits = has_money or cue ~= nil and cue.role == "offer" and not demonym
        end
      end
      local quote = word(items, first - 1)
      if quote == '"' or quote == "'" then -- keep the pair of quotation marks whole
        for j = first, i do
          if items[j].w == quote then first = first - 1; break end
        end
      end
      local last = i
      if entry.class == "guarantees" and word(items, i + 1) == "of" then -- "guarantees of Ukraine's neutrality"
        local j = i + 2
        while j <= math.min(i + 6, #items) and not items[j].punct and not STOPS[items[j].w] and not PREPOSITIONS[items[j].w] do
          last = j
          j = j + 1
        end
      end
      if fits then
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

---------------------------------------------------------------------------------------------------
-- 4. Who offers, who asks, who is for and against
---------------------------------------------------------------------------------------------------

-- The group that acts in a verb at `at`: the nearest one before it that no preposition governs.
local AUXILIARIES = set[[ has have had is are was were will would may might could can must should also now already not yet again ]]

-- A run of capitalised words right before a verb: a name that the names layer does not know.
local function unknown_name(items, at, text, base)
  local last = at - 1
  while last > 0 and AUXILIARIES[items[last].w] do last = last - 1 end
  local first = last + 1
  while first > 1 and last - first < 5 and text:find("^%u", items[first - 1].s - base) and not items[first - 1].punct do first = first - 1 end
  while first <= last and (DETERMINERS[items[first].w] or STOPS[items[first].w] or PREPOSITIONS[items[first].w] or CUES[items[first].w]) do first = first + 1 end
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
        local next_word = word(items, group.last + 1)
        free = free and (CUES[next_word] ~= nil or INSTRUMENTS[next_word] ~= nil or CUES[word(items, group.last + 2)] ~= nil)
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

local AGENTS = set[[ by from ]]
local PARTICIPLES = set[[ led given sent made put drawn built held forth paid ]]
local OUTSIDE = set[[ respected perceived seen harmed affected threatened posed caused opposed ]]
local MADE_OF = set[[ as of comprising ]]

-- "backed by X", "commitments from X", "envisioned as a coalition of X" behind a mention.
local function agents(items, groups, mention, kind_of)
  local found = {}
  for _, group in ipairs(groups) do
    local from = mention.agents_from or mention.last
    if group.first > from and group.governor then
      local blocked = false
      for j = from + 1, group.governor_at - 1 do
        if items[j].w == ";" or BOUNDARIES[items[j].w] then blocked = true; break end
      end
      local before = word(items, group.governor_at - 1)
      local is_agent = AGENTS[group.governor]
        and not (group.governor == "from" and (before:find("aggression") or before:find("attack") or before:find("threat")
          or before:find("concession") or before:find("incursion") or before == "compliance" or before == "opposition" or before == "resistance"
          or before == "commentary" or before == "withdraw"))
        and not (group.governor == "by" and CUES[before] and (CUES[before].role == "against" or CUES[before].role == "demand"))
      if group.governor == "by" and not (before:find("ed$") or CUES[before] or INSTRUMENTS[before] or PARTICIPLES[before]) then is_agent = false end
      if OUTSIDE[before] then is_agent = false end
      if group.governor == "from" and group.governor_at - from > 4 then is_agent = false end
      if MADE_OF[group.governor] and (before == "envisioned" or before == "composed" or before == "consisting" or before == "up") then
        is_agent = true
      end
      if is_agent and not blocked and group.governor_at - from < 14 and not group.actors[1].attribute then
        add_names(group, found)
      end
    end
  end
  return found
end

local HOLDERS = set[[ commitment commitments pledge pledges promise promises offer proposal proposals readiness willingness ]]

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
  "untill ", "only after ", "once ", "to support a potential ",
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
        if ROLES[items[k].w] then return text:sub(items[j + 1].s - base, items[k].e - base):gsub("^[Tt]he ", "") .. "" end
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

---------------------------------------------------------------------------------------------------
-- Whole documents
---------------------------------------------------------------------------------------------------

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

-- Verbs that say only that a thing is talked about.
local WEAK = set[[ discuss debate address arrange include consider ]]
local FIRM_DEMANDS = set[[ demand demands insist insistence require urge call calls request requests prerequisite ]]
local DEFAULT_KIND = { guarantees = "proposal", plans = "proposal", forces = "proposal", frameworks = "proposal", zones = "proposal", membership = "proposal" }
local KIND_OF_ROLE = { offer = "offer", propose = "proposal", demand = "demand", against = "proposal", ["for"] = "proposal" }

-- Where an amount of money right before an instrument begins: "$3 billion in aid".
local function sentence_money(sentence, start)
  for money in sentence.money do
    local gap = start - money.stop
    if gap > 0 and gap <= 9 then return money.start end
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
    local items = read_items(sentence, names_in(sentence))
    note_subject(items, find_actors(items, sentence.text, sentence.start - 1, state), state)
  end
  state.unread = {}
end

-- Everything one sentence says about instruments, as candidate rows.
local function read_sentence(sentence, text, state)
  local names = names_in(sentence)
  local items = read_items(sentence, names)
  mark_instruments(items)
  local base = sentence.start - 1
  local groups = find_actors(items, text, base, state)
  local mentions = find_mentions(items, text:find("[$€£¥]") ~= nil, state)
  local opening = word(items, 1)
  local refers_back = refers_back(items)
  if refers_back then catch_up(state) end
  local previous = state.subject
  note_subject(items, groups, state)
  state.unread = {}
  state.verdicts = {}
  for i, item in ipairs(items) do
    local side = not item.name and CUES[item.w]
    if side and (side.role == "against" or side.role == "for") and (word(items, i + 1) == "the" or word(items, i + 1) == "this" or word(items, i + 1) == "that")
      and ANAPHORS[word(items, i + 2)] and not INSTRUMENTS[word(items, i + 3)] then
      for _, name in ipairs(subject(items, groups, i, text, base)) do
        state.verdicts[#state.verdicts + 1] = { name, side.role }
      end
    end
  end
  if #mentions == 0 then return {} end

  local conditions = find_conditions(items, text, base)
  local rows = {}
  local before_last
  for _, mention in ipairs(mentions) do
    state.classes[mention.class] = true
    local cue, cue_at = governing_cue(items, mention.first)
    if not cue then -- "guarantees were demanded"
      for j = mention.last + 1, math.min(mention.last + 4, #items) do
        local c = items[j].w:find("[nd]$") and CUES[items[j].w]
        local w = word(items, j - 1)
        if c and c.verb and (w == "was" or w == "were" or w == "been" or w == "be" or w == "are" or w == "is") then cue, cue_at = c, j end
      end
    end
    local role = cue and cue.role
    local protected = state.protected
    -- The strongest cue on the way decides the kind: "is wary of sending troops" is no offer.
    local actor_at, stances = cue_at, {}
    if cue_at then
      for i = cue_at, math.max(1, cue_at - 10), -1 do
        if BOUNDARIES[items[i].w] or items[i].w == "," or before_last and i <= before_last then break end
        local c = not items[i].name and CUES[items[i].w]
        if c then
          if c.role == "against" and not (word(items, i + 1) == "to" and not CUES[word(items, i + 2)])
            or c.role == "demand" and role ~= "against" and ((role ~= "offer" and role ~= "propose") or c.noun or FIRM_DEMANDS[c.verb]) then
            role = c.role; actor_at = i
          elseif c.role == "offer" and role == "propose" then role = "offer"; actor_at = i end
        end
      end
    end
    before_last = mention.last
    local who = actor_at and subject(items, groups, actor_at, text, base) or {}
    if #who == 0 and actor_at and (word(items, actor_at - 1) == "we" or word(items, actor_at - 2) == "we" or word(items, actor_at - 3) == "we") then
      for statement in sentence.statements do -- "We want guarantees," said X
        if statement.speaker then who = { statement.speaker.name } end
      end
    end
    if #who == 0 and refers_back and previous and #previous > 0 then who = previous end
    -- A formed coalition named in the sentence, and the pronoun that forms it.
    if PRONOUNS[opening] and previous and #who > 0 then
      local all = {}
      merge(all, previous); merge(all, who); who = all
    end
    local weak = mention.class == "membership" or WEAK[cue and cue.verb or ""] or not role
    local providers = {}
    merge(providers, attributes(items, mention, protected))
    if role == "offer" or role == "propose" then
      for _, name in ipairs(who) do
        if name ~= protected then merge(providers, { name }) end
      end
    end
    local by = agents(items, groups, mention)
    if #by > 0 then weak = false end
    merge(providers, by)
    local before = rows[#rows]
    if #providers == 0 and before and not before.endorsed and (role == "offer" or role == "propose") then
      for _, name in ipairs(before.providers) do merge(providers, { name }) end
    end
    if role == "demand" then
      for _, name in ipairs(who) do stances[#stances + 1] = { name, "for" } end
    elseif role == "against" then
      for _, name in ipairs(who) do stances[#stances + 1] = { name, "against" } end
    elseif role == "for" then
      for _, name in ipairs(who) do stances[#stances + 1] = { name, "for" } end
    end
    local endorsed = false
    -- Stances said behind the mention: "faces opposition from X", "endorsed by X and Y", "rejected by X".
    for _, group in ipairs(groups) do
      if group.first > mention.last and (group.governor == "by" or group.governor == "from") then
        local c = CUES[word(items, group.governor_at - 1)]
        local side = c and (c.role == "against" and "against" or c.verb and c.role == "for" and "for")
        if side then
          local list = {}
          add_names(group, list)
          for _, name in ipairs(list) do stances[#stances + 1] = { name, side } end
          endorsed = true
        end
      end
    end
    -- "X views Y as crucial".
    for i = 1, mention.first - 1 do
      if (items[i].w == "view" or items[i].w == "views" or items[i].w == "sees" or items[i].w == "regards") then
        local list = subject(items, groups, i)
        if #list == 0 and refers_back then list = previous or {} end
        for j = mention.last + 1, #items do
          local w = items[j].w
          local side = (w == "crucial" or w == "essential" or w == "vital" or w == "necessary") and "for"
            or (w == "threat" or w == "escalation" or w == "unacceptable") and "against"
          if side then
            for _, name in ipairs(list) do stances[#stances + 1] = { name, side } end
            break
          end
        end
      end
    end
    if state.demand and not role then
      role = "demand"
      for _, name in ipairs(state.demand) do stances[#stances + 1] = { name, "for" } end
    end
    local condition
    for _, c in ipairs(conditions) do
      if not condition or c.s > items[mention.first].s and condition.s < items[mention.first].s then condition = c end
    end
    local concession = false
    for _, item in ipairs(items) do if CONCEDES[item.w] then concession = true end end
    local kind = KIND_OF_ROLE[role] or DEFAULT_KIND[mention.class] or "measure"
    if mention.class == "sanctions" then kind = role == "demand" and "demand" or "measure" end
    if mention.class == "zones" and concession then kind = "demand" end
    if kind == "offer" then
      for i = math.max(1, mention.first - 12), mention.first - 1 do
        local w = items[i].w
        if w == "may" or w == "could" or w == "might" or w == "potential" or w == "potentially" or w == "prospect" or w == "proposed"
          or w == "proposal" or w == "considering" or w == "discussions" then kind = "proposal" end
      end
      local i = cue_at
      if i and (word(items, i - 1) == "has" or word(items, i - 1) == "have" or word(items, i - 1) == "already") then kind = "existing" end
    elseif not role and (mention.class == "collective defence" or mention.class == "frameworks") and mention.named then
      kind = "existing"
    elseif kind == "measure" and (word(items, mention.first) == "proposed" or word(items, mention.first - 1) == "proposed") then
      kind = "proposal"
    end
    local first = mention.first
    while items[first] and DETERMINERS[items[first].w] do first = first + 1 end
    if mention.named and word(items, first - 1) == "'s" and items[first - 2].name then first = first - 2 end -- "NATO's Article 5"
    local money = sentence_money(sentence, items[first].s)
    rows[#rows + 1] = {
      class = mention.class, specific = mention.specific, listed = mention.listed, named = mention.named,
      role = role, kind = kind, weak = weak, endorsed = endorsed,
      instrument = text:sub((money or items[first].s) - base, items[mention.last].e - base),
      providers = providers, stances = stances, condition = condition and condition.text,
      recipient = mention.class ~= "sanctions" and recipient_of(items, mention, protected, text, base) or nil,
      evidence = sentence, line = sentence.line,
    }
  end
  return rows
end

-- Joins what the sentences of one block say about the same kind of instrument.
local function join_rows(rows)
  local joined = {}
  for _, row in ipairs(rows) do
    local target
    for _, other in ipairs(joined) do
      local same = other.class == row.class and (other.role == row.role or not other.role or not row.role
        or (other.role ~= "demand" and other.role ~= "against") == (row.role ~= "demand" and row.role ~= "against"))
      if same and other.evidence ~= row.evidence and #row.providers > 0 and #other.providers > 0 then
        same = false
        for _, name in ipairs(row.providers) do same = same or other.providers[name] end
      end
      if same then target = other; break end
    end
    if target then
      if #row.providers > 0 and #target.providers == 0 then
        target.kind, target.role = row.kind, row.role
      end
      if not target.named and (row.named or #row.instrument > #target.instrument and (row.specific or not target.specific)) then
        target.instrument = row.instrument
      end
      merge(target.providers, row.providers)
      for _, stance in ipairs(row.stances) do target.stances[#target.stances + 1] = stance end
      target.condition = target.condition or row.condition
      target.specific = target.specific or row.specific
      target.listed, target.named = target.listed or row.listed, target.named or row.named
      target.weak = target.weak and row.weak
      target.role = target.role or row.role
      target.recipient = target.recipient or row.recipient
    else
      joined[#joined + 1] = row
    end
  end
  return joined
end

-- Whether a row tells a reader something: somebody does, wants or opposes it, or it hangs on something.
local function worth_a_row(row)
  local points = (#row.providers > 0 and (row.weak and 1 or 2) or 0) + (#row.stances > 0 and 2 or 0) + (row.condition and 1 or 0)
    + ((row.specific or row.listed) and 1 or 0) + (row.named and 1 or 0) + (row.in_summary and 1 or 0) + ((row.role == "offer" or row.role == "demand") and 1 or 0)
  return points >= 2
end

-- Whether it adds something to the rows before it in the document.
local function is_news(row, known)
  local seen = known[row.class] or {}
  known[row.class] = seen
  local news = false
  local function note(key)
    if not seen[key] then seen[key] = true; news = true end
  end
  for _, name in ipairs(row.providers) do note("by " .. name) end
  for _, stance in ipairs(row.stances) do note(stance[1] .. " " .. stance[2]) end
  if row.condition then note("if " .. row.condition) end
  if row.specific then note(row.instrument:lower():match("[%w-]+%W*$")) end
  return news
end

local function stance_list(stances)
  local list, seen = {}, {}
  for _, stance in ipairs(stances) do
    local text = stance[1] .. ": " .. stance[2]
    if not seen[text] then seen[text] = true; list[#list + 1] = text end
  end
  return #list > 0 and list or nil
end

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

---------------------------------------------------------------------------------------------------
-- The report
---------------------------------------------------------------------------------------------------

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
local function full_names(results)
  local seen, by_last = {}, {}
  local function note(name)
    if seen[name] then return end
    seen[name] = true
    local last = name:match("%s(%S+)$")
    if last and not name:find("^%l") then by_last[last] = by_last[last] and "" or name end
  end
  for row in results do
    for _, name in ipairs(row.providers or {}) do note(name) end
    for _, stance in ipairs(row.stance or {}) do note((stance:gsub(": %l+$", ""))) end
  end
  return function(name)
    local full = by_last[name]
    return full and full ~= "" and full or name
  end
end

-- Reads the rows once; everything the report shows comes from here.
local function digest(results)
  local full = full_names(results)
  local kinds, providers, against, classes = counter(), counter(), counter(), {}
  local actors, order, class_order, conditions = {}, {}, {}, {}
  local function actor(name)
    if not actors[name] then
      actors[name] = { name = name, provides = 0, wants = 0, opposes = 0, documents = counter() }
      order[#order + 1] = actors[name]
    end
    return actors[name]
  end
  for row in results do
    local class, id = class_of(row.instrument), row.evidence.doc.id
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
    for _, name in ipairs(row.providers or {}) do
      name = full(name)
      providers.add(name)
      group.providers.add(name)
      local who = actor(name)
      who.provides = who.provides + 1
      who.documents.add(id)
    end
    for _, stance in ipairs(row.stance or {}) do
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

-- The instrument where it stands, so that every format can link it; the sentence where it was put together.
local function linked(row)
  local found, hits = pcall(function() return row.evidence:find(row.instrument, { limit = 1 }) end)
  return found and #hits > 0 and hits[1] or row.evidence
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
  local d = digest(results)
  r:text("%d passages in %d of %d documents: %s.", #results, #results:documents(), #corpus, sentence_of_counts(d.kinds))
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
    for i, row in ipairs(d.conditions) do rows[i] = { shorten(row.condition, 100), linked(row) } end
    r:table(workbench.table{ columns = { "condition", "of" , }, rows = rows })
  end

  if #results:documents() > 1 then
    r:heading("Across documents")
    local table_rows, numbers = {}, {}
    for i, id in ipairs(results:documents()) do numbers[id] = i; table_rows[i] = { i, shorten(corpus[id].title or id, 60), id } end
    local cross = {}
    for row in results do cross[#cross + 1] = { class_of(row.instrument), numbers[row.evidence.doc.id] } end
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
  for i, row in ipairs(results) do
    local by = table.concat(row.providers or {}, ", ")
    local notes = {}
    if row.condition then notes[1] = row.condition end
    for _, stance in ipairs(row.stance or {}) do notes[#notes + 1] = stance end
    rows[i] = { linked(row), row.kind, by ~= "" and by or "–", row.recipient or "–", table.concat(notes, "; ") }
  end
  r:table(workbench.table{ columns = { "instrument", "kind", "by", "to", "condition, for and against" }, rows = rows })
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

}
