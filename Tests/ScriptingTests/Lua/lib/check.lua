-- Assertions for the cases in this folder.
local check = {}

local function shown(value)
  if type(value) == "string" then return ("%q"):format(value) end
  if type(value) ~= "table" then return tostring(value) end
  local parts = {}
  for key, part in pairs(value) do parts[#parts + 1] = tostring(key) .. "=" .. shown(part) end
  return "{" .. table.concat(parts, ", ") .. "}"
end

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then return a == b and math.type(a) == math.type(b) end
  for key, value in pairs(a) do if not same(value, b[key]) then return false end end
  for key in pairs(b) do if a[key] == nil then return false end end
  return true
end

--- Two values are equal; tables by what they hold.
function check.equal(found, wanted)
  if not same(found, wanted) then error(("wanted %s, found %s"):format(shown(wanted), shown(found)), 2) end
end

--- A function raises an error whose message has `part` in it, as plain text.
function check.raises(part, fn, ...)
  local ok, message = pcall(fn, ...)
  if ok then error(("wanted an error with %q, but there was none"):format(part), 2) end
  if not tostring(message):find(part, 1, true) then
    error(("wanted an error with %q, found %q"):format(part, tostring(message)), 2)
  end
end

--- The texts of the items of a sequence, as a list.
function check.texts(sequence)
  local list = {}
  for item in sequence do list[#list + 1] = item.text end
  return list
end

--- One column of a table of results, as a list.
function check.column(t, name)
  local list = {}
  for row in t do list[#list + 1] = row[name] end
  return list
end

return check
