/// What stands where in 64 bytes of a line, one bit for each byte, the first one lowest.
struct LineBlock {
    private var spaces: UInt64 = 0
    private var text: UInt64 = 0
    private var breaks: UInt64 = 0
    private(set) var alphanumerics: UInt64 = 0
    private(set) var capitalsAndDigits: UInt64 = 0
    private(set) var digits: UInt64 = 0
    private(set) var continuations: UInt64 = 0
    private(set) var tabs: UInt64 = 0
    private(set) var pageWordInitials: UInt64 = 0
    /// The first bytes of words.
    private(set) var wordStarts: UInt64 = 0
    /// The first bytes of words with two and more white spaces before them.
    private(set) var gapEnds: UInt64 = 0
    /// The white space right behind a `.`, `!`, `?` or `:`.
    private(set) var breakEnds: UInt64 = 0

    /// ASCII small letters.
    var small: UInt64 { alphanumerics & ~capitalsAndDigits }

    /// Reads the bytes at `position`, right behind those that were read before.
    @inline(__always)
    mutating func read(_ text: borrowing Text, at position: Int, before stop: Int) {
        let valid = stop - position >= 64 ? UInt64.max : (1 << UInt64(truncatingIfNeeded: stop - position)) &- 1
        // The last bytes of the block before stand before the first ones of this.
        let textBefore = self.text >> 63
        let breakBefore = breaks >> 63
        let spaceBefore = spaces >> 63
        let spacesBefore = spaces >> 62
        spaces = text.mask(.spaces, at: position) & valid
        self.text = ~spaces & valid
        breaks = text.mask(.breaks, at: position) & valid
        alphanumerics = text.mask(.alphanumerics, at: position) & valid
        capitalsAndDigits = text.mask(.capitalsAndDigits, at: position) & valid
        digits = text.mask(.digits, at: position) & valid
        continuations = text.mask(.continuations, at: position) & valid
        tabs = text.mask(.tabs, at: position) & valid
        pageWordInitials = text.mask(.pageWordInitials, at: position)
        wordStarts = self.text & ~(self.text << 1 | textBefore)
        gapEnds = wordStarts & (spaces << 1 | spaceBefore) & (spaces << 2 | spacesBefore)
        breakEnds = spaces & (breaks << 1 | breakBefore)
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
