public import Ingest
import Reports
import Wire

/// What a run over a share of a corpus gave, ready to be written as a part file.
public struct RunPart: Sendable {
    let head: PartHead
    let end: PartEnd
    private let outcome: RunOutcome

    public var documents: Int { end.ordinals.count }
    /// How many documents the share has; more than ``documents`` where the run was interrupted.
    public var share: Int { end.share }
    /// How many documents failed.
    public let failed: Int

    init(_ outcome: RunOutcome, shard: Shard, of listing: CorpusListing, share: [Int], header: WorkerHeader)
        throws(RunError)
    {
        guard let plugin = outcome.plugins.first, let stamp = outcome.stamps.first else {
            throw RunError(.interrupted, "interrupted")
        }
        head = PartHead(
            shard: shard, stamp: stamp, corpus: PartHead.Corpus(listing),
            plugin: PartHead.Plugin(
                path: header.plugins.first?.path ?? "", summary: plugin.summary, columns: plugin.columns,
                hasReport: plugin.hasReport), gazetteers: header.gazetteers)
        end = PartEnd(
            ordinals: outcome.ordinals.map { share[$0] }, share: share.count - outcome.leftOut,
            leftOut: outcome.leftOut)
        do {
            failed = try outcome.ordinals.count { ordinal in
                guard let line = try outcome.store.line(ordinal) else { return false }
                return ((try? AnswerHead(reading: line, in: line.indices))?.failed ?? 1) > 0
            }
        } catch {
            throw RunError(.notKept, "\(error)")
        }
        self.outcome = outcome
    }

    /// Hands out the file in pieces.
    public func write(_ write: ([UInt8]) throws -> Void) throws {
        var piece = Array((head.line + "\n").utf8)
        for ordinal in outcome.ordinals {
            if let line = try outcome.store.line(ordinal) {
                piece += line
                piece.append(UInt8(ascii: "\n"))
            }
            if piece.count < 1 << 18 { continue }
            try write(piece)
            piece.removeAll(keepingCapacity: true)
        }
        try write(piece + Array((end.line + "\n").utf8))
    }
}

extension BatchRun {
    /// Runs the plugin over one share of a corpus; its report is left to whoever has all parts.
    ///
    /// The options must say that no report is made.
    /// - Throws: when there is no result at all.
    public func run(_ shard: Shard, of listing: CorpusListing) throws(RunError) -> RunPart {
        let share = shard.ordinals(in: listing)
        return try RunPart(end(of: shard.share(of: listing)), shard: shard, of: listing, share: share, header: header)
    }
}
