-- kind: loop
-- expect: time
return require("on_second")(function(doc, ctx)
  for word in function() return 'word' end do local _ = word end
end)
