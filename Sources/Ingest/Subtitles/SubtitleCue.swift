import Corpus

/// What is shown at a time: one cue of a WebVTT or SubRip file.
struct SubtitleCue {
    /// In seconds.
    let start: Double
    let stop: Double
    /// The lines of text.
    var lines: [Span] = []

    /// The times of `00:01:02.500 --> 00:01:04.000 align:start`; nil for any other line.
    static func times(_ line: String) -> (start: Double, stop: Double)? {
        guard let arrow = line.firstRange(of: "-->") else { return nil }
        let after = line[arrow.upperBound...].split(separator: " ").first ?? ""
        let before = line[..<arrow.lowerBound].split(separator: " ").last ?? ""
        guard let start = seconds(before), let stop = seconds(after) else { return nil }
        return (start, stop)
    }

    /// `01:02.500`, `00:01:02,500`.
    private static func seconds(_ text: Substring) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var seconds = 0.0
        for part in parts {
            guard let number = Double(part.map { $0 == "," ? "." : String($0) }.joined()), number >= 0, number < 1e6
            else {
                return nil
            }
            seconds = seconds * 60 + number
        }
        return seconds
    }
}
