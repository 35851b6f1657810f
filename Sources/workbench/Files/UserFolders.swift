import Glibc

/// Folders outside the working folder, by the XDG Base Directory Specification.
enum UserFolders {
    /// `~/.local/share/workbench`.
    static var data: String? { folder("XDG_DATA_HOME", ".local/share") }
    /// `~/.local/state/workbench`.
    static var state: String? { folder("XDG_STATE_HOME", ".local/state") }

    /// `~/.cache/workbench`.
    static var cache: String? { folder("XDG_CACHE_HOME", ".cache") }

    /// `share/workbench` beside the folder of the program, where it is installed.
    static var installed: String? {
        guard let program = FileKind.resolve("/proc/self/exe") else { return nil }
        let prefix = program.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
        let share = prefix + "/share/workbench"
        return FileKind.of(share) == .folder ? share : nil
    }

    /// Makes the folders above a file, for their owner only, as the specification asks.
    static func create(for file: String) {
        var path = ""
        for part in file.split(separator: "/").dropLast() {
            path += "/" + part
            // One that is there already is fine, and one that cannot be made shows when the file is written.
            unsafe mkdir(path, 0o700)
        }
    }

    private static func folder(_ variable: String, _ fallback: String) -> String? {
        // The specification says to ignore a path that is not absolute.
        if let value = Environment[variable], value.hasPrefix("/") { return value + "/workbench" }
        guard let home = Environment["HOME"], home.hasPrefix("/") else { return nil }
        return "\(home)/\(fallback)/workbench"
    }
}
