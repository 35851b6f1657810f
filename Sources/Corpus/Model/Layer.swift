import Synchronization

/// A layer of a document, computed once, when first asked for, from any thread.
///
/// Reading a layer that exists costs one atomic load.
final class Layer<Value: AnyObject & Sendable>: Sendable {
    private let value = AtomicLazyReference<Value>()
    private let building = Mutex(())

    init() {}

    @inline(__always)
    func get(_ make: () -> Value) -> Value {
        if let ready = value.load() { return ready }
        return build(make)
    }

    @inline(never)
    private func build(_ make: () -> Value) -> Value {
        building.withLock { _ in
            if let ready = value.load() { return ready }
            return value.storeIfNil(make())
        }
    }

    /// Whether the layer was computed already.
    var isReady: Bool { value.load() != nil }
}
