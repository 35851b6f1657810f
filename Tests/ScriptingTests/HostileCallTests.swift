import Foundation
import Testing

/// No script can break the host: every call either works or raises a message. The calls are made in a process of their
/// own, so that one that ends it fails the test, which names it.
@Suite("Hostile calls") struct HostileCallTests {
    private static let parts = 4

    private static func path(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("call-\(name)-\(getpid()).txt").path
    }

    private static func check(_ path: String, _ result: ExitTest.Result?) {
        if result == nil { Issue.record("the process ended in the call \(CallRecord(path: path).text)") }
        try? FileManager.default.removeItem(atPath: path)
    }

    @Test("all pairs of kinds of values over three arguments, for every function in reach", arguments: 0..<parts)
    func pairs(_ part: Int) async throws {
        let path = Self.path("pairs-\(part)")
        let result = await #expect(processExitsWith: .success) {
            [path = path as String, part = part as Int, parts = Self.parts as Int] in
            try HostileCalls.pairs(CallRecord(path: path), part: part, of: parts)
        }
        Self.check(path, result)
    }

    /// WORKBENCH_RANDOM_CALLS sets another number of calls, WORKBENCH_RANDOM_SEED another seed.
    @Test("calls by chance, with what earlier calls gave")
    func random() async throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["WORKBENCH_RANDOM_CALLS"].flatMap { Int($0) } ?? 50_000
        let seed = environment["WORKBENCH_RANDOM_SEED"].flatMap { UInt64($0) } ?? 1
        print("\(count) calls by chance, seed \(seed)")
        let path = Self.path("random")
        let result = await #expect(processExitsWith: .success) {
            [path = path as String, seed = seed as UInt64, count = count as Int] in
            try HostileCalls.random(CallRecord(path: path), seed: seed, count: count)
        }
        Self.check(path, result)
    }
}
