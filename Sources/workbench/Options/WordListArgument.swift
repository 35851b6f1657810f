import ArgumentParser

/// One `--list name=FILE`: a word or phrase on each line.
struct WordListArgument: ExpressibleByArgument {
    let name: String
    let file: String

    init?(argument: String) {
        guard let argument = PluginArgument(argument: argument) else { return nil }
        name = argument.name.first == "$" ? String(argument.name.dropFirst()) : argument.name
        file = argument.value
        guard !name.isEmpty, !file.isEmpty else { return nil }
    }

    /// The entries; empty lines are none.
    func entries() throws -> [String] {
        try TextFile.read(file).split(whereSeparator: \.isNewline).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }
}
