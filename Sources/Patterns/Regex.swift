/// A regular expression in RE2's syntax: matching takes time linear in the text, whatever the pattern.
///
/// ```swift
/// let regex = try Regex(#"(?P<amount>\d+) (euros?)"#, flags: "i")
/// regex.firstMatch(in: "about 20 Euros")    // [6..<14, 6..<8, 9..<14]
/// ```
///
/// Positions are 0-based byte offsets. Text need not be valid UTF-8: a byte that is part of no character matches
/// nothing (but `\C`, which matches any byte), and the rest of the text is matched as ever.
public final class Regex: Sendable {
    /// The most memory, in bytes, that a compiled pattern and what it caches while matching may take. A pattern
    /// that needs more is an error; a search that needs more goes on without the cache, slower.
    public static let memoryLimit = 8 << 20

    /// The most groups a pattern may have. A search that follows groups keeps all of them for every way the match
    /// may still go, so that thousands would fill the memory.
    public static let mostGroups = 100

    /// The flags there are: `i` any case, `m` `^` and `$` match at lines, `s` `.` matches a line end as well,
    /// `U` repetitions take as little as they can, and with `?` as much.
    public static let knownFlags = "imsU"

    /// The pattern as it was given.
    public let pattern: String
    public let flags: String
    /// The names of the groups; the first is the whole match, which has none.
    public let groupNames: [String?]
    let compiled: CompiledPattern
    /// The words, where the pattern is many words and nothing else.
    let literals: LiteralSet?

    /// Bytes that the pattern takes now, with what it has noted in order to match fast.
    public var memory: Int { compiled.memory }
    /// The steps of the compiled pattern: a search follows no more than so many for each byte of the text.
    public var size: Int { literals == nil ? compiled.size : 1 }

    /// The number of groups in the pattern, without the whole match.
    public var groupCount: Int { groupNames.count - 1 }

    /// Compiles a pattern.
    /// - Throws: where the pattern or a flag is wrong, with the reason and the part that is to blame.
    public init(_ pattern: String, flags: String = "") throws(RegexError) {
        if let unknown = flags.first(where: { !Regex.knownFlags.contains($0) }) {
            let known = Regex.knownFlags.map(String.init).joined(separator: ", ")
            throw RegexError(pattern: pattern, reason: "unknown flag '\(unknown)', known are \(known)", fragment: "")
        }
        let prefix = flags.isEmpty ? "" : "(?\(flags))"
        let compiled = CompiledPattern(prefix + pattern, memory: Regex.memoryLimit)
        guard let compiled else {
            throw RegexError(pattern: pattern, reason: "there is no memory left to compile it", fragment: "")
        }
        if let (reason, fragment) = compiled.error {
            // Where the whole pattern is to blame, the flags are no part of what was written.
            let own = fragment.hasPrefix(prefix) ? String(fragment.dropFirst(prefix.count)) : fragment
            throw RegexError(pattern: pattern, reason: reason, fragment: own)
        }
        if compiled.groupCount > Regex.mostGroups {
            let reason = "more than \(Regex.mostGroups) groups; write (?:...) for those that need no result"
            throw RegexError(pattern: pattern, reason: reason, fragment: "")
        }
        self.pattern = pattern
        self.flags = flags
        self.compiled = compiled
        literals = LiteralSet(pattern: pattern, ignoresCase: flags.contains("i"))
        groupNames = [nil] + (0..<compiled.groupCount).map { compiled.name(ofGroup: $0 + 1) }
    }

    /// The number of the group of this name, or nil.
    public func group(named name: String) -> Int? {
        groupNames.firstIndex { $0 == name }
    }

    /// A pattern that matches the text as it stands.
    public static func escaping(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if scalar == "\0" {
                // RE2 takes a zero only by its number.
                escaped += "\\x00"
                continue
            }
            if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar), scalar != "_" {
                escaped += "\\"
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
