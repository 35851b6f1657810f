-- kind: swallow
-- expect: time
return require("on_second")(function(doc, ctx)
  local thread = coroutine.create(function()
    local guard <close> = setmetatable({}, { __close = function() while true do end end })
    coroutine.yield()
  end)
  coroutine.resume(thread)
  pcall(coroutine.close, thread)
  return "ESCAPED: closed" 
end)
