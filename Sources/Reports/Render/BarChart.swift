/// A chart as bars of text, one a row: label, bar, number.
struct BarChart {
    private let labels: [String]
    private let numbers: [Value]
    private let width: Int

    /// Nil where the column to draw holds no numbers.
    init?(_ chart: Chart, width: Int) {
        guard let labels = try? chart.table.values(of: chart.x), let numbers = try? chart.table.values(of: chart.y),
            numbers.contains(where: { $0.asDouble?.isFinite == true })
        else { return nil }
        self.labels = labels.map(Display.text)
        self.numbers = numbers
        self.width = width
    }

    var text: String {
        let labelWidth = min(labels.map(UnicodeText.width).max() ?? 0, width / 3)
        let shown = numbers.map { UnicodeText.shortened(Display.text($0), to: width / 3) }
        let numberWidth = shown.map(UnicodeText.width).max() ?? 0
        let room = max(1, width - labelWidth - numberWidth - 2)
        let sizes = numbers.map { number in number.asDouble.flatMap { $0.isFinite ? $0.magnitude : nil } ?? 0 }
        let longest = sizes.max() ?? 0
        var text = ""
        for (row, label) in labels.enumerated() {
            let head = UnicodeText.shortened(label, to: labelWidth)
            let bar = BarChart.bar(longest > 0 ? sizes[row] / longest : 0, room, numbers[row].asDouble ?? 0 < 0)
            let padding = String(repeating: " ", count: labelWidth - UnicodeText.width(head))
            let pieces = [head + padding, bar, shown[row]].filter { !$0.isEmpty }
            text += pieces.joined(separator: " ") + "\n"
        }
        return text
    }

    /// A bar for a share of the room, exact to an eighth of a column; negative ones are light.
    private static func bar(_ share: Double, _ room: Int, _ isNegative: Bool) -> String {
        let eighths = Int(share * Double(room) * 8 + 0.5)
        let full = String(repeating: isNegative ? "░" : "█", count: eighths / 8)
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        // What is more than nothing is seen.
        if eighths == 0 { return share > 0 ? (isNegative ? "░" : "▏") : "" }
        return isNegative ? (full.isEmpty ? "░" : full) : full + parts[eighths % 8]
    }
}
