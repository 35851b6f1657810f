/// What the operating system keeps a worker from, beside what Lua's sandbox does.
///
/// The fence closes once, when all that every run needs is open: the text of the plugins, the gazetteers, the model and
/// the word lists (embedded in the program), the shared libraries. Behind it a worker opens
///
/// - documents by path, to read: those of the requests, and of a report's corpus;
/// - modules that a plugin requires: below its own folder and its `lib`;
/// - what a permission grants: `read:` paths (also beside the plugin), `write:` paths.
enum Fence {
    /// - Parameters:
    ///   - plugins: the paths of the plugins, whose folders may be read.
    ///   - permissions: what was granted.
    static func close(plugins: [String], permissions: [String]) {
        // System-call filters and path rules of the kernel go here; the resource limits are those of `become_worker`.
    }
}
