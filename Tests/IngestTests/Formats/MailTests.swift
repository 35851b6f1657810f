import Corpus
import Ingest
import Testing

@Suite("Mails") struct MailTests {
    private func mail(_ body: String, _ fields: String = "", subject: String = "Re: Dues") throws -> Document {
        try read(
            "From: Ilse Varga <ilse@port.example>\nSubject: \(subject)\nMIME-Version: 1.0\n\(fields)\n\(body)",
            as: "a.eml")
    }

    private func flagged(_ document: Document) -> [String] {
        document.flagged.map { "\($0.reason): \(document.plainText($0.span))" }
    }

    @Test("the header is metadata: folded lines, encoded words, the writer's name, day and time")
    func header() throws {
        let document = try read(
            """
            From: =?utf-8?B?Wm/Dqw==?= =?utf-8?Q?_Varga?= <zoe@port.example>
            To: "Halver, Bo" <bo@echo.example>,
            \tAna <ana@torkow.example>
            Subject: =?iso-8859-1?Q?R=E9union?= du conseil
            Date: Tue, 12 Mar 2024 14:21:07 +0100

            Text.
            """, as: "a.eml")
        #expect(document.title == "Réunion du conseil")
        #expect(document.metadata.author == "Zoë Varga")
        #expect(document.metadata.date == "2024-03-12")
        #expect(document.metadata.value(of: "sent") == "2024-03-12T14:21:07+01:00")
        #expect(document.metadata.value(of: "to") == "\"Halver, Bo\" <bo@echo.example>, Ana <ana@torkow.example>")
        #expect(document.text.string == "Text.")
        #expect(document.sourceLine(at: 0) + 1 == 7)
    }

    @Test(
        "a body is decoded, and its places are those of the file",
        arguments: [
            (
                "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=windows-1252\n",
                "It costs =80 4=\n million.\nZo=EB.\n", "It costs € 4 million.\nZoë.\n"
            ),
            (
                "Content-Transfer-Encoding: QUOTED-PRINTABLE\nContent-Type: text/plain; charset=utf-8\n",
                "It costs =E2=82=\n=AC 4 million.\nZo=C3=AB.\n", "It costs € 4 million.\nZoë.\n"
            ),
            (
                "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=\"utf-8\"\n",
                "SXQgY29zdHMg4oKsIDQgbWlsbGlv\nbi4KWm/Dqy4K\n", "It costs € 4 million.\nZoë.\n"
            ),
            ("Content-Transfer-Encoding: 8bit\n", "It costs € 4 million.\nZoë.\n", "It costs € 4 million.\nZoë.\n"),
        ])
    func bodies(_ fields: String, _ body: String, _ text: String) throws {
        let document = try mail(body, fields)
        #expect(document.text.string == text)
        let header = 3 + fields.split(separator: "\n").count + 1
        #expect(document.sourceLine(at: 0) == header)
        #expect(document.sourceLine(at: text.utf8.count - 3) > header || !fields.contains("quoted"))
    }

    @Test("of several forms the plain one is read; what is attached is listed")
    func parts() throws {
        let document = try mail(
            """
            A preamble.
            --o
            Content-Type: multipart/alternative; boundary="i"

            --i
            Content-Type: text/plain

            The plain text.
            --i
            Content-Type: text/html

            <p>The page.</p>
            --i--
            --o
            Content-Type: application/pdf; name=x.pdf
            Content-Disposition: attachment; filename*=utf-8''b%C3%BCdget.pdf
            Content-Transfer-Encoding: base64

            JVBERi0=
            --o
            Content-Type: message/rfc822

            Subject: The other
            From: a@b.example

            Hidden.
            --o--
            """, "Content-Type: multipart/mixed; boundary=o\n")
        #expect(document.text.string.trimmedLines == ["The plain text."])
        #expect(
            document.metadata.entries.filter { $0.name == "attachments" }.map(\.value) == ["büdget.pdf", "The other"])
    }

    @Test("a mail that is a page is read as one")
    func page() throws {
        let document = try mail(
            "<html><body><p>We pay.</p><p>On 3 May 2024, Bo wrote:</p><blockquote><p>Will you pay us this year?</p></blockquote></body></html>",
            "Content-Type: text/html\nIn-Reply-To: <1@x>\n")
        #expect(document.markup != nil)
        #expect(document.mainText.contains("We pay."))
        #expect(!document.mainText.contains("Will you pay"))
        #expect(document.blocks.reasons.contains(.quoted))
    }

    @Test(
        "what a mail answers is quoted",
        arguments: [
            (
                "We pay.\n\nOn Tue, Mar 12, 2024 at 2:21 PM Bo <bo@x.example> wrote:\n> Will you?\n",
                ["quoted: On Tue, Mar 12, 2024 at 2:21 PM Bo <bo@x.example> wrote: > Will you?"]
            ),
            (
                "We pay.\n\nOn Tue, Mar 12, 2024 at 2:21 PM Bo Halver\n<bo@x.example> wrote:\n\n> Will you?\n>\n> Bo\n\nAnd soon.\n",
                ["quoted: On Tue, Mar 12, 2024 at 2:21 PM Bo Halver <bo@x.example> wrote: > Will you? > > Bo"]
            ),
            (
                "We pay.\n-----Original Message-----\nFrom: Bo\nSent: Monday\nSubject: Dues\n\nWill you?\n",
                ["quoted: -----Original Message----- From: Bo Sent: Monday Subject: Dues Will you?"]
            ),
            (
                "Wir zahlen.\n\n________________________________\nVon: Bo\nGesendet: Montag\nAn: Ilse\nBetreff: Dues\n\nZahlt ihr?\n",
                ["quoted: ________________________________ Von: Bo Gesendet: Montag An: Ilse Betreff: Dues Zahlt ihr?"]
            ),
            ("We pay.\n\n- from the budget: 3\n- from the fund: 4\n", []),
            ("From: here on\nall is mine: two lines.\n", []),
        ])
    func quotations(_ body: String, _ expected: [String]) throws {
        let document = try mail(body)
        #expect(flagged(document) == expected)
        #expect(document.mainText.contains(expected.isEmpty ? "" : document.plainText(Corpus.Span(0, 5))))
    }

    @Test("what a mail hands on is its text", arguments: ["Fwd: Dues", "WG: Dues"])
    func forwards(_ subject: String) throws {
        let document = try mail(
            "See below.\n\n-----Original Message-----\nFrom: Bo\nSent: Monday\nSubject: Dues\n\nThe fund will pay 5 million dollars for the port.\n",
            subject: subject)
        #expect(document.flagged.isEmpty)
        #expect(document.mainText.contains("The fund will pay"))
    }

    @Test(
        "a signature is told from the text",
        arguments: [
            ("We pay.\n\n-- \nIlse Varga\nPort of Velmora\n", "signature: -- Ilse Varga Port of Velmora"),
            (
                "We pay.\n\nKind regards,\nIlse Varga\nPort of Velmora\n+44 20 7946 0000\n",
                "signature: Kind regards, Ilse Varga Port of Velmora +44 20 7946 0000"
            ),
            ("We pay.\n\nSent from my iPhone\n", "signature: Sent from my iPhone"),
        ])
    func signatures(_ body: String, _ expected: String) throws {
        let document = try mail(body)
        #expect(flagged(document) == [expected])
        #expect(document.mainText.trimmedLines == ["We pay."])
    }

    @Test("lines that flow are joined")
    func flowed() throws {
        let document = try mail("One line that \ngoes on.\n\nTwo.\n", "Content-Type: text/plain; format=flowed\n")
        #expect(document.text.string == "One line that goes on.\n\nTwo.\n")
    }

    @Test("a mailbox has a document for each mail, whatever its lines begin with", arguments: ["\n", "\r\n"])
    func mailbox(_ end: String) throws {
        let text = """
            From a@x.example Tue Mar 12 14:21:07 2024
            Subject: One
            From: a@x.example

            First.

            >From here on.
            From Monday on.

            From - Wed Mar 13 10:00:00 2024
            Subject: Two

            Second.
            """
        let file = try ReadFile(
            text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end), as: "a.mbox")
        #expect(file.titles == ["One", "Two"])
        #expect(file.texts.map(\.trimmedLines) == [["First.", "From here on.", "From Monday on."], ["Second."]])
        #expect(file.lines == [5, 13])
        #expect(file.listing.entries.map(\.id) == ["a.mbox#1", "a.mbox#2"])
    }

    @Test("mails that end anywhere are read")
    func cut() throws {
        let whole = Array(
            "From: =?utf-8?B?Wm/D\nContent-Type: multipart/mixed; boundary=\"o\"\nContent-Transfer-Encoding: base64\n\n--o\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nA =80=\n--o--\n"
                .utf8)
        for count in 0...whole.count { _ = try read(Array(whole[..<count]), as: "a.eml").blocks.count }
    }
}

extension String {
    fileprivate var trimmedLines: [String] {
        split(whereSeparator: \.isNewline).map { String($0) }.filter { !$0.isEmpty }
    }
}
