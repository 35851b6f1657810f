public import Corpus

/// Which form of a token is counted.
public enum TokenForm: String, Sendable, CaseIterable {
    /// As written.
    case text
    case lower
    /// Case and accents folded, quotes and dashes unified.
    case norm
    /// By Snowball, in the document's language.
    case stem
    case shape
}

/// Word forms as numbers: each form once, in the order of its first coming.
///
/// A form is made once for each spelling, so that counting a word that was met before touches no string.
public struct FormTable: Sendable {
    private let form: TokenForm
    private var spellings = SpellingTable()
    /// The form of each spelling.
    private var forms: [Int32] = []
    private var strings: [String] = []
    /// The bytes are the key: texts that are equal only by Unicode's rules are two forms.
    private var numbers: [[UInt8]: Int32] = [:]
    /// The language that `spellings` and `forms` are of, where forms are stems, and those of other languages.
    private var language: String?
    private var otherLanguages: [String?: (spellings: SpellingTable, forms: [Int32])] = [:]

    public init(_ form: TokenForm) { self.form = form }

    public var count: Int { strings.count }

    /// The form with a number.
    public func string(_ id: Int32) -> String { strings[Int(id)] }

    /// The numbers of a document's tokens in order; -1 for tokens that are not countable.
    public mutating func ids(of document: Document, countable: [Bool]) -> [Int32] {
        turn(to: document)
        let tokens = document.tokens
        let text = document.text
        let (starts, stops) = (tokens.starts, tokens.stops)
        // Safe: `ids` has room for as many numbers as there are tokens, and each is written once, in order.
        return unsafe [Int32](unsafeUninitializedCapacity: starts.count) { ids, count in
            for token in starts.indices {
                unsafe ids[token] =
                    countable[token] ? id(text, Int(starts[token]), Int(stops[token]), document, token) : -1
            }
            count = starts.count
        }
    }

    /// The numbers of the tokens that statistics count, in order, without gaps for the others.
    public mutating func countedIDs(of document: Document) -> [Int32] {
        turn(to: document)
        let (tokens, sentences, blocks) = (document.tokens, document.sentences, document.blocks)
        let text = document.text
        let (starts, stops, types) = (tokens.starts, tokens.stops, tokens.types)
        // Safe: `ids` has room for as many numbers as there are tokens, sentences do not share tokens, and numbers
        // are written one behind the other.
        return unsafe [Int32](unsafeUninitializedCapacity: starts.count) { ids, count in
            for sentence in 0..<sentences.count where !blocks.isBoilerplate(Int(sentences.blocks[sentence])) {
                let range = Int(tokens.sentenceFirsts[sentence])..<Int(tokens.sentenceFirsts[sentence + 1])
                for token in range where types[token].isCounted {
                    unsafe ids[count] = id(text, Int(starts[token]), Int(stops[token]), document, token)
                    count += 1
                }
            }
        }
    }

    /// The same spelling has another stem in another language.
    private mutating func turn(to document: Document) {
        guard form == .stem, document.language != language else { return }
        otherLanguages[language] = (spellings, forms)
        (spellings, forms) = otherLanguages.removeValue(forKey: document.language) ?? (SpellingTable(), [])
        language = document.language
    }

    @inline(__always)
    private mutating func id(
        _ text: borrowing Text, _ start: Int, _ stop: Int, _ document: Document, _ token: Int
    ) -> Int32 {
        let spelling = spellings.number(text, start, stop)
        if spelling == forms.count { forms.append(id(of: form.string(document, token))) }
        return forms[spelling]
    }

    /// The number of a form, made if it is new.
    public mutating func id(of form: String) -> Int32 {
        let bytes = Array(form.utf8)
        if let known = numbers[bytes] { return known }
        let id = Int32(truncatingIfNeeded: strings.count)
        numbers[bytes] = id
        strings.append(form)
        return id
    }

    /// The number of a form that is known; nil for any other.
    public func known(_ form: String) -> Int32? { numbers[Array(form.utf8)] }
}

extension TokenForm {
    /// The form of a token.
    public func string(_ document: Document, _ token: Int) -> String {
        switch self {
        case .text: document.word(token)
        case .lower: document.lower(token)
        case .norm: document.norm(token)
        case .stem: document.stem(token)
        case .shape: document.shape(token)
        }
    }
}
