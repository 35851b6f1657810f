/// Keeps a span in eight bytes. Drafts are many and walked over often, so that their size is what a pass costs.
@propertyWrapper
struct CompactSpan: Hashable {
    private var start: UInt32
    private var stop: UInt32

    init(wrappedValue span: Span) {
        start = UInt32(truncatingIfNeeded: span.start)
        stop = UInt32(truncatingIfNeeded: span.stop)
    }

    var wrappedValue: Span {
        get { Span(Int(start), Int(stop)) }
        set { self = CompactSpan(wrappedValue: newValue) }
    }
}

/// Keeps an offset or a count, which is never negative, in four bytes.
@propertyWrapper
struct CompactCount {
    private var value: UInt32

    init(wrappedValue: Int) { value = UInt32(truncatingIfNeeded: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = UInt32(truncatingIfNeeded: newValue) }
    }
}

/// Keeps a count under 256 in one byte.
@propertyWrapper
struct CompactByte {
    private var value: UInt8

    init(wrappedValue: Int) { value = UInt8(truncatingIfNeeded: wrappedValue) }

    var wrappedValue: Int {
        get { Int(value) }
        set { value = UInt8(truncatingIfNeeded: newValue) }
    }
}
