/// What went wrong in the same way, once or in many documents.
public struct Cause<Event: Sendable & Equatable>: Sendable, Equatable {
    /// The first event.
    public let first: Event
    public fileprivate(set) var count: Int
}

/// What two messages have in common that differ by their document and its numbers alone.
private struct CauseKey: Hashable {
    let kind: String
    let script: String?
    let message: String

    init(_ message: String, document: String, kind: String, script: String?) {
        self.kind = kind
        self.script = script
        var text = document.isEmpty ? message : message.replacing(document, with: "\u{0}")
        // A path is that of the corpus and the id behind it.
        if let end = text.firstIndex(of: "\u{0}"), text[..<end].last == "/" { text = String(text[end...]) }
        self.message = text.replacing(/[0-9]+/, with: "#")
    }
}

extension RunResult {
    /// The failures by cause, the most frequent first. Causes are the same where kind, place in the script and message
    /// are, but for the name of the document and numbers.
    public var failureCauses: [Cause<Failure>] {
        Self.causes(failures) {
            CauseKey($0.message, document: $0.document, kind: $0.kind.rawValue, script: $0.script)
        }
    }

    /// The warnings by cause, as the failures.
    public var warningCauses: [Cause<Warning>] {
        Self.causes(warnings) { CauseKey($0.message, document: $0.document, kind: "", script: $0.plugin) }
    }

    private static func causes<Event>(_ events: [Event], _ key: (Event) -> CauseKey) -> [Cause<Event>] {
        var causes: [Cause<Event>] = []
        var numbers: [CauseKey: Int] = [:]
        for event in events {
            let key = key(event)
            if let number = numbers[key] {
                causes[number].count += 1
            } else {
                numbers[key] = causes.count
                causes.append(Cause(first: event, count: 1))
            }
        }
        return causes.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
    }
}

extension Failure {
    /// The message for many documents: what cannot be read names its own path first, which is left out.
    public var commonMessage: String {
        guard kind == .unreadable else { return message }
        let place = line.map { ":\($0): " } ?? "\(document): "
        return message.firstRange(of: place).map { String(message[$0.upperBound...]) } ?? message
    }
}
