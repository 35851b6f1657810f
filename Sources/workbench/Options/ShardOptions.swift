import ArgumentParser
import Engine
import Reports

/// Which share of the documents a run works on.
struct ShardOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Run one share of the documents, and write what `workbench merge` makes a report of to the -o file.",
            valueName: "number/count"),
        transform: ShardOptions.shard)
    var shard: Shard?

    private static func shard(_ text: String) throws(ValidationError) -> Shard {
        if let shard = Shard(text) { return shard }
        throw ValidationError(
            "'\(text)' is no share; write --shard 3/40 for the third of 40 (at most \(Shard.mostShards))")
    }

    /// - Throws: where other options do not go with a share.
    func check(output: String?, format: OutputFormat?, failFast: Bool) throws(ValidationError) {
        guard let shard else { return }
        if output == nil { throw ValidationError("--shard needs a file for its part: -o part-\(shard.number).jsonl") }
        let endings = OutputFormat.allCases.map(\.fileExtension)
        if let output, let ending = endings.first(where: { output.hasSuffix(".\($0)") }) {
            throw ValidationError(
                "\(output): a part is no report, so it is not written as .\(ending); "
                    + "call it part-\(shard.number).jsonl")
        }
        if format != nil {
            throw ValidationError(
                "--shard writes a part, which has a form of its own; --format goes with `workbench merge`")
        }
        if failFast { throw ValidationError("--fail-fast ends a run early, and a part must be whole; leave one out") }
    }
}
