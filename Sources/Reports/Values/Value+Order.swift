/// One total order over all values, which equality and hashing agree with:
/// nothing < booleans < numbers < strings < places < lists < records.
///
/// - Numbers compare by exact value, so `.integer(1) == .number(1)`; what is not a number comes last and equals
///   itself.
/// - Strings compare by their bytes, so a decomposed é differs from a composed one.
/// - Lists and records compare element by element; a prefix comes first.
extension Value: Hashable, Comparable {
    public static func == (left: Value, right: Value) -> Bool { left.order(against: right) == .same }
    public static func < (left: Value, right: Value) -> Bool { left.order(against: right) == .before }

    func order(against other: Value) -> Order {
        switch (self, other) {
        case (.boolean(let left), .boolean(let right)): Order(left ? 1 : 0, right ? 1 : 0)
        case (.integer(let left), .integer(let right)): Order(left, right)
        case (.integer(let left), .number(let right)): Order(left, right)
        case (.number(let left), .integer(let right)): Order(right, left).reversed
        case (.number(let left), .number(let right)): Order(left, right)
        case (.string(let left), .string(let right)): Order(bytesOf: left, right)
        case (.bytes(let left), .bytes(let right)): Order(bytes: left, right)
        case (.bytes(let left), .string(let right)): Order(bytes: left, right.utf8)
        case (.string(let left), .bytes(let right)): Order(bytes: left.utf8, right)
        case (.place(let left), .place(let right)): left.order(against: right)
        case (.list(let left), .list(let right)): Value.order(left, right) { $0.order(against: $1) }
        case (.record(let left), .record(let right)): Value.order(left, right) { $0.order(against: $1) }
        default: Order(rank, other.rank)
        }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rank)
        switch self {
        case .none: break
        case .boolean(let boolean): hasher.combine(boolean)
        case .integer(let integer): hasher.combine(integer)
        case .number(let number):
            // Equal numbers hash alike: whole ones as integers, and all that are not numbers as one.
            if number >= -0x1p63, number < 0x1p63, Double(Int(number)) == number {
                hasher.combine(Int(number))
            } else {
                hasher.combine(number.isNaN ? 0 : number.bitPattern)
            }
        case .string(let string): hasher.combine(string)
        case .bytes(let bytes): hasher.combine(bytes)
        case .place(let place): hasher.combine(place)
        case .list(let values): hasher.combine(values)
        case .record(let fields): hasher.combine(fields)
        }
    }

    /// The place of the kind of value in the order.
    private var rank: Int {
        switch self {
        case .none: 0
        case .boolean: 1
        case .integer, .number: 2
        case .string, .bytes: 3
        case .place: 4
        case .list: 5
        case .record: 6
        }
    }

    private static func order<Element>(
        _ left: [Element], _ right: [Element], by compare: (Element, Element) -> Order
    ) -> Order {
        for (one, two) in zip(left, right) {
            let order = compare(one, two)
            if order != .same { return order }
        }
        return Order(left.count, right.count)
    }
}
