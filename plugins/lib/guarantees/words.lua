-- What the plugin knows of English: instruments, cues, roles and the small words between them.
-- Nothing here is about particular countries, people or documents.

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
  monitoring verification adaptation transition debt export trade cybersecurity infrastructure legal policing bilateral
]]
local FORCES = set[[
  security reassurance peacekeeping multinational stabilisation stabilization protection monitoring international
  intervention joint foreign allied deterrence observer hybrid
]]
local INSTRUMENTS = {}
local function instruments(class, list, options)
  options = options or {}
  for word in list:gmatch("%S+") do
    INSTRUMENTS[word] = {
      class = class, needs = options.needs, verb = options.verb, specific = options.specific, firm = options.firm,
    }
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
instruments("forces", "presence", { needs = set"troop military naval", specific = true })
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
  needs = set"free buffer no-fly demilitarised demilitarized safe exclusion humanitarian", specific = true })
instruments("pay and jobs", "rise rises increase increases raise", { needs = set"pay wage salary staffing funding", specific = true })
instruments("trade measures", "concessions", { needs = set"trade tariff tax", specific = true })
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
  if lower:find("article") then return "collective defence" end
  if lower:find("^[$€£¥]") or lower:find("illion") then return "sums of money" end
  return lower:find("plan") and "plans" or lower:find("force") and "forces" or "frameworks"
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
  mobilize impose sign ratify assure bolster strengthen back boost transfer reaffirm release agree
  lift ease suspend tighten
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
for form in pairs(set"rule rules ruled ruling") do CUES[form] = { role = "against", verb = "rule", particle = "out" } end
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
local DETERMINERS = set[[
  the a an its their his her our your any some all both this that these those such other several many most more
]]
-- Between the members of a group of actors.
local LINKS = set[[
  , and or the a an including particularly especially notably those from along together with as well some such
  like led by both plus &
]]
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
local ANAPHORS = set[[
  offer offers proposal proposals plan plans idea deal package pledge move measure measures scheme
]]
-- "wants the treaty scrapped"
local UNDONE = set[[ scrapped lifted abolished cancelled canceled ended removed dropped withdrawn revoked torn ]]
local FORMING = set[[
  form forming establish establishing create creating build building assemble assembling
]]
local ATTRIBUTES = set[[
  backed led brokered funded sponsored supported guaranteed provided financed mediated
]]
local PROTECTING = set[[
  for to protect safeguard support defend help assist bolster secure protecting supporting safeguarding defending
  offer offering provide providing give giving
]]
local PROTECTED = set[[ security sovereignty defense defence integrity protection safety recovery needs ]]
local CONCEDES = set[[
  concessions concession withdraw withdrawal cede surrender concede neutrality demilitarization demilitarisation
]]

return {
  set = set,
  verbs = verbs,
  DOMAINS = DOMAINS,
  INSTRUMENTS = INSTRUMENTS,
  instruments = instruments,
  add_instruments = add_instruments,
  class_of = class_of,
  CUES = CUES,
  ROLES = ROLES,
  SPOKESMEN = SPOKESMEN,
  VAGUE = VAGUE,
  PREPOSITIONS = PREPOSITIONS,
  DETERMINERS = DETERMINERS,
  LINKS = LINKS,
  STOPS = STOPS,
  BOUNDARIES = BOUNDARIES,
  PRONOUNS = PRONOUNS,
  MODELS = MODELS,
  ANAPHORS = ANAPHORS,
  FORMING = FORMING,
  UNDONE = UNDONE,
  ATTRIBUTES = ATTRIBUTES,
  PROTECTING = PROTECTING,
  PROTECTED = PROTECTED,
  CONCEDES = CONCEDES,
}
