import ArgumentParser
import Reports

/// The layers of the model that `show` can draw.
enum ShowLayer: String, CaseIterable, Sendable {
    case blocks, sentences, tokens, names, values, speech

    /// Reads a list such as `blocks,names`.
    static func list(_ text: String) throws(ValidationError) -> [ShowLayer] {
        var layers: [ShowLayer] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: true) {
            let name = part.filter { $0 != " " }
            guard let layer = ShowLayer(rawValue: name) else {
                let known = allCases.map(\.rawValue)
                let hint = Suggestion.hint(for: name, in: known) ?? ""
                throw ValidationError("there is no layer '\(name)'\(hint); there are: \(known.joined(separator: ", "))")
            }
            layers.append(layer)
        }
        return layers
    }
}
