-- kind: coroutine
-- expect: any
return require("on_second")(function(doc, ctx)
  local thread
  thread = coroutine.create(function() return coroutine.resume(thread) end)
  return tostring(select(2, coroutine.resume(thread)))
end)
