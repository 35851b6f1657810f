import Foundation
import Testing

/// The quick ones of the attacks in `Tests/Hostile/attacks`; `make hostile` runs all of them with the program as released.
@Suite("Hostile plugins") struct HostileTests {
    /// What the head of an attack says about it.
    struct Attack: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: String
        /// A kind of failure, `ok`, `any`, or `statusN` where the run ends.
        let expected: String

        var testDescription: String { name }
    }

    private static let folder = CommandRunner.root.appendingPathComponent("Tests/Hostile/attacks")

    static let quick: [Attack] = {
        let paths = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return paths.filter { $0.pathExtension == "lua" }.sorted { $0.path < $1.path }.compactMap { path in
            guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
            let head = text.split(separator: "\n").prefix { $0.hasPrefix("--") }
            func fact(_ name: String) -> String {
                head.first { $0.hasPrefix("-- \(name): ") }.map { String($0.dropFirst(name.count + 5)) } ?? ""
            }
            guard head.contains("-- quick") else { return nil }
            return Attack(name: path.lastPathComponent, kind: fact("kind"), expected: fact("expect"))
        }
    }()

    @Test("an attack is a failure of its document, and the others keep their rows", arguments: quick)
    func contained(_ attack: Attack) throws {
        let documents = ["a.txt", "b.txt", "c.txt"].map {
            (path: "corpus/" + $0, text: "The cat sat, said Ann Berg.\n")
        }
        let limits = "--time-limit 300ms --memory-limit 32MB"
        let result = try CommandRunner.run(
            "workbench run $ROOT/Tests/Hostile/attacks/\(attack.name) --corpus corpus --format json \(limits)",
            inputs: documents)
        #expect(!result.stdout.contains("ESCAPED") && !result.stderr.contains("\u{1B}"))
        if attack.expected.hasPrefix("status") { return #expect("status\(result.status)" == attack.expected) }
        if attack.kind == "plugin" { return #expect([0, 1, 4].contains(result.status), "\(result)") }
        #expect([0, 1].contains(result.status), "\(result)")
        for name in ["a.txt", "c.txt"] {
            #expect(result.stdout.contains(#"{"doc":"\#(name)","note":"fine""#), "\(result)")
        }
        switch attack.expected {
        case "any": break
        case "ok": #expect(result.status == 0)
        default: #expect(result.stdout.contains(#""kind":"\#(attack.expected)""#), "\(result)")
        }
    }

    @Test("there are quick attacks of every kind") func found() {
        #expect(Set(Self.quick.map(\.kind)).count >= 10)
    }
}
