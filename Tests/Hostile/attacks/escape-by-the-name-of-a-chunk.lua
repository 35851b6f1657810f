-- kind: escape
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  assert(load("error \"no line of the plugin\"", "=\27]0;name\7"))()
end)
