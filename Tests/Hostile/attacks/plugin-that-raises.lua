-- kind: plugin
-- expect: status4
error(setmetatable({}, { __tostring = function() error('again') end }))
