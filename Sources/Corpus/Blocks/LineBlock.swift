private import CByteMasks

/// What stands where in a line, read 64 bytes at a time: masks with one bit for each byte, the first one lowest, and
/// counts over all that was read.
struct LineBlock {
    private var masks = line_masks()

    /// The first bytes of words that begin with an ASCII small letter.
    var smallStarts: UInt64 { masks.small_starts }
    /// The first bytes of words that begin neither with an ASCII letter nor with a digit.
    var markStarts: UInt64 { masks.mark_starts }
    /// The first bytes of words that may be one of those that `LineFacts.hasPageWord` tells of.
    var pageWordStarts: UInt64 { masks.page_word_starts }
    /// Hyphens, and first bytes of what may be a longer dash.
    var dashes: UInt64 { masks.dashes }
    /// The white space right behind a `.`, `!`, `?` or `:`.
    var breakEnds: UInt64 { masks.break_ends }

    /// Words that begin with an ASCII letter or a digit.
    var words: Int { Int(masks.words) }
    /// Words that begin with an ASCII capital or a digit.
    var capitalised: Int { Int(masks.capitalised) }
    /// Words that begin with a digit.
    var numbers: Int { Int(masks.numbers) }
    var tabs: Int { Int(masks.tabs) }
    /// Words with two and more white spaces before them.
    var gaps: Int { Int(masks.gaps) }
    /// Bytes that continue a character of UTF-8.
    var continuations: Int { Int(masks.continuations) }
    var hasSmall: Bool { masks.has_small != 0 }
    var hasCapital: Bool { masks.has_capital != 0 }
    /// Whether there is a bar, an arrow or a character outside ASCII: what parts the entries of a menu or trail.
    var hasSeparator: Bool { masks.has_separator != 0 }
    /// Whether there is a `.`, `!`, `?` or `:` anywhere.
    var hasBreak: Bool { masks.has_break != 0 }

    /// Reads the bytes at `position`, right behind those that were read before.
    @inline(__always)
    mutating func read(_ text: borrowing Text, at position: Int, before stop: Int) {
        // Safe: 65 bytes from any place inside the text on are readable, since 64 zeros stand behind it.
        guard position >= 0, position < text.count else { return }
        unsafe line_masks_read(&masks, text.baseAddress + position, Int64(stop - position))
    }

    /// The places of the bits of a mask, in order.
    @inline(__always)
    static func forEach(_ mask: UInt64, _ body: (Int) -> Void) {
        var rest = mask
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
    }
}
