-- Candidate rows to rows: joined within a paragraph, and kept where they tell a reader something new.

local clauses = require "guarantees.clauses"
local merge = clauses.merge

local function side_of(role) return (role == "demand" or role == "against") and role or "given" end

-- Joins what the sentences of one block say about the same kind of instrument.
local function join_rows(rows)
  local joined = {}
  for _, row in ipairs(rows) do
    local target
    for _, other in ipairs(joined) do
      local same = other.class == row.class
        and (not other.role or not row.role or side_of(other.role) == side_of(row.role))
      if same and other.evidence ~= row.evidence and #row.providers > 0 and #other.providers > 0 then
        same = false
        for _, name in ipairs(row.providers) do same = same or other.providers[name] end
      end
      if same then target = other; break end
    end
    if target then
      if #row.providers > 0 and #target.providers == 0 then
        target.kind, target.role = row.kind, row.role
      end
      local says_more = #row.instrument > #target.instrument and (row.specific or not target.specific)
      if not target.named and (row.named or says_more) then
        target.instrument, target.evidence = row.instrument, row.evidence
      end
      merge(target.providers, row.providers)
      for _, stance in ipairs(row.stances) do target.stances[#target.stances + 1] = stance end
      target.condition = target.condition or row.condition
      target.specific = target.specific or row.specific
      target.listed, target.named = target.listed or row.listed, target.named or row.named
      target.weak = target.weak and row.weak
      target.role = target.role or row.role
      target.recipient = target.recipient or row.recipient
    else
      joined[#joined + 1] = row
    end
  end
  return joined
end

-- Whether a row tells a reader something: somebody does, wants or opposes it, or it hangs on something.
local function worth_a_row(row)
  local points = 0
  local function add(holds, n) if holds then points = points + n end end
  add(#row.providers > 0, row.weak and 1 or 2)
  add(#row.stances > 0, 2)
  add(row.condition, 1)
  add(row.specific or row.listed, 1)
  add(row.named, 1)
  add(row.in_summary, 1)
  add(row.role == "offer" or row.role == "demand", 1)
  return points >= 2
end

-- Whether it adds something to the rows before it in the document.
local function is_news(row, known)
  local seen = known[row.class] or {}
  known[row.class] = seen
  local news = false
  local function note(key)
    if not seen[key] then seen[key] = true; news = true end
  end
  for _, name in ipairs(row.providers) do note("by " .. name) end
  for _, stance in ipairs(row.stances) do note(stance[1] .. " " .. stance[2]) end
  if row.condition then note("if " .. row.condition) end
  if row.specific then note(row.instrument:lower():match("[%w-]+%W*$")) end
  return news
end

local function stance_list(stances)
  local list, seen = {}, {}
  for _, stance in ipairs(stances) do
    local text = stance[1] .. ": " .. stance[2]
    if not seen[text] then seen[text] = true; list[#list + 1] = text end
  end
  return #list > 0 and list or nil
end

return {
  join_rows = join_rows,
  worth_a_row = worth_a_row,
  is_news = is_news,
  stance_list = stance_list,
}
