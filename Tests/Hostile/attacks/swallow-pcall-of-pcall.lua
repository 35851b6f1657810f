-- kind: swallow
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  while true do pcall(pcall, function() while true do end end) end
end)
