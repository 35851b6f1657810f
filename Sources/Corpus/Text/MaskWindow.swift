/// Where bytes of a class stand in 64 bytes of text, kept while a scanner goes on inside them, so that the next one is
/// one bit scan away.
struct MaskWindow {
    private let kind: ByteMask
    private var start = 0
    private var mask: UInt64 = 0
    private var isRead = false

    /// How far into the window a run may begin: most runs end inside it then.
    private static let reach = 44

    init(_ kind: ByteMask) { self.kind = kind }

    /// The end of the bytes of the class that begin at `position`; of two or more runs, of the first one.
    @inline(__always)
    mutating func runStop(from position: Int, _ text: borrowing Text) -> Int {
        if !holds(position, Self.reach) { read(text, at: position) }
        var end = position + (~(mask &>> UInt64(truncatingIfNeeded: position - start))).trailingZeroBitCount
        // A run that fills the window up goes on behind it.
        while end == start + 64 {
            read(text, at: end)
            end += (~mask).trailingZeroBitCount
        }
        return end
    }

    /// The first byte of the class in `position ..< stop`; `stop` where there is none.
    @inline(__always)
    mutating func first(from position: Int, before stop: Int, _ text: borrowing Text) -> Int {
        var position = position
        while position < stop {
            if !holds(position, 63) { read(text, at: position) }
            let rest = mask &>> UInt64(truncatingIfNeeded: position - start)
            if rest != 0 { return min(position + rest.trailingZeroBitCount, stop) }
            position = start + 64
        }
        return stop
    }

    /// Whether `position` is at most `reach` bytes behind the first one of the window.
    @inline(__always)
    private func holds(_ position: Int, _ reach: Int) -> Bool {
        isRead && UInt(bitPattern: position &- start) <= UInt(bitPattern: reach)
    }

    @inline(__always)
    private mutating func read(_ text: borrowing Text, at position: Int) {
        start = position
        mask = text.mask(kind, at: position)
        isRead = true
    }
}
