-- kind: library
-- expect: time
return require("on_second")(function(doc, ctx)
  local keys, kept, weak, n = {}, {}, {__mode = "k"}, 50000
  for i = 0, n do keys[i] = {} end
  for j = 1, n do
    local i = j * 7919 % n
    kept[j] = setmetatable({[keys[i]] = keys[i + 1]}, weak)
  end
  local first = keys[0]
  keys = nil
  while true do kept[0] = (kept[0] or "") .. "x" end
end)
