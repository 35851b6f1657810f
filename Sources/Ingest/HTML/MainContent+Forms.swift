import Corpus

extension MainContent {
    // MARK: Forms

    /// Flags boxes that ask for an address: a field to fill in, and few words around it that speak of mails.
    ///
    /// The box is the largest element around the field that has neither a main heading nor much text. So are found
    /// those whose names say nothing, as on pages made of utility classes.
    mutating func flagSubscriptionBoxes() {
        let total = prose(0)
        let isBody = Set(bodies)
        var textsBefore = [0]
        for node in tree.nodes.indices {
            textsBefore.append(textsBefore[node] + (tree.nodes[node].tag == .h1 || isBody.contains(node) ? 1 : 0))
        }
        var seen: Set<Int> = []
        for node in tree.nodes.indices where tree.nodes[node].tag == .input && isTextField(node) {
            guard let box = box(around: node, textsBefore), seen.insert(box).inserted, !isFlagged(box), asksForMail(box)
            else { continue }
            flag(box, .subscribe, total)
        }
    }

    private func isTextField(_ node: Int) -> Bool {
        switch tree.value(.type, of: node)?.lowercased() {
        case nil, "text", "email", "": true
        default: false
        }
    }

    /// - Parameter textsBefore: how many main headings and elements named as the text stand before each node.
    private func box(around field: Int, _ textsBefore: [Int]) -> Int? {
        var box: Int?
        var node = tree.nodes[field].parent
        while node >= 0, !tree.nodes[node].tag.isPageFrame, statistics.all[node] <= 400,
            tree.nodes[node].end - node <= 200
        {
            if textsBefore[node] < textsBefore[tree.nodes[node].end] { break }
            if tree.nodes[node].tag.isBlock, statistics.all[node] > 0 { box = node }
            node = tree.nodes[node].parent
        }
        return box
    }

    private func asksForMail(_ box: Int) -> Bool {
        let words = " " + PlainWords.joined(tree.text(below: box).utf8) + " "
        return InterfacePhrases.asksForMail(words)
    }
}
