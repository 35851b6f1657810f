-- kind: loop
-- expect: time
return require("on_second")(function(doc, ctx)
  local function again(n) return again(n + 1) end
  return again(1)
end)
