-- kind: library
-- expect: any
return require("on_second")(function(doc, ctx)
  local numbers = {}
  for i = 1, 200000 do numbers[i] = i % 7 end
  table.sort(numbers, function(a, b) return a <= b end)
end)
