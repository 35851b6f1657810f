-- kind: coroutine
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  doc.sentences:filter(function() coroutine.yield() end):to_list()
end)
