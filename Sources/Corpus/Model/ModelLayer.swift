/// A layer of a document: what is computed at once, when something first asks for it.
public struct ModelLayer: Sendable, Hashable {
    /// As `show --layers` names it.
    public let name: String
    /// Bytes that it keeps for ten bytes of text, measured over 50 MB of news.
    let share: Int
    private let isThere: @Sendable (Document) -> Bool
    private let make: @Sendable (Document) -> Void

    init(
        _ name: String, share: Int, isComputed: @escaping @Sendable (Document) -> Bool,
        compute: @escaping @Sendable (Document) -> Void
    ) {
        self.name = name
        self.share = share
        isThere = isComputed
        make = compute
    }

    /// A layer that documents have a place for.
    init<Content>(
        _ name: String, share: Int, _ place: any KeyPath<Document, Layer<Content>> & Sendable,
        compute: @escaping @Sendable (Document) -> Void
    ) {
        self.init(name, share: share, isComputed: { $0[keyPath: place].isComputed }, compute: compute)
    }

    /// A layer that a `DocumentLayer` is.
    public init<Content: DocumentLayer>(_ content: Content.Type) {
        self.init(
            content.name, share: content.share, isComputed: { $0.added.isComputed(content) },
            compute: { _ = $0.layer(content) })
    }

    func isComputed(of document: Document) -> Bool { isThere(document) }
    func compute(for document: Document) { make(document) }

    public static func == (left: ModelLayer, right: ModelLayer) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The content of a layer that stands beside those that a document is made of: its folder alone knows of it.
///
/// ```swift
/// final class References: DocumentLayer {
///     static let name = "references"
///     init(of document: Document) { … }
/// }
/// extension Document { var references: References { layer() } }
/// ```
public protocol DocumentLayer: AnyObject, Sendable {
    static var name: String { get }
    /// Bytes that it keeps for ten bytes of text, roughly.
    static var share: Int { get }
    init(of document: Document)
}

extension DocumentLayer {
    public static var share: Int { 1 }
}
