/// The columns of `Tokens` while they are written.
///
/// New tokens are kept in a batch of fixed size and go to the arrays together: an array asks at each append
/// whether it is shared and has room, three times a token, which took longer than finding the token.
@safe
struct TokenColumns: ~Copyable {
    private(set) var starts: [UInt32] = []
    private(set) var stops: [UInt32] = []
    private(set) var types: [TokenType] = []

    // Safe: each pointer has room for `batch` values that only this value reaches and `deinit` frees;
    // `pending < batch` holds before each append, and the first `pending` values are the ones initialised.
    private let newStarts = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.batch)
    private let newStops = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.batch)
    private let newTypes = UnsafeMutablePointer<TokenType>.allocate(capacity: Self.batch)
    private var pending = 0

    private static let batch = 1024

    init(capacity: Int) {
        starts.reserveCapacity(capacity)
        stops.reserveCapacity(capacity)
        types.reserveCapacity(capacity)
    }

    deinit {
        unsafe newStarts.deallocate()
        unsafe newStops.deallocate()
        unsafe newTypes.deallocate()
    }

    var count: Int { starts.count + pending }

    @inline(__always)
    mutating func append(_ start: Int, _ stop: Int, _ type: TokenType) {
        unsafe newStarts[pending] = UInt32(truncatingIfNeeded: start)
        unsafe newStops[pending] = UInt32(truncatingIfNeeded: stop)
        unsafe newTypes[pending] = type
        pending += 1
        if pending == Self.batch { flush() }
    }

    /// Moves the batch to the arrays; they are complete after it.
    @inline(never)
    mutating func flush() {
        unsafe starts.append(contentsOf: UnsafeBufferPointer(start: newStarts, count: pending))
        unsafe stops.append(contentsOf: UnsafeBufferPointer(start: newStops, count: pending))
        unsafe types.append(contentsOf: UnsafeBufferPointer(start: newTypes, count: pending))
        pending = 0
    }
}
