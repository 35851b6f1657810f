/// Why a corpus or one of its files cannot be read.
///
/// `description` is the whole message: what is wrong, where, and what to do about it.
public struct IngestError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Nothing is there, or it went away while the corpus was read.
        case notFound
        /// The operating system refused: its own words ("Permission denied").
        case notReadable(String)
        /// It lies elsewhere than below the paths of the corpus, or a link leads there.
        case outside
        /// It is not what it was when it was read before.
        case changed
        /// A pipe, a device, a socket: what was found.
        case notAFile(String)
        /// A folder, or a pattern, without a document in it.
        case empty
        /// Files that may hold documents and hold none: tables without rows.
        case noDocuments
        /// A document format that is not read in this version: its name in the list of formats.
        case formatNotRead(String)
        /// A name that no format has.
        case unknownFormat(String)
        /// It holds so many documents, where one is asked for.
        case severalDocuments(Int)
        /// No column of a table is its text: what is wrong, and what to do.
        case noTextColumn(String)
        /// A file name that is not UTF-8; `path` holds a repaired copy.
        case nameNotUTF8
        /// Larger than a document may be, in bytes.
        case tooLarge(size: Int, limit: Int)
        /// Larger than what the memory here is enough for, in bytes.
        case notEnoughMemory(size: Int, limit: Int)
        /// A page or Markdown whose tree would fill the memory, since its tags or marks open one another: the format.
        case outOfProportion(String)
        /// A line that is not in the format the file name promises: the format, the line from 1, what is wrong.
        case malformed(String, line: Int, String)
        /// A row, a line or a message of a file that is none of its format: the line from 1, what is wrong.
        case brokenRecord(line: Int, String)
        /// What another run said of it: the whole message.
        case told(String)
        /// Bytes that are no text in the encoding they seem to be in.
        case invalidText(TextFault, Position)
    }

    /// What is wrong with the bytes.
    public enum TextFault: Hashable, Sendable {
        case invalidUTF8
        case truncatedUTF8
        case invalidUTF16
        case truncatedUTF16
        case utf16WithoutMark
        case utf32
        case binary
    }

    /// A place in a file: the byte counts from 0, line and column (in characters) from 1.
    public struct Position: Hashable, Sendable {
        public let byte: Int
        public let line: Int
        public let column: Int

        public init(byte: Int, line: Int, column: Int) {
            self.byte = byte
            self.line = line
            self.column = column
        }
    }

    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// The line of the file that is at fault, from 1; nil where it is none or all.
    public var line: Int? {
        switch reason {
        case .malformed(_, let line, _), .brokenRecord(let line, _): line
        default: nil
        }
    }

    /// The error for an `errno` value.
    init(path: String, errorNumber: Int32) {
        self.init(
            path: path,
            reason: SystemError.isAbsence(errorNumber) ? .notFound : .notReadable(SystemError.text(errorNumber)))
    }
}

extension IngestError: CustomStringConvertible {
    public var description: String {
        let extensions = Format.readExtensions.joined(separator: " ")
        switch reason {
        case .notFound:
            return "\(path): no such file or folder; check the spelling, or give another path with --corpus"
        case .notReadable(let cause):
            return "\(path): cannot be read: \(cause)"
        case .outside:
            return
                "\(path): lies outside of the corpus, or came to its place while it was read; name its folder too, or "
                + "run again"
        case .changed:
            return "\(path): has changed since it was read; run the plugin again"
        case .notAFile(let found):
            return "\(path): is \(found), not a file; copy what it gives into a file first"
        case .empty:
            return "\(path): no documents here; files with these extensions are read: \(extensions)"
        case .noDocuments:
            return "\(path): holds no documents: it is empty, or has a header and nothing below it"
        case .formatNotRead(let format):
            return "\(path): \(Self.notRead(format))"
        case .unknownFormat(let name):
            let names = Format.all.filter(\.isRead).map(\.name).joined(separator: " ")
            return "\(path): there is no format '\(name)'; there are: \(names)"
        case .severalDocuments(let count):
            return "\(path): holds \(count) documents; name one of them, as in \(path)#1"
        case .noTextColumn(let fault):
            return "\(path): \(fault)"
        case .nameNotUTF8:
            return "\(path): the file name is not valid UTF-8; rename the file"
        case .tooLarge(let size, let limit):
            return "\(path): is \(megabytes(size)); documents of more than \(megabytes(limit)) are not read; "
                + "split it, for example with split -C 100m"
        case .notEnoughMemory(let size, let limit):
            return "\(path): is \(megabytes(size)); the memory here is enough for such documents of up to "
                + "\(megabytes(limit)); split it, or read it on a machine with more"
        case .outOfProportion("html"):
            return "\(path): the page's tags open one another without end; save its text from a browser instead"
        case .outOfProportion:
            return "\(path): its marks make a tree out of proportion to its text; rename it to .txt to read it as text"
        case .malformed(let format, let line, let fault):
            return "\(path):\(line): the line \(fault); mend it, or rename the file if it is no \(format)"
        case .brokenRecord(let line, let fault):
            return "\(path):\(line): \(fault)"
        case .told(let message):
            return message
        case .invalidText(let fault, let place):
            return "\(path):\(place.line):\(place.column): \(fault.description) (byte \(place.byte))"
        }
    }
}

extension IngestError {
    /// What is told of files in a format that is not read.
    static func notRead(_ name: String) -> String {
        let format = Format.named(name)
        let hint = format?.command.map { "; make a text of it, as with \($0)" } ?? ""
        return "\(format?.title ?? name) files are not read by this version\(hint)"
    }
}

/// A size as it is told to a user, in full megabytes.
private func megabytes(_ bytes: Int) -> String { "\(max(bytes >> 20, 1)) MB" }

extension IngestError.TextFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalidUTF8: "not valid UTF-8; convert the file with iconv, or mend the bytes here"
        case .truncatedUTF8: "the file ends in the middle of a character; fetch it again"
        case .invalidUTF16: "not valid UTF-16: half of a surrogate pair; fetch the file again"
        case .truncatedUTF16: "the file ends in the middle of a UTF-16 character; fetch it again"
        case .utf16WithoutMark:
            "looks like UTF-16 without a byte order mark; convert it with iconv -f UTF-16LE -t UTF-8"
        case .utf32: "is UTF-32, which is not read; convert it with iconv -f UTF-32 -t UTF-8"
        case .binary: "a NUL byte: this looks like a binary file, not text"
        }
    }
}

/// Something about a document that its reader should know, though it could be read.
public struct IngestWarning: Hashable, Sendable, CustomStringConvertible {
    public let path: String
    public let message: String

    public var description: String { "\(path): \(message)" }
}
