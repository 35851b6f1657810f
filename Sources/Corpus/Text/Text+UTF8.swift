extension Text {
    /// Whether the bytes are UTF-8 without a NUL; what is wrong with others takes a slower look.
    ///
    /// ASCII is passed 64 bytes at a time. The ranges of second bytes are those of table 3-7 of the Unicode Standard.
    public var isWellFormed: Bool {
        var block = 0
        // Behind the last character outside ASCII, which may reach into the next block.
        var checked = 0
        while block < count {
            var wide = mask(.wideAndNull, at: block)
            if checked > block { wide &= UInt64.max &<< UInt64(truncatingIfNeeded: checked - block) }
            while wide != 0 {
                let place = block + wide.trailingZeroBitCount
                // Behind the text stand zeros, and what the mask found there is no fault.
                guard place < count else { break }
                let width = wellFormedWidth(at: place)
                guard width > 0 else { return false }
                checked = place + width
                guard checked < block + 64 else { break }
                wide &= UInt64.max &<< UInt64(truncatingIfNeeded: checked - block)
            }
            block += 64
        }
        return true
    }

    /// The length of the character outside ASCII at `position`; 0 where the bytes are none, and for NUL.
    @inline(__always)
    private func wellFormedWidth(at position: Int) -> Int {
        let second = self[position + 1]
        switch self[position] {
        case 0xC2...0xDF:
            return Ascii.isContinuation(second) ? 2 : 0
        case 0xE0...0xEF:
            let isRight =
                switch self[position] {
                case 0xE0: second >= 0xA0
                case 0xED: second < 0xA0
                default: true
                }
            return isRight && Ascii.isContinuation(second) && Ascii.isContinuation(self[position + 2]) ? 3 : 0
        case 0xF0...0xF4:
            let isRight =
                switch self[position] {
                case 0xF0: second >= 0x90
                case 0xF4: second < 0x90
                default: true
                }
            guard isRight, Ascii.isContinuation(second), Ascii.isContinuation(self[position + 2]) else { return 0 }
            return Ascii.isContinuation(self[position + 3]) ? 4 : 0
        default:
            return 0
        }
    }
}
