/// What kind of document a file name promises.
///
/// The extension decides, whatever its case; the bytes are looked at only when the file is read.
public enum FileFormat: Hashable, Sendable {
    /// Read by `DocumentReader`: the `format` of the document, `text`, `markdown`, `html` or `conllu`.
    case readable(String)
    /// A document format that this version does not read: its common name, "PDF".
    case known(String)
    /// Anything else: source code, pictures, no extension at all.
    case unknown

    /// The extensions that are read, for messages.
    public static let readableExtensions = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".conllu"]

    /// The format of a file name or path.
    ///
    ///     FileFormat(path: "reports/2024.TXT")   // .readable("text")
    public init(path: String) {
        switch FileFormat.lowercasedExtension(of: path) {
        case "txt", "text": self = .readable("text")
        case "md", "markdown": self = .readable("markdown")
        case "html", "htm", "xhtml": self = .readable("html")
        case "csv": self = .known("CSV")
        case "tsv": self = .known("TSV")
        case "jsonl", "ndjson": self = .known("JSON lines")
        case "conllu", "conll": self = .readable("conllu")
        case "vrt": self = .known("VRT")
        case "pdf": self = .known("PDF")
        case "doc", "docx": self = .known("Word")
        case "odt": self = .known("OpenDocument")
        case "epub": self = .known("EPUB")
        case "rtf": self = .known("RTF")
        default: self = .unknown
        }
    }

    /// The part behind the last dot of the file name; empty for `README`, `.profile` and `a.`.
    static func lowercasedExtension(of path: String) -> String {
        let name = PathName.last(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
