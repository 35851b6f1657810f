import Corpus

/// NUL bytes that old programs left in pages. A browser shows nothing there.
enum NullBytes {
    /// What the encoding of a document says that had some.
    static let note = " without its NUL bytes"

    /// The bytes without the NULs among them, and how many there were; as they are where they are UTF-16 or UTF-32, or
    /// where one byte in ten is a NUL, since that is no text.
    static func removed(from bytes: Text) -> (Text, Int) {
        guard bytes.firstIndex(of: 0) != nil, TextUnits(bytes).width == .one else { return (bytes, 0) }
        var nulls: [Span] = []
        for offset in 0..<bytes.count where bytes[offset] == 0 { nulls.append(Span(offset, offset + 1)) }
        return nulls.count * 10 <= bytes.count ? (bytes.without(nulls, from: 0), nulls.count) : (bytes, 0)
    }
}
