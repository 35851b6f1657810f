import Glibc

/// Which of two values comes first.
enum Order {
    case before
    case same
    case after

    init<Key: Comparable>(_ left: Key, _ right: Key) {
        self = left < right ? .before : (right < left ? .after : .same)
    }

    /// Orders strings by their UTF-8 bytes, which is the order of their code points: the same on every machine,
    /// in every locale and for every version of the Unicode tables.
    init(bytesOf left: String, _ right: String) { self.init(bytes: left.utf8, right.utf8) }

    /// Orders sequences of bytes; a prefix comes first.
    init(bytes left: some Collection<UInt8>, _ right: some Collection<UInt8>) {
        let inMemory = left.withContiguousStorageIfAvailable { left in
            right.withContiguousStorageIfAvailable { right in
                let lengths = Order(left.count, right.count)
                guard let first = left.baseAddress, let second = right.baseAddress else { return lengths }
                return unsafe Order(Int(memcmp(first, second, min(left.count, right.count))), 0).then(lengths)
            }
        }
        if let order = inMemory ?? nil {
            self = order
        } else {
            self = left.elementsEqual(right) ? .same : (left.lexicographicallyPrecedes(right) ? .before : .after)
        }
    }

    /// Orders an integer and a floating-point number by their exact values; what is not a number comes last.
    init(_ integer: Int, _ number: Double) {
        if number.isNaN || number >= 0x1p63 {
            self = .before
        } else if number < -0x1p63 {
            self = .after
        } else {
            // In this range the number without its fraction always fits, and goes back to the same number.
            let whole = Int(number)
            self = Order(integer, whole).then(Order(Double(whole), number))
        }
    }

    /// Orders floating-point numbers; what is not a number equals itself and comes last.
    init(_ left: Double, _ right: Double) {
        switch (left.isNaN, right.isNaN) {
        case (true, true): self = .same
        case (true, false): self = .after
        case (false, true): self = .before
        case (false, false): self = left < right ? .before : (right < left ? .after : .same)
        }
    }

    var reversed: Order {
        switch self {
        case .before: .after
        case .same: .same
        case .after: .before
        }
    }

    /// This order, or the next one where this leaves a tie.
    func then(_ next: @autoclosure () -> Order) -> Order { self == .same ? next() : self }
}
