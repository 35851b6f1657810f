/// The persons of a document, found by what a name says.
///
/// Every question takes the same time however many persons have one surname.
struct PersonRegister {
    /// A person as they are called so far.
    private struct Person {
        var name: PersonName
        var keys: GivenNameKeys
        let namesakes: Int
    }

    /// The bearers of one surname who are named most so far, oldest first.
    private struct Namesakes {
        var most = 0
        var bearers: [Int32] = []
    }

    /// Persons kept under a key, the latest first.
    private struct Link {
        let entity: Int32
        let previous: Int32
    }

    private var persons: [Int32: Person] = [:]
    private var namesakes: [Namesakes] = []
    private var bySurname = WordMap<Int32>()
    private var byKey = WordMap<Int32>()
    private var links: [Link] = []
    /// Of more persons who are named equally often, the last ones are enough.
    private static let mostBearers = 64

    func name(of entity: Int32) -> PersonName? { persons[entity]?.name }

    /// Enters a person, or what a person is called now.
    mutating func set(_ name: PersonName, of entity: Int32) {
        let old = persons[entity]
        let keys = GivenNameKeys(name)
        persons[entity] = Person(name: name, keys: keys, namesakes: old?.namesakes ?? group(of: name.surname))
        for key in keys.kept where old?.keys.kept.contains(key) != true {
            links.append(Link(entity: entity, previous: byKey[key] ?? -1))
            byKey[key] = Int32(truncatingIfNeeded: links.count - 1)
        }
    }

    private mutating func group(of surname: String) -> Int {
        let key = WordHash.of(surname)
        if let known = bySurname[key] { return Int(known) }
        namesakes.append(Namesakes())
        bySurname[key] = Int32(truncatingIfNeeded: namesakes.count - 1)
        return namesakes.count - 1
    }

    /// Notes that a person was named, for the `count`-th time.
    mutating func note(_ entity: Int32, count: Int) {
        guard let group = persons[entity]?.namesakes, count >= namesakes[group].most else { return }
        if count > namesakes[group].most {
            namesakes[group].most = count
            namesakes[group].bearers.removeAll(keepingCapacity: true)
        }
        let place = namesakes[group].bearers.lastIndex { $0 < entity } ?? -1
        namesakes[group].bearers.insert(entity, at: place + 1)
        if namesakes[group].bearers.count > Self.mostBearers { namesakes[group].bearers.removeFirst() }
    }

    /// The bearers of a surname who are named most, oldest first.
    func mostNamed(_ surname: String) -> [Int32] {
        bySurname[WordHash.of(surname)].map { namesakes[Int($0)].bearers } ?? []
    }

    /// The last person who may have a name with a given name.
    mutating func last(agreeingWith name: PersonName) -> Int32? {
        GivenNameKeys(name).wanted.compactMap { latest($0, agreeingWith: name) }.max()
    }

    private mutating func latest(_ key: UInt64, agreeingWith name: PersonName) -> Int32? {
        while let place = byKey[key], place >= 0 {
            let link = links[Int(place)]
            if let person = persons[link.entity], person.keys.kept.contains(key), person.name.agrees(with: name) {
                return link.entity
            }
            // The person is called something else by now.
            byKey[key] = link.previous
        }
        return nil
    }
}
