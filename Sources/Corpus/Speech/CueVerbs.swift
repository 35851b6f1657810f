/// The verbs that report speech, with their inflected forms.
///
/// After the classes of reporting verbs in Biber et al., *Longman Grammar of Spoken and Written
/// English*, 9.2.5 (speech and communication verbs with that-clauses, quotes and noun objects).
enum CueVerbs {
    /// Regular verbs that report whatever follows them.
    private static let regular = """
        state add insist argue claim warn stress emphasize emphasise highlight underscore underline articulate
        cite reject deny acknowledge tout demand urge propose announce vow pledge promise reiterate declare
        assert affirm reaffirm confirm contend maintain explain mention remark comment caution allege admit concede
        complain predict recommend reply respond retort note observe recall report reveal request
        suggest indicate express voice testify lament criticize criticise condemn denounce praise dismiss
        welcome accuse blame boast joke whisper shout exclaim ask answer
        disclose dispute endorse signal advise assure instruct inform
        advocate convey deplore decry hail laud applaud protest refute threaten speculate
        counter conclude clarify elaborate opine proclaim pronounce quip rebuke
        appeal echo describe estimate offer summarize summarise
        """
    /// Irregular verbs: base, third person, past, past participle, -ing.
    private static let irregular = """
        say says said said saying
        tell tells told told telling
        write writes wrote written writing
        swear swears swore sworn swearing
        tweet tweets tweeted tweeted tweeting
        post posts posted posted posting
        admit admits admitted admitted admitting
        deny denies denied denied denying
        testify testifies testified testified testifying
        clarify clarifies clarified clarified clarifying
        decry decries decried decried decrying
        reply replies replied replied replying
        quip quips quipped quipped quipping
        signal signals signalled signaled signalling
        recount recounts recounted recounted recounting
        """
    /// Verbs that report only before a clause, an infinitive or a quote.
    private static let withClause = """
        report add offer post maintain counter answer estimate echo appeal recall conclude concede
        """
    /// Verbs that report only with `for` behind them: call for, push for.
    private static let withFor = "call push press plead"
    /// Forms that are plural or singular nouns at least as often.
    private static let alsoNouns = """
        claims demands reports notes offers promises pledges vows comments remarks requests proposes calls warns
        answers replies signals estimates appeals posts protests threats complaints disputes states addresses
        claim demand report note offer promise pledge vow comment remark request call reply signal
        estimate appeal post protest counter joke praise dispute voice state stress caution voices stresses
        welcome echo echoes advocates advocate address recommends highlight highlights blame urge urges assure
        """

    /// Hashes of all forms with their classes.
    static let forms: [(UInt64, WordClass)] = {
        var result: [(UInt64, WordClass)] = []
        let clause = Set(withClause.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
        func add(_ base: String, _ forms: [String], _ extra: WordClass) {
            var shared: WordClass = extra.union(clause.contains(base) ? [.cue, .cueWithClause] : .cue)
            if extra.contains(.cueWithFor) { shared.remove(.cueWithClause) }
            result.append((WordHash.of(base), shared.union(.cueBase)))
            for form in forms.dropLast() { result.append((WordHash.of(form), shared)) }
            if let participle = forms.last { result.append((WordHash.of(participle), shared.union(.cueParticiple))) }
        }
        for line in irregular.split(separator: "\n") {
            let forms = line.split(separator: " ").map(String.init)
            if let base = forms.first { add(base, Array(forms.dropFirst()), []) }
        }
        let known = Set(result.map(\.0))
        for base in regular.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        where !known.contains(WordHash.of(base)) {
            add(base, inflected(base), [])
        }
        for base in withFor.split(separator: " ").map(String.init) { add(base, inflected(base), .cueWithFor) }
        for form in alsoNouns.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            result.append((WordHash.of(form), .cueOrNoun))
        }
        return result
    }()

    /// Third person, past and -ing form of a regular verb.
    static func inflected(_ base: String) -> [String] {
        if base.hasSuffix("e") {
            let stem = String(base.dropLast())
            return [base + "s", base + "d", stem + "ing"]
        }
        if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
            let stem = String(base.dropLast())
            return [stem + "ies", stem + "ied", base + "ing"]
        }
        let sibilant = ["s", "sh", "ch", "x", "z"].contains { base.hasSuffix($0) }
        return [base + (sibilant ? "es" : "s"), base + "ed", base + "ing"]
    }
}
