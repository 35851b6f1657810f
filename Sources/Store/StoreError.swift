import GRDB

/// What a store on disk could not do. `description` is for the user.
public struct StoreError: Error, CustomStringConvertible, Sendable {
    public enum Kind: Sendable {
        /// The disk, or the user's share of it, is full.
        case full
        /// What is in the file is not what was written.
        case damaged
        /// Another process held the file for too long.
        case busy
        /// The file cannot be opened, read or written.
        case inaccessible
    }

    public let kind: Kind
    public let path: String
    public let description: String

    /// - Parameter other: how the user names another folder.
    init(_ kind: Kind, _ path: String, _ reason: String, other: String = "in TMPDIR") {
        self.kind = kind
        self.path = path
        let advice =
            switch kind {
            case .full: "; make room there, or name another folder \(other)"
            case .damaged: "; remove it"
            case .busy: "; wait for the other run to end"
            case .inaccessible: "; check the folder and its permissions"
            }
        description = "\(path): \(reason)\(advice)"
    }

    /// What SQLite said, in our words.
    init(_ error: any Error, _ path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.inaccessible, path, "\(error)")
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL: self.init(.full, path, "there is no room left on the disk", other: "with --cache")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self.init(.damaged, path, "the file is damaged")
        case .SQLITE_BUSY, .SQLITE_LOCKED: self.init(.busy, path, "another run keeps the file locked")
        default: self.init(.inaccessible, path, "the file cannot be used: \(error.message ?? "\(error.resultCode)")")
        }
    }

    static func damagedPage(_ path: String) -> StoreError {
        StoreError(.damaged, path, "a page of rows is damaged")
    }
}
