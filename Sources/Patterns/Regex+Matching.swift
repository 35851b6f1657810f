internal import CRE2

/// Searching bytes that the caller lends. Nothing is copied, and no pointer is kept after the call.
extension Regex {
    /// The first match at or after byte `start`: the whole match and then the groups, nil for a group that took no
    /// part. What lies before `start` still counts for `^` and `\b`.
    public func firstMatch(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> [Range<Int>?]? {
        if literals != nil { return unsafe firstRange(in: text, from: start).map { [$0] } }
        return unsafe groups(in: text, from: start, anchor: CRE2_ANYWHERE)
    }

    /// The first match as a whole, faster than with the groups.
    public func firstRange(in text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
        guard let literals else { return unsafe compiled.range(text, from: start, anchor: CRE2_ANYWHERE) }
        switch unsafe literals.search(text, from: start) {
        case .match(let range): return range
        case .none: return nil
        case .undecided(let from): return unsafe compiled.range(text, from: from, anchor: CRE2_ANYWHERE)
        }
    }

    /// The match that begins exactly at byte `start`, with its groups.
    public func match(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> [Range<Int>?]? {
        unsafe groups(in: text, from: start, anchor: CRE2_AT_START)
    }

    /// Whether the pattern matches the text from `start` to its end.
    public func matchesWhole(_ text: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
        unsafe compiled.matches(text, from: start, anchor: CRE2_WHOLE)
    }

    /// Whether there is a match anywhere.
    public func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if literals != nil { return unsafe firstRange(in: text) != nil }
        return unsafe compiled.matches(text, from: 0, anchor: CRE2_ANYWHERE)
    }

    /// Calls `body` with every match from left to right until it returns false. Matches do not overlap, and an empty
    /// one does not follow the match before it directly, as in Lua's `gmatch`.
    public func forEachMatch<Failure: Error>(
        in text: UnsafeBufferPointer<UInt8>, from start: Int = 0, _ body: ([Range<Int>?]) throws(Failure) -> Bool
    ) throws(Failure) {
        var position = start
        var lastStop = -1
        while let groups = unsafe firstMatch(in: text, from: position), let whole = groups[0] {
            if whole.isEmpty, whole.lowerBound == lastStop {
                position = unsafe Regex.next(after: whole.lowerBound, in: text)
                continue
            }
            if try !body(groups) { return }
            lastStop = whole.upperBound
            position = whole.upperBound
        }
    }

    private func groups(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, anchor: cre2_anchor
    ) -> [Range<Int>?]? {
        var found = [cre2_range](repeating: cre2_range(start: -1, stop: -1), count: groupNames.count)
        guard unsafe compiled.match(text, from: start, anchor: anchor, into: &found) else { return nil }
        return found.map(\.range)
    }

    /// The start of the character after the one at `offset`; one past the end where there is none, which ends
    /// every search.
    private static func next(after offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var next = offset + 1
        while next < text.count, unsafe text[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }
}
