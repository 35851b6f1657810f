/// The names in a document: mentions in reading order and the entities they stand for.
///
/// Found without trained models: gazetteers, titles, shapes, neighbours, and what the rest of the
/// document says. `US`, `U.S.` and `United States` are one place; the pronoun `us` never is one.
/// A nationality ("Russian forces", "Ukrainians") is no mention, since it names neither the country
/// nor its government; `nationalities` keeps them with their country.
public final class Names: Sendable {
    public struct Mention: Sendable {
        /// The name without its title and without a possessive mark.
        public var span: Span
        public var type: EntityType
        /// Index in `entities`.
        public var entity: Int32
        /// The title before the name ("President"); empty where there is none.
        public var title: Span
    }
    public struct Entity: Sendable {
        /// The canonical name: the longest full name without a title, or the gazetteer's name.
        public var name: String
        public var type: EntityType
        /// The longest title that stands before a mention.
        public var title: String?
        /// Surface forms, first seen first.
        public var aliases: [String]
        public var mentions: [Int32]
        /// The number at Wikidata, `Q42`; nil where no gazetteer gives it.
        public var wikidata: String?
        /// Of a person, by the given name; nil where that leaves it open.
        public var gender: Gender?
    }
    /// A word such as "Ukrainian" with the country it belongs to ("" for "European").
    public struct Nationality: Sendable {
        public var span: Span
        public var country: String
    }
    /// Sorted by start, not overlapping.
    public let mentions: [Mention]
    /// In the order of their first mentions.
    public let entities: [Entity]
    public let nationalities: [Nationality]

    public init(of document: Document) {
        guard document.knows("names") else {
            mentions = []
            entities = []
            nationalities = []
            return
        }
        if document.terms.conventions.hasCapitalNouns {
            var persons = CapitalNounPersons(document)
            (mentions, entities) = persons.read()
            nationalities = []
            return
        }
        var finder = NameFinder(document)
        finder.find()
        let words = finder.words
        var resolver = NameResolver(finder.candidates, document)
        let resolved = resolver.resolve()
        var builder = EntityBuilder(document.reading, words, document.vocabulary.gazetteer)
        for candidate in resolved { builder.add(candidate) }
        mentions = builder.mentions
        entities = builder.entities
        nationalities = finder.nationalities.map { Nationality(span: words.span($0.word), country: $0.country) }
    }

    /// The mention that covers an offset, or -1.
    public func mention(at offset: Int) -> Int {
        let index = mentions.partitionPoint { $0.span.start <= offset } - 1
        return index >= 0 && offset < mentions[index].span.stop ? index : -1
    }

    /// The mentions that lie inside a span.
    public func range(in span: Span) -> Range<Int> {
        let first = mentions.partitionPoint { $0.span.start < span.start }
        return first..<max(first, mentions.partitionPoint { $0.span.stop <= span.stop })
    }
}
