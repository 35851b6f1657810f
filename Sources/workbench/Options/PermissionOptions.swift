import ArgumentParser
import Scripting

/// What a script may reach besides the corpus.
struct PermissionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Grant a permission: read:lists/*.csv, write:out/, env:NAME; may be repeated.", valueName: "permission"),
        transform: { try Permission($0) })
    var allow: [Permission] = []
}
