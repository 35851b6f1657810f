-- Statements, money and counters: what an ordinary plugin does.
return {
  name = "good", columns = { "id", "speaker", "verb", "money" },
  map = function(doc, ctx)
    for s in doc.statements do
      ctx:emit{ id = doc.id, speaker = s.speaker and s.speaker.name, verb = s.verb }
      ctx:tally("verbs", s.verb)
    end
    for m in doc.money do ctx:emit{ id = doc.id, money = m } end
  end,
}
