-- kind: escape
-- expect: error
local function attack(doc, ctx)
  assert(load("error \"no line of the plugin\"", "=\27]0;name\7"))()
end


