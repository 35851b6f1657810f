-- What libraries do before they know which Lua runs them.
local io = io
return {
  jit = jit,
  unpack = unpack or table.unpack,
  io = io,
  open = function() return io.open("x") end,
  join = function() return debug.upvaluejoin(print, 1, print, 1) end,
  typo = function() return prnt end,
  leak = function() leaked = 1 end,
}
