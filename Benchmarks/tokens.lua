-- Asks for the tokens of each document and nothing else: what reading, blocks, sentences and tokens cost.
return {
  name = "tokens",
  map = function(doc, ctx) ctx:tally("tokens", "all", #doc.tokens) end,
  report = function(r, results) r:text("%d tokens", results.tallies.tokens[1].count) end,
}
