import Glibc

/// Environment variables.
enum Environment {
    static subscript(name: String) -> String? {
        // The string belongs to the environment, which this program never changes.
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    static subscript(name: String, default fallback: String) -> String { self[name] ?? fallback }
}
