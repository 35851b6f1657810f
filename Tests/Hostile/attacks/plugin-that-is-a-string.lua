-- kind: plugin
-- expect: status4
return 'a plugin'
