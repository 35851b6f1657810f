import JSONText
import Yams

/// The fields of front matter in YAML. Every scalar is a text as it is written: a date stays `2024-05-12`.
///
/// People write front matter by hand, and much of it is no YAML: a title with a colon in it, a value that begins with `@` or
/// `*`, a name given twice. So a line that the parser stops at is tried again with its value in quotation marks, and passed
/// over where that does not help: the others are read all the same.
struct FrontMatterYAML {
    private(set) var fields: [JSONValue.Field] = []
    /// The first line, from 0, that was passed over; nil where all were read.
    private(set) var fault: Int?
    private var lines: [String]
    private var quoted: Set<Int> = []

    /// Lines that are mended or passed over at most.
    private static let mostFaults = 64
    /// Bytes that are read; more is no front matter.
    private static let mostBytes = 1 << 18
    /// Values that are taken.
    private static let mostValues = 2000
    /// How deep the parser may go, which calls itself for each level, and how often a value may stand for another one: an alias
    /// of aliases of aliases stands for more than any machine can hold.
    private static let deepest = 64
    private static let mostAliases = 16

    init(_ lines: [String]) {
        self.lines = lines
        guard isTame else {
            fault = 0
            return
        }
        for _ in 0..<Self.mostFaults {
            do {
                let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
                guard case .mapping(let mapping)? = root else { return }
                var left = Self.mostValues
                if case .object(let fields)? = Self.value(.mapping(mapping), &left) { self.fields = fields }
                return
            } catch {
                guard mend(error as? YamlError) else { break }
            }
        }
        fault = fault ?? 0
    }

    private var text: String { lines.joined(separator: "\n") + "\n" }

    // MARK: Values

    private static func value(_ node: Node, _ left: inout Int) -> JSONValue? {
        guard left > 0 else { return nil }
        left -= 1
        switch node {
        case .scalar(let scalar):
            let isNothing = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return isNothing ? .null : .string(scalar.string.trimmed)
        case .sequence(let items):
            return .list(items.compactMap { value($0, &left) })
        case .mapping(let mapping):
            return .object(
                mapping.compactMap { key, item in
                    guard case .scalar(let name) = key, let value = value(item, &left) else { return nil }
                    return JSONValue.Field(name.string, value)
                })
        case .alias: return nil
        }
    }

    // MARK: What is wrong

    /// Mends the line that the parser stopped at; false where nothing is left to try.
    private mutating func mend(_ error: YamlError?) -> Bool {
        switch error {
        case .scanner(let context, _, let mark, _), .parser(let context, _, let mark, _),
            .composer(let context, _, let mark, _):
            // A block is open since its first line; what else is open stands in the line that is wrong, and is noticed below it.
            let opening = context.map { $0.mark.line - 1 } ?? -1
            let isBlock = context?.text.contains("block") ?? true
            return isBlock
                ? mend(line: mark.line - 1) || mend(line: opening) : mend(line: opening) || mend(line: mark.line - 1)
        case .duplicatedKeysInMapping(let duplicates, _): return passOver(duplicates)
        default: return false
        }
    }

    private mutating func mend(line: Int) -> Bool {
        guard lines.indices.contains(line), !lines[line].isEmpty else { return false }
        if quoted.insert(line).inserted, let quoted = Self.quoted(lines[line]) {
            lines[line] = quoted
        } else {
            passOver(line)
        }
        return true
    }

    private mutating func passOver(_ line: Int) {
        lines[line] = ""
        fault = min(fault ?? line, line)
    }

    /// Leaves the first of the lines that give one name.
    private mutating func passOver(_ names: [String]) -> Bool {
        var known: Set<String> = []
        var found = false
        for line in lines.indices {
            let name = String(lines[line].prefix { $0 != ":" })
            guard names.contains(name.trimmed), !known.insert(name).inserted else { continue }
            passOver(line)
            found = true
        }
        return found
    }

    /// `name: value` with its value in quotation marks; nil where there is none, or it has them.
    private static func quoted(_ line: String) -> String? {
        guard let colon = line.firstRange(of: ": ") else { return nil }
        let value = String(line[colon.upperBound...]).trimmed
        guard !value.isEmpty, !(value.count >= 2 && value.hasPrefix("'") && value.hasSuffix("'")) else { return nil }
        var bare = value[...]
        for mark in ["\"", "'"] where bare.hasPrefix(mark) {
            bare = bare.dropFirst()
            if bare.hasSuffix(mark) { bare = bare.dropLast() }
        }
        return line[..<colon.upperBound] + "'"
            + bare.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    // MARK: What is made to be slow

    /// Whether the parser can read it without trouble.
    private var isTame: Bool {
        var (bytes, brackets, aliases) = (0, 0, 0)
        for line in lines {
            bytes += line.utf8.count
            var (indicators, isAtStart) = (0, true)
            var before = UInt8(ascii: " ")
            for byte in line.utf8 {
                let isMark = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
                if isAtStart { indicators += isMark || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") ? 1 : 0 }
                isAtStart = isAtStart && (isMark || byte == UInt8(ascii: " "))
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets -= brackets > 0 ? 1 : 0
                default: break
                }
                if before == UInt8(ascii: "*"), byte > 0x2F, byte != UInt8(ascii: "*") { aliases += 1 }
                before = byte
                if brackets > Self.deepest || indicators > Self.deepest * 2 || aliases > Self.mostAliases {
                    return false
                }
            }
        }
        return bytes <= Self.mostBytes
    }
}
