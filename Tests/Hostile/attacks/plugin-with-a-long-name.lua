-- kind: plugin
-- expect: any
-- quick
return { name = ('n'):rep(1000000), map = function() end }
