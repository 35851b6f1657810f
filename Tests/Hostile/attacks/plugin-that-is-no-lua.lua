-- kind: plugin
-- expect: status4
this is no Lua
