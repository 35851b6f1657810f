import Corpus
import Foundation
import Ingest
import Lua

@testable import Library
@testable import Scripting

/// A script host over a corpus of documents that are given as text, for tests.
final class Script {
    let host: ScriptHost
    private let printed: Printed
    /// Holds the corpus, and the folder that paths of `workbench.files` count from.
    let folder: URL

    /// Collects what scripts print.
    private final class Printed { var text = "" }

    /// - Parameters:
    ///   - documents: texts by id; the first is the global `doc`. By default the example document.
    ///   - modules: the folder where `require` looks.
    init(
        _ documents: [(id: String, text: String)] = [("example.txt", Example.text)], memoryLimit: Int = 256 << 20,
        modules: [String] = []
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("corpus"), withIntermediateDirectories: true)
        for (id, text) in documents {
            let file = folder.appendingPathComponent("corpus/\(id)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let printed = Printed()
        self.printed = printed
        host = try ScriptHost(memoryLimit: memoryLimit) { printed.text += $0 }
        host.showCorpus(CorpusSource(try CorpusListing.open(folder.path + "/corpus")))
        host.moduleFolders = modules.map { ModulePlace(root: $0, names: []) }
        let lists = folder.appendingPathComponent("work/lists")
        try FileManager.default.createDirectory(at: lists, withIntermediateDirectories: true)
        try Data("grain\nport\n".utf8).write(to: lists.appendingPathComponent("words.txt"))
        host.workingFolder = folder.path + "/work"
        host.grants = .prompt([try Permission("read:lists/"), try Permission("write:out/")])
        if !documents.isEmpty {
            host.lua.stack.push(element: try host.openDocument(0).bits)
            host.lua.stack.setGlobal("doc")
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What scripts printed so far.
    var output: String { printed.text }

    /// Takes `doc` back from the scripts.
    func closeFirstDocument() {
        if let serial = host.documents.serial(ofOrdinal: 0) { host.close(Element(.document, serial: serial, index: 0)) }
    }

    /// Runs a chunk; its results are dropped.
    ///
    /// - Parameter globals: whether the chunk may make globals, as at the prompt.
    func run(_ chunk: String, name: String = "=test", globals: Bool = false) throws(LuaError) {
        host.allowsNewGlobals = globals
        defer { host.allowsNewGlobals = false }
        let stack = host.lua.stack
        let top = stack.top
        defer { stack.setTop(top) }
        try stack.load(chunk, name: name)
        try stack.call(arguments: 0, results: 0, traced: true)
    }

    /// What a chunk returns, as `tostring` gives it.
    func value(_ chunk: String) throws(LuaError) -> String {
        let stack = host.lua.stack
        let top = stack.top
        defer { stack.setTop(top) }
        try stack.load(chunk, name: "=test")
        try stack.call(arguments: 0, results: 1, traced: true)
        return stack.describe(at: -1)
    }

    /// The message of the error that a chunk raises; nil when it raises none.
    func message(_ chunk: String) -> String? {
        do {
            try run(chunk)
            return nil
        } catch {
            return error.message
        }
    }
}

/// The document that the examples of the manual run over.
enum Example {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let text = (try? String(contentsOf: folder.appendingPathComponent("example.txt"), encoding: .utf8)) ?? ""
}
