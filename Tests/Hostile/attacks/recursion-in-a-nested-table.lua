-- kind: recursion
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local t = {}
  for i = 1, 200000 do t = { t } end
  return #workbench.json.encode(t)
end)
