-- kind: library
-- expect: time
return require("on_second")(function(doc, ctx)
  return ('a'):rep(40):find(('a?'):rep(40) .. ('a'):rep(41))
end)
