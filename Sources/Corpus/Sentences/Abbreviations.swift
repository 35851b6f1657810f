/// What a full stop after a word can mean besides the end of a sentence.
enum Abbreviation {
    /// The word is no known abbreviation.
    case none
    /// Stands before a name and never ends a sentence: `Mr.`, `Gen.`, `e.g.`
    case beforeName
    /// Is an abbreviation only before a number: `No. 5`, `p. 12`.
    case beforeNumber
    /// Stands inside a name or before a word, and ends a sentence rarely: `Univ.`, `approx.`, `U.S.`
    case insidePhrase
    /// Stands at the end of a name or phrase, and so often of a sentence: `Inc.`, `etc.`, `Sept.`
    case atPhraseEnd

    /// What the letters (and inner full stops) before a full stop are.
    static func of(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Abbreviation {
        if isDotted(text, start, stop) {
            return neverLast.contains(text, start, stop) ? .beforeName : .insidePhrase
        }
        guard stop - start <= longest, let key = WordKey(text, start, stop) else { return .none }
        switch kinds.value(of: key.packed) {
        case 0: return .beforeName
        case 1: return .beforeNumber
        case 2: return .atPhraseEnd
        case 3: return CharacterKind.isUpper(UInt32(text[start])) ? .atPhraseEnd : .none
        case 4: return .insidePhrase
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
        [titles, numbered, closing, proper, inner].enumerated().flatMap { kind, words in
            WordKey.all(in: words).map { ($0.packed, UInt8(truncatingIfNeeded: kind)) }
        })
    /// In bytes; most words are told from abbreviations by their length.
    private static let longest = 6

    private static let titles =
        """
        mr mrs ms mx messrs dr drs prof profs gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr comdr adm maj
        brig rev revd hon pres supt insp det st ste mt mts ft fr sra srta mme mlle mgr msgr amb atty rt pfc spc cllr
        dep e.g i.e cf viz vs v ibid
        """
    /// Parts of texts and roads, months, and years of birth and death, each before its number.
    private static let numbered =
        """
        no nos ref refs eq eqs eqn p pp vol vols fig figs art arts sec secs subsec ch chs chap chaps par para paras
        subpara cl cls reg regs res doc cmnd sch pt pts tab bk app ed nr ext op rte hwy ca fl jan feb mar apr jun jul
        """
    private static let closing =
        """
        inc corp ltd co cos llc plc bros jr sr esq etc ect aug sep sept oct nov dec ave blvd rd sq
        hr hrs mo mos lb lbs oz mln bn incl excl ret usw
        """
    /// Words that are abbreviations only with a capital: days and states.
    private static let proper =
        """
        mon tue tues wed thu thur thurs fri sat sun calif fla ala ariz ark colo conn del ga ill ind kan ky la md mass mich minn
        mont neb id nev okla ore pa penn tenn tex va vt wash wis wyo
        """
    private static let inner =
        """
        assn assoc univ dept div est govt intl natl al approx sec min max tel misc ext resp apt bldg suppl subsp var
        proc acad sci biol chem phys engl civ crim evid
        mio mrd tsd bzw ggf evtl inkl zzgl sog
        """
    private static let neverLast = WordList("e.g i.e n.b p.s a.k.a")

    /// Whether the letters hold no vowel, so that no word of the language but an abbreviation is written so: `kts`,
    /// `pts`, `Cllr`. Capitals alone are names of letters (`TV`, `CD`).
    static func hasNoVowel(_ text: borrowing Text, _ start: Int, _ stop: Int) -> Bool {
        guard stop - start >= 2, stop - start <= longest else { return false }
        var hasSmall = false
        for position in start..<stop {
            let isConsonant =
                !vowels.contains(text, position, position + 1)
                || position == start && Ascii.lowered(text[position]) == 0x79  // "yr", "yd"
            guard ByteTable.shared[text[position]].has(.letter), isConsonant else { return false }
            if CharacterKind.isLower(UInt32(text[position])) { hasSmall = true }
        }
        return hasSmall && !interjections.contains(text, start, stop)
    }

    private static let vowels = WordList("a e i o u y")
    private static let interjections = WordList("hm hmm hmmm shh sh psst pfft brr tsk grr mm mmm nth")

    /// Words that begin sentences far more often than they continue a name; a capital on one of them
    /// after `Inc.` or `U.S.` tells that a sentence ended there.
    static let sentenceStarters = WordList(
        """
        the a an in on at it he she they we i you this that these those but and or so if when while as for from
        however there his her its their our my your what who whom why how where which after before although though
        despite meanwhile moreover also then now not no yes with by to since because such some many most all both each
        another one two three several few first second finally still yet even only just once until during under
        over between among through about let please thanks is are was were do does did can could would should will
        may might have has had here nor like unlike according instead none nothing something nobody someone everyone
        analysts critics economists experts investigators investors lawmakers opponents prosecutors researchers
        residents scientists shares supporters tickets witnesses
        """)
}
