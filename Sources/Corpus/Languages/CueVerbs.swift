import Lexicon

/// The verbs that report speech, with their inflected forms: `cue` and the lists beside it of `speech.tsv`.
enum CueVerbs {
    /// Hashes of all forms with their classes.
    static func forms(_ reader: TermReader) -> [(UInt64, WordClass)] {
        let kinds: [(Set<String>, WordClass)] = [
            (reader.strings("cue-with-clause"), .cueWithClause), (reader.strings("cue-beside-quote"), .cueBesideQuote),
            (reader.strings("cue-with-for"), .cueWithFor),
        ]
        var forms: [(UInt64, WordClass)] = []
        func add(_ form: some StringProtocol, _ classes: WordClass) {
            if let hash = TermReader.hash(String(form)) { forms.append((hash, classes)) }
        }
        for verb in reader.terms("cue") {
            let base = verb.text
            let shared = kinds.reduce(WordClass.cue) { $1.0.contains(base) ? $0.union($1.1) : $0 }
            add(base, shared.union(.cueBase))
            for form in verb["forms"].split(separator: "|") { add(form, shared) }
            let participle = verb["participle"]
            if !participle.isEmpty { add(participle, shared.union(.cueParticiple)) }
        }
        for form in reader.terms("cue-or-noun") { add(form.text, .cueOrNoun) }
        return forms
    }
}
