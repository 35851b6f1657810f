-- kind: coroutine
-- expect: memory
return require("on_second")(function(doc, ctx)
  local kept = {}
  while true do kept[#kept + 1] = coroutine.create(function() coroutine.yield() end) coroutine.resume(kept[#kept]) end
end)
