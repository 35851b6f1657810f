internal import CStemmer

/// The stemmer of one language, by Snowball.
///
/// ```swift
/// Stemmer(language: "en")?.stem("guaranteed")   // "guarante"
/// ```
///
/// One caller at a time may use it: Snowball keeps the word it works on.
@safe
public struct Stemmer: ~Copyable {
    /// Made by `init`, used by `stem` alone and given back by `deinit`; nobody else sees it.
    private let snowball: OpaquePointer

    /// Longer words, in bytes, are no words: they stay as they are.
    private static let longest = 128

    /// - Parameter language: ISO 639-1; nil where Snowball has no stemmer for it.
    public init?(language: String) {
        guard language.utf8.count == 2, let made = unsafe cstemmer_new(Self.snowballCode(language)) else { return nil }
        unsafe snowball = made
    }

    deinit { unsafe cstemmer_free(snowball) }

    /// The stem of a word in lower case.
    public func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count <= Self.longest else { return word }
        var length = 0
        // The stem lies in memory of the stemmer's and is copied before anything else is asked of it.
        return unsafe bytes.withUnsafeBufferPointer { word in
            guard let base = word.baseAddress, let stem = unsafe cstemmer_stem(snowball, base, word.count, &length)
            else { return "" }
            return unsafe String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        }
    }

    /// Snowball has one stemmer for both written forms of Norwegian.
    private static func snowballCode(_ language: String) -> String {
        language == "nb" || language == "nn" ? "no" : language
    }
}
