import Lexicon

/// The words around speech in a language whose verb stands second: `speech.tsv`.
final class VerbSecondTerms: Sendable {
    let withSpeaker, `as`, so, accordingBefore, accordingAfter, accordingNouns, according, he, it, objects,
        definite: WordSet

    init(_ reader: TermReader) {
        let bases = reader.strings("cue-with-speaker")
        let forms = reader.terms("cue").filter { bases.contains($0.text) }.flatMap { verb in
            [verb.text] + verb["forms"].split(separator: "|").map(String.init)
        }
        withSpeaker = WordSet(forms.compactMap { TermReader.hash($0) })
        `as` = reader.set("as")
        so = reader.set("so")
        accordingBefore = reader.set("according-before")
        accordingAfter = reader.set("according-after")
        accordingNouns = reader.set("according-noun")
        according = reader.set("according")
        he = reader.set("he")
        it = reader.set("it")
        objects = reader.set("object")
        definite = reader.set("definite")
    }
}
