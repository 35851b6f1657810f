import Glibc

/// Lines from a descriptor, read in large pieces.
struct RequestReader {
    private let descriptor: Int32
    private(set) var bytes: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// The number of the line that was read last, from 1.
    private(set) var number = 0

    private static let pieceSize = 1 << 16
    /// The most bytes of one line.
    static let lineLimit = 1 << 31

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Whether a whole line can be had without waiting.
    var hasLine: Bool { bytes[position...].contains(UInt8(ascii: "\n")) }

    /// The next line, as a range of `bytes` without its end; nil at the end of the input.
    ///
    /// - Parameter beforeWaiting: called before the input is waited for.
    mutating func next(_ beforeWaiting: () -> Void) -> Range<Int>? {
        var searched = position
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { position = end + 1 }
                number += 1
                return position..<end
            }
            searched = bytes.count
            guard !isAtEnd, bytes.count - position <= Self.lineLimit else { return lastLine() }
            if position > 0 {
                searched -= position
                bytes.removeFirst(position)
                position = 0
            }
            beforeWaiting()
            fill()
        }
    }

    /// What stands behind the last line end, where that is anything.
    private mutating func lastLine() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        defer { position = bytes.count }
        number += 1
        return position..<bytes.count
    }

    private mutating func fill() {
        let used = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: Self.pieceSize))
        var got: Int
        repeat {
            got = unsafe bytes.withUnsafeMutableBytes { buffer in
                // The piece behind `used` was just added.
                unsafe read(descriptor, buffer.baseAddress?.advanced(by: used), Self.pieceSize)
            }
        } while got < 0 && errno == EINTR
        bytes.removeLast(Self.pieceSize - max(0, got))
        if got <= 0 { isAtEnd = true }
    }
}
