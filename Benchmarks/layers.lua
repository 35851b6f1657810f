-- Asks for one layer after the other and prints the processor time of each, in seconds, summed over the documents.
local layers = {
  { "read", function(doc) return doc.bytes end },
  { "lines", function(doc) return #doc.lines end },
  { "blocks", function(doc) return #doc.blocks end },
  { "sections", function(doc) return #doc.sections end },
  { "sentences", function(doc) return #doc.sentences end },
  { "tokens", function(doc) return #doc.tokens end },
  { "values", function(doc) return #doc.dates end },
  { "names", function(doc) return #doc.entities end },
  { "speech", function(doc) return #doc.quotes end },
}
-- A script may be put before this one that sets UPTO to the name of the last layer.
local upto = _G.UPTO
local seconds = {}
local wanted = 0
for i, layer in ipairs(layers) do
  if upto == "none" then break end
  wanted, seconds[i] = i, 0
  if layer[1] == upto then break end
end
local clock = os.clock
for n = 1, #corpus do
  local before = clock()
  local doc = corpus[n]
  for i = 1, wanted do
    layers[i][2](doc)
    local after = clock()
    seconds[i] = seconds[i] + (after - before)
    before = after
  end
end
for i = 1, wanted do print(layers[i][1], string.format("%.9f", seconds[i])) end
