-- kind: swallow
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local kept = {}
  while true do pcall(function() kept[#kept + 1] = ("x"):rep(1 << 20) .. #kept end) end
end)
