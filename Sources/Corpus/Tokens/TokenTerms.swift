/// How words of one language are cut into tokens: `languages/<code>/tokens.tsv`, where every list says what it is.
final class TokenTerms: Sendable {
    let contractionHosts, elisions, prefixes, suffixes, units: WordList

    init(_ reader: TermReader) {
        contractionHosts = reader.keys("contraction-host")
        elisions = reader.keys("elision")
        prefixes = reader.keys("prefixe")
        suffixes = reader.keys("suffixe")
        units = reader.keys("unit")
    }
}
