import Corpus
import Testing

@testable import Scripting

/// Scripts, queries and pages have what a field holds from one declaration.
@Suite("One reading of a field") struct OneReadingTests {
    private static let page = """
        # Ports **and** ships

        | Port **name** | Ships |
        |---|---|
        | *Odesa*, new | 12 |
        | Varna | 3 |

        **Pro   Tip:** Look at the *table*.

        See [the office](https://example.org/a) and [the port](https://example.org/b).

        """

    private func check(_ chunk: String, _ text: String = page) throws {
        let script = try Script([(id: "a.md", text: text)])
        #expect(script.message(chunk) == nil)
    }

    @Test("a link has the next one")
    func links() throws {
        try check("assert(doc.links[1].next == doc.links[2] and doc.links[2].next == nil)")
    }

    @Test("names, headers, titles, labels and records are as they are read; text stays as it stands")
    func plain() throws {
        try check(
            """
            local t = doc.tables[1]
            assert(table.concat(t.header, "|") == "Port name|Ships")
            local row = t.rows[1]
            assert(row["Port name"] == "Odesa , new" or row["Port name"] == "Odesa, new", row["Port name"])
            assert(row[1] == row["Port name"] and t:records()[1]["Port name"] == row[1])
            local cell = t:cell(1, "Port name")
            assert(cell.header == "Port name" and cell.text == "*Odesa*, new" and cell.plain == row[1])
            assert(doc.title == "Ports and ships" and doc.headings[1].text:find("**", 1, true))
            assert(doc.sections[1] == nil or doc.sections[1].title == "Ports and ships")
            """)
    }

    @Test("queries compare what scripts see: headers, columns, rows, elements by name, sequences by length")
    func queries() throws {
        try check(
            """
            local t = doc.tables[1]
            local c = doc:find("c:<cell header==\\"Port name\\" row=1/>")
            assert(#c == 1 and c[1].c == t:cell(1, 1) and c[1].c.row.index == 1)
            for r in t.rows do
              assert(#doc:find("<row index=" .. r.index .. "/>") == 1 and #doc:find("<row row=" .. r.index .. "/>") == 1)
            end
            assert(#doc:find("<table columns=" .. t.columns .. "/>") == 1)
            assert(#doc:find("<table rows=" .. #t.rows .. "/>") == 1)
            assert(#doc:find("<table header==\\"Port name\\"/>") == 1)
            assert(#doc:find("<link target=\\".*/a\\"/>") == 1)
            """)
    }

    @Test("a table whose cells cover columns has as many in a query as in a script")
    func coveredColumns() throws {
        let script = try Script([
            (
                id: "a.html",
                text:
                    "<html><body><h1>Ships</h1><p>Some words before it, so that there is a text.</p><table>"
                    + "<tr><th>Port</th><th colspan=2>Ships</th></tr><tr><td>Odesa</td><td>12</td><td>3</td></tr>"
                    + "<tr><td colspan=3>All</td></tr></table></body></html>"
            )
        ])
        #expect(
            script.message(
                """
                local t = doc.tables[1]
                assert(t.columns == 3 and #doc:find("<table columns=3/>") == 1)
                for _, cell in ipairs(t.rows[1].cells:to_list()) do
                  assert(#doc:find("<cell column=" .. cell.column .. " row=1 header==\\"" .. cell.header .. "\\"/>") == 1)
                end
                """) == nil)
    }

    @Test("fields with plain values are found by their own value", arguments: Schema.standard.queryKinds.map(\.kind))
    func ownValue(_ kind: ElementKind) throws {
        let script = try Script()
        let names = Schema.standard.fields(of: kind).filter { field in
            [.string, .integer, .boolean, .day].contains(field.type) && field.audience.contains(.scripts)
        }.map(\.name)
        let element = Schema.standard[kind]
        let plural = element.sequence == nil ? nil : kind.plural
        guard let plural else { return }
        for name in names where name != "text" {
            #expect(
                script.message(
                    """
                    for e in doc.\(plural):first(3) do
                      local value = e["\(name)"]
                      if value ~= nil and not tostring(value):find('["\\n]') and #e.tokens > 0 then
                        local sign = type(value) == "string" and "==" or "="
                        local quote = type(value) == "string" and '"' or ""
                        local q = "e:<\(kind.name) \(name)" .. sign .. quote .. tostring(value) .. quote .. "/>"
                        -- Of elements that begin alike the longest is found, so the others are looked for in themselves.
                        local function is_it(hit) return hit.e == e end
                        local found = doc:find(q):any(is_it) or e:find(q):any(is_it)
                        assert(found, q)
                      end
                    end
                    """) == nil, "\(kind).\(name)")
        }
    }
}
