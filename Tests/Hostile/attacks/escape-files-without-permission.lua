-- kind: escape
-- expect: any
return require("on_second")(function(doc, ctx)
  return workbench.files.read("/etc/passwd")
end)
