/// The verbs that report speech, with their inflected forms.
///
/// After the classes of reporting verbs in Biber et al., *Longman Grammar of Spoken and Written
/// English*, 9.2.5 (speech and communication verbs with that-clauses, quotes and noun objects).
enum CueVerbs {
    /// Regular verbs that report whatever follows them.
    private static let regular = """
        accuse acknowledge add advise advocate affirm agree allege announce answer anticipate apologise
        apologize appeal applaud argue articulate ask assert assess assure attest banter bark beam believe
        bellow bemoan beseech blame blare blurt boast brag castigate caution cheer chide chuckle cite claim
        clarify comment complain concede conclude concur condemn confess confide confirm contend convey
        counsel counter criticise criticize crow deadpan declaim declare decry demand denounce deny deplore
        disagree disclose dismiss dispute divulge doubt echo elaborate emphasise emphasize endorse enquire
        enthuse estimate exclaim expect explain express fear fume gripe groan grouse grumble guess gush hail
        highlight hint hope hypothesize implore imply indicate inform inquire insinuate insist instruct
        interject intimate intone jest joke lambast lambaste lament laud maintain marvel mention moan mumble
        murmur muse mutter note observe offer opine persuade pledge posit post praise predict proclaim
        promise point pronounce propose protest rage rant rave reaffirm reassure rebuke recall recap recite reckon
        recommend recount reflect refute reiterate reject rejoin remark remind reminisce reply report
        request respond retort retweet reveal riposte roar scoff scream shout sigh snap sneer speculate
        squeal stammer state stipulate stress stutter suggest summarise summarize surmise suspect testify
        thank theorize threaten thunder tout tweet underline underscore urge venture voice volunteer vow
        wail warn weep welcome whine whisper wisecrack wonder worry yell
        """
    /// Irregular verbs: base, third person, past, past participle, -ing.
    private static let irregular = """
        say says said said saying
        tell tells told told telling
        write writes wrote written writing
        swear swears swore sworn swearing
        admit admits admitted admitted admitting
        signal signals signalled signaled signalling
        quip quips quipped quipped quipping
        plead pleads pleaded pled pleading
        find finds found found finding
        think thinks thought thought thinking
        feel feels felt felt feeling
        forecast forecasts forecast forecast forecasting
        read reads read read reading
        put puts put put putting
        go goes went gone going
        run runs ran run running
        sum sums summed summed summing
        slam slams slammed slammed slamming
        """
    /// Verbs that report only before a clause, an infinitive or a quotation.
    private static let withClause = """
        add agree answer anticipate appeal believe conclude concede counter disagree doubt echo estimate
        expect feel find forecast guess hint imply maintain marvel muse offer post reflect remind hope fear worry
        report recall suspect think wonder point fume
        """
    /// Verbs that report only before a quotation: "calls it “a joke”", "as she puts it: “…”".
    private static let besideQuote = "call label dub brand describe blast slam slate continue read go put run sum"
    /// Verbs that report only with `for` behind them: call for, push for.
    private static let withFor = "call push press plead"
    /// Forms that are plural or singular nouns at least as often.
    private static let alsoNouns = """
        claims demands reports notes offers promises pledges vows comments remarks requests proposes calls warns
        answers replies signals estimates appeals posts protests threats complaints disputes states addresses
        claim demand report note offer promise pledge vow comment remark request call reply signal
        estimate appeal post protest counter joke praise dispute voice state stress caution voices stresses
        welcome echo echoes advocates advocate address recommends highlight highlights blame urge urges assure
        label labels brand brands run runs go put puts forecast forecasts guess doubt doubts hint hints query
        queries answer counsel groan moan murmur sigh snap cheer bark jest reads read
        hope hopes fear fears worry worries tweet tweets point points
        """

    /// Hashes of all forms with their classes.
    static let forms: [(UInt64, WordClass)] = {
        var result: [(UInt64, WordClass)] = []
        let clause = Set(words(withClause))
        let quoted = Set(words(besideQuote))
        func add(_ base: String, _ forms: [String], _ extra: WordClass) {
            var shared: WordClass = extra.union(clause.contains(base) ? [.cue, .cueWithClause] : .cue)
            if extra.contains(.cueWithFor) { shared.remove(.cueWithClause) }
            if quoted.contains(base) { shared.formUnion(.cueBesideQuote) }
            result.append((WordHash.of(base), shared.union(.cueBase)))
            for form in forms.dropLast() { result.append((WordHash.of(form), shared)) }
            if let participle = forms.last { result.append((WordHash.of(participle), shared.union(.cueParticiple))) }
        }
        for line in irregular.split(separator: "\n") {
            let forms = line.split(separator: " ").map(String.init)
            if let base = forms.first { add(base, Array(forms.dropFirst()), []) }
        }
        let known = Set(result.map(\.0))
        for base in words(regular) + words(besideQuote)
        where !known.contains(WordHash.of(base)) {
            add(base, inflected(base), [])
        }
        for base in words(withFor) { add(base, inflected(base), .cueWithFor) }
        for form in words(alsoNouns) { result.append((WordHash.of(form), .cueOrNoun)) }
        return result
    }()

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }

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
