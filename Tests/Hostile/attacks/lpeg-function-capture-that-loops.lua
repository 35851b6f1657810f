-- kind: lpeg
-- expect: time
return require("on_second")(function(doc, ctx)
  local lpeg = require "lpeg"
  return (lpeg.P(1) / function() while true do end end):match("x")
end)
