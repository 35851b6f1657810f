/// How large documents may be.
enum DocumentSize {
    /// The most bytes a document may have.
    static let limit = 256 << 20

    /// Throws where a document is too large to be read, here or anywhere.
    ///
    /// All layers of usual text take 13 bytes for each of its bytes; of text that is nothing but short words or notation
    /// five times as many, and the tree of a page's parser more.
    static func check(_ count: Int, path: String, format: String) throws(IngestError) {
        guard count <= limit else {
            throw IngestError(path: path, reason: .tooLarge(size: count, limit: limit))
        }
        let affordable = Memory.size / (format == "html" || format == "markdown" ? 100 : 40)
        guard count <= affordable else {
            throw IngestError(path: path, reason: .notEnoughMemory(size: count, limit: affordable))
        }
    }
}
