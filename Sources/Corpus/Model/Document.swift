/// One document: its text and the layers computed from it on demand.
///
/// lines → blocks → sections → sentences → tokens → values, names → speech. A layer is computed
/// once, when something first asks for it, and never for a document that nothing asked.
public final class Document: Sendable {
    /// The path inside the corpus; unique there.
    public let id: String
    /// The path as a user would open it.
    public let path: String
    public let text: Text
    /// `text`, `markdown`, `html`, …
    public let format: String
    /// The encoding the bytes were read in, `UTF-8` unless converted.
    public let encoding: String
    /// The structure that the format itself gives; nil where it is inferred from the text.
    public let markup: Markup?
    /// Sentences and tokens that another program found; nil where they are found here.
    public let annotations: Annotations?
    /// Parts of the text that are flagged as boilerplate, since the format says what they are.
    public let flagged: [FlaggedSpan]
    /// What the document says about itself.
    public let metadata: Metadata
    /// From the text to the bytes of the source.
    public let sourceMap: SourceMap
    /// The lines of the source; nil where they are those of the text.
    let sourceLines: SourceLines?
    /// The text with notation blanked out, at the same offsets: what scanners of sentences and words read.
    public let reading: Text

    private let ownVocabulary: Vocabulary?

    let lineLayer = Layer<Lines>()
    let blockLayer = Layer<Blocks>()
    let sectionLayer = Layer<Sections>()
    let sentenceLayer = Layer<Sentences>()
    let tokenLayer = Layer<Tokens>()
    let wordLayer = Layer<Words>()
    let valueLayer = Layer<Values>()
    let nameLayer = Layer<Names>()
    let speechLayer = Layer<Speech>()
    let linkLayer = Layer<Links>()
    /// Whether `annotations` say anything of words: their lemmas, parts of speech or heads.
    public let hasImportedSyntax: Bool
    let syntaxLayer = Layer<SyntaxTrees>()
    let languageLayer = Layer<Language>()
    let likelyLayer = Layer<LikelyLanguage>()
    let termLayer = Layer<LanguageTerms>()
    let stemLayer = Layer<Stems>()
    /// The layers that only their own folders know of.
    let added = AddedLayers()

    /// - Parameter vocabulary: the words and names its layers know; nil for what the program itself knows.
    public init(
        id: String, path: String? = nil, text: Text, format: String = "text", encoding: String = "UTF-8",
        markup: Markup? = nil, annotations: Annotations? = nil, flagged: [FlaggedSpan] = [],
        metadata: Metadata = Metadata(),
        sourceMap: SourceMap = .identity, sourceLines: SourceLines? = nil, vocabulary: Vocabulary? = nil
    ) {
        self.id = id
        self.path = path ?? id
        self.text = text
        self.format = format
        self.encoding = encoding
        self.markup = markup
        self.annotations = annotations
        hasImportedSyntax = annotations?.hasSyntax ?? false
        self.flagged = flagged
        self.metadata = metadata
        self.sourceMap = sourceMap
        self.sourceLines = sourceLines
        ownVocabulary = vocabulary
        reading = text.blanking(markup?.hidden ?? [])
    }

    /// The text of a span in one line: without notation, white space collapsed.
    public func plainText(_ span: Span) -> String {
        if reading.isPlain(span) { return reading.string(span.start, span.stop) }
        return reading.string(span.start, span.stop).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The language that its first words show.
    var likely: LikelyLanguage { likelyLayer.get { LikelyLanguage(of: self) } }

    /// The tables of its language.
    var terms: LanguageTerms { termLayer.get { vocabulary.terms(of: language) } }

    /// The words and names that its layers know.
    var vocabulary: Vocabulary { ownVocabulary ?? .builtIn }

    public var lines: Lines { lineLayer.get { Lines(text) } }
    public var blocks: Blocks { blockLayer.get { Blocks(of: self) } }
    public var sections: Sections { sectionLayer.get { Sections(of: self) } }
    public var sentences: Sentences { sentenceLayer.get { Sentences(of: self) } }
    public var tokens: Tokens { tokenLayer.get { Tokens(of: self) } }
    /// Tokens cut finer, with the lists each word is on: what the recognisers of values, names and speech read.
    var words: Words { wordLayer.get { Words(of: self) } }
    public var values: Values { valueLayer.get { Values(of: self) } }
    public var names: Names { nameLayer.get { Names(of: self) } }
    public var speech: Speech { speechLayer.get { Speech(of: self) } }
    /// The language it is written in, ISO 639-1; nil where that cannot be told.
    public var language: String? { languageLayer.get { Language(of: self) }.code }
    /// The stems of its language's words.
    package var stems: Stems { stemLayer.get { Stems.of(language: language ?? "en") } }
    public var links: Links { linkLayer.get { Links(of: self) } }
}

extension Text {
    /// Whether a span has no white space but single spaces between words, as most have. False for what may be white
    /// space beyond ASCII.
    fileprivate func isPlain(_ span: Span) -> Bool {
        var last = Ascii.space
        for offset in max(span.start, 0)..<max(span.start, 0, min(span.stop, count)) {
            let byte = self[offset]
            if byte < Ascii.space || byte == Ascii.space && last == Ascii.space { return false }
            // Of these two bytes and three bytes the spaces of Unicode are made.
            if byte == 0xC2 || (0xE1...0xE3).contains(byte) { return false }
            last = byte
        }
        return last != Ascii.space || span.isEmpty
    }
}
