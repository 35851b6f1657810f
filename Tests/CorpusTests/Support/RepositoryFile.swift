import Corpus
import Glibc

/// Files of the repository, found from where this source file lies.
enum RepositoryFile {
    /// The root of the repository, with a slash at the end.
    static var root: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        // Tests/CorpusTests/Support/RepositoryFile.swift
        return parts.dropLast(4).joined(separator: "/") + "/"
    }

    /// The text of a file below the root; nil where it cannot be read.
    static func read(_ path: String) -> String? {
        guard let file = unsafe fopen(root + path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer[0..<count])
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static let seeds = [
        "000_c5ccbac007a06862.txt", "001_938b6f32f06c6905.txt", "002_110b918dd3f39fda.txt",
        "003_323c5a31e281dd23.txt", "004_69698e782e8b4beb.txt",
    ]

    /// One of the seed documents.
    static func seed(_ name: String) -> Document? {
        read("seeds/" + name).map { Document(id: name, text: Text($0)) }
    }
}
