public import Corpus
public import Lexicon
public import Library
import Lua
public import Reports

/// What one document gave.
public struct DocumentOutput {
    public var rows: [[Value.Field]] = []
    public var tallies: [DocumentTally] = []
    public var warnings: [Warning] = []
    /// What the script read besides the document.
    public var readings: [Reading] = []
    /// Why `map` ended early; there are no rows then.
    public var failure: ScriptFailure?
}

/// What a script may use.
public struct ScriptLimits: Sendable, Equatable {
    /// Seconds of processor time; nil for no limit.
    public var time: Double?
    /// Bytes of the script's own values.
    public var memory: Int
    /// Rows that may be emitted for one document.
    public var rows: Int

    public init(time: Double? = 10, memory: Int = 256 << 20, rows: Int = 1_000_000) {
        self.time = time
        self.memory = memory
        self.rows = rows
    }
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
    private let context: ContextObject
    private let contextReference: LuaReference
    private var limits: ScriptLimits
    private let lastWords: LastWords?

    /// Loads the plugin, reads its arguments and runs `setup`.
    ///
    /// - Parameters:
    ///   - source: the plugin's text, where it is not to be read from the file at `path`.
    ///   - languages: the word lists that the script sees.
    ///   - isProfiled: whether `takeProfile` will be asked where time and memory go.
    ///   - lastWords: what the process says when the script is stuck; nil for words on standard error.
    ///   - output: gets what the script prints and logs, each with its line end.
    /// - Throws: `PluginError`, or `ScriptFailure` when `setup` fails.
    public init(
        path: String, source: String? = nil, arguments: [(name: String, value: String)], permissions: [Permission],
        limits: ScriptLimits, languages: Languages = .builtIn, isProfiled: Bool = false, lastWords: LastWords? = nil,
        output: @escaping (String) -> Void
    ) throws {
        self.limits = limits
        self.lastWords = lastWords
        do {
            host = try ScriptHost(memoryLimit: limits.memory, output: output)
        } catch {
            throw PluginError(.invalid, error.message)
        }
        host.languages = languages
        host.guardTime(limits, lastWords)
        if isProfiled, !host.startProfile() {
            throw PluginError(.invalid, "this system has no timer for profiles; run without --profile")
        }
        plugin = try host.profiled(.setup) { [host] in try Plugin.load(path, source: source, into: host) }
        let values = try plugin.values(arguments)
        host.grants = .plugin(try plugin.permissions(grantedBy: permissions))
        context = ContextObject(plugin: plugin, arguments: values, rowLimit: limits.rows) { output($0 + "\n") }
        host.push(context, on: host.lua.stack)
        contextReference = host.lua.stack.keep()
        if let setup = plugin.setup {
            try run(setup, .setup, document: "") {
                $0.push(self.contextReference)
                return 1
            }
        }
        try noteState()
    }

    /// Loads a plugin to see what it says about itself: it gets no permission, and none of its functions is run.
    ///
    /// - Throws: `PluginError`.
    public static func describe(path: String, source: String, limits: ScriptLimits) throws(PluginError) -> Plugin {
        let host: ScriptHost
        do {
            host = try ScriptHost(memoryLimit: limits.memory) { _ in }
        } catch {
            throw PluginError(.invalid, error.message)
        }
        host.guardTime(limits)
        return try Plugin.load(path, source: source, into: host)
    }

    /// Notes what `setup` left for `map`, under the limits of `setup`.
    private func noteState() throws(ScriptFailure) {
        host.lua.setTimeLimit(seconds: limits.time)
        defer { host.lua.setTimeLimit(seconds: nil) }
        guard let map = plugin.map else { return }
        do {
            try host.noteState(of: map)
        } catch {
            host.lua.clearInterrupt()
            throw failure(error, document: "")
        }
    }

    /// What the script warned of outside documents since the last one: in `setup`, in `report`.
    public var warnings: [Warning] { context.warnings }

    /// Where time and memory went since the last time; empty unless that is noted.
    public func takeProfile() -> ScriptProfile { host.takeProfile() }

    /// Whether the plugin writes its report itself.
    public var hasReport: Bool { plugin.report != nil }

    /// The tests that the plugin brings along.
    ///
    /// - Throws: when one is not well formed.
    public func tests() throws(PluginError) -> [PluginTest] { try PluginTestReader(plugin: plugin, host: host).read() }

    /// Reads a document under the script's limit of time. A reader looks at no clock, so one that takes half as long again
    /// ends the process, if that has someone to hear its last words.
    public func limitingTime<Result, Failure: Error>(
        ofReading document: String, _ read: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard lastWords != nil else { return try read() }
        host.say(lastWords, of: document)
        host.lua.setTimeLimit(seconds: limits.time)
        defer {
            host.lua.setTimeLimit(seconds: nil)
            host.lua.clearInterrupt()
        }
        return try read()
    }

    /// Runs `map` on one document.
    public func map(_ document: Document, ordinal: Int) -> DocumentOutput {
        context.begin(document.id, host.lua.stack)
        var output = DocumentOutput()
        output.failure = runMap(document, ordinal)
        output.readings = host.log.readings
        if output.failure != nil { context.fail() }
        output.warnings = context.warnings
        guard output.failure == nil else { return output }
        output.rows = context.rows
        output.tallies = context.tallies
        return output
    }

    private func runMap(_ document: Document, _ ordinal: Int) -> ScriptFailure? {
        guard let map = plugin.map else { return nil }
        host.beginDocument(document.id)
        do {
            let element = try host.open(document, ordinal: ordinal)
            defer { host.close(element) }
            try run(map, .map, document: document.id) { stack in
                stack.push(element: element.bits)
                stack.push(self.contextReference)
                return 2
            }
            return nil
        } catch let failure as ScriptFailure {
            return failure
        } catch {
            return failure("\((error as? ScriptError)?.message ?? "\(error)")", document: document.id)
        }
    }

    /// Runs `report` over all rows, where the plugin has one.
    ///
    /// - Parameters:
    ///   - source: the corpus that the rows are of, which the script sees.
    ///   - limits: what the report may use.
    /// - Throws: when it fails.
    public func report(
        rows: ResultTable, tallies: [Tally], source: CorpusSource, limits: ScriptLimits
    ) throws(ScriptFailure) -> [ReportBlock] {
        context.begin("", host.lua.stack)
        guard let report = plugin.report else { return [] }
        self.limits = limits
        host.endProcessIfStuck(limits, lastWords)
        host.lua.setMemoryLimit(limits.memory)
        host.closeAll()
        host.beginDocument("")
        host.showCorpus(source)
        let object = ReportObject()
        var space: ScriptSpace?
        defer { space?.end() }
        let rows = rows.moved { base in
            let watched = ScriptSpace(base, host: host)
            space = watched
            return watched
        }
        try run(report, .report, document: "") { stack in
            self.host.push(object, on: stack)
            self.host.push(RunRowsObject(rows, tallies: tallies), on: stack)
            stack.push(self.contextReference)
            return 3
        }
        return object.blocks
    }

    /// Calls a function of the plugin under the limits.
    private func run(
        _ function: LuaReference, _ phase: ScriptProfile.Phase, document: String, _ pushArguments: (LuaStack) -> Int32
    ) throws(ScriptFailure) {
        let stack = host.lua.stack
        let top = stack.top
        defer {
            stack.setTop(top)
            host.lua.setTimeLimit(seconds: nil)
        }
        host.lastElement = 0
        host.wasDenied = false
        host.say(lastWords, of: document)
        stack.push(function)
        let count = pushArguments(stack)
        host.lua.setTimeLimit(seconds: limits.time)
        do {
            try host.profiled(phase) { () throws(LuaError) in
                try stack.call(arguments: count, results: 0, traced: true)
            }
        } catch {
            host.lua.clearInterrupt()
            throw failure(error, document: document)
        }
    }

    private func failure(_ error: LuaError, document: String) -> ScriptFailure {
        let isOverRows = context.isOverRowLimit && error.kind != .memory
        let kind: Failure.Kind =
            switch error.kind {
            case _ where isOverRows: .rows
            case .time: .time
            case .memory: .memory
            case .error, .syntax, .interrupted: .error
            }
        var message = isOverRows ? error.message.replacing("interrupted", with: context.rowLimitMessage) : error.advice
        var place: String?
        if let found = Self.place(message) {
            place = found
            message = String(message.dropFirst(found.count + 2))
        }
        return ScriptFailure(
            failure: Failure(
                document: document, plugin: plugin.name, kind: kind, message: message,
                script: place ?? error.traceback.lazy.compactMap(Self.place).first,
                line: document.isEmpty ? nil : lastLine),
            isInterrupt: error.kind == .interrupted && !isOverRows, isDenied: host.wasDenied, description: error.report)
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

extension ScriptHost {
    /// Sets the time limit, and what happens where a script does not stop at it.
    fileprivate func guardTime(_ limits: ScriptLimits, _ lastWords: LastWords? = nil) {
        endProcessIfStuck(limits, lastWords)
        lua.setTimeLimit(seconds: limits.time)
    }
}
