-- kind: escape
-- expect: ok
-- quick
return require("on_second")(function(doc, ctx)
  local ways = { { '\27Lua', 'x', 'b' }, { 'return io', 'x', 't' }, { 'return debug', 'x', 't', setmetatable({}, { __index = _G }) } }
  for _, way in ipairs(ways) do
    local chunk = load(table.unpack(way))
    local ok, value = pcall(chunk or error)
    if ok and value then return 'ESCAPED: ' .. tostring(value) end
  end
end)
