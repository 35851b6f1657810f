import Corpus
import Ingest
import Lua

/// What documents have besides the fields of the schema.
enum DocumentAPI {
    static let items: [Item] = [
        .field(.kind(.document), "hash", .string, "SHA-256 of its text.", example: "assert(#doc.hash == 64)") {
            call, element in
            call.lua.push(ContentHash.of(try call.host.document(of: element).text))
        },
        .function(
            .kind(.document), "span",
            [
                .required("start", .integer, "The first byte in the document's text, from 1"),
                .required("stop", .integer, "The last byte"),
            ], returns: .element(.span), "Gives any stretch of the text as an element.",
            example: "local s = doc:span(1, 5)\nassert(s.text == \"Talks\" and s.sentence == doc.sentences[1])"
        ) { call in
            let count = try call.host.document(of: call.receiver).text.count
            let (start, stop) = (call.integer(1), call.integer(2))
            guard start >= 1, start <= stop, stop <= count else {
                throw ScriptError(
                    "document:span: \(start) to \(stop) is no stretch of this text; it has the bytes 1 to \(count)")
            }
            call.push(call.host.hold(Span(start - 1, stop), as: .span, serial: call.receiver.serial))
            return 1
        },
    ]
}
