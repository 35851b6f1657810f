/// What a full stop after a word can mean besides the end of a sentence.
enum Abbreviation {
    /// The word is no known abbreviation.
    case none
    /// Stands before a name and never ends a sentence: `Mr.`, `Gen.`, `e.g.`
    case beforeName
    /// Is an abbreviation only before a number: `No. 5`, `p. 12`.
    case beforeNumber
    /// May end a sentence: `Inc.`, `U.S.`, `a.m.`, `etc.`
    case anywhere

    /// What the letters (and inner full stops) before a full stop are.
    static func of(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Abbreviation {
        if isDotted(text, start, stop) {
            return neverLast.contains(text, start, stop) ? .beforeName : .anywhere
        }
        guard stop - start <= longest, let key = WordKey(text, start, stop) else { return .none }
        switch kinds.value(of: key.packed) {
        case 0: return .beforeName
        case 1: return .beforeNumber
        case 2: return .anywhere
        default: return .none
        }
    }

    /// Whether the word is single letters with full stops between them (`U.S`, `a.m`), or such as `Ph.D`.
    static func isDotted(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        // The first group has one or two letters.
        guard text[start + 1] == Ascii.period || text[start + 2] == Ascii.period else { return false }
        var hasPeriod = false
        var letters = 0
        for position in start..<stop {
            let byte = text[position]
            if byte == Ascii.period {
                guard letters > 0 else { return false }
                hasPeriod = true
                letters = 0
            } else {
                letters += 1
                if letters > 2 || (letters == 2 && !CharacterKind.isLower(UInt32(byte))) { return false }
            }
        }
        return hasPeriod && letters > 0
    }

    /// The kind of every abbreviation without inner full stops; of words on two lists the first one counts.
    private static let kinds = KeyTable(
        [titles, numbered, general].enumerated().flatMap { kind, words in
            WordKey.all(in: words).map { ($0.packed, UInt8(truncatingIfNeeded: kind)) }
        })
    /// In bytes; most words are told from abbreviations by their length.
    private static let longest = 6

    private static let titles =
        """
        mr mrs ms mx messrs dr drs prof profs gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr adm maj
        brig rev hon pres supt insp det st ste mt ft fr mme mlle mgr msgr amb atty e.g i.e cf viz vs v
        """
    private static let numbered =
        "no nos ref refs eqs p pp vol vols fig figs art arts sec secs ch chap par para eq ed nr ext op jan feb mar apr jun jul"
    private static let general =
        """
        inc corp ltd co cos llc plc bros assn univ dept div est govt intl jr sr esq etc ect al approx ca
        aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        ave blvd rd hwy sq bldg apt ste calif fla ala ariz ark colo conn del ga ill ind kan ky la md mass mich minn
        mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo d.c u.s
        min max hr hrs sec lb lbs oz tel mln bn misc incl excl ext viz resp ret
        """
    private static let neverLast = WordList("e.g i.e")

    /// Words that begin sentences far more often than they continue a name; a capital on one of them
    /// after `Inc.` or `U.S.` tells that a sentence ended there.
    static let sentenceStarters = WordList(
        """
        the a an in on at it he she they we i you this that these those but and or so if when while as for from
        however there his her its their our my your what who whom why how where which after before although though
        despite meanwhile moreover also then now not no yes with by to since because such some many most all both each
        another one two three several few first second finally still yet even only just once until during under
        over between among through about let please thanks is are was were do does did can could would should will
        may might have has had here nor like unlike according instead none nothing something
        """)
}
