-- kind: coroutine
-- expect: any
-- quick
-- Each coroutine that is closed closes the one before it, and Lua 5.4.4 counts its calls of C anew in each.
return require("on_second")(function(doc, ctx)
  local last
  for i = 1, 20000 do
    local before = last
    last = coroutine.create(function()
      local closing <close> = setmetatable({}, { __close = function() if before then coroutine.close(before) end end })
      coroutine.yield()
    end)
    coroutine.resume(last)
  end
  coroutine.close(last)
end)
