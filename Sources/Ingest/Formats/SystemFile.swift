import Corpus

/// Files in which the system tells of itself: `/proc/vmstat`.
public enum SystemFile {
    /// The text of one; nil where it cannot be read.
    public static func text(_ path: String) -> String? { try? FileBytes.read(path).string }
}
