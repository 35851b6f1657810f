import Synchronization

extension Document {
    /// The layers that a document is made of.
    static let layers: [ModelLayer] = [
        .text, .lines, .blocks, .sections, .sentences, .tokens, .words, .values, .names, .speech, .links, .syntax,
        .clauses,
    ]

    /// The layers that are there.
    public var computed: Set<ModelLayer> {
        Set(Self.layers.filter { $0.isComputed(of: self) }).union(added.layers).subtracting([.text])
    }

    /// Computes layers before something asks for them: on another thread, so that they are there when it does.
    public func compute(_ layers: Set<ModelLayer>) {
        for layer in layers { layer.compute(for: self) }
    }

    /// Bytes that the document keeps, roughly: its text, and each layer that was asked for by its usual share.
    public var weight: Int {
        let hasReading = unsafe reading.baseAddress != text.baseAddress
        let shares = computed.reduce(ModelLayer.text.share * (hasReading ? 2 : 1)) { $0 + $1.share }
        return 4096 + text.count / 10 * shares + (syntaxLayer.isComputed ? syntaxTrees.weight : 0)
    }

    /// A layer that only its own folder knows of.
    public func layer<Content: DocumentLayer>(_ content: Content.Type = Content.self) -> Content {
        added.get(content, of: self)
    }
}

extension ModelLayer {
    /// What the recognisers of values, names and speech read.
    static let words = ModelLayer("words", share: 42, \.wordLayer) { _ = $0.words }
}

/// Layers of a document that it has no place for: each computed once, when first asked for, from any thread.
final class AddedLayers: Sendable {
    private let contents = Mutex<[ObjectIdentifier: (layer: ModelLayer, content: any DocumentLayer)]>([:])

    init() {}

    var layers: [ModelLayer] { contents.withLock { $0.values.map(\.layer) } }

    func isComputed<Content: DocumentLayer>(_ content: Content.Type) -> Bool {
        contents.withLock { $0[ObjectIdentifier(content)] != nil }
    }

    func get<Content: DocumentLayer>(_ content: Content.Type, of document: Document) -> Content {
        let key = ObjectIdentifier(content)
        if let known = contents.withLock({ $0[key]?.content as? Content }) { return known }
        // Made without the lock, as a layer may ask for another one; of two that were made the first stays.
        let made = Content(of: document)
        return contents.withLock { contents in
            if let known = contents[key]?.content as? Content { return known }
            contents[key] = (ModelLayer(content), made)
            return made
        }
    }
}
