import Corpus
import Lua
import Reports

/// Values as the prompt shows them.
struct PrettyPrinter {
    let call: Call
    private static let depthLimit = 6
    private static let entryLimit = 50
    /// Entries of all tables together: one table may stand in many places.
    private static let totalLimit = 5000
    private let budget = Budget()

    private final class Budget { var entries = PrettyPrinter.totalLimit }

    init(_ call: Call) { self.call = call }

    func text(at index: Int32) -> String { text(at: call.lua.absolute(index), depth: 0, indent: "") }

    private func text(at index: Int32, depth: Int, indent: String) -> String {
        let lua = call.lua
        switch lua.type(at: index) {
        case .string:
            let string = lua.string(at: index) ?? ""
            return depth == 0 ? string : Self.quoted(Quoting.message(string))
        case .element: return element(at: index, depth: depth)
        case .object: return object(at: index, depth: depth)
        case .table: return table(at: index, depth: depth, indent: indent)
        case .none: return ""
        default: return lua.describe(at: index)
        }
    }

    private static func quoted(_ string: String) -> String {
        "\"" + string.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }

    /// A string key as it is written in a table.
    private static func key(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy { byte in
            Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || byte == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        return isWord && !name.isEmpty && name.first?.isNumber != true ? name : "[\(quoted(name))]"
    }

    /// An element as its place and its text.
    private func element(at index: Int32, depth: Int) -> String {
        let element = Element(bits: call.lua.element(at: index))
        guard depth == 0, element.kind != .document, let document = try? call.host.document(of: element) else {
            return call.host.describe(element)
        }
        let span = call.host.span(of: element, in: document)
        let line = document.sourceLine(at: span.start) + 1
        return
            "\(element.kind.name) \(document.id):\(line)\n\(document.text.string(span.start, min(span.stop, span.start + 4000)))"
    }

    private func object(at index: Int32, depth: Int) -> String {
        let lua = call.lua
        guard depth == 0 else { return lua.describe(at: index) }
        if let results = lua.object(at: index, as: ResultObject.self) {
            let table = results.table
            let rest = table.count - call.host.rowsShown
            let first = rest > 0 ? table.top(call.host.rowsShown) : table
            guard let shown = try? TableRendering.render(first, "text") else { return results.summary }
            return rest > 0 ? shown + "… and \(rest) more rows; print(x:render()) shows all\n" : shown
        }
        guard let sequence = lua.object(at: index, as: ElementSequence.self) else { return lua.describe(at: index) }
        var lines = [sequence.summary]
        for position in 0..<min(sequence.count, 20) {
            do { try sequence.push(position, call, object: index) } catch { break }
            lines.append("  \(position + 1)  " + text(at: lua.absolute(-1), depth: 1, indent: "  "))
            lua.pop()
        }
        if sequence.count > 20 { lines.append("  … and \(sequence.count - 20) more") }
        return lines.joined(separator: "\n")
    }

    private func table(at index: Int32, depth: Int, indent: String) -> String {
        let lua = call.lua
        guard depth < Self.depthLimit, budget.entries > 0, lua.reserve(8) else { return "{…}" }
        var entries: [String] = []
        let inner = indent + "  "
        let count = lua.rawLength(at: index)
        for i in 0..<min(count, Self.entryLimit) {
            budget.entries -= 1
            lua.rawGet(i + 1, at: index)
            entries.append(text(at: lua.absolute(-1), depth: depth + 1, indent: inner))
            lua.pop()
        }
        var named: [(String, String)] = []
        lua.pushNil()
        while lua.next(at: index) {
            defer { lua.pop() }
            if let i = lua.integer(at: -2), i >= 1, i <= count { continue }
            guard named.count < Self.entryLimit else { continue }
            budget.entries -= 1
            let key =
                lua.type(at: -2) == .string
                ? Self.key(Quoting.message(lua.string(at: -2) ?? "")) : "[\(lua.describe(at: -2))]"
            named.append((key, text(at: lua.absolute(-1), depth: depth + 1, indent: inner)))
        }
        entries += named.sorted { $0.0 < $1.0 }.map { "\($0) = \($1)" }
        if count > Self.entryLimit { entries.append("… and \(count - Self.entryLimit) more") }
        let line = "{" + entries.joined(separator: ", ") + "}"
        if line.count + indent.count <= 100, !line.contains("\n") { return line }
        return "{\n" + entries.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)}"
    }
}
