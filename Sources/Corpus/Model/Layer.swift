import Synchronization

/// A layer of a document, computed once, when first asked for, from any thread.
///
/// Reading a layer that exists costs one atomic load. (`AtomicLazyReference` would say the same in fewer words, but
/// its `load` is not specialised for the value: it took a fifth of a loop over tokens.)
final class Layer<Value: AnyObject & Sendable>: @unchecked Sendable {
    // Sendable: `value` is written once, under the lock, before `isStored` is released, and read only after
    // `isStored` was acquired, or under the lock.
    private var value: Value?
    private let isStored = Atomic(false)
    private let building = Mutex(())

    init() {}

    @inline(__always)
    func get(_ make: () -> Value) -> Value {
        if isReady, let value { return value }
        return build(make)
    }

    @inline(never)
    private func build(_ make: () -> Value) -> Value {
        building.withLock { _ in
            if let value { return value }
            let made = make()
            value = made
            isStored.store(true, ordering: .releasing)
            return made
        }
    }

    /// Whether the layer was computed already.
    var isReady: Bool { isStored.load(ordering: .acquiring) }
}
