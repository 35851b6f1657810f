import Corpus
import Lua

/// The token spans of one open document as plain memory, so that `token.text` in a loop counts no references.
///
/// `OpenDocuments` keeps one for each document whose tokens a script reads, until it is closed.
@safe final class TokenSpans {
    let count: Int
    let spans: UnsafePointer<Range<UInt32>>
    /// The text lives as long as the document that is kept here.
    let text: UnsafePointer<UInt8>
    private let document: Document

    init(_ document: Document) {
        let tokens = document.tokens
        let spans = UnsafeMutablePointer<Range<UInt32>>.allocate(capacity: max(tokens.count, 1))
        for index in 0..<tokens.count {
            // A token never stops before it starts, nor behind the end of the text.
            unsafe (spans + index).initialize(to: tokens.starts[index]..<max(tokens.starts[index], tokens.stops[index]))
        }
        count = tokens.count
        unsafe self.spans = UnsafePointer(spans)
        unsafe text = document.text.baseAddress
        self.document = document
    }

    deinit { unsafe spans.deallocate() }
}

/// What every read of a token's text needs, in memory of its own: the spans that were used last.
///
/// `serial` is that of an open document whose `TokenSpans` its slot keeps, or 0: closing a document clears it. So
/// the pointers are valid whenever an element's serial number is this one.
@unsafe struct HotTokens {
    var serial: UInt32 = 0
    var count = 0
    var spans: UnsafePointer<Range<UInt32>>?
    var text: UnsafePointer<UInt8>?
    /// The element that a script looked at last.
    var lastElement: UInt64 = 0
}

extension ScriptHost {
    /// Pushes `token.text` when the element at index 1 is a token of the hot document and the key at index 2 is
    /// `text`; false, with nothing pushed, otherwise.
    @inline(__always)
    func pushTokenText(_ stack: LuaStack) -> Bool {
        let element = Element(bits: stack.element(at: 1))
        guard element.rawKind == ElementKind.token.rawValue, unsafe element.serial == hot.pointee.serial,
            stack.stringIdentity(at: 2) == textIdentity, unsafe element.index < hot.pointee.count,
            let span = unsafe hot.pointee.spans?[element.index], let text = unsafe hot.pointee.text
        else { return false }
        unsafe hot.pointee.lastElement = element.bits
        unsafe stack.pushBytes(text + Int(span.lowerBound), count: span.count)
        return true
    }

    /// Makes the document of a token the hot one.
    func heat(_ element: Element, _ document: Document) {
        guard element.kind == .token, unsafe element.serial != hot.pointee.serial else { return }
        let spans = documents.tokenSpans(element.serial) ?? TokenSpans(document)
        documents.setTokenSpans(spans, element.serial)
        unsafe hot.pointee.serial = element.serial
        unsafe hot.pointee.count = spans.count
        unsafe hot.pointee.spans = spans.spans
        unsafe hot.pointee.text = spans.text
    }

    /// Forgets the spans of a document that is about to be closed.
    func cool(_ serial: UInt32) {
        guard unsafe hot.pointee.serial == serial else { return }
        let last = unsafe hot.pointee.lastElement
        unsafe hot.pointee = HotTokens(lastElement: last)
    }

    /// The element that a script looked at last: where a failure happened.
    var lastElement: UInt64 {
        get { unsafe hot.pointee.lastElement }
        set { unsafe hot.pointee.lastElement = newValue }
    }
}
