/// The entities of many documents, merged by name, alias and spelling.
///
/// A surname that one document has alone joins the one full name that other documents have for it:
/// "Petrovskyy" here and "Oleh Petrovsky" there are one person. Persons with different given names
/// never merge. A short form that one document explains ("Velmora" for "Velmora Holdings Inc", "ITU") names
/// the same organization in the others. The order of the documents given is the order of the result, whatever the machine.
public struct EntityIndex: Sendable {
    public struct Entity: Sendable {
        /// The canonical name over all documents.
        public let name: String
        public let type: EntityType
        public let title: String?
        /// Surface forms of all documents, first seen first.
        public let aliases: [String]
        /// Document and the entity's index there, in document order.
        public let members: [Member]
        public let mentionCount: Int
        /// The number at Wikidata, `Q42`; nil where no gazetteer gives it.
        public let wikidata: String?
    }
    public struct Member: Hashable, Sendable {
        public let document: Int32
        public let entity: Int32

        public init(document: Int32, entity: Int32) {
            self.document = document
            self.entity = entity
        }
    }

    /// In the order of their first members.
    public let entities: [Entity]
    private let byMember: [Member: Int32]
    private let byName: [String: Int32]

    /// Merges the entities of documents, given in corpus order.
    public init(_ documents: [Names]) {
        var merger = EntityMerger()
        for (index, names) in documents.enumerated() { merger.add(names, document: Int32(truncatingIfNeeded: index)) }
        let groups = merger.groups()
        entities = groups.map { merger.entity($0, in: documents) }
        var members: [Member: Int32] = [:]
        var names: [String: Int32] = [:]
        for (index, entity) in entities.enumerated() {
            let number = Int32(truncatingIfNeeded: index)
            for member in entity.members { members[member] = number }
            for name in [entity.name] + entity.aliases where names[name] == nil { names[name] = number }
        }
        byMember = members
        byName = names
    }

    /// The merged entity of a document's entity; -1 for one that was not given.
    public func index(document: Int, entity: Int) -> Int {
        Int(
            byMember[Member(document: Int32(truncatingIfNeeded: document), entity: Int32(truncatingIfNeeded: entity))]
                ?? -1)
    }

    /// The first entity with this canonical name or surface form; -1 where there is none.
    public func index(named name: String) -> Int { Int(byName[name] ?? -1) }
}

/// The work of `EntityIndex`.
struct EntityMerger {
    private struct Item {
        let member: EntityIndex.Member
        let name: String
        let type: EntityType
        let mentions: Int
        let person: PersonName?
        /// What the entities of one key have in common.
        let key: String
    }

    /// How many persons a name is compared with, of those whose given names may agree with it.
    private static let reach = 8
    private var items: [Item] = []
    /// The keys of the organizations that documents give a short form, by its key.
    private var fullNames: [String: Set<String>] = [:]

    mutating func add(_ names: Names, document: Int32) {
        for (index, entity) in names.entities.enumerated() {
            let key = Self.key(entity.name, entity.type)
            if entity.type == .organization, entity.aliases.count > 1 {
                for alias in entity.aliases {
                    let short = Self.key(alias, .organization)
                    if short != key { fullNames[short, default: []].insert(key) }
                }
            }
            items.append(
                Item(
                    member: EntityIndex.Member(document: document, entity: Int32(truncatingIfNeeded: index)),
                    name: entity.name,
                    type: entity.type, mentions: entity.mentions.count,
                    person: entity.type == .person ? PersonName(entity.name) : nil, key: key))
        }
    }

    private static func key(_ name: String, _ type: EntityType) -> String {
        "\(type.name) " + (type == .person ? PersonName.comparable(name) : PersonName.folded(name))
    }

    /// The key of the full name where one organization alone has this short form.
    private func mergingKey(of item: Item) -> String {
        guard item.type == .organization || item.type == .other,
            let full = fullNames[Self.key(item.name, .organization)], full.count == 1, let key = full.first
        else { return item.key }
        return key
    }

    /// Members of each merged entity, by first member.
    func groups() -> [[Int]] {
        var groups: [[Int]] = []
        var byKey: [String: Int] = [:]
        var personGroups: [String: [Int]] = [:]
        // The different given names in a group: few, however often a person is named.
        var givenNames: [Int: [PersonName]] = [:]
        var byGiven = WordMap<[Int]>()
        var later: [Int] = []
        for (index, item) in items.enumerated() {
            guard let person = item.person else {
                // A word that no document could place ("Smith" after "with") may be a surname elsewhere.
                later.append(index)
                continue
            }
            if person.given.isEmpty {
                later.append(index)
                continue
            }
            let keys = GivenNameKeys(person)
            let known = Set(keys.wanted.flatMap { byGiven[$0] ?? [] }).sorted()
            let group: Int
            if let same = known.first(where: { givenNames[$0]?.allSatisfy(person.agrees) ?? false }) {
                group = same
                groups[group].append(index)
                guard givenNames[group]?.contains(where: { $0.given == person.given }) == false else { continue }
                givenNames[group]?.append(person)
            } else {
                group = groups.count
                personGroups[person.surname, default: []].append(group)
                givenNames[group] = [person]
                groups.append([index])
            }
            for key in keys.kept {
                let others = byGiven[key] ?? []
                if others.count < Self.reach, others.last != group { byGiven[key] = others + [group] }
            }
        }
        let owners = personGroups.compactMapValues { owner(of: $0, groups) }
        for index in later {
            let item = items[index]
            let isLoose = item.type == .person || (item.type == .other && !item.name.contains(" "))
            if isLoose, let group = owners[PersonName(item.name).surname] {
                groups[group].append(index)
                continue
            }
            let key = mergingKey(of: item)
            if let group = byKey[key] {
                groups[group].append(index)
            } else {
                byKey[key] = groups.count
                groups.append([index])
            }
        }
        return groups.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    /// The person a surname alone means: the only one who has it, or the one named far more often than the next.
    private func owner(of known: [Int], _ groups: [[Int]]) -> Int? {
        let ranked = known.map { group in (group, groups[group].reduce(0) { $0 + items[$1].mentions }) }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        guard let first = ranked.first else { return nil }
        return ranked.count == 1 || first.1 >= 3 * ranked[1].1 ? first.0 : nil
    }

    func entity(_ group: [Int], in documents: [Names]) -> EntityIndex.Entity {
        // The spelling most documents use, among the fullest names.
        var votes: [String: Int] = [:]
        let fullest = group.map { items[$0].person?.given.count ?? 0 }.max() ?? 0
        var named: [String] = []
        let full = group.filter { mergingKey(of: items[$0]) == items[$0].key }
        for index in full.isEmpty ? group : full where (items[index].person?.given.count ?? 0) == fullest {
            let name = items[index].name
            if votes[name] == nil { named.append(name) }
            votes[name, default: 0] += 1
        }
        let name = named.max {
            (votes[$0] ?? 0, named.firstIndex(of: $1) ?? 0) < (votes[$1] ?? 0, named.firstIndex(of: $0) ?? 0)
        }
        var aliases: [String] = []
        var seen: Set<String> = []
        var title: String?
        var mentions = 0
        var wikidata: String?
        for index in group {
            let member = items[index].member
            let entity = documents[Int(member.document)].entities[Int(member.entity)]
            for alias in entity.aliases where seen.insert(alias).inserted { aliases.append(alias) }
            if let other = entity.title, other.utf8.count > title?.utf8.count ?? 0 { title = other }
            mentions += entity.mentions.count
            wikidata = wikidata ?? entity.wikidata
        }
        let type =
            group.contains { items[$0].type == .person }
            ? EntityType.person : group.first.map { items[$0].type } ?? .other
        return EntityIndex.Entity(
            name: name ?? "", type: type, title: title, aliases: aliases, members: group.map { items[$0].member },
            mentionCount: mentions, wikidata: wikidata)
    }
}
