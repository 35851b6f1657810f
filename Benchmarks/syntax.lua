-- Reads the tree of every sentence of some documents: prints tokens, and seconds of processor time for the trees alone.
local clock = os.clock
local tokens, seconds = 0, 0
for n = 1, math.min(#corpus, 200) do
  local doc = corpus[n]
  local count = #doc.tokens
  local before = clock()
  for s in doc.sentences do
    local first = s.tokens[1]
    local _ = first and first.pos
  end
  seconds = seconds + clock() - before
  tokens = tokens + count
end
print(tokens, string.format("%.6f", seconds))
