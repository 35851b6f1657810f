import Lua

extension ScriptHost {
    /// From now on a script that is stuck where no limit reaches it, and stays there, ends the program with status 4.
    ///
    /// - Parameter seconds: processor time that it has to stop, after its limit.
    func endProgramIfStuck(after seconds: Double) {
        lua.setLastResort(
            seconds: seconds,
            message: "workbench: the script did not stop at its limit: it is stuck inside one function of a library\n",
            status: 4)
    }
}
