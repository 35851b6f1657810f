/// Random documents and queries that are the same on every run (SplitMix64).
struct RandomQueries: RandomNumberGenerator {
    private var state: UInt64
    private var names = 0
    /// The names that a constraint can speak of: those outside of groups that have relations.
    private var visible: [Int] = []
    private var hiding = 0

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &self) ?? "" }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    // MARK: Documents

    /// A few paragraphs, items and headings of few different words.
    mutating func document() -> String {
        let count = Int.random(in: 1...4, using: &self)
        return (0..<count).map { _ in block() }.joined(separator: "\n\n") + "\n"
    }

    private mutating func block() -> String {
        switch Int.random(in: 0..<8, using: &self) {
        case 0: "# " + sentence().dropLast()
        case 1: "- " + sentence() + "\n- " + sentence()
        case 2: "\"" + sentence() + " " + sentence() + "\" said Emmanuel Macron."
        default: (0..<Int.random(in: 1...3, using: &self)).map { _ in sentence() }.joined(separator: " ")
        }
    }

    private mutating func sentence() -> String {
        let words = [
            "alpha", "beta", "gamma", "alpha", "beta", "NATO", "Paris", "$5 million", "20", ",", "béta", "the EU",
            "€300", "in May 2023", "Angela Merkel",
        ]
        let count = Int.random(in: 1...5, using: &self)
        let first = pick(["Alpha", "Beta", "Gamma", "Paris"])
        return ([first] + (0..<count).map { _ in pick(words) }).joined(separator: " ") + pick([".", "!", "?"])
    }

    // MARK: Queries

    /// The word lists that queries name.
    static let lists = ["greek": ["alpha", "g*"], "pairs": ["alpha beta", "Paris", "b?ta"], "none": []]

    mutating func query() -> String {
        names = 0
        visible = []
        var query = expression(2)
        if chance(20) { query += relation(2) }
        if chance(8) { query += " across sentences" }
        if chance(60), let left = visible.randomElement(using: &self), let right = visible.randomElement(using: &self) {
            query += " :: n\(left).lower \(pick(["=", "!="])) n\(right).lower"
            if chance(20) { query += " | !(n\(left).length > 1)" }
        }
        return query
    }

    private mutating func relation(_ depth: Int) -> String {
        let kind = pick(["within", "containing", "overlapping", "not within", "not containing", "not overlapping"])
        hiding += 1
        defer { hiding -= 1 }
        return " \(kind) (\(expression(depth - 1)))"
    }

    private mutating func expression(_ depth: Int) -> String {
        let count = Int.random(in: 1...3, using: &self)
        let parts = (0..<count).map { _ in item(depth) }.joined(separator: " ")
        return chance(15) ? "\(parts) | \(item(depth))" : parts
    }

    private mutating func item(_ depth: Int) -> String {
        var item = atom(depth)
        if chance(30) { item = "(\(item))" + pick(["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{1,}", "{2,}"]) }
        if chance(15) {
            names += 1
            if hiding == 0 { visible.append(names) }
            item = "n\(names):\(item)"
        }
        return item
    }

    private mutating func atom(_ depth: Int) -> String {
        switch Int.random(in: 0..<(depth > 0 ? 17 : 12), using: &self) {
        case 0, 1, 2: pick(["alpha", "beta", "gamma", "al*", "?eta", "Paris"])
        case 3: pick(["\"a.*\"", "\"beta|gamma\"", "\"(?-i)Alpha\"", "\"[a-z]+\""])
        case 4, 5: pick(["[]", "[]", "[]{0,2}", "[]*"])
        case 6:
            pick(["[type=\"word\"]", "[lower!=\"beta\"]", "[shape=\"X+.*\" & !type=\"number\"]", "[word==\"beta\"]"])
        case 7: pick(["<entity/>", "<place/>", "<money/>", "<sentence/>", "<organization/>", "<number/>"])
        case 8: pick(["<paragraph/>", "<quote/>", "<item/>", "<heading/>", "<list/>", "<section/>", "<statement/>"])
        case 9: pick(["$greek", "$pairs", "$greek:\"al.*\"", "[lower=$greek]", "[lower!=$greek]", "$none"])
        case 10: typed()
        case 11:
            pick([
                "[index<=3]", "[index>2 & lower=\"beta\"]", "[norm==\"beta\" | lower=\"alpha\"]", "[!(type=\"word\")]",
            ])
        case 12, 13: "(\(expression(depth - 1)))"
        case 14: look(depth)
        case 15: related(depth)
        default: "(\(expression(depth - 1)))"
        }
    }

    /// An element with conditions on its fields.
    private mutating func typed() -> String {
        pick([
            "<money amount>1e3/>", "<money currency=USD amount<=5e6/>", "<money currency!=\"USD\"/>",
            "<date from>=2023/>", "<date from<2023-05/>", "<number value=20/>", "<entity name=\"Paris\"/>",
            "<entity type=place/>", "<person name=\".*Merkel\"/>", "<quote direct/>", "<quote direct=false/>",
            "<statement verb=said/>", "<statement negated=false/>", "<sentence index<=2/>", "<heading level=1/>",
            "<item line<3/>", "<paragraph text=\"Alpha.*\"/>", "<entity boilerplate=false/>",
        ])
    }

    private mutating func related(_ depth: Int) -> String {
        hiding += 1
        defer { hiding -= 1 }
        return "(\(expression(depth - 1))\(relation(depth)))"
    }

    /// Names cannot stand in a look-around, so those made there are taken out again.
    private mutating func look(_ depth: Int) -> String {
        let before = names
        var inner = expression(depth - 1)
        while names > before {
            inner = inner.replacing("n\(names):", with: "")
            visible.removeAll { $0 == names }
            names -= 1
        }
        return pick(["(?=", "(?!", "(?<=", "(?<!"]) + " " + inner + ")"
    }
}
