import Glibc

/// Lets a thread wait for the end of asynchronous work.
@safe
final class DoneSignal: @unchecked Sendable {
    // Safe: a semaphore is made to be shared; it stays where it is, and is destroyed last.
    private let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)

    init() { unsafe sem_init(semaphore, 0, 0) }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func send() { unsafe sem_post(semaphore) }
    func wait() { while unsafe sem_wait(semaphore) != 0 && errno == EINTR {} }
}
