-- A module that raises.
error("broken")
