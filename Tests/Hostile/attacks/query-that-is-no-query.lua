-- kind: query
-- expect: error
-- quick
return require("on_second")(function(doc, ctx)
  return #doc:find('[lower="\0\255')
end)
