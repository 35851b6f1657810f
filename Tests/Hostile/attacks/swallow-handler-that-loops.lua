-- kind: swallow
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  xpcall(function() while true do end end, function() while true do end end)
  return 'ESCAPED: the handler ended'
end)
