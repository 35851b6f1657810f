local check = require "check"

return {
  { "a table of the host is named by language and table", function()
    local roles = workbench.lexicon("en/roles")
    check.equal(roles.lists, { "role", "group" })
    check.equal(roles:is("Spokeswoman", "role"), true)
    check.equal(roles:is("table", "role"), false)
    check.equal(roles:of("table"), nil)
    check.equal(workbench.lexicon("en/calendar"):of("March").value, "3")
  end },
  { "what does not exist raises with the near name", function()
    check.raises("did you mean 'en/roles'?", function() workbench.lexicon("en/rolse") end)
    check.raises("did you mean 'role'?", function() workbench.lexicon("en/roles"):is("x", "rloe") end)
    check.raises("did you mean 'month'?", function() return doc.tokens[1]:is("monht") end)
  end },
  { "a plugin's own table lies below its folder", function()
    check.raises("there is no such file", function() workbench.lexicon("nowhere.tsv") end)
    check.raises("is no file below the plugin's folder", function() workbench.lexicon("../words.tsv") end)
    check.raises("is no file below the plugin's folder", function() workbench.lexicon("/etc/words.tsv") end)
  end },
}
