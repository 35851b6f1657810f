-- kind: swallow
-- expect: time
-- quick
return require("on_second")(function(doc, ctx)
  local late <close> = setmetatable({}, { __close = function() while true do end end })
  while true do end
end)
