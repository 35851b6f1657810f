import Corpus
import Ingest

/// The files that a plugin is made of: its own, the modules that their texts require and the word lists that they open,
/// as far as they lie beside it.
///
/// ```swift
/// let files = PluginFiles(path: "plugins/speakers.lua", text: try Plugin.read("plugins/speakers.lua"))
/// print(files.hash)
/// ```
///
/// What a text requires is what stands as a literal behind `require`. Modules of the system (LPeg) are none of them.
public struct PluginFiles: Sendable {
    /// Names below the plugin's folder, and texts, in byte order of the names.
    public let files: [(name: String, text: String)]

    /// More files than this are not looked at: no plugin has them.
    private static let mostFiles = 1_000
    private static let largestFile = 16 << 20

    /// - Parameters:
    ///   - path: the plugin's file, beside which its modules lie.
    ///   - text: the text of that file.
    public init(path: String, text: String) {
        let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
        let folders = ModulePlace.folders(beside: path)
        var found = [name: text]
        var waiting = RequiredModules.names(in: text)
        var seen: Set<String> = []
        for table in RequiredModules.lexicons(in: text) { found[table] = Self.table(table, folders) }
        while let module = waiting.popLast(), found.count < Self.mostFiles {
            guard seen.insert(module).inserted, let file = Self.file(of: module, folders) else { continue }
            guard found.updateValue(file.text, forKey: file.name) == nil else { continue }
            waiting += RequiredModules.names(in: file.text)
            for table in RequiredModules.lexicons(in: file.text) { found[table] = Self.table(table, folders) }
        }
        files = found.map { ($0.key, $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// SHA-256 over the names of the files and the hashes of their texts, each text in its plain form: as that of a
    /// corpus.
    public var hash: String {
        ContentHash.ofCorpus(files.map { ($0.name, ContentHash.of(Text(Self.plain($0.text)))) })
    }

    /// The hash of the plugin at a path.
    ///
    /// - Throws: when its file cannot be read.
    public static func hash(of path: String) throws(PluginError) -> String {
        PluginFiles(path: path, text: try Plugin.read(path)).hash
    }

    /// The text of a table of word lists below the plugin's folder; nil where there is none.
    private static func table(_ name: String, _ folders: [ModulePlace]) -> String? {
        let names = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !names.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.contains("\0") }),
            let place = folders.first,
            let folder = try? FolderWalk.folder(place.rootFolder, place.names + names.dropLast()),
            let bytes = try? FolderWalk.read(names.last ?? "", in: folder, limit: largestFile)
        else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The module that `require` finds first; nil where it finds none here.
    private static func file(of module: String, _ folders: [ModulePlace]) -> (name: String, text: String)? {
        let names = module.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !names.contains(where: { $0.isEmpty || $0.contains("/") || $0.contains("\0") }) else { return nil }
        for place in folders.flatMap({ [$0 + names, $0 + names + ["init"]] }) {
            guard let folder = try? FolderWalk.folder(place.rootFolder, place.names.dropLast()),
                let bytes = try? FolderWalk.read((place.names.last ?? "") + ".lua", in: folder, limit: largestFile),
                let text = try? ScriptFile.text(of: bytes, place.path)
            else { continue }
            return (place.names.joined(separator: "/") + ".lua", text)
        }
        return nil
    }

    /// The text that mail, git and editors leave as it is: no byte order mark, no carriage returns before line feeds, one
    /// line end at the end.
    static func plain(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == lf, plain.last == cr { plain.removeLast() }
            plain.append(byte)
        }
        while plain.last == lf { plain.removeLast() }
        return String(decoding: plain, as: UTF8.self) + "\n"
    }
}
