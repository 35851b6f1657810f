import ArgumentParser

/// What a script may use for one document.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Script time for a document (default 10s).", valueName: "time"),
        transform: { try Quantity.seconds($0) })
    var timeLimit: Double?

    @Option(
        help: ArgumentHelp("Script memory for a document (default 256MB).", valueName: "size"),
        transform: { try Quantity.bytes($0) })
    var memoryLimit: Int?

    /// Seconds: the flag's, else the settings', else the default.
    func seconds(_ settings: Settings) -> Double { timeLimit ?? settings.timeLimit ?? 10 }

    /// Bytes: the flag's, else the settings', else the default.
    func bytes(_ settings: Settings) -> Int { memoryLimit ?? settings.memoryLimit ?? 256 << 20 }
}
