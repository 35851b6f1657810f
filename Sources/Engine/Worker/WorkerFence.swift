import Fence
import Ingest
import Scripting
import Wire

/// What the operating system keeps a worker from, beside what Lua's sandbox does.
///
/// The fence closes once, when all that every run needs is open or read: the text of the plugins, the gazetteers, the
/// model and the word lists (embedded in the program), the shared libraries. Behind it a worker opens
///
/// - documents, to read: below the paths that the first line calls `roots`;
/// - modules that a plugin requires, the files of its tests: below its own folder; `re`, where LPeg put it;
/// - what a permission grants: `read:` paths, folders of `write:` paths.
struct WorkerFence {
    private let fence: Fence

    /// - Parameter space: the most bytes of address space.
    init(_ header: WorkerHeader, permissions: [Permission], space: Int) {
        var readable = header.roots + header.plugins.map { PluginFolder.of($0.path) } + Plugin.systemModules
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

    /// Closes it, for good.
    ///
    /// - Throws: where a fence that this system has cannot be closed: nothing is to be run then.
    func close() throws(WorkerRefusal) {
        // What is asked once and kept, while it can be asked.
        DocumentReader.prepare()
        let missing = Fence.available.subtracting(fence.close()).map(\.rawValue).sorted()
        guard missing.isEmpty else {
            throw WorkerRefusal(
                .system,
                "this system has fences that did not close around the worker: \(missing.joined(separator: ", "))")
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
