public import Corpus
import Lua
public import Reports

/// What one document gave.
public struct DocumentOutput {
    public let rows: [[(String, Value)]]
    public let tallies: [(name: String, key: Value, count: Int)]
}

/// Why a function of a plugin ended early.
public struct ScriptFailure: Error, CustomStringConvertible {
    public let failure: Failure
    public let isInterrupt: Bool
    /// Whether the script had asked for what it was not granted.
    public let isDenied: Bool
    /// The message and the script's own functions.
    public let description: String
}

/// A plugin in its own Lua state, ready to be run document by document.
public final class PluginScript {
    public let plugin: Plugin
    private let host: ScriptHost
    private let source: CorpusSource
    private let context: ContextObject
    private let contextReference: LuaReference
    private let timeLimit: Double

    /// Loads the plugin, reads its arguments and runs `setup`.
    ///
    /// - Throws: `PluginError`, or `ScriptFailure` when `setup` fails.
    public init(
        path: String, source: CorpusSource, arguments: [(name: String, value: String)],
        permissions: [Permission], timeLimit: Double, memoryLimit: Int, rowLimit: Int,
        output: @escaping (String) -> Void
    ) throws {
        self.source = source
        self.timeLimit = timeLimit
        do {
            host = try ScriptHost(memoryLimit: memoryLimit, output: output)
        } catch {
            throw PluginError(.invalid, error.message)
        }
        host.source = source
        host.lua.watchInterrupts()
        host.lua.setLastResort(
            seconds: 5,
            message:
                "workbench: the script did not stop at its limit: it is stuck inside one function of Lua's library\n",
            status: 4)
        host.lua.setTimeLimit(seconds: timeLimit)
        plugin = try Plugin.load(path, into: host)
        let values = try plugin.values(arguments)
        host.grants = .plugin(try plugin.permissions(grantedBy: permissions))
        context = ContextObject(plugin: plugin, arguments: values, rowLimit: rowLimit) { line in output(line + "\n") }
        host.push(context, on: host.lua.stack)
        contextReference = host.lua.stack.keep()
        if let setup = plugin.setup {
            try run(setup, document: "") {
                $0.push(self.contextReference)
                return 1
            }
        }
        host.lua.setTimeLimit(seconds: nil)
    }

    /// Gives Ctrl-C back; nothing runs afterwards.
    public func end() { host.lua.stopWatchingInterrupts() }

    public var warnings: [Warning] { context.warnings }

    /// The tests that the plugin brings along.
    ///
    /// - Throws: when one is not well formed.
    public func tests() throws(PluginError) -> [PluginTest] { try PluginTestReader(plugin: plugin, host: host).read() }

    /// Runs `map` on one document.
    public func map(_ document: Document, ordinal: Int) -> Result<DocumentOutput, ScriptFailure> {
        context.begin(document.id, host.lua.stack)
        guard let map = plugin.map else { return .success(DocumentOutput(rows: [], tallies: [])) }
        do {
            let element = try host.open(document, ordinal: ordinal)
            defer { host.close(element) }
            try run(map, document: document.id) { stack in
                stack.push(element: element.bits)
                stack.push(self.contextReference)
                return 2
            }
            return .success(DocumentOutput(rows: context.rows, tallies: context.tallies))
        } catch let failure as ScriptFailure {
            return .failure(failure)
        } catch {
            return .failure(self.failure("\((error as? ScriptError)?.message ?? "\(error)")", document: document.id))
        }
    }

    /// Runs `report` over all rows; without one, the report is a table of them.
    ///
    /// - Throws: when it fails.
    public func report(rows: ResultTable, tallies: [Tally]) throws(ScriptFailure) -> [ReportBlock] {
        context.begin("", host.lua.stack)
        guard let report = plugin.report else {
            var blocks: [ReportBlock] = [.title(plugin.summary.isEmpty ? plugin.name : plugin.summary), .table(rows)]
            for tally in tallies { blocks.append(.table(tally.table, caption: tally.name)) }
            return blocks
        }
        host.showCorpus(source)
        let object = ReportObject()
        var space: ScriptSpace?
        defer { space?.end() }
        let rows = rows.moved { base in
            let watched = ScriptSpace(base, host: host)
            space = watched
            return watched
        }
        try run(report, document: "") { stack in
            self.host.push(object, on: stack)
            self.host.push(RunRowsObject(rows, tallies: tallies), on: stack)
            stack.push(self.contextReference)
            return 3
        }
        return object.blocks
    }

    /// Calls a function of the plugin under the limits.
    private func run(
        _ function: LuaReference, document: String, _ pushArguments: (LuaStack) -> Int32
    ) throws(ScriptFailure) {
        let stack = host.lua.stack
        let top = stack.top
        defer {
            stack.setTop(top)
            host.lua.setTimeLimit(seconds: nil)
        }
        host.lastElement = 0
        host.wasDenied = false
        stack.push(function)
        let count = pushArguments(stack)
        host.lua.setTimeLimit(seconds: timeLimit)
        do {
            try stack.call(arguments: count, results: 0, traced: true)
        } catch {
            host.lua.clearInterrupt()
            throw failure(error, document: document)
        }
    }

    private func failure(_ error: LuaError, document: String) -> ScriptFailure {
        let kind: Failure.Kind =
            switch error.kind {
            case .time: .time
            case .memory: .memory
            case .error, .syntax, .interrupted: context.isOverRowLimit ? .rows : .error
            }
        var message = error.advice
        var place: String?
        if let found = Self.place(message) {
            place = found
            message = String(message.dropFirst(found.count + 2))
        }
        return ScriptFailure(
            failure: Failure(
                document: document, plugin: plugin.name, kind: kind, message: message,
                script: place ?? error.traceback.first.flatMap(Self.place), line: document.isEmpty ? nil : lastLine),
            isInterrupt: error.kind == .interrupted, isDenied: host.wasDenied, description: error.report)
    }

    private func failure(_ message: String, document: String) -> ScriptFailure {
        ScriptFailure(
            failure: Failure(document: document, plugin: plugin.name, kind: .error, message: message),
            isInterrupt: false, isDenied: false, description: message)
    }

    /// `plugins/a.lua:12` at the start of a message or of a line of a traceback.
    private static func place(_ line: String) -> String? {
        let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].hasSuffix(".lua"), Int(parts[1]) != nil else { return nil }
        return "\(parts[0]):\(parts[1])"
    }

    /// The line of the element that the script looked at last.
    private var lastLine: Int? {
        let element = Element(bits: host.lastElement)
        guard element.bits != 0, element.kind != .document else { return nil }
        return try? host.place(of: element).line
    }
}
