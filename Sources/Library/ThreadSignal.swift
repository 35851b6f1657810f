import Glibc

/// Lets threads wait until another one has something for them.
@safe
final class ThreadSignal: @unchecked Sendable {
    // Safe: both objects are initialised before anyone else sees them, stay where they are and are destroyed last;
    // `sent` is only touched with the mutex held.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var sent = 0

    init() {
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(condition, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(condition)
        unsafe pthread_mutex_destroy(mutex)
        unsafe condition.deallocate()
        unsafe mutex.deallocate()
    }

    /// How often it was sent.
    var count: Int {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return sent
    }

    func send() {
        unsafe pthread_mutex_lock(mutex)
        sent &+= 1
        unsafe pthread_cond_broadcast(condition)
        unsafe pthread_mutex_unlock(mutex)
    }

    /// Waits until it was sent once more than `seen` times.
    func wait(after seen: Int) {
        unsafe pthread_mutex_lock(mutex)
        while sent == seen { unsafe pthread_cond_wait(condition, mutex) }
        unsafe pthread_mutex_unlock(mutex)
    }
}
