-- kind: escape
-- expect: ok
-- quick
return require("on_second")(function(doc, ctx)
  for _, name in ipairs{ '../secret', '..secret', '/etc/passwd', 'lib/../../secret', 'io', 'os', 'ffi', 'socket', 'attack\0' } do
    local ok, value = pcall(require, name)
    if ok and type(value) == 'string' then return 'ESCAPED: ' .. name end
  end
end)
