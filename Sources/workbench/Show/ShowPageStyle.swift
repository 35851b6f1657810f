import Corpus

/// The look of the page that `show --as html` writes.
struct ShowPageStyle {
    private let kinds: [KindDeclaration]

    init(_ schema: Schema) { kinds = schema.inlineKinds }

    /// The rules, with one that takes the colour away for each kind that is switched off.
    func rules(for shown: [String]) -> String {
        let looks = kinds.compactMap { kind in kind.look.flatMap { Self.rule(for: kind.name, $0) } }
        let filled = kinds.filter { if case .fill? = $0.look { true } else { false } }
            .map { ".\($0.kind.name)" }.joined(separator: ", ")
        let switches = shown.map { kind in
            "body:has(#show-\(kind):not(:checked)) .\(kind) { --\(kind)-look: initial; }"
        }
        let fills = """
            \(filled) { color: CanvasText; border-radius: 3px; }
            @media (prefers-color-scheme: dark) { \(filled) { color: #111; } }
            """
        return ([Self.rules] + looks + [fills] + switches).joined(separator: "\n")
    }

    /// How a kind is drawn: on a background, above or with a line, with a mark where it begins.
    private static func rule(for kind: String, _ look: KindDeclaration.Look) -> String? {
        let shown = "var(--\(kind)-look, transparent)"
        let drawn: (colour: String, rule: String)
        switch look {
        case .block: return nil
        case .fill(let colour): drawn = (colour, ".\(kind) { background: \(shown); }")
        case .dotted(let colour): drawn = (colour, ".\(kind) { border-bottom: 2px dotted \(shown); }")
        case .underlined(let colour):
            drawn = (colour, ".\(kind) { text-decoration: underline 2px \(shown); text-underline-offset: 3px; }")
        case .edge(let colour):
            drawn = (colour, ".\(kind).first { border-left: 3px solid \(shown); padding-left: 2px; }")
        case .frame(let colour): drawn = (colour, ".\(kind) { box-shadow: inset 0 0 0 1px \(shown); }")
        }
        return ".\(kind) { --\(kind)-look: \(drawn.colour); } \(drawn.rule)"
    }

    private static let rules = """
        :root { color-scheme: light dark; }
        body { font: 16px/1.6 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem 0 4.5rem; }
        h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
        header p, summary { color: GrayText; }
        header form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
        header { border-bottom: 1px solid #8886; padding-bottom: .5rem; }
        details > summary > :is(h2, h3, h4, h5, h6) { display: inline-block; margin: .8rem 0 .2rem; }
        summary { cursor: pointer; }
        summary :is(h2, h3, h4, h5, h6) { color: CanvasText; }
        .line { position: absolute; left: max(.5rem, calc(50% - 29.5rem)); width: 3.5rem; text-align: right;
          font: 12px/2 ui-monospace, monospace; color: GrayText; text-decoration: none; user-select: none; }
        .line:target { color: #d9480f; font-weight: bold; }
        table { border-collapse: collapse; }
        th, td { text-align: left; vertical-align: top; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8886; }
        blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #8886; }
        pre { white-space: pre-wrap; }
        [data-role]::after { content: " " attr(data-role); font: 11px ui-monospace, monospace; color: GrayText; }
        .boilerplate { border-left: 3px solid #8886; padding-left: .8rem; margin: .5rem 0; color: GrayText; }
        .boilerplate > summary::before { content: "boilerplate: "; }
        .boilerplate [data-role]::after { content: none; }
        .role-callout { border-left: 3px solid #e8a100; padding-left: .8rem; }
        .notation { color: GrayText; font-size: .75em; overflow-wrap: anywhere; }
        aside { border-top: 1px solid #8886; margin-top: 2rem; }
        aside ul { columns: 2; padding-left: 1rem; }
        aside a { font-size: .8em; }
        """
}
