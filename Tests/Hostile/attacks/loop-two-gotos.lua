-- kind: loop
-- expect: time
return require("on_second")(function(doc, ctx)
  ::one:: goto two
  ::two:: goto one
end)
