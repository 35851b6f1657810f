public import Corpus

/// Finds texts that are nearly the same: MinHash over runs of tokens (Broder 1997), candidates by banding
/// (Leskovec, Rajaraman and Ullman, *Mining of Massive Datasets*, 3.4), each confirmed by the Jaccard index of the
/// runs themselves.
///
/// ```swift
/// var finder = NearDuplicates()
/// for text in texts { finder.add(tokens(of: text)) }
/// finder.pairs(atLeast: 0.8)
/// ```
public struct NearDuplicates: Sendable {
    public struct Pair: Sendable, Equatable {
        /// Numbers of the two texts, in the order in which they were added.
        public let first: Int
        public let second: Int
        /// The Jaccard index of their runs, from 0 to 1.
        public let similarity: Double
    }

    /// Tokens in a run; texts shorter than that are one run.
    public static let runLength = 5
    private static let signatureLength = 128
    /// More texts than this in one band's bucket are a common phrase, compared with their first ones only.
    private static let bucketLimit = 64

    private var runs: [[UInt64]] = []
    private var signatures: [[UInt32]] = []

    public init() {}

    /// Adds a text by the hashes of its tokens; gives its number.
    @discardableResult
    public mutating func add(_ tokens: [UInt64]) -> Int {
        var set: Set<UInt64> = []
        if !tokens.isEmpty {
            let length = min(Self.runLength, tokens.count)
            for start in 0...(tokens.count - length) {
                var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
                for token in tokens[start..<(start + length)] { hash = Self.mix(hash ^ token) }
                set.insert(hash)
            }
        }
        runs.append(set.sorted())
        signatures.append(Self.signature(of: runs[runs.count - 1]))
        return runs.count - 1
    }

    /// The pairs of texts that share at least this part of their runs, by number.
    ///
    /// - Parameter isStopped: asked now and then; true ends the search with the pairs found so far.
    public func pairs(atLeast threshold: Double, isStopped: () -> Bool = { false }) -> [Pair] {
        var pairs: [Pair] = []
        var seen: Set<UInt64> = []
        let rows = Self.rows(for: threshold)
        for band in stride(from: 0, through: Self.signatureLength - rows, by: rows) {
            var buckets: [UInt64: [Int]] = [:]
            for (text, signature) in signatures.enumerated() where !runs[text].isEmpty {
                if text & 127 == 0, isStopped() { return [] }
                let key = signature[band..<(band + rows)].reduce(UInt64(band)) { Self.mix($0 ^ UInt64($1)) }
                for other in buckets[key] ?? [] where seen.insert(UInt64(other) << 32 | UInt64(text)).inserted {
                    let similarity = similarity(other, text)
                    if similarity >= threshold {
                        pairs.append(Pair(first: other, second: text, similarity: similarity))
                    }
                }
                if (buckets[key]?.count ?? 0) < Self.bucketLimit { buckets[key, default: []].append(text) }
            }
        }
        return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// The Jaccard index of two sorted sets.
    private func similarity(_ a: Int, _ b: Int) -> Double {
        let (left, right) = (runs[a], runs[b])
        var (i, j, shared) = (0, 0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                shared += 1
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return Double(shared) / Double(max(1, left.count + right.count - shared))
    }

    /// Rows of a band: few enough that a pair at the threshold is a candidate with a chance above 99 in 100.
    private static func rows(for threshold: Double) -> Int {
        for rows in [16, 8, 4, 2] {
            var miss = 1.0
            var each = 1.0
            for _ in 0..<rows { each *= threshold }
            for _ in 0..<(signatureLength / rows) { miss *= 1 - each }
            if miss < 0.01 { return rows }
        }
        return 1
    }

    private static func signature(of runs: [UInt64]) -> [UInt32] {
        var signature = [UInt32](repeating: .max, count: signatureLength)
        for run in runs {
            // One hash, turned by another seed for each place: a run costs 128 multiplications.
            var state = run
            for place in 0..<signatureLength {
                state = state &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F
                let value = UInt32(truncatingIfNeeded: (state ^ state >> 29) >> 16)
                if value < signature[place] { signature[place] = value }
            }
        }
        return signature
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var z = value &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension Document {
    /// Hashes of the countable tokens in a span, folded: the same for the same words on any machine.
    public func tokenHashes(in span: Span) -> [UInt64] {
        let countable = countableTokens
        return tokens.range(in: span).compactMap { token in
            guard countable[token] else { return nil }
            return norm(token).utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        }
    }
}
