/// The words around names of one language: `languages/<code>/names.tsv`, where every list says what it is.
final class NameTerms: Sendable {
    let memberships, settlements, attributes, based, who, at, genitive, personPrepositions, placePrepositions,
        directions, kin, companyNouns, companyParts, companyKinds, companyVerbs, personVerbs, personParts,
        placeNouns, placeParts, plainHonorifics, bodies, quarters, forces, things, saints, owners, namedEvents,
        schools, institutions, plc, point, plans, numberedTexts, linkWords, innerHonorifics, summit, businessWords,
        nameSuffixes, and, of, nuclear, shortSaint, that: WordSet
    let pluralTitles: Set<String>
    let leads: WordTable<EntityType>

    init(_ reader: TermReader) {
        leads = reader.values("lead") { EntityType(rawValue: $0) }
        memberships = reader.set("membership")
        settlements = reader.set("settlement")
        attributes = reader.set("attribute")
        based = reader.set("based")
        who = reader.set("who")
        at = reader.set("at")
        genitive = reader.set("genitive")
        personPrepositions = reader.set("person-preposition")
        placePrepositions = reader.set("place-preposition")
        directions = reader.set("direction")
        kin = reader.set("kin")
        companyNouns = reader.set("company-noun")
        companyParts = reader.set("company-part")
        companyKinds = reader.set("company-kind")
        companyVerbs = reader.set("company-verb")
        personVerbs = reader.set("person-verb")
        personParts = reader.set("person-part")
        placeNouns = reader.set("place-noun")
        placeParts = reader.set("place-part")
        plainHonorifics = reader.set("plain-honorific")
        pluralTitles = reader.strings("plural-title")
        bodies = reader.set("body")
        quarters = reader.set("quarter")
        forces = reader.set("force")
        things = reader.set("thing")
        saints = reader.set("saint")
        owners = reader.set("owner")
        namedEvents = reader.set("named-event")
        schools = reader.set("school")
        institutions = reader.set("institution")
        plc = reader.set("plc")
        point = reader.set("point")
        plans = reader.set("plan")
        numberedTexts = reader.set("numbered-text")
        linkWords = reader.set("link-word")
        innerHonorifics = reader.set("inner-honorific")
        summit = reader.set("summit")
        businessWords = reader.set("business-word")
        nameSuffixes = reader.set("name-suffixe")
        and = reader.set("and")
        of = reader.set("of")
        nuclear = reader.set("nuclear")
        shortSaint = reader.set("short-saint")
        that = reader.set("that")
    }

    /// Whether a word says what the name behind it is: `company`, `striker`.
    func describes(_ hash: UInt64) -> Bool {
        kin.contains(hash) || companyNouns.contains(hash) || attributes.contains(hash)
    }
}
