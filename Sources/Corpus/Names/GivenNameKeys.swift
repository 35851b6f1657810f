/// Keys under which the bearers of a surname are kept, so that those whose given names agree are found without
/// comparing all of them.
///
/// Two given names agree where they have a key of one list in the other (see `PersonName.givenAgree`). What is found by
/// a key is to be checked with `PersonName.agrees`: keys are hashes.
struct GivenNameKeys {
    /// Under which one of this name is kept.
    private(set) var kept: [UInt64] = []
    /// Under which those who agree with this name are kept; none for a surname alone, with which all its bearers agree.
    private(set) var wanted: [UInt64] = []

    /// Longer beginnings of names are not looked at.
    private static let longest = 24
    private enum Kind: UInt64 {
        case spelling = 1
        case whole, beginning, none
    }

    init(_ name: PersonName) { self.init(surname: WordHash.of(name.surname), given: name.given.first ?? "") }

    private init(surname: UInt64, given: String) {
        guard !given.isEmpty else {
            kept = [WordHash.combine(surname, Kind.none.rawValue)]
            return
        }
        func key(_ kind: Kind, _ hash: UInt64) -> UInt64 {
            WordHash.combine(WordHash.combine(surname, hash), kind.rawValue)
        }
        let spelling = key(.spelling, WordHash.of(PersonName.transliterated(given)))
        let whole = WordHash.of(given)
        kept = [spelling, key(.whole, whole)]
        wanted = [WordHash.combine(surname, Kind.none.rawValue), spelling]
        wanted += PersonName.otherForms(of: given).map { key(.whole, WordHash.of($0)) }
        var hash = WordHash()
        for (index, byte) in given.utf8.enumerated().prefix(Self.longest) {
            hash.add(byte)
            guard index == 0 || index >= 2 else { continue }
            let beginning = hash.value
            if index + 1 < given.utf8.count {
                kept.append(key(.beginning, beginning))
                wanted.append(key(.whole, beginning))
            }
        }
        if given.utf8.count == 1 || given.utf8.count >= 3 { wanted.append(key(.beginning, whole)) }
    }
}
