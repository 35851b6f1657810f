-- kind: regex
-- expect: any
return require("on_second")(function(doc, ctx)
  return tostring(pcall(workbench.regex, '((((a{1,100}){1,100}){1,100}){1,100})'))
end)
