/// Takes the text of results as it is written, and hands it on in large pieces.
///
/// ```swift
/// let sink = TextSink { try file.write($0) }
/// try JSONRenderer().render(run, into: sink)
/// try sink.flush()
/// ```
///
/// So what is written may be larger than memory.
public final class TextSink {
    private static let pieceSize = 1 << 16

    private let handOn: (String) throws -> Void
    private var pending = ""
    private var hasText = false
    /// What comes before the next text, where there is any.
    private var separator = ""

    /// - Parameter handOn: gets the text in order; what it throws ends the writing.
    public init(_ handOn: @escaping (String) throws -> Void) { self.handOn = handOn }

    /// Adds text.
    public func write(_ text: String) throws {
        if text.isEmpty { return }
        pending += separator
        pending += text
        separator = ""
        hasText = true
        if pending.utf8.count >= Self.pieceSize { try flush() }
    }

    /// Hands on what is waiting.
    public func flush() throws {
        if pending.isEmpty { return }
        let piece = pending
        pending.removeAll(keepingCapacity: true)
        try handOn(piece)
    }

    /// Writes one of several parts: between those that are not empty comes an empty line.
    func part(_ body: () throws -> Void) throws {
        hasText = false
        try body()
        if hasText { separator = "\n" }
    }
}
