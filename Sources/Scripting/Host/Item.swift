import Corpus
import Lua

/// One item of the script API: what it is called, what it takes and gives, what it is for, an example,
/// and what it does. Manual, `help()`, editor stubs and error messages all come from this.
struct Item: Sendable {
    enum Body: Sendable {
        /// Reads a field of the schema.
        case value(Field.Reader)
        /// Pushes the value of a field of the element.
        case field(@Sendable (Call, Element) throws -> Void)
        /// Pushes the value of a field of the host object at stack index 1.
        case objectField(@Sendable (Call) throws -> Void)
        /// Pushes results and returns how many. For methods the receiver is at stack index 1.
        case function(@Sendable (Call) throws -> Int32)
        /// A value that is set up elsewhere and only documented here.
        case documented
    }

    /// Where it lives: `element`, `document`, `sequence`, `workbench.text`, … or "" for a global.
    let owner: Owner
    let name: String
    let parameters: [Parameter]
    /// The result or the type of the field; nil for none.
    let returns: ValueType?
    let isNilable: Bool
    /// One line, present tense, ends with a full stop.
    let summary: String
    /// More prose, Markdown, where one line is not enough.
    let details: String
    /// A Lua chunk that runs over the example document and may `assert`: the tests run it.
    let example: String
    let body: Body

    static func field(
        _ owner: Owner, _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String,
        details: String = "", example: String = "", _ body: @escaping @Sendable (Call, Element) throws -> Void
    ) -> Item {
        Item(
            owner: owner, name: name, parameters: [], returns: type, isNilable: nilable, summary: summary,
            details: details, example: example, body: .field(body))
    }

    /// A field of the schema.
    init(_ field: Field, of kind: ElementKind) {
        self.init(
            owner: .kind(kind), name: field.name, parameters: [], returns: ValueType(field.type),
            isNilable: field.isNilable, summary: field.summary, details: field.details, example: field.example,
            body: .value(field.reader))
    }

    private init(
        owner: Owner, name: String, parameters: [Parameter], returns: ValueType?, isNilable: Bool, summary: String,
        details: String, example: String, body: Body
    ) {
        self.owner = owner
        self.name = name
        self.parameters = parameters
        self.returns = returns
        self.isNilable = isNilable
        self.summary = summary
        self.details = details
        self.example = example
        self.body = body
    }

    static func property(
        _ owner: Owner, _ name: String, _ type: ValueType, nilable: Bool = false, _ summary: String,
        details: String = "", example: String = "", _ body: @escaping @Sendable (Call) throws -> Void
    ) -> Item {
        Item(
            owner: owner, name: name, parameters: [], returns: type, isNilable: nilable, summary: summary,
            details: details, example: example, body: .objectField(body))
    }

    static func function(
        _ owner: Owner, _ name: String, _ parameters: [Parameter], returns: ValueType?, nilable: Bool = false,
        _ summary: String, details: String = "", example: String = "",
        _ body: @escaping @Sendable (Call) throws -> Int32
    ) -> Item {
        Item(
            owner: owner, name: name, parameters: parameters, returns: returns, isNilable: nilable,
            summary: summary, details: details, example: example, body: .function(body))
    }

    static func documented(
        _ owner: Owner, _ name: String, _ parameters: [Parameter] = [], returns: ValueType?, _ summary: String,
        details: String = "", example: String = ""
    ) -> Item {
        Item(
            owner: owner, name: name, parameters: parameters, returns: returns, isNilable: false,
            summary: summary, details: details, example: example, body: .documented)
    }

    var isFunction: Bool {
        switch body {
        case .function: true
        case .documented: !parameters.isEmpty
        case .value, .field, .objectField: false
        }
    }

    /// `doc:find`, `workbench.regex`, `help`: as a user writes it.
    var qualifiedName: String {
        if owner.name.isEmpty { return name }
        return owner.name + (isFunction && owner.hasMethods ? ":" : ".") + name
    }
}
