/// The look of the page that `show --as html` writes.
enum ShowPageStyle {
    /// The kinds of elements in the order of the legend.
    static let kinds = [
        "person", "organization", "place", "agreement", "event", "other", "date", "money", "number", "quote",
        "statement", "sentence", "token",
    ]

    /// The rules, with one that takes the colour away for each kind that is switched off.
    static func rules(for shown: [String]) -> String {
        let switches = shown.map { kind in
            "body:has(#show-\(kind):not(:checked)) .\(kind) { --\(property(of: kind)): initial; }"
        }
        return rules + "\n" + switches.joined(separator: "\n")
    }

    /// What shows a kind: names and values have a background, speech a line below, units one at their beginning.
    private static func property(of kind: String) -> String {
        switch kind {
        case "quote", "statement": "\(kind)-line"
        case "sentence", "token": "\(kind)-edge"
        default: "fill"
        }
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
        .person { --fill: #ffd8a8; } .organization { --fill: #c5d8ff; } .place { --fill: #c3efc9; }
        .agreement { --fill: #e5d0fa; } .event { --fill: #fcc9dc; } .other { --fill: #dcdcdc; }
        .date { --fill: #fff2a8; } .money { --fill: #a9ecdf; } .number { --fill: #e3ecc4; }
        .person, .organization, .place, .agreement, .event, .other, .date, .money, .number {
          background: var(--fill, transparent); color: CanvasText; border-radius: 3px; }
        .quote { --quote-line: #c2410c; } .statement { --statement-line: #1d4ed8; }
        .statement { border-bottom: 2px dotted var(--statement-line, transparent); }
        .quote { text-decoration: underline 2px var(--quote-line, transparent); text-underline-offset: 3px; }
        .sentence { --sentence-edge: #be123c; } .token { --token-edge: #8888; }
        .sentence.first { border-left: 3px solid var(--sentence-edge, transparent); padding-left: 2px; }
        .token { box-shadow: inset 0 0 0 1px var(--token-edge, transparent); }
        @media (prefers-color-scheme: dark) {
          .person, .organization, .place, .agreement, .event, .other, .date, .money, .number { color: #111; }
        }
        """
}
