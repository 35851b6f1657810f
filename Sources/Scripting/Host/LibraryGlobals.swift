import Lua

/// The globals that modules see.
///
/// Libraries are written for any Lua: they ask for names that a version may lack (`loadstring`, `jit`), and take
/// `io` or `debug` at hand before they know whether they will need it. So in a module such a name is nil or a stand-in
/// that says what there is instead when it is used. A name that no Lua has is a typo there as it is in a plugin.
enum LibraryGlobals {
    /// The table of globals for modules, made when the first one is loaded.
    static func environment(_ call: Call) throws(LuaError) -> LuaReference {
        if let known = call.host.libraryGlobals { return known }
        let lua = call.lua
        lua.pushTable(fields: 64)
        let environment = lua.top
        lua.pushGlobals()
        lua.pushNil()
        while lua.next(at: environment + 1) {
            lua.pushCopy(of: -2)
            lua.insert(at: -2)
            lua.rawSet(at: environment)
        }
        lua.pop()
        for name in ["io", "debug"] {
            try pushStandIn(name, call)
            lua.rawSet(name, at: environment)
        }
        lua.pushTable(fields: 3)
        unsafe lua.push(missing)
        lua.rawSet("__index", at: -2)
        unsafe lua.push(Globals.undeclaredWrite)
        lua.rawSet("__newindex", at: -2)
        lua.push(false)
        lua.rawSet("__metatable", at: -2)
        lua.setMetatable(at: environment)
        let reference = lua.keep()
        call.host.libraryGlobals = reference
        return reference
    }

    /// Pushes what stands in for the library `io` or `debug`.
    static func pushStandIn(_ name: String, _ call: Call) throws(LuaError) {
        let lua = call.lua
        if call.host.standIns == nil {
            try lua.load(source, name: "=sandbox")
            unsafe lua.push(write)
            unsafe lua.push(protect)
            try lua.call(arguments: 2, results: 1)
            call.host.standIns = lua.keep()
        }
        if let standIns = call.host.standIns { lua.push(standIns) }
        lua.rawGet(name, at: -1)
        lua.remove(at: -2)
    }

    private static let missing: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            if Globals.pushDeclared(lua) { return 1 }
            let name = lua.string(at: 2) ?? ""
            guard Globals.absent[name] != nil || otherVersions.contains(name) else {
                throw Globals.undeclared(name, host, lua)
            }
            lua.pushNil()
            return 1
        }
    }

    /// Globals of other versions of Lua, which libraries look for.
    private static let otherVersions: Set<String> = [
        "jit", "bit", "bit32", "module", "newproxy", "gcinfo", "ngx", "arg", "_REVISION",
    ]

    /// Writes its argument where `print` writes.
    private static let write: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { host, lua in
            host.output(lua.string(at: 1) ?? "")
            return 0
        }
    }

    /// Gives a table that no script can change, with what its argument has.
    private static let protect: HostFunction = { raw in
        unsafe HostEntry.enter(raw) { _, lua in
            let name = lua.string(at: 2) ?? ""
            lua.setTop(1)
            lua.protectTable(name: name)
            return 1
        }
    }

    private static let source = """
        local write, protect = ...
        local concat, error, ipairs, rawequal, tostring = table.concat, error, ipairs, rawequal, tostring
        local function closed(name, instead)
          return setmetatable({}, { __metatable = false, __index = function(_, key)
            error(("%s.%s is not available to scripts; %s"):format(name, tostring(key), instead), 2)
          end })
        end
        local File = { __name = "FILE*", __metatable = false }
        File.__index = File
        function File:write(...)
          local parts = { ... }
          for i, part in ipairs(parts) do parts[i] = tostring(part) end
          write(concat(parts))
          return self
        end
        function File:flush() return self end
        function File:close() return true end
        function File:setvbuf() return true end
        local io = closed("io", "workbench.files reads and writes files, under the plugin's permissions")
        local stdout = protect(setmetatable({}, File), "io.stdout")
        local stderr = protect(setmetatable({}, File), "io.stderr")
        rawset(io, "stdout", stdout)
        rawset(io, "stderr", stderr)
        rawset(io, "write", function(...) return stdout:write(...) end)
        rawset(io, "type", function(x) return (rawequal(x, stdout) or rawequal(x, stderr)) and "file" or nil end)
        local debug = closed("debug", "it would open the sandbox")
        rawset(debug, "traceback", function(message) return message == nil and "" or message end)
        rawset(debug, "getinfo", function()
          return { source = "=?", short_src = "?", what = "Lua", namewhat = "", currentline = -1 }
        end)
        rawset(debug, "gethook", function() return nil end)
        rawset(debug, "sethook", function() end)
        -- The metatables that only `debug` can change are locked already.
        rawset(debug, "setmetatable", function(value) return value end)
        return { io = protect(io, "io"), debug = protect(debug, "debug") }
        """
}
