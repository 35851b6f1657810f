import Foundation
import Reports
import Store
import Synchronization
import Testing

@Suite("The cache of results")
struct ResultCacheTests {
    typealias Limits = ResultCache.Limits

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private final class Warnings: Sendable {
        private let all = Mutex<[String]>([])
        var list: [String] { all.withLock { $0 } }
        func add(_ text: String) { all.withLock { $0.append(text) } }
    }

    private func open(_ warnings: Warnings? = nil, sizeLimit: Int = 1 << 30) -> ResultCache {
        ResultCache(in: folder.file("cache"), sizeLimit: sizeLimit) { text in
            if let warnings { warnings.add(text) } else { Issue.record("\(text)") }
        }
    }

    private func key(_ document: Int) -> CacheKey {
        var parts = CacheKeyParts()
        parts.document = "\(document)"
        return parts.key
    }

    private func answer(_ ordinal: Int, rows: Int = 3) -> CachedAnswer { Self.answer(ordinal, rows: rows) }

    private static func answer(_ ordinal: Int, rows: Int) -> CachedAnswer {
        let rows = (0..<rows).map { "{\"n\":\($0)}" }.joined(separator: ",")
        return CachedAnswer(line: Array("{\"id\":\"d\(ordinal)\",\"rows\":[\(rows)]}".utf8), log: "read \(ordinal)\n")
    }

    @Test("a result comes back in another run, however long it is", arguments: [0, 1, 5_000])
    func roundTrip(rows: Int) {
        let cache = open()
        cache.add(answer(1, rows: rows), for: key(1), failure: nil, limits: Limits("10 s"))
        cache.flush()
        let other = open()
        #expect(other.answer(for: key(1), limits: Limits("20 s")) == answer(1, rows: rows))
        #expect(other.answer(for: key(2), limits: Limits("20 s")) == nil)
        let some = other.answers(for: [key(2), key(1)], limits: Limits("20 s"))
        #expect(some == [nil, answer(1, rows: rows)])
    }

    @Test(
        "a failure holds as long as its cause does",
        arguments: [
            (Failure.Kind.error, "other", false, true), (.error, "same", true, false), (.time, "same", false, true),
            (.time, "other", false, false), (.memory, "other", false, false), (.memory, "same", false, true),
            (.crash, "other", false, false), (.crash, "same", true, false), (.rows, "other", false, false),
            (.unreadable, "same", false, false),
        ])
    func failures(kind: Failure.Kind, limits: String, retries: Bool, isServed: Bool) {
        let cache = open()
        cache.add(answer(1), for: key(1), failure: kind, limits: Limits("same"))
        cache.flush()
        #expect((cache.answer(for: key(1), limits: Limits(limits, retries: retries)) != nil) == isServed)
    }

    @Test("a newer result takes the place of an older one")
    func replacing() {
        let cache = open()
        cache.add(answer(1, rows: 5_000), for: key(1), failure: .time, limits: Limits("a"))
        cache.add(answer(1, rows: 2), for: key(1), failure: nil, limits: Limits("b"))
        cache.flush()
        #expect(cache.answer(for: key(1), limits: Limits("a")) == answer(1, rows: 2))
    }

    @Test("what a script read is found by the key before reading")
    func readings() {
        let cache = open()
        cache.add(
            readings: [.init(.file, "a b.csv", hash: "x"), .init(.variable, "HOME", hash: nil)], of: key(1))
        cache.flush()
        let found = open().readings(of: key(1))
        #expect(found.map(\.kind) == [.file, .variable] && found.map(\.name) == ["a b.csv", "HOME"])
        #expect(open().readings(of: key(2)).isEmpty)
    }

    @Test("a file that has not changed is known, one that has is not")
    func files() {
        let cache = open()
        let stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4, device: 5)
        cache.add(hash: "aa", of: "a.txt", stamp: stamp)
        cache.flush()
        #expect(cache.known([("a.txt", stamp)]) == [.same("aa")])
        #expect(cache.known([("b.txt", stamp)]) == [.new])
        for part in [\FileStamp.size, \.modified, \.changed] {
            var other = stamp
            other[keyPath: part] += 1
            #expect(cache.known([("a.txt", other)]) == [.changed])
        }
        var other = stamp
        other.inode += 1
        #expect(cache.known([("a.txt", other)]) == [.changed])
    }

    @Test("a file that was changed a moment ago is read again")
    func freshFiles() throws {
        let path = folder.file("new.txt")
        try Data("text".utf8).write(to: URL(fileURLWithPath: path))
        let stamp = try #require(FileStamp(of: path))
        let cache = open()
        cache.add(hash: "aa", of: path, stamp: stamp)
        cache.flush()
        #expect(cache.known([(path, stamp)]) == [.changed])
        #expect(FileStamp(of: folder.file("none")) == nil)
    }

    @Test("above its size the cache forgets, and the file stays within it")
    func eviction() throws {
        let cache = open(sizeLimit: 400_000)
        for ordinal in 0..<2_000 {
            cache.add(answer(ordinal, rows: 20), for: key(ordinal), failure: nil, limits: Limits(""))
            if ordinal % 100 == 0 { cache.flush() }
        }
        cache.flush()
        let known = (0..<2_000).filter { cache.answer(for: key($0), limits: Limits("")) != nil }
        #expect(known.last == 1_999 && known.count < 2_000 && known.count > 10)
        let size = try FileManager.default.attributesOfItem(atPath: cache.path)[.size] as? Int
        #expect(try #require(size) < 1_000_000)
    }

    @Test("a damaged file is set aside and begun anew", arguments: [0, 1, 2])
    func damage(kind: Int) throws {
        let warnings = Warnings()
        do {
            let cache = open()
            for ordinal in 0..<200 {
                cache.add(answer(ordinal, rows: 50), for: key(ordinal), failure: nil, limits: Limits(""))
            }
            cache.flush()
        }
        let path = folder.file("cache/results-1.sqlite")
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        let size = try file.seekToEnd()
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        let start: UInt64 = [0, 100, 8192 * 2][kind]
        try file.seek(toOffset: start)
        try file.write(contentsOf: Data(repeating: 0x5A, count: Int(size - start)))
        try file.close()

        let cache = open(warnings)
        for ordinal in 0..<200 {
            let found = cache.answer(for: key(ordinal), limits: Limits(""))
            #expect(found == nil || found == answer(ordinal, rows: 50))
        }
        cache.add(answer(1), for: key(1), failure: nil, limits: Limits(""))
        cache.flush()
        cache.add(answer(1), for: key(1), failure: nil, limits: Limits(""))
        cache.flush()
        #expect(cache.answer(for: key(1), limits: Limits("")) == answer(1))
        #expect(warnings.list.count == 1 && warnings.list[0].contains("begins anew"), "\(warnings.list)")
        #expect(FileManager.default.fileExists(atPath: path + ".damaged"))
    }

    @Test("where no cache can be, the run goes on with one warning")
    func unusable() throws {
        let warnings = Warnings()
        try Data().write(to: URL(fileURLWithPath: folder.file("cache")))
        let cache = open(warnings)
        cache.add(answer(1), for: key(1), failure: nil, limits: Limits(""))
        cache.flush()
        #expect(cache.answer(for: key(1), limits: Limits("")) == nil && !cache.isUsable)
        #expect(cache.readings(of: key(1)).isEmpty)
        #expect(warnings.list.count == 1, "\(warnings.list)")
    }

    @Test("removing the folder while the cache is open harms nothing")
    func removed() throws {
        let warnings = Warnings()
        let cache = open(warnings)
        cache.add(answer(1), for: key(1), failure: nil, limits: Limits(""))
        cache.flush()
        try FileManager.default.removeItem(atPath: folder.file("cache"))
        cache.add(answer(2), for: key(2), failure: nil, limits: Limits(""))
        cache.flush()
        _ = cache.answer(for: key(2), limits: Limits(""))
        let other = open()
        other.add(answer(3), for: key(3), failure: nil, limits: Limits(""))
        other.flush()
        #expect(other.answer(for: key(3), limits: Limits("")) == answer(3))
        #expect(warnings.list.count <= 1)
    }

    @Test("two caches write the same file at once, and neither loses anything")
    func twoWriters() async {
        let warnings = Warnings()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<2 {
                let cache = open(warnings)
                group.addTask { [answer = answer(1), keys = (0..<300).map { key($0 + writer * 200) }] in
                    for key in keys {
                        cache.add(answer, for: key, failure: nil, limits: Limits(""))
                        cache.flush()
                    }
                }
            }
        }
        let cache = open()
        #expect((0..<500).allSatisfy { cache.answer(for: key($0), limits: Limits("")) == answer(1) })
        #expect(warnings.list.isEmpty)
    }

    @Test("after kill -9 the cache is sound, and has what was committed")
    func killed() async {
        let path = folder.file("cache")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let cache = ResultCache(in: path) { _ in }
            Thread.detachNewThread {
                usleep(100_000)
                kill(getpid(), SIGKILL)
            }
            for round in 0... {
                for document in 0..<20 {
                    var parts = CacheKeyParts()
                    parts.document = "\(document)"
                    let answer = Self.answer(document, rows: 40 + round % 7)
                    cache.add(answer, for: parts.key, failure: nil, limits: Limits(""))
                }
                cache.flush()
            }
        }
        let cache = open()
        for document in 0..<20 {
            guard let found = cache.answer(for: key(document), limits: Limits("")) else { continue }
            #expect((40..<47).contains { found == answer(document, rows: $0) })
        }
    }
}
