-- kind: loop
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  repeat local x = 1 until false
end)
