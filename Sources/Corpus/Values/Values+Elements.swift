extension ElementKind {
    public static let date = ElementKind("date")
    public static let money = ElementKind("money", plural: "money")
    public static let number = ElementKind("number")
}

extension ModelLayer {
    public static let values = ModelLayer("values", share: 2, \.valueLayer) { _ = $0.values }
}

extension KindDeclaration {
    static let values: [KindDeclaration] = [
        KindDeclaration(
            .date, of: .values,
            sequence: .everywhere("The dates inside it.", example: "assert(doc.dates[1].text == \"next week\")"),
            traits: [.short, .inSentence], identity: .text, look: .fill("#fff2a8"),
            count: { $0.values.dates.count }, span: { $0.values.dates[$1].span }, fields: dateFields),
        KindDeclaration(
            .money, of: .values,
            sequence: .everywhere(
                "The amounts of money inside it.", example: "assert(doc.money[1].currency == \"USD\")"),
            traits: [.short, .inSentence], identity: .text, amount: "amount", look: .fill("#a9ecdf"),
            count: { $0.values.money.count }, span: { $0.values.money[$1].span }, fields: moneyFields),
        KindDeclaration(
            .number, of: .values,
            sequence: .everywhere(
                "The numbers inside it: counts, percentages, quantities.",
                example: "assert(doc.numbers:where{unit = \"percent\"}[1].value == 40)"),
            traits: [.short, .inSentence], identity: .text, amount: "value", look: .fill("#e3ecc4"),
            count: { $0.values.numbers.count }, span: { $0.values.numbers[$1].span }, fields: numberFields),
    ]

    private static let dateFields: [Field] = [
        Field(
            "from", .day, nilable: true, "The first day, ISO; nil where it cannot be told.",
            example: "local date = doc.dates:where{granularity = \"day\"}[1]\nassert(date.from == \"2024-03-05\")",
            for: [.scripts, .show]
        ) { FieldValue(day: $0.values.dates[$1].from) },
        Field(
            "to", .day, nilable: true, "The last day, ISO, inclusive.",
            example: "local date = doc.dates:where{granularity = \"day\"}[1]\nassert(date.to == date.from)",
            for: [.scripts, .show]
        ) { FieldValue(day: $0.values.dates[$1].to) },
        Field(
            "granularity", .string, "How exact it is: `day`, `month`, `year`, …",
            example: "assert(doc:find(\"5 March 2024\")[1].block.dates[2].granularity == \"day\")",
            for: [.scripts, .show]
        ) { .text($0.values.dates[$1].granularity.rawValue) },
        Field(
            "relative", .boolean, "Whether it counts from the document's own date: `Tuesday`, `last week`.",
            example: "assert(doc.dates:where{text = \"next week\"}[1].relative)", for: [.scripts, .show]
        ) { .flag($0.values.dates[$1].relative) },
    ]

    private static let moneyFields: [Field] = [
        Field(
            "amount", .number, nilable: true, "The amount; nil where only a range is said.",
            example: "assert(doc.money[1].amount == 12000000)", for: [.scripts, .show]
        ) { FieldValue($0.values.money[$1].amount) },
        Field(
            "low", .number, nilable: true, "The lower end of a range.",
            example: "assert(doc.money[2].low == 50000000)", for: [.scripts, .show]
        ) { FieldValue($0.values.money[$1].low) },
        Field(
            "high", .number, nilable: true, "The upper end of a range.",
            example: "assert(doc.money[2].high == 60000000)", for: [.scripts, .show]
        ) { FieldValue($0.values.money[$1].high) },
        Field(
            "currency", .string, nilable: true, "ISO 4217: `USD`.",
            example: "assert(doc.money[2].currency == \"EUR\")", for: [.scripts, .show]
        ) {
            let currency = $0.values.money[$1].currency
            return currency.isEmpty ? .none : .text(currency)
        },
        Field(
            "bound", .string, nilable: true, "`over`, `under` or `about`.",
            example: "assert(doc.money[1].bound == nil)", for: [.scripts, .show]
        ) { FieldValue($0.values.money[$1].bound?.rawValue) },
    ]

    private static let numberFields: [Field] = [
        Field(
            "value", .number, "The value.", example: "assert(doc.numbers:where{unit = \"ships\"}[1].value == 22)",
            for: [.scripts, .show]
        ) { .number($0.values.numbers[$1].value) },
        Field(
            "unit", .string, nilable: true, "What is counted: `percent`, `people`, `ordinal`.",
            example: "local number = doc:find(\"500,000 tons\")[1].block.numbers[3]\nassert(number.unit == \"tonnes\")",
            for: [.scripts, .show]
        ) { FieldValue($0.values.numbers[$1].unit) },
        Field(
            "bound", .string, nilable: true, "`over`, `under` or `about`, from the words before.",
            example: "assert(doc.numbers[1].bound == \"about\")", for: [.scripts, .show]
        ) { FieldValue($0.values.numbers[$1].bound?.rawValue) },
    ]
}
