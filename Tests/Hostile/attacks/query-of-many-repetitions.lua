-- kind: query
-- expect: any
return require("on_second")(function(doc, ctx)
  return #doc:find('((([]{1,50}){1,50}){1,50}){1,50}')
end)
