/// What a document says about itself outside its text: front matter, meta elements, structured data.
public struct Metadata: Sendable, Equatable {
    /// One named value and where it was found.
    public struct Entry: Sendable, Equatable {
        /// As written: `og:title`, `tags`.
        public let name: String
        public let value: String
        public let origin: Origin

        public init(_ name: String, _ value: String, _ origin: Origin) {
            self.name = name
            self.value = value
            self.origin = origin
        }
    }

    public enum Origin: String, Sendable {
        case frontMatter = "front matter"
        case meta
        case openGraph = "open graph"
        case jsonLD = "json-ld"
        case page
        case column
        case header
    }

    public var title: String?
    public var author: String?
    /// The day of publication, ISO: `2024-05-12`.
    public var date: String?
    /// ISO 639-1, lower case: `en`.
    public var language: String?
    /// The canonical address.
    public var address: String?
    public var site: String?
    public var description: String?
    /// Everything that was found, in the order of the source; a name may occur more than once.
    public var entries: [Entry] = []

    /// What of it could not be read, for a warning.
    public var fault: String?

    public init() {}

    /// The first value of a name, whatever its case.
    public func value(of name: String) -> String? {
        let wanted = name.lowercased()
        return entries.first { $0.name.lowercased() == wanted }?.value
    }
}
