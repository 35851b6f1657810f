import Digest
import Glibc
public import Reports

/// What a script read outside of its documents: files, folders, variables, modules.
///
/// What was read for one document may still be in a table of the script when the next one comes, so it counts for the
/// later ones too; but not where there is so much of it that each document most likely has files of its own.
struct ReadingLog {
    private static let mostShared = 32

    private var noted: [Reading] = []
    private var known: Set<Reading> = []
    /// How many were noted before the first document.
    private var setupCount: Int?

    /// All that the document at hand may depend on.
    var readings: [Reading] { noted }

    mutating func beginDocument() {
        let setup = setupCount ?? noted.count
        setupCount = setup
        guard noted.count - setup > Self.mostShared else { return }
        noted.removeSubrange(setup...)
        known = Set(noted)
    }

    mutating func note(_ reading: Reading) {
        if known.insert(reading).inserted { noted.append(reading) }
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
            (name.hasPrefix("/") ? "/" : "") + (kind == .file ? names.dropLast() : names[...]).joined(separator: "/")
        let root = folder.isEmpty ? "." : folder
        switch kind {
        case .file:
            log.note(file: name, try? FolderWalk.read(names.last ?? "", in: FolderWalk.folder(root, []), limit: .max))
        case .folder: log.note(folder: name, try? FolderWalk.names(in: FolderWalk.folder(root, [])))
        case .variable:
            // The string belongs to the environment, which this program never changes.
            log.note(variable: name, unsafe getenv(name).map { unsafe String(cString: $0) })
        }
        return log.readings.first ?? self
    }
}
