import Corpus
import Glibc
import Ingest
import JSONText
import Lua
import ModelInvariants

@testable import Library
@testable import Query
@testable import Scripting

/// What libFuzzer calls with each input it makes; `Fuzz/run` builds and starts it.
///
/// The reader is named by the variable `FUZZ_READER`. A trap, a report of the address sanitizer, an endless loop, or
/// a document that breaks an invariant of the model is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Target.chosen.run(unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Something that reads bytes which nobody vouches for.
private enum Target: String, CaseIterable {
    case text, markdown, html, conllu, csv, jsonl, mail, mailbox, subtitles, query, json, script

    static let chosen: Target = {
        let name = unsafe getenv("FUZZ_READER").map { unsafe String(cString: $0) } ?? ""
        if let target = Target(rawValue: name) { return target }
        print("FUZZ_READER is '\(name)'; it must be one of \(allCases.map(\.rawValue).joined(separator: ", "))")
        exit(2)
    }()

    func run(_ input: [UInt8]) {
        switch self {
        case .text: read(input, as: "fuzz.txt")
        case .markdown: read(input, as: "fuzz.md")
        case .html: read(input, as: "fuzz.html")
        case .conllu: read(input, as: "fuzz.conllu")
        case .csv: read(input, as: "fuzz.csv")
        case .jsonl: read(input, as: "fuzz.jsonl")
        case .mail: read(input, as: "fuzz.eml")
        case .mailbox: read(input, as: "fuzz.mbox")
        case .subtitles: read(input, as: "fuzz.vtt")
        case .query: search(String(decoding: input, as: UTF8.self))
        case .json: _ = try? JSONValue(reading: input)
        case .script: run(ScriptWriter.script(input))
        }
    }

    private func read(_ input: [UInt8], as name: String) {
        for case .success(let document) in (try? DocumentReader.all(from: input, path: name)) ?? [] {
            let violations = LayerInvariants(document).violations
            if !violations.isEmpty { report(violations.joined(separator: "; ")) }
        }
    }

    private func search(_ source: String) {
        guard let query = try? Query(source) else { return }
        let text = Self.sample.text
        var steps = 0
        let hits = query.hits(in: Self.sample, within: Span(0, text.count), limit: 1000) {
            steps += 1
            return steps > 10_000
        }
        for hit in hits {
            let isInText = 0 <= hit.span.start && hit.span.start <= hit.span.stop && hit.span.stop <= text.count
            if !isInText { report("hit in range: \(hit.span)") }
        }
    }

    /// Runs a script as a session would, with small limits; it may fail as it likes.
    private func run(_ script: String) {
        if unsafe getenv("FUZZ_PRINT") != nil { print(script) }
        guard let host = try? ScriptHost(memoryLimit: 32 << 20, output: { _ in }) else { return }
        host.showCorpus(CorpusSource([Self.sample, Self.second]))
        let stack = host.lua.stack
        host.lua.setTimeLimit(seconds: 1)
        defer { host.lua.setTimeLimit(seconds: nil) }
        guard (try? stack.load(script, name: "=fuzz")) != nil else { report("no Lua was written: \(script)") }
        try? stack.call(arguments: 0, results: 0)
    }

    /// Ends the run, which makes libFuzzer keep the input.
    private func report(_ violation: String) -> Never {
        let line = Array("violated: \(violation)\n".utf8)
        _ = unsafe write(STDERR_FILENO, line, line.count)
        abort()
    }

    private static let second = Document(
        id: "second.txt", text: Text("Grain went out. \"It is done,\" said Otto Brandt."))
    private static let sample = Document(
        id: "sample.md",
        text: Text(
            """
            # Harbour report

            Anna Berg said on 4 March 2024: “We paid €5 million to the Port of Rotterdam.” She denied the rest.

            - one item
            - Label: another, about France

            | Year | Cost |
            |------|------|
            | 2023 | $1.2bn |

            Why now? Because the Treaty of Rome says so, according to officials in Kyiv.
            """))
}
