import CEnglishModel
import CSyntax

/// A tagger, a dependency parser and the rules of lemmas for one language: read-only, shared by threads.
///
/// It knows words as bytes and sentences as arrays, nothing of documents; docs/syntax.md says how well it reads.
@safe
public final class SyntaxModel: @unchecked Sendable {
    // Sendable and safe: the model behind the pointer never changes after it was made, and lives as long as this.
    let model: OpaquePointer
    private let tags: [(part: PartOfSpeech, fine: FineTag)]
    private let relations: [Relation]
    /// The number of the tag of each part of speech and finer tag, in a row of 64 for each part; -1 for none.
    private let numbers: [Int32]

    /// The model of English that is part of the program; nil where it was built without one.
    public static let english = unsafe SyntaxModel(
        UnsafeBufferPointer(start: english_model, count: english_model_count))

    /// - Parameter bytes: a file of `train-syntax`; they outlive the model, which does not copy them.
    @unsafe
    public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, let model = unsafe syntax_model_open(base, bytes.count) else { return nil }
        unsafe self.model = model
        var numbers = [Int32](repeating: -1, count: PartOfSpeech.allCases.count * 64)
        tags = unsafe (0..<syntax_tag_count(model)).map { index in
            let name = unsafe String(cString: syntax_tag_name(model, index)).split(separator: "|", maxSplits: 1)
            let part = name.first.flatMap { PartOfSpeech(name: $0) } ?? .other
            let fine = name.count > 1 ? FineTag(name: name[1]) : .none
            numbers[Int(part.rawValue) * 64 + Int(fine.rawValue)] = index
            return (part, fine)
        }
        relations = unsafe (0..<syntax_relation_count(model)).map { index in
            Relation(name: unsafe String(cString: syntax_relation_name(model, index)))
        }
        self.numbers = numbers
    }

    deinit { unsafe syntax_model_close(model) }

    func tag(_ node: syntax_node) -> (part: PartOfSpeech, fine: FineTag) {
        tags.indices.contains(Int(node.tag)) ? tags[Int(node.tag)] : (.other, .none)
    }

    func relation(_ node: syntax_node) -> Relation {
        relations.indices.contains(Int(node.relation)) ? relations[Int(node.relation)] : .dep
    }

    /// The dictionary forms that the words of a token can have, whatever their tags.
    public func lemmas(ofToken token: String) -> Set<String> {
        var token = token
        var lemmas: Set<String> = []
        token.withUTF8 { bytes in
            let parts = unsafe WordParts(of: bytes)
            for part in 0..<parts.count {
                let form = unsafe UnsafeBufferPointer(rebasing: bytes[parts[part]])
                for tag in tags { lemmas.insert(unsafe lemma(of: form, tag.part, tag.fine)) }
            }
        }
        return lemmas
    }

    /// The dictionary form of a word: `offer` of `offered`, `be` of `'s`; names keep their capitals.
    ///
    /// - Parameter form: its bytes in the text, UTF-8.
    public func lemma(of form: UnsafeBufferPointer<UInt8>, _ part: PartOfSpeech, _ fine: FineTag) -> String {
        let number = numbers[Int(part.rawValue) * 64 + Int(fine.rawValue)]
        let room = form.count + 64
        return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { out in
            guard let target = out.baseAddress, let source = form.baseAddress else { return "" }
            let length = unsafe syntax_lemma(model, number, source, form.count, target, room)
            return unsafe String(
                decoding: UnsafeBufferPointer(start: target, count: Int(max(length, 0))), as: UTF8.self)
        }
    }
}
