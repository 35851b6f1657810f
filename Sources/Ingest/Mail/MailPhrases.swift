/// What mail programs, and people who write mails, always write in the same words: lists of `pages.tsv`.
enum MailPhrases {
    /// The beginning of a subject, where a mail hands another one on.
    static let forwards = PageTerms.texts("forward-subject")
    /// The first label of a mail's header, as programs write it into an answer.
    static let senders = Set(PageTerms.texts("sender-label"))

    private static let originals = PageTerms.texts("original-mail")
    private static let forwarded = PageTerms.texts("forwarded-mail")
    private static let closings = Set(PageTerms.texts("mail-closing"))
    private static let devices = PageTerms.texts("mail-device").map { $0 + " " }

    /// Whether a line between dashes says that an older mail follows.
    static func isOriginal(_ line: String) -> Bool {
        let lower = line.lowercased()
        return originals.contains { lower.contains($0) } && !isForward(line)
    }

    /// Whether a line says that a mail which is handed on follows.
    static func isForward(_ line: String) -> Bool {
        let lower = line.lowercased()
        return forwarded.contains { lower.contains($0) }
    }

    static func isClosing(_ line: String) -> Bool {
        closings.contains(line.lowercased().filter { $0.isLetter || $0 == " " })
    }

    static func isDevice(_ line: String) -> Bool {
        let lower = line.lowercased()
        return line.count <= 60 && devices.contains { lower.hasPrefix($0) }
    }
}
