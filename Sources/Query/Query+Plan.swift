import Corpus

extension Query {
    /// How the query runs and what it costs, a line for each thing worth knowing.
    public func plan() -> String {
        var lines: [(String, String)] = [("query", source)]
        if let anchors {
            let words = anchors.map { anchor in
                "'" + String(decoding: anchor.bytes, as: UTF8.self) + (anchor.isWhole ? "'" : "…'")
            }
            lines.append(("first", "look for \(words.joined(separator: " or ")) in the bytes; texts without are done"))
        } else {
            lines.append(("first", "no word is sure to be in every hit; every text is cut into tokens"))
        }
        lines.append(("then", search))
        let layers = layers
        if !layers.isEmpty { lines.append(("needs", layers.joined(separator: ", "))) }
        for relation in unit.relations { lines.append(("relation", written(relation.source))) }
        if constraint != nil {
            lines.append(("constraint", "every start with a match is followed with its captures kept apart"))
        } else if !captureNames.isEmpty {
            lines.append(("captures", "every hit is read once more for \(captureNames.joined(separator: ", "))"))
        }
        lines.append(("cost", cost))
        let width = lines.map(\.0.count).max() ?? 0
        return lines.map { name, text in
            name + String(repeating: " ", count: width - name.count + 2) + text
        }.joined(separator: "\n")
    }

    private var search: String {
        let place = anchors == nil ? "all sentences" : "the sentences that have it"
        if let phrase { return "compare \(phrase.count == 1 ? "the word" : "the \(phrase.count) words") one by one" }
        if unit.program.isLocal { return "run \(unit.program.code.count) steps from right to left over \(place)" }
        return "run \(unit.program.code.count) steps from right to left over the whole text"
    }

    private var cost: String {
        if phrase != nil, anchors != nil { return "one pass over the bytes" }
        if unit.program.hasLooks { return "steps times tokens, and a look-around may go over a sentence at each token" }
        return "steps times tokens: linear in the text"
    }

    /// The layers of a document that the elements come from.
    private var layers: [String] {
        var layers: [String] = []
        for kind in unit.program.kinds + unit.relations.flatMap(\.operand.kinds) {
            let layer = kind.layer.name
            if !layers.contains(layer) { layers.append(layer) }
        }
        return layers
    }
}

extension QueryProgram {
    /// The kinds of element that the program looks for, those in groups and look-arounds included.
    fileprivate var kinds: [KindDeclaration] {
        let own = leaves.flatMap { leaf -> [KindDeclaration] in
            switch leaf.test {
            case .any, .token: []
            case .element(let pattern): [pattern.kind]
            case .group(let unit): unit.program.kinds + unit.relations.flatMap(\.operand.kinds)
            }
        }
        return own + looks.flatMap(\.program.kinds)
    }

    fileprivate var hasLooks: Bool {
        !looks.isEmpty
            || leaves.contains { leaf in
                if case .group(let unit) = leaf.test { return unit.program.hasLooks }
                return false
            }
    }
}
