import Corpus

extension Format {
    static let webVTT = Format("vtt", "WebVTT", ["vtt"], .whole(SubtitleReader.read)) { sample in
        let line = sample.string(0, 10)
        return line.hasPrefix("WEBVTT\n") || line.hasPrefix("WEBVTT\r") || line.hasPrefix("WEBVTT ")
            || line.hasPrefix("\u{FEFF}WEBVTT")
    }

    static let subRip = Format("srt", "SubRip", ["srt"], .whole(SubtitleReader.read)) { sample in
        let lines = Lines(sample)
        guard lines.count > 2 else { return false }
        let number = sample.string(lines.span(0).start, lines.span(0).stop)
        return !number.isEmpty && number.allSatisfy(\.isNumber)
            && SubtitleCue.times(sample.string(lines.span(1).start, lines.span(1).stop)) != nil
    }
}
