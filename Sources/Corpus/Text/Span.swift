/// A half-open range of byte offsets in a document's text.
public struct Span: Hashable, Sendable {
    public var start: Int
    public var stop: Int

    @inlinable
    public init(_ start: Int, _ stop: Int) {
        self.start = start
        self.stop = stop
    }

    @inlinable public var count: Int { stop - start }
    @inlinable public var isEmpty: Bool { stop <= start }
    @inlinable public func contains(_ other: Span) -> Bool { start <= other.start && other.stop <= stop }
    @inlinable public func overlaps(_ other: Span) -> Bool { start < other.stop && other.start < stop }
}
