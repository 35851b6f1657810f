import Glibc

/// Where scratch files go.
public enum ScratchFolder {
    /// `TMPDIR` where that is set, else the folder for large files, else the one for small ones.
    public static var usual: String {
        // The string belongs to the environment, which this program never changes.
        if let set = unsafe getenv("TMPDIR").map({ unsafe String(cString: $0) }), set.hasPrefix("/") { return set }
        return unsafe access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
    }
}
