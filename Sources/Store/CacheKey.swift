import Digest
public import Reports

/// Under what a result is kept: the SHA-256 of all that it depends on.
public struct CacheKey: Sendable, Hashable {
    public let bytes: [UInt8]
}

/// All that the result of a plugin for a document depends on. Where one of these changes, the document runs again.
public struct CacheKeyParts: Sendable {
    // MARK: The document

    /// The SHA-256 of its bytes.
    public var document = ""
    public var id = ""
    public var format = ""
    /// What was known of it from outside, such as the other fields of its line.
    public var metadata: [Value.Field] = []

    // MARK: The plugins

    /// A plugin as it is run.
    public struct Plugin: Sendable, Equatable {
        /// Failures name the file.
        public var path: String
        /// The hash of the plugin with all that belongs to it.
        public var hash: String
        public var arguments: [Value.Field]

        public init(path: String, hash: String, arguments: [Value.Field] = []) {
            self.path = path
            self.hash = hash
            self.arguments = arguments
        }
    }

    /// All plugins of the run, whose results stand in one answer.
    public var plugins: [Plugin] = []

    // MARK: What changes the reading of a document

    public var languages: [String] = []
    /// The hashes of the lists that the user added.
    public var gazetteers: [String] = []
    public var lexicons: [String] = []
    /// The columns of tables that are read as text, date, …
    public var columns: [String] = []
    /// Every other setting by name.
    public var settings: [Value.Field] = []

    // MARK: What the script read, and the program

    public var readings: [Reading] = []
    /// The version of the script API.
    public var api = ""
    /// The hash of the program's file.
    public var program = ""

    public init() {}

    /// The key: equal parts have equal keys, and parts that differ anywhere differ in their keys.
    ///
    /// Each part is written with its length, so that no two of them run into one another. Where names are given in
    /// another order, the key is the same.
    public var key: CacheKey {
        var writer = ByteWriter()
        writer.write("workbench result 1")
        for part in [document, id, format, api, program] { writer.write(part) }
        for part in [metadata, settings] { writer.write(Self.record(part)) }
        writer.write(plugins.count)
        for plugin in plugins {
            for part in [plugin.path, plugin.hash] { writer.write(part) }
            writer.write(Self.record(plugin.arguments))
        }
        // The order of lists may decide which one is asked first.
        for part in [languages, gazetteers, lexicons, columns] { writer.write(.list(part.map { .string($0) })) }
        let read = readings.map { "\($0.kind.rawValue) \($0.name)" }
        writer.write(readings.count)
        for (name, reading) in zip(read, readings).sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
            writer.write(name)
            writer.write(reading.hash.map { .string($0) } ?? Value.none)
        }
        var hash = SHA256()
        hash.update(writer.bytes)
        return CacheKey(bytes: hash.finish().bytes)
    }

    private static func record(_ fields: [Value.Field]) -> Value {
        .record(fields.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// The key of all but what the script read, under which the names of that are kept: see
    /// ``ResultCache/readings(of:)``.
    public var keyBeforeReading: CacheKey {
        var parts = self
        parts.readings = []
        return parts.key
    }
}
