import CSyntax

/// The words that one token holds: where each begins and ends in its bytes.
public struct WordParts: Sendable {
    public let count: Int
    private let stops: (Int, Int, Int)

    /// Cuts a token: `don't` into `do` and `n't`, `cannot` into `can` and `not`; most are one word.
    public init(of token: UnsafeBufferPointer<UInt8>) {
        var ends: (UInt8, UInt8, UInt8) = (0, 0, 0)
        guard let base = token.baseAddress else {
            count = 1
            stops = (0, 0, 0)
            return
        }
        // Safe: a tuple of three bytes is three bytes in a row, as many as the function writes at most.
        let found = unsafe withUnsafeMutableBytes(of: &ends) { bytes in
            unsafe syntax_split(base, token.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
        }
        count = Int(found)
        stops = found == 1 ? (token.count, 0, 0) : (Int(ends.0), Int(ends.1), Int(ends.2))
    }

    /// The bytes of a word of the token.
    public subscript(part: Int) -> Range<Int> {
        switch part {
        case 0: 0..<stops.0
        case 1 where count > 1: stops.0..<max(stops.0, stops.1)
        case 2 where count > 2: stops.1..<max(stops.1, stops.2)
        default: 0..<0
        }
    }
}
