import Corpus
public import Ingest

/// One of several shares of a corpus: the documents that one of many runs works on.
///
/// ```swift
/// let share = Shard("3/40").share(of: listing)
/// ```
///
/// A document's share depends on its id alone, so that every machine cuts alike and a document that is added moves no
/// other: the first 15 hexadecimal digits of the id's SHA-256, modulo the number of shares, plus 1.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    public let number: Int
    public let count: Int

    public static let mostShards = 100_000

    /// Nil where there is no such share.
    public init?(number: Int, of count: Int) {
        guard (1...Self.mostShards).contains(count), (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
    }

    /// Reads `3/40`; nil for what is none.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
        self.init(number: number, of: count)
    }

    public var description: String { "\(number)/\(count)" }

    func contains(_ id: String) -> Bool {
        let digits = ContentHash.of(Text(id)).prefix(15)
        return (Int(digits, radix: 16) ?? 0) % count == number - 1
    }

    /// The documents of the share, as a corpus.
    public func share(of listing: CorpusListing) -> CorpusListing {
        CorpusListing(
            name: listing.name, path: listing.path, entries: ordinals(in: listing).map { listing.entries[$0] })
    }

    /// The numbers, from 0, of the documents of the share.
    func ordinals(in listing: CorpusListing) -> [Int] {
        listing.entries.indices.filter { contains(listing.entries[$0].id) }
    }
}
