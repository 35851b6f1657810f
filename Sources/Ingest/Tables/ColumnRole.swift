/// What a column of a table, or a field of a JSON line, can be to a document.
enum ColumnRole: String, CaseIterable, Sendable {
    case text, title, date, id, author, language, address, site

    /// The names by which such a column is known, the surest first; in small letters, without spaces and signs.
    var names: [String] {
        switch self {
        case .text:
            [
                "text", "fulltext", "body", "content", "article", "articletext", "bodytext", "articlebody", "maintext",
                "textcontent", "story", "storytext", "plaintext", "rawtext", "cleantext", "document", "documenttext",
                "doctext", "transcript", "speech", "message", "messagetext", "post", "tweet", "tweettext", "comment",
                "commenttext", "review", "reviewtext", "selftext", "paragraph", "passage", "abstract", "description",
                "summary", "sentence", "caption", "note", "inhalt", "volltext", "artikel", "texte", "contenu",
                "texto", "contenido", "cuerpo", "testo", "contenuto", "conteudo", "tekst", "inhoud", "tresc",
            ]
        case .title:
            [
                "title", "headline", "heading", "hed", "head", "articletitle", "newstitle", "posttitle", "subject",
                "titel", "schlagzeile", "uberschrift", "überschrift", "titre", "titulo", "título", "titular", "titolo",
                "tytul", "tytuł", "kop",
            ]
        case .date:
            [
                "date", "published", "publishedat", "publishedon", "publisheddate", "publishdate", "publicationdate",
                "pubdate", "datepublished", "datepublish", "dateofpublication", "issuedate", "articledate", "newsdate",
                "postdate", "postedat", "sentat", "datetime", "createdat", "created", "creationdate", "createdutc",
                "timestamp", "time", "day", "datum", "veröffentlicht", "veroffentlicht", "fecha", "data", "dato",
            ]
        case .id:
            [
                "id", "docid", "documentid", "articleid", "textid", "newsid", "storyid", "postid", "tweetid",
                "messageid", "recordid", "uid", "uuid", "guid", "accessionnumber", "key",
            ]
        case .author:
            [
                "author", "authors", "byline", "writer", "writtenby", "by", "reporter", "journalist", "creator",
                "username", "screenname", "speaker", "autor", "auteur", "autore", "verfasser",
            ]
        case .language: ["language", "lang", "langcode", "sprache", "langue", "idioma", "lingua"]
        case .address:
            ["url", "link", "address", "permalink", "uri", "weburl", "sourceurl", "articleurl", "canonicalurl"]
        case .site:
            [
                "site", "outlet", "newspaper", "publisher", "publication", "sourcename", "source", "media", "medium",
                "website", "domain", "journal", "zeitung", "quelle", "fuente", "fonte",
            ]
        }
    }

    /// Last words of longer names, as in `news_text`; none where they would say too little.
    private var lastWords: [String] {
        switch self {
        case .text: ["text", "body", "content"]
        case .title: ["title", "headline"]
        case .date: ["date"]
        default: []
        }
    }

    /// The column with this role among those of a table, by its name; nil where no name tells.
    func guess(among columns: [String]) -> Int? {
        let plain = columns.map(Self.plain)
        for name in names {
            if let index = plain.firstIndex(of: name) { return index }
        }
        for word in lastWords {
            if let index = columns.firstIndex(where: { Self.lastWord($0) == word }) { return index }
        }
        return nil
    }

    /// Whether some role has a column of that name.
    static func knows(_ name: String) -> Bool {
        let plain = plain(name)
        return allCases.contains { $0.names.contains(plain) || $0.lastWords.contains(lastWord(name) ?? "") }
    }

    private static func plain(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// `text` of `news_text`, `newsText` and `News text`; nil for names of one word.
    private static func lastWord(_ name: String) -> String? {
        var words: [String] = []
        var wasLower = false
        for character in name {
            let isPart = character.isLetter || character.isNumber
            if !isPart || words.isEmpty || character.isUppercase && wasLower { words.append("") }
            if isPart { words[words.count - 1].append(character) }
            wasLower = character.isLowercase
        }
        let whole = words.filter { !$0.isEmpty }
        return whole.count > 1 ? whole.last?.lowercased() : nil
    }
}
