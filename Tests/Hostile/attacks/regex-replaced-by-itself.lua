-- kind: regex
-- expect: any
return require("on_second")(function(doc, ctx)
  local text = 'x'
  while true do text = workbench.regex('x'):replace(text, 'xx') end
end)
