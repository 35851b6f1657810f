import Synchronization

/// A layer of a document, computed once, when first asked for, from any thread.
///
/// Reading a layer that exists costs one atomic load. (`AtomicLazyReference` says the same, but is not specialised for
/// its type and asks the runtime for metadata at every load.)
final class Layer<Value: AnyObject & Sendable>: Sendable {
    /// The address of the retained value, 0 before there is one; set once, with `building` held, and given back by
    /// `deinit`.
    private let address = Atomic<UInt>(0)
    private let building = Mutex(())

    init() {}

    deinit {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return }
        unsafe Unmanaged<Value>.fromOpaque(pointer).release()
    }

    /// Whether something asked for it already.
    var isComputed: Bool { address.load(ordering: .relaxed) != 0 }

    @inline(__always)
    func get(_ make: () -> Value) -> Value {
        if let pointer = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) {
            return unsafe Unmanaged<Value>.fromOpaque(pointer).takeUnretainedValue()
        }
        return build(make)
    }

    @inline(never)
    private func build(_ make: () -> Value) -> Value {
        building.withLock { _ in
            if let pointer = unsafe UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) {
                return unsafe Unmanaged<Value>.fromOpaque(pointer).takeUnretainedValue()
            }
            let made = make()
            let retained = unsafe Unmanaged.passRetained(made).toOpaque()
            address.store(UInt(bitPattern: retained), ordering: .releasing)
            return made
        }
    }
}
