/// Some layers of a document.
public struct LayerSet: OptionSet, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let blocks = LayerSet(rawValue: 1)
    public static let sections = LayerSet(rawValue: 2)
    public static let sentences = LayerSet(rawValue: 4)
    public static let tokens = LayerSet(rawValue: 8)
    public static let values = LayerSet(rawValue: 16)
    public static let names = LayerSet(rawValue: 32)
    public static let speech = LayerSet(rawValue: 64)
}

extension Document {
    /// Computes layers before something asks for them: on another thread, so that they are there when it does.
    public func compute(_ layers: LayerSet) {
        if layers.contains(.blocks) { _ = blocks }
        if layers.contains(.sections) { _ = sections }
        if layers.contains(.sentences) { _ = sentences }
        if layers.contains(.tokens) { _ = tokens }
        if layers.contains(.values) { _ = values }
        if layers.contains(.names) { _ = names }
        if layers.contains(.speech) { _ = speech }
    }
}
