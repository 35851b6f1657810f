import Lua

extension ScriptHost {
    /// From now on a script that is stuck where no limit reaches it, and stays there, ends the program with status 4.
    ///
    /// - Parameter timeLimit: seconds of processor time that it has; after as much again and a second, five at most, it
    ///   is stuck.
    func endProgramIfStuck(timeLimit: Double?) {
        lua.setLastResort(
            seconds: min((timeLimit ?? 5) + 1, 5),
            message: "workbench: the script did not stop at its limit: it is stuck inside one function of a library\n",
            status: 4)
    }
}
