import Corpus

/// The documents that scripts can hold elements of, by serial number.
///
/// A serial number is given once in the life of a host. A document lives in the slot that the low
/// bits of its number name, so looking one up is an index and a comparison.
struct OpenDocuments {
    struct Slot {
        var serial: UInt32 = 0
        /// The number of the document in the corpus.
        var ordinal: Int32 = 0
        /// Nil while the document was let go to make room.
        var document: Document?
        var isResting = false
        /// Query hits of the document, which exist only because a script asked: see `Matches`.
        var matches: Matches?

        var isInUse: Bool { document != nil || isResting }
    }

    private static let firstCapacity = 16
    private(set) var slots: ContiguousArray<Slot> = ContiguousArray(repeating: Slot(), count: firstCapacity)
    /// The short way to the text of tokens.
    let tokens = LentTokens(capacity: firstCapacity)
    private var next: UInt32 = 1
    private var count = 0
    /// Serial numbers by number in the corpus.
    private var serials: [Int32: UInt32] = [:]

    @inline(__always)
    private func slot(of serial: UInt32) -> Int { Int(serial) & (slots.count - 1) }

    /// The document of a serial number; nil when it was closed, or let go for the time being.
    @inline(__always)
    func document(_ serial: UInt32) -> Document? {
        let slot = slot(of: serial)
        return slots[slot].serial == serial ? slots[slot].document : nil
    }

    /// Has the next reading of a token's text take the short way.
    func lendTokens(_ serial: UInt32) {
        if let document = document(serial) { tokens.lend(document, serial: serial, slot: slot(of: serial)) }
    }

    func ordinal(_ serial: UInt32) -> Int { Int(slots[slot(of: serial)].ordinal) }
    func serial(ofOrdinal ordinal: Int) -> UInt32? { serials[Int32(truncatingIfNeeded: ordinal)] }

    func matches(_ serial: UInt32) -> Matches? {
        let slot = slot(of: serial)
        return slots[slot].serial == serial ? slots[slot].matches : nil
    }

    mutating func setMatches(_ matches: Matches, _ serial: UInt32) {
        let slot = slot(of: serial)
        if slots[slot].serial == serial { slots[slot].matches = matches }
    }

    /// Lends a document to the scripts; nil when a host has opened more documents than it can number.
    mutating func open(_ document: Document, ordinal: Int) -> UInt32? {
        addSlot(document, ordinal: ordinal)
    }

    /// Numbers a document that is read only when something asks for more than a row kept of it.
    mutating func openResting(ordinal: Int) -> UInt32? { addSlot(nil, ordinal: ordinal) }

    private mutating func addSlot(_ document: Document?, ordinal: Int) -> UInt32? {
        let ordinal = Int32(truncatingIfNeeded: ordinal)
        if count * 2 >= slots.count { grow() }
        while next < Element.serialLimit, slots[slot(of: next)].isInUse { next += 1 }
        guard next < Element.serialLimit else { return nil }
        slots[slot(of: next)] = Slot(
            serial: next, ordinal: ordinal, document: document, isResting: document == nil)
        serials[ordinal] = next
        count += 1
        defer { next += 1 }
        return next
    }

    /// The number in the corpus of a document that was let go; nil where it was closed.
    func restingOrdinal(_ serial: UInt32) -> Int? {
        let slot = slots[slot(of: serial)]
        return slot.serial == serial && slot.isResting ? Int(slot.ordinal) : nil
    }

    /// Lets a document go whose elements stay good: it is read again when one is looked at.
    mutating func rest(ordinal: Int) {
        guard let serial = serial(ofOrdinal: ordinal) else { return }
        let slot = slot(of: serial)
        tokens.clear(slot)
        slots[slot].document = nil
        slots[slot].isResting = true
    }

    /// Takes a document back that was let go.
    mutating func resume(_ document: Document, _ serial: UInt32) {
        let slot = slot(of: serial)
        guard slots[slot].serial == serial, slots[slot].isResting else { return }
        slots[slot].document = document
        slots[slot].isResting = false
    }

    mutating func close(_ serial: UInt32) {
        let slot = slot(of: serial)
        guard slots[slot].serial == serial, slots[slot].isInUse else { return }
        serials[slots[slot].ordinal] = nil
        tokens.clear(slot)
        slots[slot] = Slot()
        count -= 1
    }

    mutating func closeAll() {
        for serial in Array(serials.values) { close(serial) }
    }

    /// Twice the slots: two numbers that differ in the low bits before still differ.
    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: Slot(), count: old.count * 2)
        tokens.reset(capacity: slots.count)
        for entry in old where entry.isInUse { slots[slot(of: entry.serial)] = entry }
    }
}
