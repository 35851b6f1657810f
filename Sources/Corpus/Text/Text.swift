/// The decoded text of one document: UTF-8 bytes that never change.
///
/// Every offset in the model is a byte offset into this text, 0-based, with half-open ranges.
/// (Scripts see 1-based inclusive positions; `Scripting` converts.) Reading past either end gives 0
/// instead of trapping, so scanners may look one byte ahead or behind without a test of their own.
@safe
public struct Text: @unchecked Sendable {
    // Sendable and safe: the bytes are written before the value is handed out and never after,
    // the owner lives as long as any copy of this value, and every access below is bounds-checked.
    private let owner: Storage
    @usableFromInline let base: UnsafePointer<UInt8>
    /// The length in bytes.
    public let count: Int

    /// Copies the bytes of a string.
    public init(_ string: String) {
        var string = string
        self = string.withUTF8 { bytes in unsafe Text(copying: UnsafeRawBufferPointer(bytes)) }
    }

    /// Copies bytes that the caller has checked to be valid UTF-8.
    public init(copying bytes: UnsafeRawBufferPointer) {
        unsafe self.init(capacity: bytes.count) { target in
            unsafe target.copyMemory(from: bytes)
            return bytes.count
        }
    }

    /// Reserves `capacity` bytes, lets `fill` write them, and keeps as many as it returns.
    public init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        let storage = Storage(capacity: capacity)
        let written = unsafe try fill(UnsafeMutableRawBufferPointer(start: storage.base, count: capacity))
        owner = storage
        unsafe base = UnsafePointer(storage.base)
        count = min(max(written, 0), capacity)
        unsafe (storage.base + count).initialize(repeating: 0, count: Storage.margin)
    }

    /// The text with the bytes of some spans made spaces, so that every offset stays; itself where there are none.
    public func blanking(_ spans: [Span]) -> Text {
        guard !spans.isEmpty else { return self }
        return unsafe Text(capacity: count) { target in
            unsafe target.copyMemory(from: UnsafeRawBufferPointer(buffer))
            for span in spans {
                for position in max(span.start, 0)..<max(span.start, 0, min(span.stop, count)) {
                    unsafe target[position] = Ascii.space
                }
            }
            return count
        }
    }

    /// The byte at `offset`, or 0 outside the text.
    @inlinable
    public subscript(offset: Int) -> UInt8 {
        @inline(__always) get { byte(at: offset) }
    }

    @inlinable @inline(__always)
    package func byte(at offset: Int) -> UInt8 {
        UInt(bitPattern: offset) < UInt(bitPattern: count) ? unsafe base[offset] : 0
    }

    /// The eight bytes from `offset` on, 0 outside the text.
    @inlinable @inline(__always)
    package func eight(at offset: Int) -> EightBytes {
        // Safe: `Storage.margin` zeros stand behind the last byte, so a load that begins at or before the end of the
        // text stays inside the allocation.
        guard UInt(bitPattern: offset) <= UInt(bitPattern: count) else { return EightBytes(bits: 0) }
        let bits = unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
        return EightBytes(bits: UInt64(littleEndian: bits))
    }

    /// One bit for each of the 64 bytes from `offset` on, the first one lowest: whether it belongs to a class.
    /// None does outside the text, unless the class holds the byte 0.
    @inline(__always)
    func mask(_ ofBytes: ByteMask, at offset: Int) -> UInt64 {
        // Safe: as many zeros as a mask takes bytes stand behind the text, see `Storage.margin`.
        guard UInt(bitPattern: offset) <= UInt(bitPattern: count) else { return 0 }
        return unsafe ofBytes(base + offset)
    }

    /// The text of a byte range; a range that reaches outside is clipped.
    public func string(_ start: Int, _ stop: Int) -> String {
        let low = min(max(start, 0), count)
        let high = min(max(stop, low), count)
        return unsafe String(decoding: UnsafeBufferPointer(start: base + low, count: high - low), as: UTF8.self)
    }

    /// The whole text.
    public var string: String { string(0, count) }

    /// Calls `body` with the bytes; they must not escape it.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        unsafe try body(buffer)
    }

    @inlinable
    package var buffer: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: base, count: count) }

    /// The pointer to the first byte, for a host that lends text to C while it keeps the document alive.
    @unsafe
    public var baseAddress: UnsafePointer<UInt8> { unsafe base }

    @safe
    private final class Storage {
        let base: UnsafeMutablePointer<UInt8>
        /// Zeros behind the text, as many as the widest load takes.
        static let margin = 64
        init(capacity: Int) { unsafe base = .allocate(capacity: capacity + Self.margin) }
        deinit { unsafe base.deallocate() }
    }
}
