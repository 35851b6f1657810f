import Lexicon
public import Library
public import Lua
import Reports

/// Chunks evaluated one after the other over an open corpus: the prompt and `workbench eval`.
///
/// ```swift
/// let session = try ScriptSession(source: CorpusSource(listing)) { print($0, terminator: "") }
/// session.evaluate("#corpus")     // prints 5
/// ```
public final class ScriptSession {
    public enum Outcome: Equatable, Sendable {
        case done
        case failed(String)
        /// It failed, and had asked for what it was not granted.
        case denied(String)
        /// The user interrupted it.
        case interrupted
        /// The chunk only lacks an end; nothing was done.
        case incomplete
    }

    private let host: ScriptHost
    private let timeLimit: Double?
    /// The most rows of a table of results that are shown: on a screen, a long table hides what came before it.
    public var rowsShown: Int {
        get { host.rowsShown }
        set { host.rowsShown = max(1, newValue) }
    }

    /// - Parameters:
    ///   - source: the corpus; nil for none.
    ///   - timeLimit: seconds of processor time for a chunk; nil for no limit.
    ///   - permissions: what chunks may read and write; nothing by default.
    ///   - output: gets results and what scripts print, each with its line end.
    /// - Throws: when there is no memory for a script.
    public init(
        source: CorpusSource?, memoryLimit: Int = 1 << 30, timeLimit: Double? = nil, permissions: [Permission] = [],
        output: @escaping (String) -> Void
    ) throws(LuaError) {
        host = try ScriptHost(memoryLimit: memoryLimit, output: output)
        host.endProgramIfStuck(timeLimit: timeLimit)
        host.allowsNewGlobals = true
        host.grants = .prompt(permissions)
        host.languages = source?.languages ?? .builtIn
        self.timeLimit = timeLimit
        if let source { host.showCorpus(source) }
    }

    /// Evaluates an expression or a chunk and prints what it gives.
    ///
    /// - Parameters:
    ///   - name: what messages call the chunk.
    ///   - mayContinue: whether a chunk that lacks its end is `incomplete` rather than wrong.
    ///   - arguments: what the chunk finds in `...`.
    public func evaluate(
        _ chunk: String, arguments: [String] = [], name: String = "prompt", mayContinue: Bool = false
    ) -> Outcome {
        let stack = host.lua.stack
        stack.setTop(0)
        do {
            try stack.load("return " + chunk, name: "=" + name)
        } catch let asExpression {
            do {
                try stack.load(chunk, name: "=" + name)
            } catch {
                let lacksEnd = [asExpression, error].contains { $0.message.hasSuffix("near <eof>") }
                return mayContinue && lacksEnd ? .incomplete : .failed(error.report)
            }
        }
        for argument in arguments { stack.push(argument) }
        return call(stack, arguments: Int32(arguments.count))
    }

    /// Runs a Lua file in the session.
    public func run(file path: String) -> Outcome {
        let stack = host.lua.stack
        stack.setTop(0)
        do {
            guard let source = try ScriptFile.read(path) else { return .failed("\(path): there is no such file") }
            host.moduleFolders = ModulePlace.folders(beside: path)
            try stack.load(source, name: "@" + path)
        } catch let error as LuaError {
            return .failed(error.report)
        } catch {
            return .failed("\(error)")
        }
        return call(stack)
    }

    /// Calls the function on the stack and prints its results.
    private func call(_ stack: LuaStack, arguments: Int32 = 0) -> Outcome {
        host.wasDenied = false
        host.lua.watchInterrupts()
        host.lua.setTimeLimit(seconds: timeLimit)
        defer {
            host.lua.setTimeLimit(seconds: nil)
            host.lua.stopWatchingInterrupts()
            host.lua.clearInterrupt()
        }
        do {
            try stack.call(arguments: arguments, results: -1, traced: true)
            guard stack.reserve(32) else { return .done }
            let printer = PrettyPrinter(Call(host: host, lua: stack))
            for index in 0..<stack.top { host.output(printer.text(at: index + 1).trimmedEnd + "\n") }
            return .done
        } catch {
            if error.kind == .interrupted { return .interrupted }
            return host.wasDenied ? .denied(error.report) : .failed(error.report)
        }
    }

    /// What the word before the cursor could become: globals, and members of a global value behind a dot
    /// or colon.
    public func completions(of word: String) -> [String] {
        let stack = host.lua.stack
        let top = stack.top
        defer { stack.setTop(top) }
        guard stack.reserve(16) else { return [] }
        var parts = word.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }.map(String.init)
        guard let last = parts.popLast() else { return [] }
        stack.pushGlobals()
        for part in parts {
            guard stack.rawGetMember(part, at: -1) != .nil else { return [] }
        }
        let prefix = String(word.dropLast(last.count))
        return names(at: -1, stack).filter { $0.hasPrefix(last) }.sorted().map { prefix + $0 }
    }

    private func names(at index: Int32, _ stack: LuaStack) -> [String] {
        switch stack.type(at: index) {
        case .element: return host.memberNames(of: Element(bits: stack.element(at: index)).kind)
        case .object:
            return stack.object(at: index, as: HostObject.self).map { host.memberNames(ofObject: $0.typeName) } ?? []
        case .table:
            var names: [String] = []
            let table = stack.absolute(index)
            stack.pushNil()
            while stack.next(at: table) {
                stack.pop()
                if stack.type(at: -1) == .string, let name = stack.string(at: -1), isName(name) { names.append(name) }
            }
            return names
        default: return []
        }
    }

    /// Whether a key can be written behind a dot, and drawn: what else a table holds is no help to who types.
    private func isName(_ key: String) -> Bool {
        key.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        } && key.utf8.first.map { $0 > UInt8(ascii: "9") } == true
    }
}

extension String {
    /// Without line ends at the end.
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
