import Reports

/// The last line of a part file, by which a whole one is known.
struct PartEnd: Sendable, Equatable {
    /// The numbers in the corpus, from 0, of the documents in the lines before, in their order.
    var ordinals: [Int]
    /// How many documents the share has; more than there are lines where the run was interrupted.
    var share: Int
    /// How many documents of the share do not meet the conditions of the run; they are not counted in it.
    var leftOut: Int

    var line: String {
        JSON.encode(
            .record([
                Value.Field(
                    "end",
                    .record([
                        Value.Field("documents", .integer(ordinals.count)), Value.Field("of", .integer(share)),
                        Value.Field("left_out", .integer(leftOut)),
                        Value.Field("ordinals", .list(ordinals.map { .integer($0) })),
                    ]))
            ]))
    }

    init(ordinals: [Int], share: Int, leftOut: Int = 0) {
        self.ordinals = ordinals
        self.share = share
        self.leftOut = leftOut
    }

    /// Nil for a line that is no end of a part.
    init?(reading line: String) {
        guard let end = (try? JSON.decode(line))?[field: "end"],
            case .integer(let documents)? = end[field: "documents"],
            case .integer(let share)? = end[field: "of"], case .integer(let leftOut)? = end[field: "left_out"],
            case .list(let values)? = end[field: "ordinals"]
        else { return nil }
        let ordinals = values.compactMap { value in if case .integer(let integer) = value { integer } else { nil } }
        guard ordinals.count == documents, values.count == documents, documents <= share else { return nil }
        self.init(ordinals: ordinals, share: share, leftOut: leftOut)
    }
}

/// What is wrong with a part file; the message goes behind its name.
public struct PartError: Error, CustomStringConvertible, Sendable {
    public let description: String
    init(_ description: String) { self.description = description }
}
