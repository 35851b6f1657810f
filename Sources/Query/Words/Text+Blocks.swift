import Corpus

/// Eight bytes of a text at a time, for scans.
@safe
struct TextWords {
    // Safe: a read that is not wholly inside the text goes byte by byte through the checked subscript; the text is
    // kept beside the pointer, which so lives as long as this value.
    private let text: Text
    private let base: UnsafeRawPointer
    private let lastWhole: Int

    init(_ text: Text) {
        self.text = text
        unsafe base = UnsafeRawPointer(text.baseAddress)
        lastWhole = text.count - 8
    }

    /// The eight bytes from `offset` on, the first in the lowest place; zeros outside the text.
    @inline(__always)
    subscript(offset: Int) -> UInt64 {
        if offset >= 0, offset <= lastWhole {
            return UInt64(littleEndian: unsafe base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return atEnd(offset)
    }

    @inline(never)
    private func atEnd(_ offset: Int) -> UInt64 {
        (0..<8).reduce(0) { $0 | UInt64(text[offset + $1]) << UInt64($1 * 8) }
    }
}

extension Text {
    var words: TextWords { TextWords(self) }
}
