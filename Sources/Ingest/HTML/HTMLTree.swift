internal import CGumbo
import Corpus

/// A page as a tree in columns: nodes in reading order, a parent before its children.
struct HTMLTree {
    struct Node {
        fileprivate(set) var tag: HTMLTag
        /// The number of nodes up to the end of its descendants.
        let end: Int
        /// -1 for the root.
        let parent: Int
        /// Bytes of the source: the start tag, or the text as written.
        let source: Span
        /// Range in `bytes` for text.
        let text: Range<Int>
        fileprivate(set) var attributes: Range<Int>
    }

    private(set) var nodes: [Node] = []
    /// The decoded text of all text nodes.
    private(set) var bytes: [UInt8] = []
    private var attributes: [(name: HTMLAttribute, value: String)] = []

    /// Memory that the parser may take: a page needs 10 to 60 bytes for each of its own, hostile ones thousands.
    private static func budget(_ count: Int) -> Int {
        Memory.parserBudget(for: count, bytesPerByte: 200)
    }

    /// Parses a page.
    ///
    /// Nil for a page whose tree would be out of proportion to it, which tags that reopen one another do.
    init?(_ page: Text) {
        guard read(page) else { return nil }
        widenInlineWrappers()
    }

    // The parser's records live as long as its page, which is freed at the end of this function; all of them are
    // copied before. Counts and pointers come from the C side, which keeps them together.
    private mutating func read(_ page: Text) -> Bool {
        let parsed = unsafe page.withBytes { bytes in
            guard let start = bytes.baseAddress else { return unsafe nil as OpaquePointer? }
            return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                unsafe cgumbo_parse($0, bytes.count, Self.budget(bytes.count))
            }
        }
        guard let parsed = unsafe parsed else { return false }
        defer { unsafe cgumbo_free(parsed) }
        let tags = (0..<cgumbo_tag_count()).map { HTMLTag(name: unsafe String(cString: cgumbo_tag_name($0))) }
        let records = unsafe UnsafeBufferPointer(start: cgumbo_nodes(parsed), count: cgumbo_node_count(parsed))
        let found = unsafe UnsafeBufferPointer(start: cgumbo_attributes(parsed), count: cgumbo_attribute_count(parsed))
        nodes.reserveCapacity(records.count)
        for index in records.indices {
            let record = unsafe records[index]
            let textStart = bytes.count
            if let text = unsafe record.text {
                let length = unsafe Int(record.text_length)
                unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) {
                    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
                }
            }
            let attributeStart = attributes.count
            let first = unsafe Int(record.first_attribute)
            for place in unsafe first..<(first + Int(record.attribute_count)) {
                let name = unsafe String(cString: found[place].name)
                if let known = HTMLAttribute.byName[name] {
                    attributes.append((known, unsafe String(cString: found[place].value)))
                }
            }
            let number = unsafe Int(record.tag)
            let tag = number < 0 ? HTMLTag.text : tags.indices.contains(number) ? tags[number] : .other
            let source = unsafe Span(Int(record.source_start), Int(record.source_stop))
            if tag == .other, let name = Self.customName(page, source) { attributes.append((.elementName, name)) }
            let parent = unsafe record.parent
            unsafe nodes.append(
                Node(
                    tag: tag, end: Int(record.end), parent: parent == .max ? -1 : Int(parent), source: source,
                    text: textStart..<bytes.count, attributes: attributeStart..<attributes.count))
        }
        return true
    }

    /// The name of a custom element, which has a hyphen in it.
    private static func customName(_ page: Text, _ startTag: Span) -> String? {
        var stop = startTag.start + 1
        var hasHyphen = false
        while stop < min(startTag.stop, startTag.start + 64), page[stop] > 0x20, page[stop] != UInt8(ascii: ">") {
            if page[stop] == UInt8(ascii: "-") { hasHyphen = true }
            stop += 1
        }
        return hasHyphen ? page.string(startTag.start + 1, stop).lowercased() : nil
    }

    /// Custom elements are inline to a browser without their style sheet, as are `span` and `font`; those that hold
    /// blocks stand as blocks.
    private mutating func widenInlineWrappers() {
        for index in nodes.indices.reversed() where nodes[index].tag.isBlock {
            let parent = nodes[index].parent
            guard parent >= 0 else { continue }
            switch nodes[parent].tag {
            case .other, .span, .font: nodes[parent].tag = .div
            default: break
            }
        }
    }

    /// The value of an attribute; nil where the element has none.
    func value(_ name: HTMLAttribute, of node: Int) -> String? {
        for place in nodes[node].attributes where attributes[place].name == name { return attributes[place].value }
        return nil
    }

    func hasAttributes(_ node: Int) -> Bool { !nodes[node].attributes.isEmpty }

    /// The text of all text nodes below a node, white space as it is.
    func text(below node: Int) -> String {
        var collected: [UInt8] = []
        for index in node..<nodes[node].end where nodes[index].tag == .text { collected += bytes[nodes[index].text] }
        return String(decoding: collected, as: UTF8.self)
    }

    /// The first bytes of the text below a node.
    func opening(of node: Int, bytes limit: Int) -> String {
        var collected: [UInt8] = []
        for index in node..<nodes[node].end where nodes[index].tag == .text {
            collected += bytes[nodes[index].text].prefix(limit)
            if collected.count >= limit || index - node > limit { break }
        }
        return String(decoding: collected, as: UTF8.self)
    }

    /// The first node with a tag, at or behind `start`.
    func first(_ tag: HTMLTag, from start: Int = 0) -> Int? {
        nodes.indices.dropFirst(start).first { nodes[$0].tag == tag }
    }
}
