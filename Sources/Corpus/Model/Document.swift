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
    /// What the document says about itself.
    public let metadata: Metadata
    /// From the text to the bytes of the source.
    public let sourceMap: SourceMap
    /// The lines of the source; nil where they are those of the text.
    let sourceLines: SourceLines?
    /// The text with notation blanked out, at the same offsets: what scanners of sentences and words read.
    public let reading: Text

    private let ownVocabulary: Vocabulary?

    private let lineLayer = Layer<Lines>()
    private let blockLayer = Layer<Blocks>()
    private let sectionLayer = Layer<Sections>()
    private let sentenceLayer = Layer<Sentences>()
    private let tokenLayer = Layer<Tokens>()
    private let wordLayer = Layer<Words>()
    private let valueLayer = Layer<Values>()
    private let nameLayer = Layer<Names>()
    private let speechLayer = Layer<Speech>()
    private let linkLayer = Layer<Links>()
    private let languageLayer = Layer<Language>()
    private let likelyLayer = Layer<LikelyLanguage>()
    private let termLayer = Layer<LanguageTerms>()
    private let stemLayer = Layer<Stems>()

    /// - Parameter vocabulary: the words and names its layers know; nil for what the program itself knows.
    public init(
        id: String, path: String? = nil, text: Text, format: String = "text", encoding: String = "UTF-8",
        markup: Markup? = nil, annotations: Annotations? = nil, metadata: Metadata = Metadata(),
        sourceMap: SourceMap = .identity, sourceLines: SourceLines? = nil, vocabulary: Vocabulary? = nil
    ) {
        self.id = id
        self.path = path ?? id
        self.text = text
        self.format = format
        self.encoding = encoding
        self.markup = markup
        self.annotations = annotations
        self.metadata = metadata
        self.sourceMap = sourceMap
        self.sourceLines = sourceLines
        ownVocabulary = vocabulary
        reading = text.blanking(markup?.hidden ?? [])
    }

    /// Bytes that the document keeps, roughly: its text, and each layer that was asked for by its usual share.
    public var weight: Int {
        // Bytes for a byte of text, in tenths, measured over 50 MB of news.
        var tenths = unsafe reading.baseAddress == text.baseAddress ? 10 : 20
        if lineLayer.isComputed { tenths += 1 }
        if blockLayer.isComputed { tenths += 3 }
        if sentenceLayer.isComputed { tenths += 1 }
        if tokenLayer.isComputed { tenths += 22 }
        if wordLayer.isComputed { tenths += 42 }
        if nameLayer.isComputed { tenths += 30 }
        if valueLayer.isComputed { tenths += 2 }
        if speechLayer.isComputed { tenths += 5 }
        return 4096 + text.count / 10 * tenths
    }

    /// The text of a span in one line: without notation, white space collapsed.
    public func plainText(_ span: Span) -> String {
        reading.string(span.start, span.stop).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
    var stems: Stems { stemLayer.get { Stems.of(language: language ?? "en") } }
    public var links: Links { linkLayer.get { Links(of: self) } }

    /// The layers that are there.
    public var computed: LayerSet {
        var layers: LayerSet = []
        if blockLayer.isComputed { layers.insert(.blocks) }
        if sectionLayer.isComputed { layers.insert(.sections) }
        if sentenceLayer.isComputed { layers.insert(.sentences) }
        if tokenLayer.isComputed { layers.insert(.tokens) }
        if valueLayer.isComputed { layers.insert(.values) }
        if nameLayer.isComputed { layers.insert(.names) }
        if speechLayer.isComputed { layers.insert(.speech) }
        return layers
    }
}
