import Glibc
import Syntax
import SyntaxTraining
import Testing

@Suite("Training of the model")
struct TrainingTests {
    /// Sentences invented for this test.
    private static let trees = #filePath.replacing("TrainingTests.swift", with: "trees.conllu")

    /// Trains on them; the bytes of the model.
    private func trained(copies: Int32 = 15) throws -> [UInt8] {
        let path = "/tmp/train-syntax-\(UInt64.random(in: 0 ... .max))"
        defer { remove(path) }
        try unsafe Self.trees.withCString { trees in
            var files: UnsafePointer<CChar>? = unsafe trees
            try unsafe withUnsafePointer(to: &files) { files in
                let log = unsafe fopen("/dev/null", "w")
                defer { unsafe fclose(log) }
                var training = unsafe syntax_training_usual()
                unsafe training.gold = files
                unsafe training.gold_count = 1
                unsafe training.tagger_epochs = 2
                unsafe training.fold_epochs = 1
                unsafe training.parser_epochs = 2
                unsafe training.again_epochs = 1
                unsafe training.tag_bits = 12
                unsafe training.action_bits = 14
                unsafe training.relation_bits = 12
                unsafe training.copies = copies
                unsafe training.log = log
                let status = unsafe syntax_train(&training, path)
                try #require(status == 0)
            }
        }
        return bytes(of: path)
    }

    private func bytes(of path: String) -> [UInt8] {
        guard let file = unsafe fopen(path, "rb") else { return [] }
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = unsafe fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func remove(_ path: String) { _ = unsafe unlink(path) }

    private func isModel(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBufferPointer { unsafe SyntaxModel($0) != nil }
    }

    @Test("the same trees give the same bytes")
    func same() throws {
        let first = try trained()
        #expect(first == (try trained()))
        #expect(first != (try trained(copies: 60)))
        #expect(isModel(first))
    }

    @Test("what is no model is none, cut anywhere")
    func damaged() throws {
        let bytes = try trained()
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
            #expect(!isModel(Array(bytes[..<length])))
        }
    }
}
