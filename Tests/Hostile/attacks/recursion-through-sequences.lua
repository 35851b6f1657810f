-- kind: recursion
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local function again() return doc.sentences:map(function() return again() end):to_list() end
  return #again()
end)
