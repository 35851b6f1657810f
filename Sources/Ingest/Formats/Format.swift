import Corpus

/// One format of documents: what its files are called, what they begin with, and how they are read.
///
/// All of them stand in ``all``, the only list of formats: listing, reading, the command line and the manual ask it.
/// Who adds one adds a folder beside this one and a line there.
public struct Format: Sendable {
    /// How a file becomes documents.
    enum Reading: Sendable {
        /// A file is one document.
        case whole(@Sendable (DocumentSource) throws(IngestError) -> Document)
        /// A file holds several documents.
        case parts(any PartFormat)
        /// Another program makes a text of it: the command, for now told to the user.
        case converted(by: String)
    }

    /// The `format` of its documents: `csv`.
    public let name: String
    /// What people call it: "CSV".
    public let title: String
    /// The endings of its files, without dots and in lower case; the usual one first.
    public let extensions: [String]
    let reading: Reading
    /// Whether a file whose name says nothing begins as one of these does.
    let recognizes: @Sendable (Text) -> Bool

    init(
        _ name: String, _ title: String, _ extensions: [String], _ reading: Reading,
        recognizes: @escaping @Sendable (Text) -> Bool = { _ in false }
    ) {
        self.name = name
        self.title = title
        self.extensions = extensions
        self.reading = reading
        self.recognizes = recognizes
    }

    /// Whether this version reads it.
    public var isRead: Bool {
        if case .converted = reading { false } else { true }
    }

    /// How the several documents of its files are told apart; nil where a file is one document.
    var parts: (any PartFormat)? {
        if case .parts(let parts) = reading { parts } else { nil }
    }

    /// The command that makes a text of its files, for formats that are not read.
    var command: String? {
        if case .converted(let command) = reading { command } else { nil }
    }
}

extension Format {
    /// The format that the ending of a path promises, whatever its case; nil where the ending says nothing.
    ///
    ///     Format.promised(by: "reports/2024.TXT")?.name   // "text"
    public static func promised(by path: String) -> Format? {
        byExtension[lowercasedExtension(of: path)].map { all[$0] }
    }

    /// The format of that name.
    public static func named(_ name: String) -> Format? { all.first { $0.name == name } }

    /// The format that the beginning of a file shows; plain text where it shows none.
    static func shown(by sample: Text) -> Format { all.first { $0.isRead && $0.recognizes(sample) } ?? .text }

    /// The usual endings of what is read, with their dots, for messages.
    public static let readExtensions = all.filter(\.isRead).compactMap { $0.extensions.first.map { "." + $0 } }

    /// The part behind the last dot of the file name; empty for `README`, `.profile` and `a.`.
    static func lowercasedExtension(of path: String) -> String {
        let name = PathName.last(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    private static let byExtension: [String: Int] = {
        let pairs = all.enumerated().flatMap { number, format in format.extensions.map { ($0, number) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()
}

extension Format {
    /// How many bytes of a file are looked at to tell what it is.
    static let sampleSize = 1 << 14

    /// The format in which a document's file is read: its ending's, else what its first bytes show.
    ///
    /// An ending such as `.txt` promises text of any kind, so that the bytes are asked there too.
    static func of(_ path: String, sample: () throws(IngestError) -> Text) throws(IngestError) -> Format {
        if let format = promised(by: path), format.name != Format.text.name { return format }
        return shown(by: try sample())
    }
}
