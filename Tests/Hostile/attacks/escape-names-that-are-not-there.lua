-- kind: escape
-- expect: ok
-- quick
return require("on_second")(function(doc, ctx)
  local names = { 'io', 'debug', 'dofile', 'loadfile', 'collectgarbage.step', 'os.execute', 'os.getenv', 'os.exit', 'os.remove',
    'os.rename', 'os.tmpname', 'package.loadlib', 'package.cpath', 'package.searchers', 'string.dump' }
  for _, name in ipairs(names) do
    local value = _G
    for part in name:gmatch('%a+') do value = type(value) == 'table' and rawget(value, part) or nil end
    if value ~= nil then return 'ESCAPED: ' .. name end
  end
end)
