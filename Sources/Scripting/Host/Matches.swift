import Corpus

/// The query hits, and the stretches of text, that scripts hold in one document.
///
/// A hit is kept once however often it is found, so asking the same question in a loop does not grow.
final class Matches {
    struct Match: Hashable {
        var span: Span
        var query: String
        var captures: [Capture]
    }
    struct Capture: Hashable {
        var name: String
        var element: Element
    }

    private(set) var matches: [Match] = []
    private var numbers: [Match: Int] = [:]
    private let charge: MemoryCharge

    init(_ host: ScriptHost) { charge = MemoryCharge(0, host) }

    /// The bytes of a hit or stretch.
    func span(of element: Element) -> Span {
        let index = element.kind == .match ? element.index : element.index - Element.firstHeld
        return matches.indices.contains(index) ? matches[index].span : Span(0, 0)
    }

    func index(of match: Match) -> Int {
        if let known = numbers[match] { return known }
        matches.append(match)
        numbers[match] = matches.count - 1
        // It stands in the list and in the dictionary, which grow to twice what they hold.
        charge.bytes += 4 * MemoryLayout<Match>.stride + match.captures.count * MemoryLayout<Capture>.stride
        return matches.count - 1
    }
}
