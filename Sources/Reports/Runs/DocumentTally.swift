/// What one document adds to a counter: how often each key was counted, in the order in which the keys came.
public struct DocumentTally: Sendable, Equatable {
    public var name: String
    public var counts: [(key: Value, count: Int)]

    public init(name: String, counts: [(key: Value, count: Int)] = []) {
        self.name = name
        self.counts = counts
    }

    public static func == (left: DocumentTally, right: DocumentTally) -> Bool {
        left.name == right.name && left.counts.elementsEqual(right.counts) { $0 == $1 }
    }
}
