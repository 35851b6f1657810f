import Glibc
import Lua

/// What a process says when a script is stuck, past its limit, where nothing but its end helps.
public struct LastWords: Sendable {
    /// The status that the process ends with.
    public static let status: Int32 = 6

    let descriptor: Int32
    let before: @Sendable (_ document: String) -> String
    let after: String

    /// - Parameters:
    ///   - descriptor: where the words are written.
    ///   - before: what stands in front of the script's `file:line`, for the document at hand ("" for none).
    ///   - after: what stands behind it.
    public init(descriptor: Int32, before: @escaping @Sendable (_ document: String) -> String, after: String) {
        self.descriptor = descriptor
        self.before = before
        self.after = after
    }

    /// For people.
    static let message = LastWords(
        descriptor: STDERR_FILENO, before: { _ in ScriptHost.stuckMessage + " (" }, after: ")\n")
}

extension ScriptHost {
    /// From now on a script that is stuck for as long again as its limit, and a second at least, ends the process.
    ///
    /// A process that has someone to hear its last words is cheap to lose: it waits half as long, and functions of the host
    /// have no more time than others.
    func endProcessIfStuck(_ limits: ScriptLimits, _ words: LastWords?) {
        let patience = max(1, limits.time ?? 1)
        lua.setLastResort(
            seconds: words == nil ? patience : patience / 2, includesHost: words != nil,
            descriptor: (words ?? .message).descriptor, status: LastWords.status)
        say(words, of: "")
    }

    /// Sets what is said if the script is stuck at this document.
    func say(_ words: LastWords?, of document: String) {
        let words = words ?? .message
        lua.setLastWords(before: words.before(document), after: words.after)
    }
}
