/// "Did you mean ...?" for names that do not exist.
public enum Suggestion {
    /// The candidate nearest to a misspelt name, or nil where none is near.
    ///
    /// Near is an edit distance (insertions, deletions, replacements and exchanged neighbours) of at most a third
    /// of the name's length, at least 1; case does not count. Of equally near ones the first in the list is taken.
    ///
    /// ```swift
    /// Suggestion.nearest(to: "txt", in: ["title", "text"])   // "text"
    /// ```
    public static func nearest(to name: String, in candidates: [String]) -> String? {
        // Longer names are not misspellings of anything; the limit keeps the cost of hostile input low.
        guard name.utf8.count <= 512 else { return nil }
        let wanted = Array(name.lowercased())
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: String?
        var limit = Swift.max(1, wanted.count / 3)
        for candidate in candidates where candidate.utf8.count <= 512 {
            let distance = EditDistance.between(wanted, Array(candidate.lowercased()), limit: limit, exchanges: true)
            if distance <= limit {
                best = candidate
                if distance == 0 { break }
                limit = distance - 1
            }
        }
        return best
    }

    /// The nearest candidate as the end of a message: `" (did you mean 'text'?)"`.
    public static func hint(for name: String, in candidates: [String]) -> String? {
        nearest(to: name, in: candidates).map { " (did you mean '\($0)'?)" }
    }
}
