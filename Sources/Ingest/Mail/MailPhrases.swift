/// What mail programs, and people who write mails, always write in the same words.
enum MailPhrases {
    /// The beginning of a subject, where a mail hands another one on.
    static let forwards = ["fw:", "fwd:", "wg:", "tr:", "rv:", "vs:", "enc:", "i:", "doorst:"]

    /// The first label of a mail's header, as programs write it into an answer.
    static let senders: Set<String> = ["from", "von", "de", "da", "van", "od", "fra", "från", "lähettäjä"]

    private static let originals = [
        "message", "nachricht", "mensaje", "messaggio", "bericht", "meddelelse", "mensagem", "wiadomo",
    ]

    private static let closings: Set<String> = [
        "regards", "kind regards", "best regards", "warm regards", "with kind regards", "many thanks and regards",
        "best",
        "all the best", "best wishes", "with best wishes", "sincerely", "yours sincerely", "sincerely yours", "yours",
        "yours faithfully", "yours truly", "cheers", "thanks", "many thanks", "thank you", "thanks and regards",
        "respectfully", "cordially", "mit freundlichen grüßen", "mit freundlichen gruessen", "freundliche grüße",
        "viele grüße", "beste grüße", "mfg", "cordialement", "bien cordialement", "saludos", "un saludo", "atentamente",
        "cordiali saluti", "met vriendelijke groet", "med vennlig hilsen", "atenciosamente",
    ]

    private static let devices = [
        "sent from my ", "get outlook for ", "von meinem ", "envoyé de mon ", "enviado desde mi ",
    ]

    /// Whether a line between dashes says that an older mail follows.
    static func isOriginal(_ line: String) -> Bool {
        let lower = line.lowercased()
        return originals.contains { lower.contains($0) } && !isForward(line)
    }

    /// Whether a line says that a mail which is handed on follows.
    static func isForward(_ line: String) -> Bool {
        let lower = line.lowercased()
        return ["forwarded", "weitergeleitet", "transféré", "reenviado", "inoltrato"].contains { lower.contains($0) }
    }

    static func isClosing(_ line: String) -> Bool {
        closings.contains(line.lowercased().filter { $0.isLetter || $0 == " " })
    }

    static func isDevice(_ line: String) -> Bool {
        let lower = line.lowercased()
        return line.count <= 60 && devices.contains { lower.hasPrefix($0) }
    }
}
