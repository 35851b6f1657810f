import Corpus
import Testing

/// An amount of money that a text holds.
struct ExpectedMoney: Sendable, CustomTestStringConvertible {
    let marked: String
    let amount: Double?
    let currency: String
    var bound: Values.Bound?
    var low: Double?
    var high: Double?

    init(
        _ marked: String, _ amount: Double?, _ currency: String, _ bound: Values.Bound? = nil, low: Double? = nil,
        high: Double? = nil
    ) {
        self.marked = marked
        self.amount = amount
        self.currency = currency
        self.bound = bound
        self.low = low
        self.high = high
    }

    var testDescription: String { marked }
}

@Suite("Money")
struct MoneyTests {
    @Test(
        "signs, codes and words for currencies, with magnitudes and bounds",
        arguments: [
            ExpectedMoney("It cost ⟦$5⟧.", 5, "USD"),
            ExpectedMoney("It cost ⟦over $76.8 billion⟧ in aid.", 76.8e9, "USD", .over),
            ExpectedMoney("Assets estimated at ⟦€90 billion⟧ are frozen.", 90e9, "EUR"),
            ExpectedMoney("It cost ⟦£1,250.50⟧.", 1250.5, "GBP"),
            ExpectedMoney("It cost ⟦US$ 3bn⟧.", 3e9, "USD"),
            ExpectedMoney("It cost ⟦C$300 million⟧.", 300e6, "CAD"),
            ExpectedMoney("It was a ⟦€1.2 trillion⟧ budget.", 1.2e12, "EUR"),
            ExpectedMoney("A ⟦$5⟧ bill.", 5, "USD"),
            ExpectedMoney("It cost ⟦USD115⟧.", 115, "USD"),
            ExpectedMoney("It cost ⟦EUR 5m⟧.", 5e6, "EUR"),
            ExpectedMoney("It cost ⟦5 million USD⟧.", 5e6, "USD"),
            ExpectedMoney("It cost ⟦20 billion Swiss francs⟧.", 20e9, "CHF"),
            ExpectedMoney("It cost ⟦five million yen⟧.", 5e6, "JPY"),
            ExpectedMoney("It cost ⟦half a billion dollars⟧.", 0.5e9, "USD"),
            ExpectedMoney("It cost ⟦a million euros⟧.", 1e6, "EUR"),
            ExpectedMoney("It cost ⟦50 cents⟧.", 0.5, "USD"),
            ExpectedMoney("It cost ⟦less than 40 million hryvnias⟧.", 40e6, "UAH", .under),
            ExpectedMoney("It cost ⟦up to £2 trillion⟧.", 2e12, "GBP", .under),
            ExpectedMoney("It cost ⟦nearly €4bn⟧.", 4e9, "EUR", .about),
            ExpectedMoney("It cost ⟦at least ₴5 million⟧.", 5e6, "UAH", .over),
            ExpectedMoney("It cost ⟦2.5 million dollars⟧.", 2.5e6, "USD"),
            ExpectedMoney("It cost ⟦$16.4 million⟧.", 16_400_000, "USD"),
            ExpectedMoney("It cost ⟦HK$3.2bn⟧.", 3.2e9, "HKD"),
            ExpectedMoney("It cost ⟦5 million Hong Kong dollars⟧.", 5e6, "HKD"),
            ExpectedMoney("It cost ⟦20 billion South Korean won⟧.", 20e9, "KRW"),
            ExpectedMoney("It cost ⟦10 US dollars⟧.", 10, "USD"),
            ExpectedMoney("It cost ⟦Rs 500 crore⟧.", 5e9, "INR"),
            ExpectedMoney("It cost ⟦Rs. 500 crore⟧.", 5e9, "INR"),
            ExpectedMoney("It cost ⟦Rs500⟧ a kilo.", 500, "INR"),
            ExpectedMoney("It cost ⟦RM5 million⟧.", 5e6, "MYR"),
            ExpectedMoney("It cost ⟦a minimum of $5 million⟧.", 5e6, "USD", .over),
            ExpectedMoney("It cost ⟦1 crore rupees⟧.", 1e7, "INR"),
            ExpectedMoney("It cost ⟦12,34,567.89 rupees⟧.", 1_234_567.89, "INR"),
            ExpectedMoney("It cost ⟦30 MEUR⟧.", 30e6, "EUR"),
            ExpectedMoney("It cost ⟦75 USD million⟧.", 75e6, "USD"),
            ExpectedMoney("It cost ⟦a quarter of a million euros⟧.", 250_000, "EUR"),
            ExpectedMoney("It cost ⟦two and a half billion euros⟧.", 2.5e9, "EUR"),
            ExpectedMoney("It cost ⟦thirteen dollars and forty-five cents⟧.", 13.45, "USD"),
            ExpectedMoney("It cost ⟦100元⟧.", 100, "CNY"),
            ExpectedMoney("It was a ⟦billion-dollar⟧ deal.".replacing("a ⟦", with: "⟦a "), 1e9, "USD"),
            ExpectedMoney("It cost no ⟦more than $5⟧.", 5, "USD", .under),
            ExpectedMoney("It cost ⟦$5bn or more⟧.", 5e9, "USD", .over),
            ExpectedMoney("It gave us ⟦$10 billion⟧.", 10e9, "USD"),
        ])
    func amount(expected: ExpectedMoney) { check(expected) }

    @Test(
        "a range has ends and no amount",
        arguments: [
            ExpectedMoney("It costs ⟦$5-10 million⟧.", nil, "USD", low: 5e6, high: 10e6),
            ExpectedMoney("It costs ⟦$5 million to $10 million⟧.", nil, "USD", low: 5e6, high: 10e6),
            ExpectedMoney("It costs between ⟦€5bn and €7bn⟧.", nil, "EUR", low: 5e9, high: 7e9),
        ])
    func range(expected: ExpectedMoney) { check(expected) }

    @Test(
        "a range has its lower end first, however it is written",
        arguments: [
            ExpectedMoney("It costs ⟦$5-3 million⟧.", nil, "USD", low: 3e6, high: 5e6),
            ExpectedMoney("It costs ⟦$900 to $3 million⟧.", nil, "USD", low: 900, high: 3e6),
            ExpectedMoney("It costs ⟦$5-5 million⟧.", nil, "USD", low: 5e6, high: 5e6),
        ])
    func downwards(expected: ExpectedMoney) { check(expected) }

    @Test(
        "amounts that lead downwards are two, or one and a number",
        arguments: [
            ("It was cut from $20m to $3m.", [20e6, 3e6]), ("It was cut from $5bn to $3m.", [5e9, 3e6]),
            ("It stood at $10-4 then.", [10]),
        ])
    func noRange(text: String, amounts: [Double]) {
        let money = Document(id: "test", text: Text(text)).values.money
        #expect(money.map(\.amount) == amounts)
        #expect(money.allSatisfy { $0.low == nil && $0.high == nil })
    }

    @Test(
        "a vague amount says between what it lies",
        arguments: [
            ExpectedMoney("It will cost ⟦hundreds of billions of dollars⟧.", nil, "USD", .about, low: 1e11, high: 1e12),
            ExpectedMoney("It will cost ⟦tens of millions of euros⟧.", nil, "EUR", .about, low: 1e7, high: 1e8),
            ExpectedMoney("It will cost ⟦several million euros⟧.", nil, "EUR", .about, low: 2e6, high: 1e7),
            ExpectedMoney("It is a ⟦multibillion-dollar⟧ deal.", nil, "USD", .about, low: 2e9, high: 1e12),
            ExpectedMoney("It will cost ⟦billions of dollars⟧.", nil, "USD", .about, low: 1e9, high: 1e12),
        ])
    func vague(expected: ExpectedMoney) { check(expected) }

    @Test(
        "pounds of something, and words like currencies, are no money",
        arguments: [
            "5 pounds of flour", "He won 5 games.", "Mark 5 was built.", "Of 50 seats 20 won by a hair.", "ALL 5 left.",
            "At COP28 and COP 28 they met.", "The TOP 10 are here.", "He got 12 marks.", "They met in Rm101.",
            "It has an RS232 port.", "It cost $" + String(repeating: "9", count: 299) + "-5 trillion.",
        ])
    func noMoney(text: String) { #expect(Document(id: "test", text: Text(text)).values.money.isEmpty) }

    private func check(_ expected: ExpectedMoney) {
        let marked = BracketedText(expected.marked)
        let document = marked.document
        let money = document.values.money
        #expect(money.map(\.span) == marked.spans, "\(money.map { document.string($0.span) })")
        guard let value = money.first else { return }
        #expect(value.amount == expected.amount)
        #expect(value.currency == expected.currency)
        #expect(value.bound == expected.bound)
        #expect(value.low == expected.low)
        #expect(value.high == expected.high)
    }
}

@Suite("Counts")
struct CountTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let marked: String
        let value: Double
        let unit: String?
        var testDescription: String { marked }
    }

    @Test(
        "a number knows what it counts",
        arguments: [
            Case(marked: "A coalition of over ⟦thirty nations⟧ met.", value: 30, unit: "nations"),
            Case(marked: "Prices rose ⟦15 percent⟧ again.", value: 15, unit: "percent"),
            Case(marked: "Prices rose ⟦2.5%⟧ again.", value: 2.5, unit: "percent"),
            Case(marked: "It lies ⟦5 km⟧ away.", value: 5, unit: "km"),
            Case(marked: "It lies ⟦5km⟧ away.", value: 5, unit: "km"),
            Case(marked: "They lost ⟦20,000 Russian soldiers⟧ there.", value: 20_000, unit: "soldiers"),
            Case(marked: "About ⟦two hundred and fifty thousand people⟧ fled.", value: 250_000, unit: "people"),
            Case(marked: "Some ⟦3.7 million refugees⟧ fled.", value: 3.7e6, unit: "refugees"),
            Case(marked: "He saw ⟦two key advancements⟧ there.", value: 2, unit: "advancements"),
            Case(marked: "It fell by ⟦a quarter⟧ again.", value: 0.25, unit: nil),
            Case(marked: "It took ⟦a hundredth⟧ of it.", value: 0.01, unit: nil),
            Case(marked: "The ⟦tens of thousands of people⟧ left.", value: 10_000, unit: "people"),
            Case(marked: "They lost ⟦two-thirds⟧ of it.", value: 2.0 / 3, unit: nil),
            Case(marked: "About ⟦three fifths⟧ of them agreed.", value: 0.6, unit: nil),
            Case(marked: "It grew by ⟦half a percent⟧ again.", value: 0.5, unit: "percent"),
            Case(marked: "It is the ⟦fourth⟧-largest.", value: 4, unit: "ordinal"),
            Case(marked: "It is the ⟦second⟧-largest.", value: 2, unit: "ordinal"),
            Case(marked: "She has ⟦11 grandchildren⟧ there.", value: 11, unit: "grandchildren"),
            Case(marked: "The total is ⟦42⟧.", value: 42, unit: nil),
            Case(marked: "It was ⟦25°C⟧ there.", value: 25, unit: "celsius"),
            Case(marked: "It was ⟦12 degrees Celsius⟧ there.", value: 12, unit: "celsius"),
            Case(marked: "It pumps ⟦300,000 barrels a day⟧ now.", value: 300_000, unit: "barrels per day"),
            Case(marked: "It made ⟦500 MW⟧ there.", value: 500, unit: "MW"),
            Case(marked: "It rose ⟦3 percentage points⟧ again.", value: 3, unit: "percentage points"),
            Case(marked: "It covers ⟦1,200 square kilometres⟧ there.", value: 1200, unit: "square km"),
            Case(marked: "It blew at ⟦90 km/h⟧ there.", value: 90, unit: "km/h"),
            Case(marked: "It burnt ⟦40 hectares⟧ there.", value: 40, unit: "hectares"),
            Case(marked: "It was the ⟦fourth⟧ round.", value: 4, unit: "ordinal"),
            Case(marked: "It was the ⟦21st⟧ round.", value: 21, unit: "ordinal"),
            Case(marked: "It was the ⟦thirty-second⟧ round.", value: 32, unit: "ordinal"),
            Case(marked: "It was the ⟦second⟧ round.", value: 2, unit: "ordinal"),
        ])
    func count(expected: Case) {
        let marked = BracketedText(expected.marked)
        let document = marked.document
        let numbers = document.values.numbers
        #expect(numbers.map(\.span) == marked.spans, "\(numbers.map { document.string($0.span) })")
        #expect(numbers.first?.value == expected.value)
        #expect(numbers.first?.unit == expected.unit)
    }

    @Test(
        "the words before a number bound it",
        arguments: [
            ("Over thirty nations met.", Values.Bound.over), ("At least 5,000 troops left.", .over),
            ("No more than 10 people came.", .under), ("Up to 40 rockets fell.", .under),
            ("Some 600 people fled.", .about), ("Thousands of people fled.", .over), ("Then 600 people fled.", nil),
            ("Game over\n\nThirty nations met.", nil),
        ])
    func bound(text: String, bound: Values.Bound?) {
        #expect(Document(id: "test", text: Text(text)).values.numbers.map(\.bound) == [bound])
    }

    @Test("the ends of a range share the unit behind the second", arguments: ["10-15 percent", "10 to 15 percent"])
    func rangeUnit(text: String) {
        let numbers = Document(id: "test", text: Text("It rose by \(text).")).values.numbers
        #expect(numbers.map(\.value) == [10, 15])
        #expect(numbers.map(\.unit) == ["percent", "percent"])
    }

    @Test("a language with decimal commas is read with them; its words count nothing")
    func decimalComma() {
        let text =
            "Die Kosten sind um 3,5 % auf 1.234,5 km gestiegen, und die Regierung hat 20 Dörfer nicht mehr versorgt."
        let document = Document(id: "test", text: Text(text))
        #expect(document.language == "de")
        #expect(document.values.numbers.map(\.value) == [3.5, 1234.5, 20])
        #expect(document.values.numbers.map(\.unit) == ["percent", "km", nil])
    }

    @Test("what is a date or money is not counted again")
    func noOverlap() {
        let document = Document(id: "test", text: Text("On 5 March 2024 they paid $5 million for 3 ships."))
        #expect(document.values.numbers.map { document.string($0.span) } == ["3 ships"])
    }
}
