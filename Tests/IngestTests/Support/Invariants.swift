import Corpus

/// What must hold for every document that a reader gives: offsets in range, in order, nested, on character borders.
func violations(_ document: Document, sourceCount: Int) -> [String] {
    var found: [String] = []
    let text = document.text
    func require(_ holds: Bool, _ rule: String, _ index: Int) {
        if !holds, found.count < 5 { found.append("\(rule): \(index)") }
    }
    func isBorder(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
    let blocks = document.blocks
    var last = 0
    for index in 0..<blocks.count {
        let (start, stop) = (Int(blocks.starts[index]), Int(blocks.stops[index]))
        require(last <= start && start <= stop && stop <= text.count, "block in order and range", index)
        require(isBorder(start) && isBorder(stop), "block on borders", index)
        let (first, end) = (Int(blocks.contentStarts[index]), Int(blocks.contentStops[index]))
        require(start <= first && first <= end && end <= stop, "content in block", index)
        require(isBorder(first) && isBorder(end), "content on borders", index)
        let parent = Int(blocks.parents[index])
        if parent >= 0 {
            require(Int(blocks.starts[parent]) <= start && stop <= Int(blocks.stops[parent]), "child in parent", index)
        }
        last = start
    }
    last = 0
    let sentences = document.sentences
    for index in 0..<sentences.count {
        let (start, stop) = (Int(sentences.starts[index]), Int(sentences.stops[index]))
        require(last <= start && start < stop && stop <= text.count, "sentences in order", index)
        require(isBorder(start) && isBorder(stop), "sentence on borders", index)
        last = stop
    }
    last = 0
    for index in 0..<document.tokens.count {
        let (start, stop) = (Int(document.tokens.starts[index]), Int(document.tokens.stops[index]))
        require(last <= start && start < stop && stop <= text.count, "tokens in order", index)
        require(isBorder(start) && isBorder(stop), "token on borders", index)
        last = stop
    }
    last = 0
    for (index, link) in document.links.links.enumerated() {
        require(last <= link.span.start && link.span.stop <= text.count, "links in order", index)
        require(isBorder(link.span.start) && isBorder(link.span.stop), "link on borders", index)
        last = link.span.start
    }
    for offset in stride(from: 0, to: text.count, by: max(text.count / 200, 1)) {
        let source = document.sourceMap.source(of: Span(offset, offset + 1))
        require(
            0 <= source.start && source.start <= source.stop && source.stop <= sourceCount, "source in range", offset)
    }
    return found
}
