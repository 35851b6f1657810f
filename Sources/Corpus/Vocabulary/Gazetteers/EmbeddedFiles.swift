import CGazetteers

/// The gazetteers of the repository, which are part of the program.
enum EmbeddedFiles {
    /// `gazetteers/*.tsv`; a file that cannot be read is left out (a test reads them all).
    static var gazetteers: [GazetteerFile] { texts.compactMap { try? GazetteerFile($0.text, path: $0.name) } }

    /// Their names and texts.
    static var texts: [(name: String, text: Text)] {
        (0..<embedded_gazetteer_count).compactMap { index in
            // In bounds: the count is the number of elements of the array, set beside it.
            guard let file = unsafe embedded_gazetteers?[index] else { return nil }
            return unsafe (String(cString: file.name), Text(copying: bytes(of: file)))
        }
    }

    /// ISO 3166-1 and ISO 639-2 as JSON; empty where they were not there when the program was built.
    static var isoCountries: [UInt8] { unsafe Array(bytes(of: embedded_iso_countries)) }
    static var isoLanguages: [UInt8] { unsafe Array(bytes(of: embedded_iso_languages)) }

    /// The bytes of a file: constant data of the program, so they outlive every use.
    private static func bytes(of file: embedded_file) -> UnsafeRawBufferPointer {
        unsafe UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    }
}
