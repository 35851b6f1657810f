import Corpus

/// Set phrases of sites, in lower case without punctuation: the headings of the boxes around an article, and the
/// lines that newsrooms put below one.
enum InterfacePhrases {
    /// What a heading says about its box.
    ///
    /// - Parameter isSure: for headings; lines that only look like one must be the phrase and nothing else.
    static func reason(ofHeading words: String, isSure: Bool) -> BoilerplateReason? {
        if let reason = whole[words] { return reason }
        guard isSure else { return nil }
        return openings.first { words.hasPrefix($0.words) }?.reason
    }

    /// Whether a line below the text names those who made it: "Reporting by …; editing by …".
    static func isCredit(_ words: String) -> Bool { credits.contains { words.hasPrefix($0) } }

    /// What the beginning of a paragraph says about it, where the rest varies.
    static func reason(ofParagraph words: String) -> BoilerplateReason? {
        paragraphs.first { words.hasPrefix($0.words) }?.reason
    }

    private static let whole: [String: BoilerplateReason] = table(
        foreign
            + list([
                (
                    "related,related articles,related posts,related stories,related news,related content,related topics,"
                        + "related coverage,related links,related reading,more like this,you may also like,you might also like,"
                        + "recommended,recommended for you,recommended reading,recommended articles,most read,most popular,"
                        + "most viewed,most shared,most commented,trending,trending now,trending stories,latest news,"
                        + "latest stories,latest articles,latest posts,top stories,top news,editors picks,editor s picks,"
                        + "read next,up next,what to read next,read more,read also,see also,also read,more news,more stories,"
                        + "more articles,other news,other stories,recent posts,recent articles,recent news,popular posts,"
                        + "keep reading,explore more,explore further,more on this story,more on this topic,around the web,"
                        + "from around the web,dont miss,don t miss,must read,similar articles,topics in this story,"
                        + "explore more on these topics,in this series,further reading on this site,also of interest,popular,"
                        + "references,external links,sources,endnotes,footnotes,headlines,cite this article,rights and permissions,author information",
                    .related
                ),
                (
                    "comments,reader comments,leave a comment,leave a reply,post a comment,add a comment,join the conversation,"
                        + "join the discussion,discussion about this post,write a comment,responses,thoughts,show comments,"
                        + "view comments,guestbook,guest book,user opinions,reader opinions,readers opinions,condolences,trackbacks,trackback,pingbacks,your comments,comment,have your say,what others are saying,conversation",
                    .comments
                ),
                (
                    "share this,share this article,share this story,share this post,share this page,share,follow us,"
                        + "spread the word,connect with us", .share
                ),
                ("about the author,about the authors,about author,author,authors,meet the author", .related),
                (
                    "newsletter,newsletters,subscribe,sign up for our newsletter,subscribe to our newsletter,stay connected,"
                        + "stay informed,sign up,join our newsletter,get the newsletter,support our work,"
                        + "support independent journalism", .subscribe
                ),
                (
                    "we value your privacy,your privacy,we care about your privacy,privacy preference center,manage consent,"
                        + "manage consent preferences,cookie settings,cookie policy,this site uses cookies,"
                        + "this website uses cookies,privacy settings,cookie consent,cookies on this site", .cookie
                ),
                ("advertisement,sponsored,sponsored content,paid content,partner content,promoted stories", .advert),
                (
                    "tags,filed under,categories,site navigation,main menu,navigation menu,tools,archives,blog archive",
                    .navigation
                ),
            ]))

    private static let openings: [(words: String, reason: BoilerplateReason)] = list([
        (
            "more from ,more in ,more by ,related to ,recommended from ,latest from ,latest in ,popular in ,also from ,"
                + "written by ", .related
        ),
        ("thoughts on ,responses to ,comments on ,replies to ", .comments),
        ("subscribe to ,sign up for ", .subscribe),
    ])

    private static let paragraphs: [(words: String, reason: BoilerplateReason)] =
        foreignParagraphs
        + list([
            (
                "a version of this article appear,a version of this story appear,this article originally appeared,"
                    + "this story originally appeared,this article was originally published,explore further,"
                    + "journal information ,for more stories like this,click here to read ,read the full story at ",
                .related
            ),
            (
                "follow us on ,like us on ,share your experience,get in touch are you ,are you affected by ,"
                    + "thanks for reading ,follow the topics", .share
            ),
            (
                "sign up here,sign up for our ,sign up to our ,to receive new posts and support,get the best of ,"
                    + "newsletters may contain info", .subscribe
            ),
            (
                "the views expressed ,the views and opinions expressed ,the opinions expressed ,views expressed in this ,"
                    + "opinions expressed by ,when you purchase through links ,we may earn a commission ,"
                    + "we may receive a commission ,this post may contain affiliate ,this post contains affiliate ,"
                    + "this article contains affiliate ,if you buy something through ,as an amazon associate ,"
                    + "if you purchase an independently reviewed ,all products featured ", .advert
            ),
            (
                "this document is subject to copyright,this material may not be published,copyright the ,"
                    + "no part may be reproduced", .copyright
            ),
            (
                "have a story tip,have a news tip,got a tip,got a story,do you have a story,was this article helpful,"
                    + "was this page helpful,was this helpful,did you find this ,visit the home page for ,"
                    + "last medically reviewed,we have strict sourcing ", .navigation
            ),
            ("we include products ", .advert),
            (
                "we use cookies ,this website uses cookies,this site uses cookies,our website uses cookies,"
                    + "we and our partners ,strictly necessary cookies,performance cookies ,functional cookies ,"
                    + "targeting cookies ,by clicking accept ,by continuing to use this site,"
                    + "by continuing to browse ", .cookie
            ),
            (
                "this advertisement has not loaded,advertisement continue reading,story continues below,"
                    + "article continues below,article continues after,story continues after,view this post on instagram,"
                    + "a post shared by ", .advert
            ),
            ("skip past newsletter,after newsletter promotion,skip advertisement", .navigation),
        ])

    private static let credits = [
        "reporting by ", "additional reporting by ", "writing by ", "editing by ", "compiled by ", "edited by ",
        "with reporting by ", "this report includes ", "with files from ", "this article was edited by ",
    ]

    /// In boxes that ask for an address.
    static let mail = [
        " email", " e mail", " mail ", " newsletter", " inbox", " subscribe", " sign up", " unsubscribe", " abonn",
        " suscr", " iscriv", " inscrev",
    ]

    /// Whether a paragraph asks readers to pay for the site: it speaks to them, of giving, and of what they give for.
    static func isAppeal(_ words: String) -> Bool {
        let words = " " + words + " "
        return words.contains(" you") && appeals.giving.contains { words.contains($0) }
            && appeals.cause.contains { words.contains($0) }
    }

    private static let appeals = (
        giving: [
            " contribut", " donat", " become a member ", " become a supporter ", " becoming a member ", " support us ",
            " support our ", " your support ", " your loyalty ", " subscriptions ", " subscribing ", " gift today ",
            " chip in ", " paid for by people ",
        ],
        cause: [
            " our journalism ", " our newsroom ", " our reporting ", " our news ", " free for all ",
            " freely accessible ", " free to read ", " quality journalism ", " independent journalism ",
            " readers like you ", " people like you ", " nonprofit newsroom ", " keep our site ", " our coverage ",
        ]
    )

    /// In notes below a text: about its author, its history, how to answer.
    static let notes = [
        " contributed ", " reached at ", "reach ", "contact ", "follow ", " covers ", " reports on ", " author of ",
        "interview", "translated ", "this article ", "this story ", "this post ", "this piece ", "originally ",
        "first published", "views expressed", "opinions expressed", " produced ", "editor s note", "correction",
    ]

    static func list(_ groups: [(words: String, reason: BoilerplateReason)]) -> [(
        words: String, reason: BoilerplateReason
    )] {
        groups.flatMap { group in group.words.split(separator: ",").map { (String($0), group.reason) } }
    }

    private static func table(_ phrases: [(words: String, reason: BoilerplateReason)]) -> [String: BoilerplateReason] {
        Dictionary(phrases.map { ($0.words, $0.reason) }, uniquingKeysWith: { first, _ in first })
    }
}
