import Fence
import Ingest
public import Scripting

/// What the operating system keeps a process that runs scripts from, beside what Lua's sandbox does.
///
/// The fence closes once, when all that every run needs is open or read: the text of the plugins, the gazetteers, the
/// model and the word lists (embedded in the program), the shared libraries. Behind it a process opens
///
/// - documents, to read: below the paths of the corpus;
/// - modules that a plugin requires, the files of its tests: below its own folder; `re`, where LPeg put it;
/// - what a permission grants: `read:` paths, folders of `write:` paths.
///
/// ```swift
/// try WorkerFence(corpus: ["seeds"], plugins: ["plugins/speakers.lua"]).close()
/// ```
public struct WorkerFence {
    private let fence: Fence

    /// A fence that this system has and that did not close.
    public struct Gap: Error, CustomStringConvertible {
        public let description: String
    }

    /// - Parameters:
    ///   - corpus: files and folders that documents are read from.
    ///   - plugins: the files of plugins.
    ///   - space: the most bytes of address space; nil for no limit.
    public init(corpus: [String], plugins: [String] = [], permissions: [Permission] = [], space: Int? = nil) {
        var readable = corpus + plugins.map(PluginFolder.of) + Plugin.systemModules
        var writable: [String] = []
        for permission in permissions {
            switch permission.kind {
            case .read: readable.append(permission.place)
            case .write: if permission.makeFolder() { writable.append(permission.place) }
            case .env: break
            }
        }
        fence = Fence(readable: readable, writable: writable, addressSpace: space)
    }

    /// Closes it, for good. Before the process makes threads.
    ///
    /// - Throws: where a fence that this system has cannot be closed: nothing is to be run then.
    public func close() throws(Gap) {
        // What is asked once and kept, while it can be asked.
        DocumentReader.prepare()
        let missing = Fence.available.subtracting(fence.close()).map(\.rawValue).sorted()
        guard missing.isEmpty else {
            throw Gap(
                description: "this system has fences that did not close around the scripts: "
                    + missing.joined(separator: ", "))
        }
    }
}

/// The folder that a plugin's modules lie in.
enum PluginFolder {
    static func of(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
