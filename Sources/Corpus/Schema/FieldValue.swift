/// The value of a field of an element.
public enum FieldValue: Sendable, Equatable {
    /// The element has no such value: nil in scripts.
    case none
    case text(String)
    /// A part of the document's text, as it stands there.
    case slice(Span)
    /// A part of it as it is read: without notation, white space collapsed.
    case plain(Span)
    /// Several texts.
    case texts([String])
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// A day, ISO: `2022-02-24`.
    case day(String)
    case element(ElementPlace)
    /// A part of the text as an element of its own, a `span`.
    case stretch(Span)
    case elements(ElementList)
    /// Names with their values, in order.
    case record([(name: String, value: FieldValue)])

    public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
    public init(_ number: Double?) { self = number.map { .number($0) } ?? .none }
    public init(_ element: ElementPlace?) { self = element.map { .element($0) } ?? .none }
    public init(day: String?) { self = day.map { .day($0) } ?? .none }

    /// An element, or none where its number is below 0.
    public static func element(_ kind: ElementKind, _ index: some BinaryInteger) -> FieldValue {
        index < 0 ? .none : .element(ElementPlace(kind, Int(index)))
    }

    /// A part of the text as it is read; none where it is empty.
    public static func plain(unlessEmpty span: Span) -> FieldValue { span.isEmpty ? .none : .plain(span) }

    public static func == (left: FieldValue, right: FieldValue) -> Bool {
        switch (left, right) {
        case (.none, .none): true
        case (.text(let left), .text(let right)), (.day(let left), .day(let right)): left == right
        case (.slice(let left), .slice(let right)), (.plain(let left), .plain(let right)): left == right
        case (.stretch(let left), .stretch(let right)): left == right
        case (.texts(let left), .texts(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.flag(let left), .flag(let right)): left == right
        case (.element(let left), .element(let right)): left == right
        case (.elements(let left), .elements(let right)): left == right
        case (.record(let left), .record(let right)): left.elementsEqual(right) { $0 == $1 }
        default: false
        }
    }

    /// A value that is no part of the text and no element, as a text; nil for all else.
    public var string: String? {
        switch self {
        case .text(let text), .day(let text): text
        case .texts(let texts): texts.joined(separator: ", ")
        case .integer(let integer): "\(integer)"
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .flag(let flag): flag ? "true" : "false"
        case .none, .slice, .plain, .element, .stretch, .elements, .record: nil
        }
    }

    /// Whether there is nothing to say: no value, or one that is false.
    public var isEmpty: Bool {
        switch self {
        case .none, .flag(false): true
        default: false
        }
    }
}

extension Document {
    /// A value with its parts of the text read.
    public func written(_ value: FieldValue) -> FieldValue {
        switch value {
        case .slice(let span): .text(text.string(span.start, span.stop))
        case .plain(let span): .text(plainText(span))
        default: value
        }
    }
}
