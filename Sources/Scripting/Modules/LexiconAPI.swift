import Corpus
import JSONText
import Lexicon
import Lua
import Reports

/// Word lists as scripts hold them: a table of the host, or one of the plugin's own.
final class LexiconObject: HostObject {
    let name: String
    /// The terms of each list, in the order of the lists.
    let lists: [(name: String, terms: [Terms.Term])]
    /// The terms by their form without case and accents.
    private let byNorm: [String: [(list: Int, term: Terms.Term)]]
    private let charge: MemoryCharge

    init(_ name: String, _ lists: [(name: String, terms: [Terms.Term])], _ host: ScriptHost) {
        self.name = name
        self.lists = lists
        var byNorm: [String: [(list: Int, term: Terms.Term)]] = [:]
        for (number, list) in lists.enumerated() {
            for term in list.terms { byNorm[LexiconAPI.norm(term.text), default: []].append((number, term)) }
        }
        self.byNorm = byNorm
        charge = MemoryCharge(byNorm.count * 128, host)
    }

    override var typeName: String { "lexicon" }
    override var summary: String { "lexicon \(name)" }

    /// The rows of a word or phrase.
    func rows(of norm: String) -> [(list: Int, term: Terms.Term)] { byNorm[norm] ?? [] }

    /// The number of a list.
    ///
    /// - Throws: with names that are near, where there is none.
    func number(ofList name: String) throws -> Int {
        if let number = lists.firstIndex(where: { $0.name == name }) { return number }
        let names = lists.map(\.name)
        let hint = Suggestion.hint(for: name, in: names) ?? "; it has \(names.prefix(12).joined(separator: ", "))"
        throw ScriptError("the lexicon \(self.name) has no list '\(name)'\(hint)")
    }
}

/// `workbench.lexicon` and the methods of what it gives; `token:is`.
enum LexiconAPI {
    private static let lexicon = Owner.object("lexicon")
    private static let word = Parameter.required(
        "word", .oneOf([.element(), .string]), "A token, a phrase or a string")
    private static let list = Parameter.required("list", .string, "The name of a list")

    static let items: [Item] = [
        .function(
            .module("workbench"), "lexicon",
            [.required("name", .string, "A table of the host, or a file beside the plugin that ends in `.tsv`")],
            returns: .object("lexicon"),
            "Gives word lists: `\"en/roles\"` are the host's, `\"words.tsv\"` the plugin's own.",
            details:
                "A file is a table with the columns `term`, `list` and any others; docs/languages.md says how to write one, and "
                + "names the host's. The user's own lists (`--lexicon`, `[languages]`) are part of the host's.",
            example: """
                local roles = workbench.lexicon("en/roles")
                assert(roles:is("spokeswoman", "role") and not roles:is("table", "role"))
                """
        ) { call in
            call.push(try open(call.string(1), call))
            return 1
        },
        .property(
            lexicon, "lists", .list(.string), "The names of its lists.",
            example: "assert(workbench.lexicon(\"en/roles\").lists[1] == \"role\")"
        ) { call in call.push(try call.receiver(LexiconObject.self).lists.map(\.name)) },
        .function(
            lexicon, "is", [word, list], returns: .boolean, "Tells whether a word or phrase is on a list.",
            details:
                "A token is looked up by its lemma, where it has one, and by its `norm`; case and accents do not count.",
            example: "assert(workbench.lexicon(\"en/calendar\"):is(\"May\", \"month\"))"
        ) { call in
            let lexicon = try call.receiver(LexiconObject.self)
            let number = try lexicon.number(ofList: call.string(2))
            let found = try norms(call).contains { lexicon.rows(of: $0).contains { $0.list == number } }
            call.lua.push(found)
            return 1
        },
        .function(
            lexicon, "of", [word], returns: .table, nilable: true,
            "Gives the row of a word or phrase: `term`, `list` and the other columns; nil where it is on no list.",
            details: "Of several rows it is the first one.",
            example: """
                local row = workbench.lexicon("en/calendar"):of("March")
                assert(row.term == "march" and row.list == "month" and row.value == "3")
                """
        ) { call in
            let lexicon = try call.receiver(LexiconObject.self)
            let found = try norms(call).lazy.compactMap { lexicon.rows(of: $0).first }.first
            guard let found else {
                call.lua.pushNil()
                return 1
            }
            push(found.term, list: lexicon.lists[found.list].name, call)
            return 1
        },
        .function(
            lexicon, "terms", [list], returns: .list(.string), "Gives the terms of a list, in the order of the file.",
            example: "assert(workbench.lexicon(\"en/calendar\"):terms(\"full-month\")[12] == \"december\")"
        ) { call in
            let lexicon = try call.receiver(LexiconObject.self)
            let terms = lexicon.lists[try lexicon.number(ofList: call.string(1))].terms.map(\.text)
            try call.keep(terms.count * 64)
            call.push(terms)
            return 1
        },
        .function(
            .kind(.token), "is", [.required("list", .string, "The name of a list of the host")], returns: .boolean,
            "Tells whether it is on a list of its document's language; `docs/languages.md` names the lists.",
            details: "A list that no language has raises; the lemma counts where an imported layer gives one.",
            example: "assert(not doc.tokens[1]:is(\"role\"))"
        ) { call in
            let name = call.string(1)
            try check(name, call.host.languages)
            let document = try call.host.document(of: call.receiver)
            call.lua.push(try norms(of: call.receiver, call).contains { document.isListed($0, in: name) })
            return 1
        },
    ]

    // MARK: Opening

    private static func open(_ name: String, _ call: Call) throws -> LexiconObject {
        if name.hasSuffix(".tsv") { return try LexiconObject(name, lists(of: ownFile(name, call)), call.host) }
        let languages = call.host.languages
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, Languages.codes.contains(parts[0]),
            let table = languages.lists(of: parts[0]).table(parts[1])
        {
            let all = languages.lists(of: parts[0])
            return LexiconObject(name, table.lists.map { ($0.name, all.terms(parts[1], $0.name).all) }, call.host)
        }
        let known = Languages.codes.flatMap { code in languages.lists(of: code).names.map { code + "/" + $0 } }
        let hint =
            Suggestion.hint(for: name, in: known) ?? "; docs/languages.md names them; a plugin's own ends in .tsv"
        throw ScriptError("workbench.lexicon: there is no lexicon \(Quoting.name(name))\(hint)")
    }

    private static func lists(of file: LexiconFile) -> [(name: String, terms: [Terms.Term])] {
        file.lists.map { list in (list.name, list.rows.map { Terms.Term(file: file, row: $0) }) }
    }

    /// Reads a file beside the plugin. As with modules the way to it is gone name by name, and no link is followed.
    private static func ownFile(_ name: String, _ call: Call) throws -> LexiconFile {
        let names = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard name.utf8.count <= 255, !names.contains(where: { $0.isEmpty || $0.hasPrefix(".") || $0.contains("\0") })
        else { throw ScriptError("workbench.lexicon: \(Quoting.name(name)) is no file below the plugin's folder") }
        guard let place = call.host.moduleFolders.first else {
            throw ScriptError("workbench.lexicon: there is no plugin folder here; give the name of a table of the host")
        }
        let path = place.root + "/" + name
        let limit = max(0, call.host.memoryLimit - call.host.lua.memoryUsed) / 4
        do {
            let folder = try FolderWalk.folder(place.rootFolder, place.names + names.dropLast())
            guard let bytes = try FolderWalk.read(names.last ?? "", in: folder, limit: limit) else {
                throw ScriptError("workbench.lexicon: \(path) is larger than the memory that is left to the script")
            }
            call.host.log.note(file: path, bytes)
            guard let text = String(utf8: bytes.span) else {
                throw ScriptError("workbench.lexicon: \(path) is not UTF-8 text")
            }
            return try LexiconFile(text, path: path)
        } catch let failure as FolderWalk.Failure {
            call.host.log.note(file: path, nil)
            let reason = failure.isAbsence ? "there is no such file" : "it cannot be read: \(failure.reason)"
            throw ScriptError("workbench.lexicon: \(path): \(reason)")
        } catch let error as LexiconError {
            throw ScriptError("workbench.lexicon: \(error.description)")
        }
    }

    /// - Throws: where no language has a list of the name.
    private static func check(_ list: String, _ languages: Languages) throws {
        let known = languages.listNames
        guard !known.contains(list) else { return }
        let hint = Suggestion.hint(for: list, in: known) ?? "; docs/languages.md names the lists"
        throw ScriptError("token:is: there is no list '\(list)'\(hint)")
    }

    // MARK: Words

    /// A word or phrase without case and accents, its words one blank apart.
    static func norm(_ text: String) -> String {
        Fold.norm(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// The forms by which the first argument is looked up.
    private static func norms(_ call: Call) throws -> [String] {
        let element = call.element(1)
        if element.bits == 0 { return [norm(call.string(1))] }
        return try norms(of: element, call)
    }

    private static func norms(of element: Element, _ call: Call) throws -> [String] {
        let document = try call.host.document(of: element)
        let written = norm(document.plainText(call.host.span(of: element, in: document)))
        guard element.kind == .token, let lemma = document.annotations?.lemma(of: element.index) else {
            return [written]
        }
        return [norm(lemma), written]
    }

    private static func push(_ term: Terms.Term, list: String, _ call: Call) {
        let fields =
            [("term", term.text), ("list", list)] + term.file.columns.map { ($0, term[$0]) }.filter { !$0.1.isEmpty }
        call.lua.pushTable(array: 0)
        for (name, value) in fields {
            call.lua.push(value)
            call.lua.rawSet(name, at: -2)
        }
    }
}
