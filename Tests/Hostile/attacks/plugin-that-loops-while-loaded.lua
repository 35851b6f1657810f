-- kind: plugin
-- expect: status4
-- quick
while true do end
