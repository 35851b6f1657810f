import Corpus

/// A place in a document as a script holds it: kind, document and index in 64 bits.
///
/// Making one allocates nothing, and two for the same place are the same Lua value. The document is
/// named by a serial number that is never given twice, so an element of a closed document is told
/// from one of its successor: see `OpenDocuments`.
///
///     bits 63…58  kind (never 0)
///     bits 57…30  serial number of the open document
///     bits 29…0   index in the layer of that kind
struct Element: Hashable, Sendable {
    let bits: UInt64

    static let indexBits: UInt64 = 30
    static let serialBits: UInt64 = 28
    /// The most elements of one kind in a document, and the most documents opened by one host.
    static let indexLimit = 1 << 30
    static let serialLimit: UInt32 = 1 << 28
    /// Numbers from here on are places in the list of stretches that scripts hold of a document: see `Matches`.
    static let firstHeld = 1 << 29

    @inline(__always)
    init(bits: UInt64) { self.bits = bits }

    init(_ place: ElementPlace, serial: UInt32) { self.init(place.kind, serial: serial, index: place.index) }

    @inline(__always)
    init(_ kind: ElementKind, serial: UInt32, index: Int) {
        bits =
            UInt64(kind.number) << (Self.indexBits + Self.serialBits) | UInt64(serial) << Self.indexBits
            | UInt64(truncatingIfNeeded: index) & (1 << Self.indexBits - 1)
    }

    @inline(__always) var rawKind: UInt8 { UInt8(truncatingIfNeeded: bits >> (Self.indexBits + Self.serialBits)) }
    @inline(__always) var kind: ElementKind { ElementKind(number: rawKind) }
    @inline(__always) var serial: UInt32 {
        UInt32(truncatingIfNeeded: bits >> Self.indexBits) & (Self.serialLimit - 1)
    }
    @inline(__always) var index: Int { Int(bits & (1 << Self.indexBits - 1)) }
}
