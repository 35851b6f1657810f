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
        var template = Array("/tmp/train-syntax-XXXXXX".utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { unsafe mkstemp($0.baseAddress) }
        try #require(descriptor >= 0)
        close(descriptor)
        let model = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(model) }
        let log = try #require(unsafe fopen("/dev/null", "w"))
        defer { unsafe fclose(log) }
        let status = unsafe Self.trees.withCString { path in
            var path: UnsafePointer<CChar>? = unsafe path
            return unsafe withUnsafePointer(to: &path) { list in
                var training = unsafe syntax_training_usual()
                unsafe training.gold = list
                unsafe training.gold_count = 1
                unsafe training.tag_bits = 14
                unsafe training.action_bits = 16
                unsafe training.relation_bits = 14
                unsafe training.copies = copies
                unsafe training.log = log
                return unsafe syntax_train(&training, model)
            }
        }
        #expect(status == 0)
        return try bytes(of: model)
    }

    private func bytes(of path: String) throws -> [UInt8] {
        let file = try #require(unsafe fopen(path, "rb"))
        defer { unsafe fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        return bytes
    }

    @Test("the same trees give the same bytes")
    func same() throws {
        let first = try trained()
        #expect(first == (try trained()))
        #expect(first != (try trained(copies: 60)))
        #expect(first.withUnsafeBufferPointer { unsafe SyntaxModel($0) } != nil)
    }

    @Test("what is no model is none, cut anywhere")
    func damaged() throws {
        let bytes = try trained()
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 50)) {
            let cut = Array(bytes[..<length])
            #expect(cut.withUnsafeBufferPointer { unsafe SyntaxModel($0) } == nil)
        }
    }
}
