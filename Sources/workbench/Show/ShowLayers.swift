import ArgumentParser
import Corpus
import Reports

/// The layers of the model that `show` draws.
struct ShowLayers {
    var layers: Set<ModelLayer>

    /// The names of those that can be drawn.
    static let known = Schema.standard.drawnLayers.map(\.name)

    /// Reads a list such as `blocks,names`.
    static func list(_ text: String) throws(ValidationError) -> ShowLayers {
        var layers: Set<ModelLayer> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: true) {
            let name = part.filter { $0 != " " }
            guard let layer = Schema.standard.drawnLayers.first(where: { $0.name == name }) else {
                let hint = Suggestion.hint(for: name, in: known) ?? ""
                throw ValidationError("there is no layer '\(name)'\(hint); there are: \(known.joined(separator: ", "))")
            }
            layers.insert(layer)
        }
        return ShowLayers(layers: layers)
    }
}
