import Corpus

// The places where this target touches the memory of a text. Each closure gets a pointer that is
// valid while it runs, and hands none out.
extension Text {
    /// Copies bytes nobody has checked yet.
    init(_ bytes: [UInt8]) {
        self = unsafe bytes.withUnsafeBytes { unsafe Text(copying: $0) }
    }

    /// Writes a text of at most `capacity` bytes character by character.
    init(capacity: Int, write: (inout UTF8Writer) -> Void) {
        unsafe self.init(capacity: capacity) { target in
            var writer = unsafe UTF8Writer(target)
            write(&writer)
            return writer.count
        }
    }

    /// A copy of the bytes of a range, as far as they are there.
    func slice(_ start: Int, _ stop: Int) -> Text {
        let low = min(max(start, 0), count)
        let range = low..<min(max(stop, low), count)
        return unsafe withBytes {
            unsafe Text(copying: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer($0)[range]))
        }
    }

    /// A copy from an offset on without some spans, which are in order and apart.
    func without(_ gaps: [Span], from start: Int) -> Text {
        unsafe withBytes { bytes in
            unsafe Text(capacity: max(count - start, 0)) { target in
                var (written, position) = (0, start)
                for gap in gaps + [Span(count, count)] where gap.start >= position && gap.stop <= count {
                    let piece = unsafe UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(bytes)[position..<gap.start])
                    unsafe UnsafeMutableRawBufferPointer(rebasing: target[written...]).copyMemory(from: piece)
                    written += piece.count
                    position = gap.stop
                }
                return written
            }
        }
    }

    func firstIndex(of byte: UInt8) -> Int? {
        unsafe withBytes { unsafe $0.firstIndex(of: byte) }
    }

    /// Calls `body` with the bytes.
    func withSpan<Result>(_ body: (borrowing Swift.Span<UInt8>) -> Result) -> Result {
        unsafe withBytes { buffer in body(unsafe buffer.span) }
    }
}

/// Writes characters as UTF-8 into memory that is lent to it; what does not fit is dropped.
@safe
struct UTF8Writer: ~Copyable {
    // Valid while the closure runs that the memory was lent to; every write is bounds-checked.
    private let target: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ target: UnsafeMutableRawBufferPointer) { unsafe self.target = target }

    mutating func append(_ character: Unicode.Scalar) {
        for byte in UTF8.encode(character) ?? UTF8.encodedReplacementCharacter {
            guard unsafe count < target.count else { return }
            unsafe target[count] = byte
            count += 1
        }
    }
}
