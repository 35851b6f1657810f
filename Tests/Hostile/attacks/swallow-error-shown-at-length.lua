-- kind: swallow
-- expect: memory
-- quick
return require("on_second")(function(doc, ctx)
  error(setmetatable({}, {__tostring = function() return ("x"):rep(1 << 30) end}))
end)
