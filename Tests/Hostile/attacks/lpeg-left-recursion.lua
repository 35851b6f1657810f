-- kind: lpeg
-- expect: any
return require("on_second")(function(doc, ctx)
  local lpeg = require "lpeg"
  return tostring(pcall(lpeg.P, { "S", S = lpeg.V"S" * "a" }))
end)
