import Corpus

/// What the names that a page's author gave an element (class, id, role, test id) say about it.
struct PageCue: Equatable {
    enum Meaning: Equatable {
        case boilerplate(BoilerplateReason)
        /// Dates, kickers, lines about the document.
        case metadata
        /// By-lines and boxes about the author.
        case author
        /// Tables of contents.
        case contents
        case caption
        /// The sentence below a headline.
        case deck
        /// The text of an article.
        case body
        /// Headlines of pages that have no headings.
        case title
    }

    let meaning: Meaning
    /// Whether the name is said of wrappers of the text too, so that it counts only for parts full of links.
    let isWeak: Bool
    /// The word or words that said it.
    var word = ""
}

extension HTMLTree {
    /// The cue of an element; nil for elements whose names say nothing.
    func cue(of node: Int) -> PageCue? {
        guard hasAttributes(node) else { return nil }
        if value(.itemprop, of: node)?.lowercased() == "articlebody" { return PageCue(meaning: .body, isWeak: false) }
        if let role = value(.role, of: node)?.lowercased(), let reason = CueWords.roles[role] {
            return PageCue(meaning: .boilerplate(reason), isWeak: false)
        }
        var found: PageCue?
        for name in Self.naming {
            guard let value = value(name, of: node), value.utf8.count <= 400 else { continue }
            guard let cue = CueWords.cue(of: value, isLabel: name == .ariaLabel) else { continue }
            if !cue.isWeak { return cue }
            found = found ?? cue
        }
        return found
    }

    /// The attributes that name an element, and its own name where its author made it up.
    private static let naming: [HTMLAttribute] = [
        .class, .id, .elementName, .dataTestid, .dataComponent, .dataQa, .dataModule, .dataGuName, .dataArea, .dataHook,
        .dataBlock, .dataRole, .itemprop, .name, .ariaLabel,
    ]

    /// Whether the element is not shown. The frame of a page is, whatever its style: scripts reveal it.
    func isHidden(_ node: Int) -> Bool {
        guard hasAttributes(node), !nodes[node].tag.isPageFrame else { return false }
        if value(.hidden, of: node) != nil || isForScreenReaders(node) { return true }
        guard let style = value(.style, of: node), style.utf8.count <= 1000 else { return false }
        let rules = style.lowercased().filter { $0 != " " }
        return rules.contains("display:none") || rules.contains("visibility:hidden")
    }

    /// Words within a line that are only read aloud: `<span class="sr-only">Image caption</span>`.
    private func isForScreenReaders(_ node: Int) -> Bool {
        guard !nodes[node].tag.isBlock, let names = value(.class, of: node), names.utf8.count <= 400 else {
            return false
        }
        return names.split(separator: " ").contains { CueWords.unseen.contains(String($0)) }
    }
}

/// The vocabulary of class names on news sites, blogs, forums and shops.
///
/// Collected from the themes of content management systems (WordPress, Drupal, Joomla, Ghost, Blogger), from CSS
/// frameworks, and from the naming habits that Readability, Boilerpipe and Trafilatura document.
enum CueWords {
    static let roles: [String: BoilerplateReason] = [
        "navigation": .navigation, "banner": .navigation, "contentinfo": .navigation, "search": .navigation,
        "menu": .navigation, "menubar": .navigation, "toolbar": .navigation, "tablist": .navigation,
        "complementary": .related, "dialog": .subscribe, "alertdialog": .cookie,
    ]

    /// The cue of a class attribute or the like.
    static func cue(of names: String, isLabel: Bool) -> PageCue? {
        if !isLabel, isBody(names) { return PageCue(meaning: .body, isWeak: false) }
        var weak: PageCue?
        var negated = false
        var previous = ""
        for word in words(of: names) {
            defer { previous = word }
            if negated {
                negated = false
                continue
            }
            if prefixes.contains(word) {
                negated = true
                continue
            }
            if let cue = pairs[previous + " " + word] { return cue }
            guard let cue = cue(ofWord: word) else { continue }
            if !cue.isWeak { return cue }
            weak = weak ?? cue
        }
        return weak
    }

    private static func cue(ofWord word: String) -> PageCue? {
        if neutral.contains(word) { return nil }
        if let cue = exact[word] { return cue }
        guard word.utf8.count >= 6 else { return nil }
        return stems.first { word.hasPrefix($0.stem) }?.cue
    }

    /// The words of `related-posts`, `related_posts`, `relatedPosts`, in lower case.
    static func words(of names: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for scalar in names.unicodeScalars {
            let isUpper = scalar.value &- 0x41 < 26
            let isWord = isUpper || scalar.value &- 0x61 < 26
            if !word.isEmpty, !isWord || isUpper && wasLower {
                words.append(word)
                word = ""
            }
            if isWord { word.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20))) }
            wasLower = isWord && !isUpper
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Names of the element that holds the text of an article, with separators left out.
    private static func isBody(_ names: String) -> Bool {
        names.split(separator: " ").contains { name in
            let joined = name.lowercased().filter { $0.isLetter }
            return bodies.contains { joined.hasSuffix($0) }
        }
    }
}
