import Corpus

/// Tells tables of data from tables that only arrange a page.
struct LayoutTables {
    /// For each `table` element: whether it arranges the page.
    private var layouts: [Int: Bool] = [:]

    private struct Facts {
        let node: Int
        let end: Int
        var rows = 0
        var cells = 0
        var cellsInRow = 0
        var mostInRow = 0
        var headers = 0
        var hasCaption = false
        var isNested = false
        var holdsBlocks = 0
        var longest: Int32 = 0
        var text: Int32 = 0
    }

    init(_ tree: HTMLTree, _ statistics: PageStatistics) {
        var open: [Facts] = []
        for index in tree.nodes.indices {
            while let last = open.last, last.end <= index { close(&open, tree) }
            let tag = tree.nodes[index].tag
            if tag == .table {
                if let last = open.indices.last { open[last].isNested = true }
                open.append(Facts(node: index, end: tree.nodes[index].end))
                continue
            }
            guard let last = open.indices.last else { continue }
            switch tag {
            case .tr:
                open[last].rows += 1
                open[last].cellsInRow = 0
            case .td, .th:
                open[last].cells += 1
                open[last].cellsInRow += 1
                open[last].mostInRow = max(open[last].mostInRow, open[last].cellsInRow)
                open[last].text += statistics.all[index]
                open[last].longest = max(open[last].longest, statistics.all[index])
                if tag == .th { open[last].headers += 1 }
            case .caption, .thead: open[last].hasCaption = true
            case .h1, .h2, .h3, .form, .article, .section, .nav, .ul, .ol: open[last].holdsBlocks += 1
            default: break
            }
        }
        while !open.isEmpty { close(&open, tree) }
    }

    func isLayout(_ table: Int) -> Bool { layouts[table] ?? false }

    private mutating func close(_ open: inout [Facts], _ tree: HTMLTree) {
        guard let facts = open.popLast() else { return }
        layouts[facts.node] = Self.isLayout(facts, role: tree.value(.role, of: facts.node)?.lowercased())
    }

    private static func isLayout(_ facts: Facts, role: String?) -> Bool {
        if role == "presentation" || role == "none" || facts.isNested || facts.cells == 0 { return true }
        if facts.headers > 0 || facts.hasCaption { return false }
        if facts.rows < 2 || facts.mostInRow < 2 { return true }
        // Cells with headings and menus, or with whole paragraphs, are columns of a page.
        if facts.holdsBlocks > 0 && facts.longest > 300 || facts.longest > 800 { return true }
        // One cell with nearly all the text is the middle column of an old page.
        return facts.longest > 250 && facts.longest * 10 > facts.text * 6
    }
}
