/// Searching strings and arrays of bytes. Offsets are those of the UTF-8 form.
extension Regex {
    /// The first match at or after byte `start`, with its groups; see ``firstMatch(in:from:)``.
    public func firstMatch(in text: String, from start: Int = 0) -> [Range<Int>?]? {
        unsafe Regex.lend(text) { bytes in unsafe firstMatch(in: bytes, from: start) }
    }

    public func firstMatch(in text: [UInt8], from start: Int = 0) -> [Range<Int>?]? {
        unsafe text.withUnsafeBufferPointer { bytes in unsafe firstMatch(in: bytes, from: start) }
    }

    /// The first match as a whole.
    public func firstRange(in text: String, from start: Int = 0) -> Range<Int>? {
        unsafe Regex.lend(text) { bytes in unsafe firstRange(in: bytes, from: start) }
    }

    public func firstRange(in text: [UInt8], from start: Int = 0) -> Range<Int>? {
        unsafe text.withUnsafeBufferPointer { bytes in unsafe firstRange(in: bytes, from: start) }
    }

    /// Whether the pattern matches the whole text.
    public func matchesWhole(_ text: String) -> Bool {
        unsafe Regex.lend(text) { bytes in unsafe matchesWhole(bytes) }
    }

    public func matchesWhole(_ text: [UInt8]) -> Bool {
        unsafe text.withUnsafeBufferPointer { bytes in unsafe matchesWhole(bytes) }
    }

    /// Whether there is a match anywhere.
    public func matches(_ text: String) -> Bool {
        unsafe Regex.lend(text) { bytes in unsafe matches(bytes) }
    }

    /// All matches from left to right, with their groups, `limit` at most.
    public func allMatches(in text: String, limit: Int = .max) -> [[Range<Int>?]] {
        unsafe Regex.lend(text) { bytes in unsafe allMatches(in: bytes, limit: limit) }
    }

    public func allMatches(in text: [UInt8], limit: Int = .max) -> [[Range<Int>?]] {
        unsafe text.withUnsafeBufferPointer { bytes in unsafe allMatches(in: bytes, limit: limit) }
    }

    public func allMatches(in text: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [[Range<Int>?]] {
        var found: [[Range<Int>?]] = []
        if limit <= 0 { return found }
        unsafe forEachMatch(in: text) { groups in
            found.append(groups)
            return found.count < limit
        }
        return found
    }

    /// Lends the bytes of a string for one call. A native Swift string is not copied.
    private static func lend<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in unsafe body(bytes) }
    }
}
