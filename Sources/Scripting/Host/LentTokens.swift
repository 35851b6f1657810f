import Corpus

/// The addresses that a loop over tokens reads, for each slot of `OpenDocuments`.
///
/// Reading `token.text` from Lua is the most frequent thing that scripts do; through objects and arrays it
/// costs more for counting references than for the text itself. So a slot keeps plain addresses beside its document:
/// they are into the document's text and into the columns of its token layer, which never change and live as long as
/// the document, and a slot is cleared before its document is let go.
@safe
final class LentTokens {
    @unsafe private struct Columns {
        var serial: UInt32 = 0
        var count: UInt32 = 0
        var text: UnsafePointer<UInt8>?
        var starts: UnsafePointer<UInt32>?
        var stops: UnsafePointer<UInt32>?
    }

    private var columns: UnsafeMutablePointer<Columns>
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
        unsafe columns = .allocate(capacity: capacity)
        unsafe columns.initialize(repeating: Columns(), count: capacity)
    }

    deinit { unsafe columns.deallocate() }

    /// Forgets everything and makes room for another number of slots, a power of two.
    func reset(capacity: Int) {
        unsafe columns.deallocate()
        self.capacity = capacity
        unsafe columns = .allocate(capacity: capacity)
        unsafe columns.initialize(repeating: Columns(), count: capacity)
    }

    func clear(_ slot: Int) { if slot < capacity { unsafe columns[slot] = Columns() } }

    /// Remembers a document that is kept in `slot` until `clear`.
    func lend(_ document: Document, serial: UInt32, slot: Int) {
        guard slot < capacity else { return }
        let tokens = document.tokens
        // Native arrays that nothing changes stay where they are; `tokens` belongs to the document.
        unsafe columns[slot] = Columns(
            serial: serial, count: UInt32(tokens.count), text: document.text.baseAddress,
            starts: tokens.starts.withUnsafeBufferPointer { $0.baseAddress },
            stops: tokens.stops.withUnsafeBufferPointer { $0.baseAddress })
    }

    /// Calls `body` with the text of a token; false when the document was not lent.
    @inline(__always)
    func withText(of token: Element, _ body: (UnsafePointer<UInt8>, Int) -> Void) -> Bool {
        let slot = unsafe columns + (Int(token.serial) & (capacity - 1))
        let index = token.index
        guard unsafe slot.pointee.serial == token.serial, unsafe index < Int(slot.pointee.count),
            let text = unsafe slot.pointee.text, let starts = unsafe slot.pointee.starts,
            let stops = unsafe slot.pointee.stops
        else { return false }
        let start = unsafe Int(starts[index])
        unsafe body(text + start, max(0, Int(stops[index]) - start))
        return true
    }
}
