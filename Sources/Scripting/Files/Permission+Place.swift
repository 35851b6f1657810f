/// Where on the disk a permission leads: what the operating system has to leave open for it.
extension Permission {
    /// The file or folder that holds all it opens: `lists` of `read:lists/*.csv`, the file itself of `read:lists/a.csv`.
    /// What is written is made beside its place first, so that of `write:out/a.csv` is `out`.
    public var place: String {
        let names = target.split(separator: "/").filter { $0 != "." }
        var fixed = names.prefix { !$0.contains("*") && !$0.contains("?") }
        if kind == .write, !target.hasSuffix("/"), fixed.count == names.count { fixed = fixed.dropLast() }
        return fixed.isEmpty ? "." : fixed.joined(separator: "/")
    }

    /// Makes the folder that is written to, where it is not there yet: what is not there cannot be left open.
    ///
    /// - Returns: false where it cannot be made, or lies behind a link; nothing can be written there then.
    public func makeFolder() -> Bool {
        let names = place.split(separator: "/").filter { $0 != "." }.map(String.init)
        return (try? FolderWalk.folder(".", names, creating: true)) != nil
    }
}
