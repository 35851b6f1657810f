import Lua

/// Files as a script reaches them: each path is checked against the permissions, and opened below the folder that the
/// program was started in, or, for reading, beside the plugin.
struct FileGate {
    let call: Call
    /// The function that the script called, for messages.
    let name: String

    init(_ call: Call, _ name: String) {
        self.call = call
        self.name = name
    }

    private func error(_ path: String, _ problem: String) -> ScriptError {
        ScriptError("\(name): \(Quoting.name(path)) \(problem)")
    }

    private static let longestPath = 4_096

    private var grants: Grants { call.host.grants }

    /// The path in its plain form: `./a//b` is `a/b`.
    ///
    /// - Throws: for a path that could lead out of the granted folders, and where the permission is missing.
    private func granted(_ path: String, _ kind: Permission.Kind, isFolder: Bool = false) throws -> [String] {
        guard path.utf8.count <= Self.longestPath else { throw error(path, "is longer than a path can be") }
        guard !path.isEmpty, Permission.isBelow(path) else {
            throw error(path, "is no path for scripts: one is relative to the folder of the run, without '..' and NUL")
        }
        let names = path.split(separator: "/").filter { $0 != "." }.map(String.init)
        let plain = names.joined(separator: "/")
        guard isFolder || !names.isEmpty else { throw error(path, "is a folder") }
        if isFolder ? grants.allowsListing(plain) : grants.allows(kind, plain) { return names }
        call.host.wasDenied = true
        let target = isFolder ? (plain.isEmpty ? "." : plain) + "/" : plain
        throw error(
            path,
            "cannot be \(kind == .write ? "written" : "read") without the permission "
                + "\(kind.rawValue):\(Quoting.elided(target, to: 100)); \(grants.remedy(kind, target))")
    }

    /// The folders a file to read is looked for in.
    private var roots: [String] { [call.host.workingFolder] + call.host.moduleFolders.prefix(1).map(\.rootFolder) }

    private static func path(_ root: String, _ names: [String]) -> String {
        ((root == "." ? [] : [root]) + names).joined(separator: "/")
    }

    /// Calls `body` with the folder of a file to read, in the first root that has the file.
    private func reading<Result>(
        _ path: String, _ names: [String],
        _ body: (borrowing FolderWalk.Descriptor, String) throws -> Result,
        noting note: (_ path: String, _ result: Result?) -> Void
    ) throws -> Result {
        var failure = FolderWalk.Failure.absent
        for root in roots {
            let place = Self.path(root, names)
            do {
                let result = try body(try FolderWalk.folder(root, names.dropLast()), names.last ?? ".")
                note(place, result)
                return result
            } catch let error as FolderWalk.Failure {
                failure = error
                note(place, nil)
                if !error.isAbsence { break }
            }
        }
        throw error(path, "cannot be read: \(failure.reason)")
    }

    /// The bytes of a file.
    func read(_ path: String) throws -> [UInt8] {
        let names = try granted(path, .read)
        let limit = call.lua.room
        let found = try reading(
            path, names, { try FolderWalk.read($1, in: $0, limit: limit) },
            noting: { call.host.log.note(file: $0, $1 ?? nil) })
        guard let bytes = found else {
            throw error(
                path,
                "is larger than the memory that is left to the script; "
                    + "--memory-limit sets another limit")
        }
        return bytes
    }

    /// Whether there is a file or folder of this name.
    func exists(_ path: String) throws -> Bool {
        let plain = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        let isFolder = !grants.allows(.read, plain) && grants.allowsListing(plain)
        let names = try granted(path, .read, isFolder: isFolder)
        return try roots.contains { root in
            do throws(FolderWalk.Failure) {
                let folder = try FolderWalk.folder(root, names.dropLast())
                guard let name = names.last else { return true }
                let isThere = FolderWalk.exists(name, in: folder)
                call.host.log.note(presenceOf: Self.path(root, names), isThere)
                return isThere
            } catch {
                call.host.log.note(presenceOf: Self.path(root, names), false)
                if error.isAbsence { return false }
                throw self.error(path, "cannot be looked for: \(error.reason)")
            }
        }
    }

    /// The names in a folder that may be read.
    func list(_ path: String) throws -> [String] {
        let names = try granted(path, .read, isFolder: true)
        let found = try reading(
            path, names + ["."], { folder, _ in try FolderWalk.names(in: folder) },
            noting: { call.host.log.note(folder: $0, $1) })
        return found.filter { name in
            let path = (names + [name]).joined(separator: "/")
            return name.hasSuffix("/") ? grants.allowsListing(String(path.dropLast())) : grants.allows(.read, path)
        }
    }

    /// Writes a file, and makes the folders it lies in.
    func write(_ bytes: [UInt8], to path: String) throws { try write(to: path) { try $0(bytes) } }

    /// Writes a file from pieces, and makes the folders it lies in.
    func write(to path: String, _ content: (_ piece: @escaping ([UInt8]) throws -> Void) throws -> Void) throws {
        let names = try granted(path, .write)
        guard !path.hasSuffix("/"), let name = names.last else {
            throw error(path, "is a folder")
        }
        do {
            let folder = try FolderWalk.folder(call.host.workingFolder, names.dropLast(), creating: true)
            try FolderWalk.write(name, in: folder) { write in try content { try write($0) } }
        } catch let error as FolderWalk.Failure {
            throw self.error(path, "cannot be written: \(error.reason)")
        }
    }
}
