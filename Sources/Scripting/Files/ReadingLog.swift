import Digest
import Glibc
public import Reports

/// What a script read outside of its documents: files, folders, variables, modules.
///
/// What was read for one document may still be in a table of the script when the next one comes, so it counts for the
/// later ones too. Where it is so much that telling it all costs more than running the document again, the log says so.
struct ReadingLog {
    private static let most = 32

    /// All that the document at hand may depend on; the one reading that says that there is more, where there is.
    private(set) var readings: [Reading] = []
    private var known: Set<Reading> = []

    mutating func note(_ reading: Reading) {
        guard readings != [.more], known.insert(reading).inserted else { return }
        if readings.count < Self.most { readings.append(reading) } else { readings = [.more] }
    }

    mutating func note(presenceOf path: String, _ isThere: Bool) {
        note(Reading(.presence, path, hash: isThere ? Self.hash([]) : nil))
    }

    mutating func note(file path: String, _ bytes: [UInt8]?) {
        note(Reading(.file, path, hash: bytes.map(Self.hash)))
    }

    mutating func note(folder path: String, _ names: [String]?) {
        note(Reading(.folder, path, hash: names.map { Self.hash(Array($0.joined(separator: "\0").utf8)) }))
    }

    mutating func note(variable name: String, _ value: String?) {
        note(Reading(.variable, name, hash: value.map { Self.hash(Array($0.utf8)) }))
    }

    private static func hash(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish().hex
    }
}

extension Reading {
    /// What would be read now.
    public var now: Reading {
        var log = ReadingLog()
        let names = name.split(separator: "/").map(String.init)
        let folder =
            (name.hasPrefix("/") ? "/" : "") + (kind == .folder ? names[...] : names.dropLast()).joined(separator: "/")
        let root = folder.isEmpty ? "." : folder
        switch kind {
        case .file:
            log.note(file: name, try? FolderWalk.read(names.last ?? "", in: FolderWalk.folder(root, []), limit: .max))
        case .presence:
            let isThere = try? FolderWalk.exists(names.last ?? "", in: FolderWalk.folder(root, []))
            log.note(presenceOf: name, isThere ?? false)
        case .more: break
        case .folder: log.note(folder: name, try? FolderWalk.names(in: FolderWalk.folder(root, [])))
        case .variable:
            // The string belongs to the environment, which this program never changes.
            log.note(variable: name, unsafe getenv(name).map { unsafe String(cString: $0) })
        }
        return log.readings.first ?? self
    }
}
