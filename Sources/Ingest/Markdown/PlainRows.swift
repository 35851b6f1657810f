import Corpus

/// The rows of long tables that hold nothing but words: they are read without the parser.
///
/// The parser takes some 700 bytes for each cell, so that a table of a million cells, which is 3 MB of text, would
/// fill the memory of a small machine. Where the reader meets the row before them, it reads these rows itself.
struct PlainRows {
    /// The lines that were taken out, in order and apart.
    private(set) var runs: [Range<Int>] = []
    /// How many lines were taken out before each run.
    private var takenBefore: [Int] = []
    /// The text for the parser, without those lines, and where it begins there.
    private(set) var rest: Text
    private(set) var start: Int
    private let firstLine: Int

    /// Shorter tables are left to the parser as they are.
    private static let fewest = 100

    init(_ text: Text, _ lines: Lines, from start: Int) {
        rest = text
        self.start = start
        firstLine = lines.line(at: start)
        var index = firstLine
        while index + 2 < lines.count {
            guard Self.beginsTable(text, lines, at: index) else {
                index += 1
                continue
            }
            let first = index + 2
            index = first
            while index < lines.count, text[lines.span(index).start] == UInt8(ascii: "|") { index += 1 }
            // The first row and the last one tell the parser where the table is.
            if index - first >= Self.fewest { takeOut(first + 1..<index - 1, text, lines) }
        }
        guard !runs.isEmpty else { return }
        let gaps = runs.map { Span(lines.span($0.lowerBound).start, lines.span($0.upperBound).start) }
        rest = text.without(gaps, from: start)
        self.start = 0
    }

    /// The line of the source that a line of the parser's text is; both from the first line of that text on.
    func sourceLine(of line: Int) -> Int {
        let place = runs.indices.partition { runs[$0].lowerBound - firstLine - takenBefore[$0] <= line }
        return place == 0 ? line : line + takenBefore[place - 1] + runs[place - 1].count
    }

    private mutating func takeOut(_ rows: Range<Int>, _ text: Text, _ lines: Lines) {
        for row in rows where Self.isPlain(text, lines.span(row)) {
            if let last = runs.indices.last, runs[last].upperBound == row {
                runs[last] = runs[last].lowerBound..<row + 1
            } else {
                takenBefore.append((takenBefore.last ?? 0) + (runs.last?.count ?? 0))
                runs.append(row..<row + 1)
            }
        }
    }

    /// Whether a line is the head of a table at the margin, with as many cells as the line of dashes below it.
    private static func beginsTable(_ text: Text, _ lines: Lines, at index: Int) -> Bool {
        let (head, dashes) = (lines.span(index), lines.span(index + 1))
        guard text[head.start] == UInt8(ascii: "|"), text[dashes.start] == UInt8(ascii: "|") else { return false }
        return TableGuard.columns(text, dashes) > 0 && pipes(text, head) == pipes(text, dashes)
    }

    private static func pipes(_ text: Text, _ line: Span) -> Int {
        (line.start..<line.stop).count { text[$0] == UInt8(ascii: "|") }
    }

    /// Whether a line has no sign that the parser could make something of.
    private static func isPlain(_ text: Text, _ line: Span) -> Bool {
        for position in line.start..<line.stop {
            let byte = text[position]
            guard isWord[Int(byte)] else { return false }
            // "www." begins an address.
            if byte == UInt8(ascii: "w"), text[position + 1] == byte { return false }
        }
        return true
    }

    private static let isWord: [Bool] = {
        let signs = "\\`*_~[]<>&!@:\u{7F}".utf8
        return (UInt8.min...UInt8.max).map { $0 >= 0x20 && !signs.contains($0) }
    }()
}

extension Range<Int> {
    /// How many of the first numbers have a property that none has behind the first one without.
    fileprivate func partition(_ has: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if has(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
