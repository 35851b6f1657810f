/// The class of every byte, as one table that lives as long as the process.
///
/// A scanner copies `ByteTable.shared` into a local first, so that its loop does not ask
/// each time whether the table was made.
@safe
struct ByteTable: @unchecked Sendable {
    // Safe: the table has 256 entries and the index is one byte, so every access is inside;
    // it is filled before it is handed out, never written again and never freed.
    private let base: UnsafePointer<UInt8>

    static let shared = ByteTable()

    private init() {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            unsafe (table + Int(byte)).initialize(to: ByteClass.of(byte).rawValue)
        }
        unsafe base = UnsafePointer(table)
    }

    @inline(__always)
    subscript(byte: UInt8) -> ByteClass {
        ByteClass(rawValue: unsafe base[Int(byte)])
    }
}
