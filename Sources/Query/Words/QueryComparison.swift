import Corpus

/// How two values are compared.
enum QueryComparison: String, Sendable {
    case matches = "="
    case differs = "!="
    case equals = "=="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// Whether the comparison needs an order, not only equality.
    var isOrder: Bool {
        switch self {
        case .less, .atMost, .greater, .atLeast: true
        case .matches, .differs, .equals: false
        }
    }

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .matches, .equals: left == right
        case .differs: left != right
        case .less: left < right
        case .atMost: left <= right
        case .greater: left > right
        case .atLeast: left >= right
        }
    }
}
