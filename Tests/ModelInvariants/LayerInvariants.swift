public import Corpus

/// What must hold for the layers of any document: order, nesting, range, character borders.
public struct LayerInvariants {
    let document: Document
    private let isValid: Bool
    /// What does not hold, the first few cases.
    public private(set) var violations: [String] = []

    /// For texts that are no UTF-8 (`isValid: false`) character borders mean nothing.
    ///
    /// - Parameter sourceCount: the number of bytes that the document was read from.
    public init(_ document: Document, isValid: Bool = true, sourceCount: Int = .max) {
        self.document = document
        self.isValid = isValid
        checkBlocks()
        checkSections()
        checkSentences()
        checkTokens()
        checkValues()
        checkNames()
        checkSpeech()
        checkLinks()
        checkSchema()
        checkSource(sourceCount)
    }

    mutating func require(_ holds: Bool, _ rule: String, _ index: Int) {
        if !holds, violations.count < 8 { violations.append("\(rule): \(index)") }
    }

    func isBorder(_ offset: Int) -> Bool {
        !isValid || offset == document.text.count || document.text[offset] & 0xC0 != 0x80
    }

    private mutating func checkBlocks() {
        let blocks = document.blocks
        for index in 0..<blocks.count {
            let span = Span(Int(blocks.starts[index]), Int(blocks.stops[index]))
            let content = Span(Int(blocks.contentStarts[index]), Int(blocks.contentStops[index]))
            require(span.start <= span.stop && span.stop <= document.text.count, "block in range", index)
            require(span.contains(content) && content.start <= content.stop, "content in block", index)
            require(isBorder(span.start) && isBorder(span.stop), "block on character borders", index)
            require(isBorder(content.start) && isBorder(content.stop), "content on character borders", index)
            require((index + 1...blocks.count).contains(Int(blocks.subtreeEnds[index])), "subtree in range", index)
            if index > 0 { require(blocks.starts[index - 1] <= blocks.starts[index], "blocks in order", index) }
            checkParent(of: index, span)
            checkChildren(of: index)
        }
        for (index, pair) in blocks.faqs.enumerated() {
            require(pair.question < pair.answer && pair.answer < Int32(blocks.count), "question before answer", index)
        }
        require(blocks.title < Int32(blocks.count), "title in range", 0)
        // Blocks and the gaps between them are the whole text, once.
        var last = 0
        for block in blocks.topLevel {
            require(Int(blocks.starts[Int(block)]) >= last, "top-level blocks apart", Int(block))
            last = Int(blocks.stops[Int(block)])
        }
    }

    private mutating func checkParent(of index: Int, _ span: Span) {
        let blocks = document.blocks
        let parent = Int(blocks.parents[index])
        require(parent < index, "parent before child", index)
        guard parent >= 0, parent < index else { return }
        let outer = Span(Int(blocks.starts[parent]), Int(blocks.stops[parent]))
        require(outer.contains(span), "child inside parent", index)
        require(index < Int(blocks.subtreeEnds[parent]), "child in subtree", index)
    }

    private mutating func checkChildren(of index: Int) {
        var last = Int(document.blocks.starts[index])
        for child in document.blocks.children(of: index) {
            require(Int(document.blocks.starts[child]) >= last, "children apart", child)
            last = Int(document.blocks.stops[child])
        }
    }

    private mutating func checkSections() {
        let sections = document.sections
        for index in 0..<sections.count {
            require(sections.starts[index] <= sections.stops[index], "section in order", index)
            require(Int(sections.stops[index]) <= document.text.count, "section in range", index)
            require(sections.firstBlocks[index] < sections.endBlocks[index], "section has its heading", index)
            let parent = Int(sections.parents[index])
            require(parent < index, "section behind its parent", index)
            if parent >= 0 {
                require(sections.stops[index] <= sections.stops[parent], "section inside its parent", index)
            }
            require(sections.section(at: Int(sections.starts[index])) == index, "section found by offset", index)
        }
    }

    private mutating func checkSentences() {
        let sentences = document.sentences
        var last = 0
        for index in 0..<sentences.count {
            let span = Span(Int(sentences.starts[index]), Int(sentences.stops[index]))
            require(
                last <= span.start && span.start < span.stop && span.stop <= document.text.count, "sentences in order",
                index)
            require(isBorder(span.start) && isBorder(span.stop), "sentence on character borders", index)
            let block = Int(sentences.blocks[index])
            let outer = Span(Int(document.blocks.starts[block]), Int(document.blocks.stops[block]))
            require(outer.contains(span), "sentence inside its block", index)
            last = span.stop
        }
    }

    private mutating func checkTokens() {
        let tokens = document.tokens
        let sentences = document.sentences
        require(tokens.sentenceFirsts.count == sentences.count + 1, "an entry for each sentence", 0)
        require(tokens.sentenceFirsts.last == UInt32(tokens.count), "the last entry is the number of tokens", 0)
        var last = 0
        for index in 0..<tokens.count {
            let span = Span(Int(tokens.starts[index]), Int(tokens.stops[index]))
            require(
                last <= span.start && span.start < span.stop && span.stop <= document.text.count, "tokens in order",
                index)
            require(isBorder(span.start) && isBorder(span.stop), "token on character borders", index)
            let sentence = tokens.sentence(of: index)
            let outer = Span(Int(sentences.starts[sentence]), Int(sentences.stops[sentence]))
            require(outer.contains(span), "token inside its sentence", index)
            last = span.stop
        }
    }
}
