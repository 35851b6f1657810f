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
    }

    let meaning: Meaning
    /// Whether the name is said of wrappers of the text too, so that it counts only for parts full of links.
    let isWeak: Bool
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

    private static let bodies = [
        "entrycontent", "postcontent", "articlebody", "articlecontent", "articletext", "storybody", "storycontent",
        "storytext", "postbody", "bodycopy", "newsbody", "newscontent", "newstext", "contentbody", "mwparseroutput",
        "articlebodycontent", "bodycontent", "blogcontent", "postentry", "textcontent", "fieldnamebody", "pressrelease",
        "articlebodytext", "postcontentbody", "entrybody", "articlemain", "articledetail", "storyarticlebody",
        "longtext", "richtextbody", "richtextstorybody", "wysiwygallcontent", "articleparagraphs", "ghcontent",
        "availablecontent", "releasebody", "govspeak", "markdownbody", "articlecopy", "storycopy", "bodytext",
        "contenttext", "posttext", "detailtext", "articlefulltext", "fulltext", "blogpostbody", "singlecontent",
        "articlewysiwyg", "newsdetailcontent", "articlepagebody", "storydetail", "contentarticlebody",
    ]

    /// `has-sidebar`, `no-comments` say nothing about the element itself.
    private static let prefixes: Set<String> = ["has", "no", "with", "without", "is", "hide", "show", "js", "before"]

    /// Classes of CSS frameworks for text that is read aloud and not shown.
    static let unseen: Set<String> = [
        "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "off-screen", "offscreen",
        "element-invisible", "show-for-sr", "u-visually-hidden", "is-visually-hidden", "vh", "sronly", "a11y-hidden",
    ]

    /// `subscriber-only` is said of text that is paid for, not of a box that asks for money.
    private static let neutral: Set<String> = ["subscriber", "subscribers"]

    private static let pairs: [String: PageCue] = entries([
        (
            "most read,most popular,most viewed,most shared,read also,also read,also like,see also,more stories,more news,"
                + "more articles,more from,read next,up next,next article,prev article,story list,article list,news list,"
                + "latest news,latest stories,top stories,in depth,keep reading", .boilerplate(.related),
            false
        ),
        (
            "article meta,post meta,entry meta,"
                + "story meta,content meta,meta info,article info,post info,posted on,publish date,published date,post date,"
                + "read time,reading time,article date,entry footer", .metadata, false
        ),
        (
            "author bio,about author,author box,author info,author card,author profile,author bottom,author footer,"
                + "author block,author description,author details,post author,writer container,about writer,"
                + "article author,contributor bio,feature bio,byline italic", .author, false
        ),
        ("of contents,in page,page contents", .contents, false),
        (
            "sub title,sub headline,sub heading,article summary,article intro,article lead,story summary,post excerpt,"
                + "article subtitle,article description", .deck, false
        ),
        (
            "post navigation,post nav,page nav,nav links,jump link,jump links,skip link,skip to,tag list,tags links,tag cloud,"
                + "entry tags,post tags,article tags,cat links,back top,quick links,screen reader,action bar,post actions,user info,user profile",
            .boilerplate(.navigation),
            false
        ),
        (
            "print only,visible print,print block,visually hidden,sr only,site sub,jump nav,site notice,skip main",
            .boilerplate(.navigation), false
        ),
        ("rich link,link list,more on,teaser row,story card", .boilerplate(.related), false),
        ("pull quote,pull quotes", .boilerplate(.related), false),
        ("reader comments,user comments", .boilerplate(.comments), false),
        ("sign up,email form,call action,in article signup", .boilerplate(.subscribe), false),
        ("add to,social media", .boilerplate(.share), false),
        ("image credit,photo credit,image credits,picture credit,media credit", .boilerplate(.caption), false),
        ("pic box,picture box,wp caption,image caption,photo caption,media caption", .caption, false),
        ("terms of,all rights", .boilerplate(.copyright), false),
    ])

    private static let exact: [String: PageCue] = entries([
        (
            "nav,navbar,navigation,menu,submenu,breadcrumb,breadcrumbs,crumb,crumbs,sidebar,masthead,toolbar,pagination,"
                + "pager,paging,skiplink,footer,colophon,offcanvas,drawer,hamburger,dropdown,searchform,searchbox,login,signin,"
                + "topbar,backtotop,taglist,tagcloud,postnav,prevnext,langswitcher,subnav,subfooter,sitefooter,siteheader,"
                + "editsection,toolbox,catlinks,printfooter,infobar,infobox,ambox,navbox,hatnote,signature,usersignature,postsignature,pagefooter,quicklinks,printonly,"
                + "visuallyhidden,ufi,headerlink,permalink", .boilerplate(.navigation), false
        ),
        (
            "tags,categories,search,ticker,profile,postprofile,actions,header,banner,widget,widgets,secondary,languages,topics,filter,tabs,carousel,slider",
            .boilerplate(.navigation), true
        ),
        (
            "share,sharing,sharebar,sharedaddy,sharethis,social,socials,addthis,addtoany,follow,sharelinks,socialshare,"
                + "shares", .boilerplate(.share), false
        ),
        (
            "related,recirc,recirculation,recommended,recommendations,recommendation,recommends,relatedposts,"
                + "morefrom,mostread,popular,trending,yarpp,upnext,onward,crosslinks,seealso,alsolike,suggested,outbound,"
                + "promobox,reflist,references,readnext,morestories,linklist,richlink,pullquote,pullquotes,explore",
            .boilerplate(.related), false
        ),
        (
            "teaser,teasers,promo,promos,aside,latest,featured,card,cards,rail,more,readmore", .boilerplate(.related),
            true
        ),
        (
            "comments,talkback,talkbacks,commentlist,disqus,respond,livefyre,commentform,commentary,commentarea",
            .boilerplate(.comments),
            false
        ),
        ("comment,replies,reply,discussion,responses", .boilerplate(.comments), false),
        (
            "newsletter,newsletters,subscribe,subscription,subscriptions,signup,optin,mailchimp,mailinglist,regwall,donate,"
                + "donation,membership,piano,mcwp,popup,modal,overlay,lightbox", .boilerplate(.subscribe), false
        ),
        ("paywall,register,registration,form", .boilerplate(.subscribe), true),
        ("cookie,cookies,consent,gdpr,ccpa,onetrust,cmp", .boilerplate(.cookie), false),
        (
            "ad,ads,adv,advert,adverts,advertisement,advertising,adslot,adunit,adbox,adcontainer,sponsor,sponsored,dfp,gpt,"
                + "adsbygoogle,outbrain,taboola,mpu,promoted,affiliate,zergnet,revcontent", .boilerplate(.advert), false
        ),
        ("player,jwplayer,audioplayer,videoplayer,playlist", .boilerplate(.player), true),
        ("cart,minicart,basket,checkout", .boilerplate(.cart), false),
        ("copyright,legalese", .boilerplate(.copyright), false),
        ("credit,credits", .boilerplate(.caption), true),
        (
            "timestamp,pubdate,postmeta,dateline,entrymeta,readtime,"
                + "datepublished,datemodified,datecreated,postdate", .metadata, false
        ),
        ("byline,bylines,author,authors,authorbox,authorbio", .author, false),
        ("toc,tocify", .contents, false),
        ("date,time,published,meta,updated,kicker,eyebrow", .metadata, true),
        ("caption,figcaption", .caption, false),
        (
            "deck,dek,standfirst,subtitle,subheadline,subheading,subhead,chapo,sapo,lede,abstract,intro,lead,summary",
            .deck, false
        ),
    ])

    private static let stems: [(stem: String, cue: PageCue)] = entries([
        ("related,recommend", .boilerplate(.related), false), ("newsletter,subscri", .boilerplate(.subscribe), false),
        ("breadcrumb,paginat,sidebar", .boilerplate(.navigation), false), ("cookie", .boilerplate(.cookie), false),
        ("advert,sponsor,outbrain,taboola,googlead", .boilerplate(.advert), false),
        ("sharebutton,sharing,socialmedia,socialicon", .boilerplate(.share), false),
        ("commentslist", .boilerplate(.comments), false), ("standfirst", .deck, false),
    ]).map { ($0.key, $0.value) }

    private static func entries(_ groups: [(words: String, meaning: PageCue.Meaning, isWeak: Bool)]) -> [String:
        PageCue]
    {
        var cues: [String: PageCue] = [:]
        for group in groups {
            for word in group.words.split(separator: ",") {
                cues[String(word)] = PageCue(meaning: group.meaning, isWeak: group.isWeak)
            }
        }
        return cues
    }
}
