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
    enum Field: Sendable, Equatable {
        case id, path, title, author, language, format, encoding, date, words, bytes
        /// A name of the front matter, or of a page's meta elements.
        case metadata(String)

        static let known: [(name: String, field: Field, type: FieldType)] = [
            ("id", .id, .text), ("path", .path, .text), ("title", .title, .text), ("author", .author, .text),
            ("language", .language, .text), ("format", .format, .text), ("encoding", .encoding, .text),
            ("date", .date, .day), ("words", .words, .number), ("bytes", .bytes, .number),
        ]
    }

    struct Condition: Sendable {
        var field: Field
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
            guard case .metadata(let name) = condition.field else {
                return condition.test.holds(document.value(of: condition.field))
            }
            return condition.test.holds(metadata: document.metadata.values(of: name))
        }
    }

    /// Whether a document can meet them by its names alone; false saves reading it.
    public func mayHold(id: String, path: String) -> Bool {
        conditions.allSatisfy { condition in
            switch condition.field {
            case .id: condition.test.holds(.text(id))
            case .path: condition.test.holds(.texts([id, path]))
            default: true
            }
        }
    }
}

extension Document {
    fileprivate func value(of field: DocumentConditions.Field) -> FieldValue? {
        switch field {
        case .id: .text(id)
        case .path: .texts([id, path])
        case .title: title.map { .text($0) }
        case .author: metadata.author.map { .text($0) }
        case .language: language.map { .text($0) }
        case .format: .text(format)
        case .encoding: .text(encoding)
        case .date: values.documentDate.map { .day($0) }
        case .words: .number(Double(wordCount))
        case .bytes: .number(Double(text.count))
        case .metadata: nil
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
