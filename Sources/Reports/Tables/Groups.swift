/// What rows give that agree in some columns, in the order in which the groups first come.
struct Groups<Content> {
    private let columns: [Int]
    private var numbers: [[Value]: Int] = [:]
    private(set) var all: [(key: [Value], content: Content)] = []
    /// Bytes held by now, roughly.
    private(set) var weight = 0
    private let meter = Work.meter

    /// - Parameter columns: the numbers of the columns whose values make a group.
    init(by columns: [Int]) { self.columns = columns }

    func key(of row: ResultTable.Row) -> [Value] { columns.map { row.values[$0] } }

    /// The content of the group with a key.
    subscript(key: [Value]) -> Content? { numbers[key].map { all[$0].content } }

    /// Changes the content of the group of a row, which begins as `fresh`.
    ///
    /// - Parameter change: gives the bytes that the content grew by.
    mutating func update(
        _ row: ResultTable.Row, _ fresh: @autoclosure () -> Content, _ change: (inout Content) throws -> Int
    ) rethrows {
        let key = key(of: row)
        let before = weight
        // Rows may share one long text, and a key is read whole.
        if !meter.goesOn(over: key.reduce(0) { $0 + $1.size }) { return }
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            number = all.count
            numbers[key] = number
            all.append((key, fresh()))
            weight += key.reduce(96) { $0 + $1.weight }
        }
        weight += try change(&all[number].content)
        if weight > before { _ = meter.goesOn(keeping: weight - before) }
    }
}
