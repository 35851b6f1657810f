/// Cuts what comes out of a pipe into lines.
struct LineSplitter {
    /// What came; `lines` are ranges of it.
    private(set) var bytes: [UInt8] = []
    private var kept = 0
    private var searched = 0

    /// Adds a piece, and gives the lines that are whole now, without their ends. Lines given before are forgotten.
    mutating func add(_ piece: UnsafeRawBufferPointer) -> [Range<Int>] {
        if kept > 0 {
            bytes.removeFirst(kept)
            searched -= kept
            kept = 0
        }
        unsafe bytes.append(contentsOf: piece)
        var lines: [Range<Int>] = []
        while let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(kept..<end)
            kept = end + 1
            searched = kept
        }
        searched = bytes.count
        return lines
    }

    /// Bytes of the line that is not whole yet.
    var waiting: Int { bytes.count - kept }
}
