/// A part of a text that its format shows to be no text of the document: the mail that was answered, a signature.
public struct FlaggedSpan: Hashable, Sendable {
    public let span: Span
    public let reason: BoilerplateReason

    public init(_ span: Span, _ reason: BoilerplateReason) {
        self.span = span
        self.reason = reason
    }
}

extension [FlaggedSpan] {
    /// Why a block was flagged that covers a span; nil for one that was not.
    func reason(for span: Span) -> BoilerplateReason? {
        first { $0.span.start <= span.start && span.stop <= $0.span.stop }?.reason
    }
}
