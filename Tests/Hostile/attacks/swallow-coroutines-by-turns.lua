-- kind: swallow
-- expect: time
return require("on_second")(function(doc, ctx)
  local function spin() while true do coroutine.yield() end end
  local threads = {}
  for i = 1, 50 do threads[i] = coroutine.wrap(spin) end
  while true do for _, thread in ipairs(threads) do pcall(thread) end end
end)
