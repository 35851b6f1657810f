-- A module that knows how often it was loaded.
local counter = { loads = 0 }
counter.loads = counter.loads + 1
return counter
