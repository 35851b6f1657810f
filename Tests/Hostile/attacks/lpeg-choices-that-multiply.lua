-- kind: lpeg
-- expect: any
return require("on_second")(function(doc, ctx)
  local lpeg = require "lpeg"
  local a = lpeg.P"a"
  local grammar = lpeg.P{ "S", S = a * lpeg.V"S" * lpeg.V"S" + a }
  return tostring((grammar * "b"):match(("a"):rep(60)))
end)
