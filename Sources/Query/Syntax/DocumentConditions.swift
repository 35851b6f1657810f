public import Corpus
internal import Lexicon

/// Conditions on a document as a whole, as those of an element in a query: `language="en" date>="2022-01-01"`.
///
/// ```swift
/// let conditions = try DocumentConditions("author=\"A.*\" words>500")
/// if conditions.hold(for: document) { … }
/// ```
///
/// All of them must hold. `docs/query-language.md` lists the fields; any other name is one of the document's metadata.
public struct DocumentConditions: Sendable {
    enum Key: Sendable {
        /// A field of the document as scripts have it.
        case field(Field)
        /// The path in the corpus or that of the file.
        case path
        /// Who wrote it, by whatever name the file says so.
        case author
        /// A name of the front matter, or of a page's meta elements.
        case metadata(String)
    }

    /// The names that do not mean metadata, with what they are compared as.
    static let known: [(name: String, key: Key, type: OperandType)] =
        Schema.standard[.document].fields.compactMap { field in
            guard let type = Schema.standard.operandType(of: field), !field.isSequence else {
                return nil
            }
            return (field.name, field.name == "path" ? .path : .field(field), type)
        } + [("author", .author, .text)]

    struct Condition: Sendable {
        var key: Key
        var test: FieldTest
    }

    private let conditions: [Condition]

    /// - Throws: where the text is none; the error says where, and what was expected there.
    public init(_ text: String) throws(QueryError) {
        var parser = QueryParser(text, lists: [:], languages: .builtIn)
        do {
            conditions = try parser.documentConditions()
        } catch {
            var error = error
            error.subject = "condition"
            throw error
        }
    }

    /// Whether a document meets all of them. Of its layers only those are computed that a condition needs.
    public func hold(for document: Document) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.key {
            case .field(let field):
                condition.test.holds(document.written(field.value(in: document, Schema.standard[.document], 0)))
            case .path: condition.test.holds(.texts([document.id, document.path]))
            case .author: condition.test.holds(FieldValue(document.metadata.author))
            case .metadata(let name): condition.test.holds(metadata: document.metadata.values(of: name))
            }
        }
    }

    /// Whether a document can meet them by its names alone; false saves reading it.
    public func mayHold(id: String, path: String) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.key {
            case .field(let field): field.name != "id" || condition.test.holds(.text(id))
            case .path: condition.test.holds(.texts([id, path]))
            case .author, .metadata: true
            }
        }
    }
}

extension Metadata {
    /// All values of a name, whatever its case.
    fileprivate func values(of name: String) -> [String] {
        let wanted = name.lowercased()
        return entries.filter { $0.name.lowercased() == wanted }.map(\.value)
    }
}

extension FieldTest {
    /// Whether one of the values that a document gives under a name fits; with `!=` whether none is the one that is named.
    ///
    /// The file gives texts. Where they are compared with a number or a date, they count as such.
    fileprivate func holds(metadata values: [String]) -> Bool {
        if values.isEmpty { return comparison == .differs }
        func holds(_ value: String) -> Bool {
            switch operand {
            case .number: Double(value).map { self.holds(.number($0)) } ?? false
            case .days: IsoDay.read(String(value.prefix(10))) != nil && self.holds(.day(String(value.prefix(10))))
            default: self.holds(.text(value))
            }
        }
        return comparison == .differs ? values.allSatisfy(holds) : values.contains(where: holds)
    }
}
