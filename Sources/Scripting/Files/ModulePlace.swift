/// A place below a folder that modules are looked for in: what comes behind `root` is not trusted.
struct ModulePlace {
    /// The folder of the plugin, as the user named it.
    let root: String
    let names: [String]

    /// The folder as the system knows it: for a file beside the root of the file system nothing is left of its path.
    var rootFolder: String { root.isEmpty ? "/" : root }
    /// As messages and tracebacks name it.
    var path: String { ([root] + names).joined(separator: "/") + ".lua" }

    /// The folders for a plugin, or a script, at a path: its own, and `lib` in it.
    static func folders(beside path: String) -> [ModulePlace] {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        return [ModulePlace(root: folder, names: []), ModulePlace(root: folder, names: ["lib"])]
    }

    static func + (place: ModulePlace, names: [String]) -> ModulePlace {
        ModulePlace(root: place.root, names: place.names + names)
    }
}
