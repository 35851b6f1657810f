/// Which form of a token is counted.
public enum TokenForm: String, Sendable, CaseIterable {
    /// As written.
    case text
    case lower
    /// Case and accents folded, quotes and dashes unified.
    case norm
    /// By Snowball, in the document's language.
    case stem
    case shape
}

/// Word forms as numbers: each form once, in the order of its first coming.
///
/// An open-addressing table over the bytes of the forms, so that counting a word of plain ASCII touches no string.
public struct FormTable: Sendable {
    private var slots: [Int32]
    private var hashes: [UInt32] = []
    private var starts: [UInt32] = [0]
    private var bytes: [UInt8] = []
    private let form: TokenForm

    public init(_ form: TokenForm) {
        self.form = form
        slots = Array(repeating: -1, count: 1 << 12)
    }

    public var count: Int { hashes.count }

    /// The form with a number.
    public func string(_ id: Int32) -> String {
        String(decoding: bytes[Int(starts[Int(id)])..<Int(starts[Int(id) + 1])], as: UTF8.self)
    }

    /// The numbers of a document's tokens in order; -1 for tokens that `isCounted` leaves out.
    public mutating func ids(of document: Document, isCounted: (Int) -> Bool) -> [Int32] {
        let tokens = document.tokens
        var ids: [Int32] = []
        ids.reserveCapacity(tokens.count)
        unsafe document.text.withBytes { text in
            for token in 0..<tokens.count {
                guard isCounted(token) else {
                    ids.append(-1)
                    continue
                }
                let start = Int(tokens.starts[token])
                let stop = Int(tokens.stops[token])
                ids.append(
                    unsafe plainID(text, start, stop) ?? id(of: Array(form.string(document, token).utf8)[...]))
            }
        }
        return ids
    }

    /// The number of a form that is at hand as bytes, made if it is new.
    public mutating func id(of form: ArraySlice<UInt8>) -> Int32 {
        var hash: UInt32 = 2_166_136_261
        for byte in form { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return find(
            hash, count: form.count,
            isEqual: { bytes, start in
                for (offset, byte) in form.enumerated() where bytes[start + offset] != byte { return false }
                return true
            }, append: { $0.append(contentsOf: form) })
    }

    /// The number of a form that is known; nil for any other.
    public func known(_ form: String) -> Int32? {
        var copy = self
        let id = copy.id(of: Array(form.utf8)[...])
        return Int(id) < count ? id : nil
    }

    /// The number of a token of plain ASCII whose form is its bytes, folded or not; nil where it is not that simple.
    @inline(__always)
    private mutating func plainID(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Int32? {
        let folds: Bool
        switch form {
        case .text: folds = false
        case .lower, .norm: folds = true
        case .stem, .shape: return nil
        }
        var hash: UInt32 = 2_166_136_261
        for position in start..<stop {
            var byte = unsafe text[position]
            if folds {
                if byte >= 0x80 { return nil }
                if byte &- 0x41 < 26 { byte |= 0x20 }
            }
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        return find(
            hash, count: stop - start,
            isEqual: { bytes, first in
                for offset in 0..<(stop - start) {
                    var byte = unsafe text[start + offset]
                    if folds, byte &- 0x41 < 26 { byte |= 0x20 }
                    if bytes[first + offset] != byte { return false }
                }
                return true
            },
            append: { bytes in
                for position in start..<stop {
                    let byte = unsafe text[position]
                    bytes.append(folds && byte &- 0x41 < 26 ? byte | 0x20 : byte)
                }
            })
    }

    @inline(__always)
    private mutating func find(
        _ hash: UInt32, count: Int, isEqual: ([UInt8], Int) -> Bool, append: (inout [UInt8]) -> Void
    ) -> Int32 {
        let mask = slots.count - 1
        // The low bits of FNV depend on few input bits.
        var slot = Int(hash ^ hash >> 15) & mask
        while slots[slot] >= 0 {
            let id = Int(slots[slot])
            let start = Int(starts[id])
            if hashes[id] == hash, Int(starts[id + 1]) - start == count, isEqual(bytes, start) { return Int32(id) }
            slot = (slot + 1) & mask
        }
        let id = Int32(hashes.count)
        slots[slot] = id
        hashes.append(hash)
        append(&bytes)
        starts.append(UInt32(bytes.count))
        if hashes.count * 2 > slots.count { grow() }
        return id
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (id, hash) in hashes.enumerated() {
            var slot = Int(hash ^ hash >> 15) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(id)
        }
    }
}

extension TokenForm {
    /// The form of a token.
    public func string(_ document: Document, _ token: Int) -> String {
        switch self {
        case .text: document.word(token)
        case .lower: document.lower(token)
        case .norm: document.norm(token)
        case .stem: document.stem(token)
        case .shape: document.shape(token)
        }
    }
}
