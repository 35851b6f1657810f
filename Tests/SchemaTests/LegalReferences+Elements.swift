import Corpus

extension ElementKind {
    static let legalReference = ElementKind("legal_reference")
}

extension KindDeclaration {
    static let legalReference = KindDeclaration(
        .legalReference, of: ModelLayer(LegalReferences.self),
        sequence: .everywhere(
            "The references to laws inside it.", example: "for r in doc.legal_references do print(r.number) end"),
        traits: [.short, .inSentence], identity: .fields(["part", "number"]), amount: "number",
        look: .fill("#ffe3e3"), count: { $0.legalReferences.count }, span: { $0.legalReferences[$1].span },
        fields: [
            Field("part", .string, "What is referred to: `article`, `section`.", for: [.scripts, .show]) {
                .text($0.legalReferences[$1].part)
            },
            Field("number", .integer, "Its number in the law.", for: [.scripts, .show]) {
                .integer($0.legalReferences[$1].number)
            },
        ])
}
