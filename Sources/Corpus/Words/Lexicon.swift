/// Every word that some recogniser knows, with the lists it is on.
///
/// An open-addressing table over word hashes: one probe or two a word, no hashing of its own.
struct Lexicon: Sendable {
    private struct Slot {
        /// 0 where free.
        var hash: UInt64 = 0
        var classes: WordClass = []
    }
    private var slots: [Slot]

    /// Builds the table from the lists of words and the names of gazetteers.
    init(_ gazetteer: GazetteerIndex) {
        var all = WordMap<WordClass>()
        func add(_ hash: UInt64, _ wordClass: WordClass) { all[hash] = (all[hash] ?? []).union(wordClass) }
        for (wordClass, words) in Self.lists {
            for hash in WordHash.all(words) { add(hash, wordClass) }
        }
        for hash in Currencies.wordHashes { add(hash, .currency) }
        for hash in Holiday.names.words { add(hash, .holiday) }
        for (hash, wordClass) in CueVerbs.forms { add(hash, wordClass) }
        for hash in gazetteer.firstWords { add(hash, .phraseStart) }
        for hash in gazetteer.demonymTails + gazetteer.demonyms.keys { add(hash, .nationality) }
        for (hash, name) in zip(gazetteer.givenNames.keys, gazetteer.givenNames.values) {
            add(hash, name.isAmbiguous ? .weakFirstName : .firstName)
        }
        var capacity = 1024
        while capacity < all.keys.count * 3 { capacity *= 2 }
        slots = [Slot](repeating: Slot(), count: capacity)
        for (hash, wordClass) in zip(all.keys, all.values) where hash != 0 {
            slots[slot(of: hash)] = Slot(hash: hash, classes: wordClass)
        }
    }

    /// Where a word is, or would be.
    @inline(__always)
    private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        // Two thirds of the slots are free, so the walk ends.
        while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// The lists that hold the word with this hash.
    func classes(of hash: UInt64) -> WordClass { hash == 0 ? [] : slots[slot(of: hash)].classes }

    private static let lists: [(WordClass, String)] =
        WordLists.values + WordLists.grammar + WordLists.names + WordLists.speakers
        + [(.common, WordLists.common)]
}
