import Ingest
public import Reports
public import Scripting
import Wire

/// The parts of one run, found to belong together.
///
/// ```swift
/// let parts = try MergedParts([part1, part2])
/// let run = BatchRun([parts.planned(parts.plugin)], roots: parts.folders, options: parts.options(granting: []), program: "/proc/self/exe")
/// let result = try run.report(of: parts)
/// ```
public struct MergedParts: Sendable {
    private let parts: [PartFile]
    private let head: PartHead

    /// - Throws: where two parts are not of the same run, naming both and what differs.
    public init(_ parts: [PartFile]) throws(PartError) {
        guard let first = parts.first else { throw PartError("there are no parts") }
        self.parts = parts.sorted { $0.shard.number < $1.shard.number }
        head = first.head
        for part in parts.dropFirst() {
            if let difference = Self.difference(first, part) { throw PartError(difference) }
        }
        for (one, other) in zip(self.parts, self.parts.dropFirst()) where one.shard == other.shard {
            throw PartError("\(one.path) and \(other.path) are both part \(one.shard); leave one out")
        }
    }

    /// Why two parts do not belong together; nil where they do.
    private static func difference(_ one: PartFile, _ other: PartFile) -> String? {
        let (paths, advice) = ("\(one.path) and \(other.path)", "run the parts again with the same settings")
        if one.shard.count != other.shard.count {
            return "\(paths) are of different runs: part \(one.shard) and part \(other.shard)"
        }
        if let difference = one.stamp.differences(to: other.stamp, here: one.path, there: other.path).first {
            return "\(paths) are of different runs: \(difference); \(advice)"
        }
        if one.head.corpus.ids != other.head.corpus.ids {
            let (here, there) = (one.head.corpus.documents, other.head.corpus.documents)
            return "\(paths) are of different corpora: "
                + (here == there ? "the documents have other names" : "\(here) documents and \(there)")
                + "; run the parts again over the same corpus"
        }
        if one.head.corpus != other.head.corpus {
            return "\(paths) are of different corpora: files that cannot be read, or the path, differ; \(advice)"
        }
        return one.head != other.head.in(one.shard) ? "\(paths) are of different runs; \(advice)" : nil
    }

    /// The plugin's file, as the parts were run with it.
    public var plugin: String { head.plugin.path }
    public var stamp: Stamp { head.stamp }
    /// How many documents there are in all parts.
    public var documents: Int { head.corpus.documents }
    /// How many of them do not meet the conditions of the run.
    var leftOut: Int { parts.reduce(0) { $0 + $1.end.leftOut } }

    /// The folders of the documents, which a report may open.
    public var folders: [String] {
        Set(parts.flatMap { $0.entries.map { PluginFolder.of($0.path) } }).sorted()
    }

    /// The plugin with the arguments of the parts, its file at a path.
    public func planned(_ path: String) -> PlannedPlugin {
        PlannedPlugin(path: path, arguments: stamp.arguments.map { ($0.name, $0.value.text) })
    }

    /// How the parts were run, with what the user grants here: a part file grants nothing.
    public func options(granting permissions: [Permission]) -> RunOptions {
        var options = RunOptions()
        options.permissions = permissions
        options.limits = ScriptLimits(stamp.limits)
        options.reportLimits = ScriptLimits(stamp.reportLimits)
        options.gazetteers = head.gazetteers
        options.columns = stamp.columns
        options.condition = stamp.condition
        return options
    }

    /// What is missing, in a sentence; nil where all documents are there.
    public var gap: String? {
        guard parts.reduce(0, { $0 + $1.end.ordinals.count }) < documents - leftOut else { return nil }
        let here = Set(parts.map(\.shard.number))
        let missing = (1...head.shard.count).filter { !here.contains($0) }
        var gaps: [String] = []
        if !missing.isEmpty { gaps.append(Self.list(missing, of: head.shard.count)) }
        for part in parts where part.end.ordinals.count < part.end.share {
            gaps.append("\(part.path) was interrupted after \(part.end.ordinals.count) of \(part.end.share) documents")
        }
        return gaps.isEmpty ? nil : gaps.joined(separator: "; ")
    }

    /// `part 3 of 9 is missing`, `parts 3, 7 to 9 of 9 are missing`.
    private static func list(_ numbers: [Int], of count: Int) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let texts = runs.map { run in
            run.count == 1
                ? "\(run.lowerBound)" : "\(run.lowerBound) \(run.count == 2 ? "and" : "to") \(run.upperBound)"
        }
        let (noun, verb) = numbers.count == 1 ? ("part", "is") : ("parts", "are")
        return "\(noun) \(texts.joined(separator: ", ")) of \(count) \(verb) missing"
    }

    /// The corpus of the documents that are there, and their answers.
    ///
    /// - Throws: where the parts have other documents than the run has, or there is no room for the answers.
    func answers() throws -> (listing: CorpusListing, store: AnswerStore) {
        var found: [(ordinal: Int, entry: CorpusEntry, line: ArraySlice<UInt8>)] = []
        for part in parts {
            for (number, line) in part.answers.enumerated() {
                found.append((part.end.ordinals[number], part.entries[number], line))
            }
        }
        found.sort { $0.ordinal < $1.ordinal }
        for (one, other) in zip(found, found.dropFirst()) where one.ordinal == other.ordinal {
            throw PartError("the parts have a document twice, \(one.entry.id) and \(other.entry.id); run them again")
        }
        if found.count == documents, PartHead.Corpus.hash(ofIds: found.map(\.entry.id)) != head.corpus.ids {
            throw PartError("the parts have other documents than their run; run them again")
        }
        var store = AnswerStore()
        for (ordinal, document) in found.enumerated() { try store.keep(document.line, ordinal: ordinal) }
        return (head.corpus.listing(found.map(\.entry)), store)
    }
}

extension PartHead {
    /// The same for another share.
    fileprivate func `in`(_ shard: Shard) -> PartHead {
        var head = self
        head.shard = shard
        return head
    }
}

extension ScriptLimits {
    public init(_ limits: Stamp.Limits) {
        self.init(time: limits.time, memory: limits.memory)
        rows = limits.rows ?? rows
    }
}

extension BatchRun {
    /// Makes the report of a run from its parts; no document is opened that the report does not ask for.
    ///
    /// - Throws: where there is no result at all.
    public func report(of parts: MergedParts) throws -> RunResult {
        let (listing, store) = try parts.answers()
        let all = listing.entries.indices
        let note = parts.gap.map { gap in
            "\(gap.prefix(1).uppercased())\(gap.dropFirst()): this is the result of \(all.count) of "
                + "\(parts.documents) documents."
        }
        var result = try end(of: listing, answered: Array(all), in: store).results(of: listing, note: note)[0]
        result.leftOut = parts.leftOut
        if note != nil { result.stamp?.unfinished = parts.documents }
        return result
    }
}
