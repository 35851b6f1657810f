/// The words around speech of one language: `languages/<code>/speech.tsv`, where every list says what it is.
final class SpeechTerms: Sendable {
    let asking, they, she, it, documents, definite, old, `in`, wordsNoun, replies, listeners, claims, but, tellers,
        links, objects, attitudes, answers, appeals, advice, told, thoughts, clauseOpeners, according, by, `for`, on,
        that, to, out, asked, about, with, naming, interviews, no, relatives, quantifiers, complements, plurals, and,
        explainers, neuters, pastForms, nounsInLy, who, `as`, perceived, be, dayMarks, refusals, leadVerbs, female,
        male, of: WordSet
    /// Titles that are written short before a name, and in full without it: "Gov. Smith", "the governor".
    let fullTitles: WordTable<UInt64>

    init(_ reader: TermReader) {
        fullTitles = reader.values("short-title", column: "forms") { TermReader.hash($0) }
        asking = reader.set("asking")
        they = reader.set("they")
        she = reader.set("she")
        it = reader.set("it")
        documents = reader.set("document")
        definite = reader.set("definite")
        old = reader.set("old")
        `in` = reader.set("in")
        wordsNoun = reader.set("words-noun")
        replies = reader.set("reply")
        listeners = reader.set("listener")
        claims = reader.set("claim")
        but = reader.set("but")
        tellers = reader.set("teller")
        links = reader.set("link")
        objects = reader.set("object")
        attitudes = reader.set("attitude")
        answers = reader.set("answer")
        appeals = reader.set("appeal")
        advice = reader.set("advice")
        told = reader.set("told")
        thoughts = reader.set("thought")
        clauseOpeners = reader.set("clause-opener")
        according = reader.set("according")
        by = reader.set("by")
        `for` = reader.set("for")
        on = reader.set("on")
        that = reader.set("that")
        to = reader.set("to")
        out = reader.set("out")
        asked = reader.set("asked")
        about = reader.set("about")
        with = reader.set("with")
        naming = reader.set("naming")
        interviews = reader.set("interview")
        no = reader.set("no")
        relatives = reader.set("relative")
        quantifiers = reader.set("quantifier")
        complements = reader.set("complement")
        plurals = reader.set("plural")
        and = reader.set("and")
        explainers = reader.set("explainer")
        neuters = reader.set("neuter")
        pastForms = reader.set("past-form")
        nounsInLy = reader.set("nouns-in-ly")
        who = reader.set("who")
        `as` = reader.set("as")
        perceived = reader.set("perceived")
        be = reader.set("be")
        dayMarks = reader.set("day-mark")
        refusals = reader.set("refusal")
        leadVerbs = reader.set("lead-verb")
        female = reader.set("female")
        male = reader.set("male")
        of = reader.set("of")
    }

    /// The gender that a noun or a title tells; nil for most.
    func gender(ofNoun hash: UInt64) -> Gender? {
        if female.contains(hash) { return .female }
        return male.contains(hash) ? .male : nil
    }
}
