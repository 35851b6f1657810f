public enum EntityType: UInt8, Sendable, CaseIterable {
    case person, organization, place, agreement, event, other
}

/// The names in a document: mentions in reading order and the entities they stand for.
public final class Names: Sendable {
    public struct Mention: Sendable {
        public var span: Span
        public var type: EntityType
        public var entity: Int32
        /// The title before the name ("President"); empty where there is none.
        public var title: Span
    }
    public struct Entity: Sendable {
        /// The canonical name.
        public var name: String
        public var type: EntityType
        public var title: String?
        /// Surface forms, first seen first.
        public var aliases: [String]
        public var mentions: [Int32]
    }
    public let mentions: [Mention] = []
    public let entities: [Entity] = []
    public init(of document: Document) {}
    public func mention(at offset: Int) -> Int { -1 }
    public func range(in span: Span) -> Range<Int> { 0..<0 }
}
