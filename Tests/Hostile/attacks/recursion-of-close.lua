-- kind: recursion
-- expect: any
return require("on_second")(function(doc, ctx)
  local function nest(n) local c <close> = setmetatable({}, { __close = function() nest(n + 1) end }) end
  nest(1)
end)
