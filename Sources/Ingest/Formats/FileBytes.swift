import Corpus

/// Reads whole files.
enum FileBytes {
    /// The bytes of a file, as a `Text` that nobody has checked yet.
    ///
    /// The file is read, not mapped: for small files that is three times faster, and a file that
    /// shrinks meanwhile cannot stop the program.
    ///
    /// - Parameter checkSize: throws where so many bytes are too many; called before they are read.
    static func read(
        _ path: String, checkSize: (Int) throws(IngestError) -> Void = { _ in }
    ) throws(IngestError) -> Text {
        let file = try SourceFile(path)
        // One byte more than the file has: filling it means that the file grew.
        var capacity = file.size
        while true {
            try checkSize(capacity)
            capacity += 1
            let bytes = try file.bytes(at: 0, capacity)
            if bytes.count < capacity { return bytes }
            capacity *= 2
        }
    }
}
