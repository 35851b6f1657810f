/// Finds the names of modules that stand as literals behind `require` in a text of Lua: `require "a.b"`,
/// `require("a.b")`, `require [[a.b]]`. What stands in comments and strings is none.
struct RequiredModules {
    private let bytes: [UInt8]
    private var position = 0
    private var names: [String] = []
    private var tables: [String] = []

    static func names(in text: String) -> [String] {
        var reader = RequiredModules(bytes: Array(text.utf8))
        reader.read()
        return reader.names
    }

    /// The files beside a plugin that stand as literals behind `lexicon`: `workbench.lexicon("words.tsv")`.
    static func lexicons(in text: String) -> [String] {
        var reader = RequiredModules(bytes: Array(text.utf8))
        reader.read()
        return reader.tables
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() {
        while position < bytes.count {
            if skipComment() || string() != nil { continue }
            guard let word = word() else {
                position += 1
                continue
            }
            if word.elementsEqual("require".utf8), let name = argument() { names.append(name) }
            if word.elementsEqual("lexicon".utf8), let name = argument(), name.hasSuffix(".tsv") { tables.append(name) }
        }
    }

    /// The literal that is called with, with or without a bracket before it.
    private mutating func argument() -> String? {
        skipSpace()
        if peek == UInt8(ascii: "(") { position += 1 }
        skipSpace()
        return string().map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func skipSpace() {
        while position < bytes.count, peek <= 0x20 || peek == 0x2D {
            if peek <= 0x20 { position += 1 } else if !skipComment() { return }
        }
    }

    /// Passes over a comment; false where there is none.
    private mutating func skipComment() -> Bool {
        guard peek == UInt8(ascii: "-"), peek(1) == UInt8(ascii: "-") else { return false }
        position += 2
        if longString() != nil { return true }
        while position < bytes.count, peek != UInt8(ascii: "\n") { position += 1 }
        return true
    }

    /// Passes over a string and gives its bytes, escapes as they stand; nil where none begins here.
    private mutating func string() -> ArraySlice<UInt8>? {
        let quote = peek
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return longString() }
        position += 1
        let start = position
        while position < bytes.count, peek != quote, peek != UInt8(ascii: "\n") {
            // What is escaped is at least one byte.
            position += peek == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        defer { position = min(position + 1, bytes.count) }
        return bytes[start..<position]
    }

    /// Passes over `[[…]]` or `[==[…]==]`.
    private mutating func longString() -> ArraySlice<UInt8>? {
        guard peek == UInt8(ascii: "[") else { return nil }
        var level = 0
        while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
        guard peek(1 + level) == UInt8(ascii: "[") else { return nil }
        let start = position + level + 2
        let end = [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level) + [UInt8(ascii: "]")]
        position = start
        while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
        let stop = position
        position = min(position + end.count, bytes.count)
        return bytes[start..<max(start, stop)]
    }

    private mutating func word() -> ArraySlice<UInt8>? {
        let start = position
        while position < bytes.count, Self.isLetter(peek) { position += 1 }
        return position > start ? bytes[start..<position] : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39, 0x5F: true
        default: byte >= 0x80
        }
    }

    private var peek: UInt8 { peek(0) }
    private func peek(_ offset: Int) -> UInt8 { position + offset < bytes.count ? bytes[position + offset] : 0 }
}
