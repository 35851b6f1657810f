-- kind: handle
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local lpeg = require "lpeg"
  local values = { doc, doc.sentences, doc.tokens[1], lpeg.P"a", workbench.regex"a", ctx, {}, 1, "x" }
  for _, one in ipairs(values) do
    for _, two in ipairs(values) do
      pcall(function() return one == two end) pcall(function() return one < two end)
      pcall(function() return one .. two end) pcall(function() return #one + two end)
    end
  end
end)
