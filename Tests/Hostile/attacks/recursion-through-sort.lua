-- kind: recursion
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local function sort() table.sort({ 1, 2, 3 }, function() sort() return false end) end
  sort()
end)
