-- kind: coroutine
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  local function deeper() return coroutine.wrap(deeper)() end
  return deeper()
end)
