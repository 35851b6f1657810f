import Corpus
import Ingest
import Library
import Lua

/// The corpus, or a part of it, as scripts hold it.
final class CorpusObject: HostObject {
    let source: CorpusSource
    /// The numbers of the documents in it.
    let ordinals: [Int]

    init(_ source: CorpusSource, ordinals: [Int]? = nil) {
        self.source = source
        self.ordinals = ordinals ?? Array(0..<source.count)
    }

    override var typeName: String { "corpus" }
    override var summary: String {
        "corpus \(source.name): \(ordinals.count) \(ordinals.count == 1 ? "document" : "documents")"
    }
    override func count(_ call: Call) throws -> Int? { ordinals.count }

    override func pushItem(_ call: Call, at index: Int) throws -> Bool {
        let position = index < 0 ? index + ordinals.count : index - 1
        if position >= 0, position < ordinals.count {
            call.push(try call.host.openDocument(ordinals[position]))
        } else {
            call.lua.pushNil()
        }
        return true
    }

    /// A document by its id, its path, or a part of them that no other has.
    override func pushNamed(_ call: Call, _ name: String) throws -> Bool {
        let found = source.ordinals(matching: name).filter { ordinals.contains($0) }
        guard found.count <= 1 else {
            throw ScriptError("'\(name)' fits \(found.count) documents; give more of the id")
        }
        guard let ordinal = found.first else {
            // A name with a dot or slash was meant as an id, not as a field.
            guard name.contains(where: { "./ ".contains($0) }) else { return false }
            throw ScriptError("the corpus has no document '\(name)'")
        }
        call.push(try call.host.openDocument(ordinal))
        return true
    }

    override func step(_ call: Call) throws -> Bool {
        let last = Element(bits: call.lua.element(at: 3))
        let position = last.bits == 0 ? 0 : position(after: call.host.documents.ordinal(last.serial))
        return try pushItem(call, at: position + 1)
    }
}

extension CorpusObject {
    /// The position of the first document behind number `ordinal`; numbers ascend.
    private func position(after ordinal: Int) -> Int {
        var low = 0
        var high = ordinals.count
        while low < high {
            let middle = (low + high) / 2
            if ordinals[middle] <= ordinal { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
