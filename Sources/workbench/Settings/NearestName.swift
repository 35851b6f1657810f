/// Finds what a misspelt name was meant to be.
enum NearestName {
    /// The candidate with the fewest edits, if they are few for its length; the first in order on a tie.
    ///
    ///     NearestName.of("corpsu", in: ["corpus", "plugins"])   // "corpus"
    static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
        // Names are short; a long word is none of them, and is not worth a table of its length squared.
        guard name.utf8.count <= 64 else { return nil }
        var best: (name: String, edits: Int)?
        for candidate in candidates {
            let edits = distance(Array(name.lowercased().unicodeScalars), Array(candidate.lowercased().unicodeScalars))
            guard edits <= max(1, candidate.unicodeScalars.count / 3), edits < best?.edits ?? .max else { continue }
            best = (candidate, edits)
        }
        return best?.name
    }

    /// ` (did you mean 'x'?)`, or nothing.
    static func hint(_ name: String, in candidates: some Sequence<String>) -> String {
        of(name, in: candidates).map { " (did you mean '\($0)'?)" } ?? ""
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var edits = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    edits = min(edits, beforeLast[j - 1] + 1)
                }
                row.append(edits)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
