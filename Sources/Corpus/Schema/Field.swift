/// A field of a kind of element: what it is called, what it holds, what it is for, and where it stands.
///
/// ```swift
/// Field("verb", .string, "The cue in lower case: `said`.", example: "assert(doc.statements[1].verb == \"said\")") {
///     .text($0.speech.statements[$1].verb)
/// }
/// ```
///
/// Scripts, queries, `show`, the manual and the editor stubs have it from here.
public struct Field: Sendable {
    public let name: String
    public let type: FieldType
    /// Whether an element may have no such value.
    public let isNilable: Bool
    /// One line, present tense, ends with a full stop.
    public let summary: String
    /// More prose, Markdown, where one line is not enough.
    public let details: String
    /// A Lua chunk over the example document that may `assert`: the tests run it.
    public let example: String
    /// Where it is to be seen.
    public let audience: Audience
    /// Other names by which queries know it.
    public let queryNames: [String]
    /// The field that counts where this one, an element, is compared in a query: its `name`, where nothing is said and
    /// it has one, else the element's plain text.
    public let comparedBy: String?
    /// The layer that it is read from; nil for that of its kind.
    public let layer: ModelLayer?
    public let reader: Reader

    /// Who sees a field.
    public struct Audience: OptionSet, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Scripts and queries.
        public static let scripts = Audience(rawValue: 1)
        /// `show` draws it where there is something to say.
        public static let show = Audience(rawValue: 2)
        /// `show` draws it where it is false.
        public static let showIfFalse = Audience(rawValue: 4)
        /// `show` draws it where the element around it does not say the same.
        public static let showOnce = Audience(rawValue: 8)
    }

    /// Where the value comes from.
    public enum Reader: Sendable {
        /// From the document's columns, by the number of the element.
        case own(@Sendable (Document, Int) -> FieldValue)
        /// From where the element is: what kinds have in common.
        case common(@Sendable (Document, KindDeclaration, Position) -> FieldValue)
    }

    /// - Parameters:
    ///   - layer: the layer that it is read from, where that is not the layer of its kind.
    ///   - read: reads the value of an element of the document by its number.
    public init(
        _ name: String, _ type: FieldType, nilable: Bool = false, _ summary: String, details: String = "",
        example: String = "", for audience: Audience = .scripts, inQueries queryNames: [String] = [],
        comparedBy: String? = nil, of layer: ModelLayer? = nil,
        _ read: @escaping @Sendable (Document, Int) -> FieldValue
    ) {
        self.init(
            name, type, nilable, summary, details, example, audience, queryNames, comparedBy, layer, .own(read))
    }

    /// A field of elements of any kind.
    static func common(
        _ name: String, _ type: FieldType, nilable: Bool = false, _ summary: String, details: String = "",
        example: String = "", for audience: Audience = .scripts, comparedBy: String? = nil,
        _ read: @escaping @Sendable (Document, KindDeclaration, Position) -> FieldValue
    ) -> Field {
        Field(name, type, nilable, summary, details, example, audience, [], comparedBy, nil, .common(read))
    }

    private init(
        _ name: String, _ type: FieldType, _ isNilable: Bool, _ summary: String, _ details: String, _ example: String,
        _ audience: Audience, _ queryNames: [String], _ comparedBy: String?, _ layer: ModelLayer?,
        _ reader: Reader
    ) {
        self.name = name
        self.type = type
        self.isNilable = isNilable
        self.summary = summary
        self.details = details
        self.example = example
        self.audience = audience
        self.queryNames = queryNames
        self.comparedBy = comparedBy
        self.layer = layer
        self.reader = reader
    }

    /// Whether it holds a sequence of elements.
    package var isSequence: Bool { if case .sequence = type { true } else { false } }

    /// The value for an element that the document's own layers hold.
    public func value(in document: Document, _ kind: KindDeclaration, _ index: Int) -> FieldValue {
        switch reader {
        case .own(let read): read(document, index)
        case .common(let read): read(document, kind, Position(index, kind.span(document, index)))
        }
    }
}

/// Where an element is: its number and its bytes.
public struct Position: Sendable {
    public let index: Int
    public let span: Span

    @inlinable
    public init(_ index: Int, _ span: Span) {
        self.index = index
        self.span = span
    }
}

/// What a field holds.
public enum FieldType: Sendable, Equatable {
    case string, integer, number, boolean
    /// A day, ISO: a string in scripts, a date in queries.
    case day
    /// Strings.
    case list
    /// Names with values: a plain table.
    case record
    /// An element, of any kind where none is named.
    case element(ElementKind?)
    /// An element of one of several kinds.
    case oneOf([ElementKind])
    /// A sequence of elements, of any kind where none is named. In queries its length counts.
    case sequence(ElementKind?)
}
