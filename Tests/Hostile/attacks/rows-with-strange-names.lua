-- kind: rows
-- expect: any
-- quick
return require("on_second")(function(doc, ctx)
  ctx:emit{ doc = doc.id, note = 'x', ['\27[2J\n'] = 1, ['<script>'] = 2, ['a|b'] = 3, [''] = 4 }
end)
