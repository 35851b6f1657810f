import Glibc
import Reports

/// The folder the program was started in.
enum WorkingFolder {
    static var path: String? {
        guard let pointer = unsafe getcwd(nil, 0) else { return nil }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }

    /// The folder as the beginning of links to files below it: `file:///home/me/corpus/`.
    static var fileAddress: String? { path.map { "file://\(Place.encoded(path: $0))/" } }
}
