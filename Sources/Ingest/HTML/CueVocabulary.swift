import Corpus

/// The names themselves, as groups of words with what they say.
extension CueWords {
    static let bodies = [
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
    static let prefixes: Set<String> = ["has", "no", "with", "without", "is", "hide", "show", "js", "before"]

    /// Classes of CSS frameworks for text that is read aloud and not shown.
    static let unseen: Set<String> = [
        "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "off-screen", "offscreen",
        "element-invisible", "show-for-sr", "u-visually-hidden", "is-visually-hidden", "vh", "sronly", "a11y-hidden",
    ]

    /// `subscriber-only` is said of text that is paid for, not of a box that asks for money.
    static let neutral: Set<String> = ["subscriber", "subscribers"]

    static let pairs: [String: PageCue] = entries([
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
        ("news title,entry title,post title,article title,story title,article headline,content heading", .title, true),
        ("video headline,video title,video caption,video info,top video", .boilerplate(.player), false),
        ("toggle caption,hide caption", .boilerplate(.navigation), false),
        ("of contents,in page,page contents", .contents, false),
        (
            "sub title,sub headline,sub heading,article summary,article intro,article lead,story summary,post excerpt,"
                + "article subtitle,article description", .deck, false
        ),
        (
            "post navigation,post nav,page nav,nav links,jump link,jump links,skip link,skip to,tag list,tags links,tag cloud,"
                + "entry tags,post tags,article tags,cat links,back top,quick links,screen reader,action bar,post actions,post buttons,user info,user profile",
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
        ("qc cmp,cmp container,cmp banner", .boilerplate(.cookie), false),
        ("terms of,all rights", .boilerplate(.copyright), false),
    ])

    static let exact: [String: PageCue] = entries([
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
        ("comment,replies,reply,discussion,responses,guestbook,condolences,tributes", .boilerplate(.comments), false),
        (
            "newsletter,newsletters,subscribe,subscription,subscriptions,signup,optin,mailchimp,mailinglist,regwall,cta,donate,"
                + "donation,membership,piano,mcwp,popup,modal,overlay,lightbox", .boilerplate(.subscribe), false
        ),
        ("paywall,register,registration,form", .boilerplate(.subscribe), true),
        ("cookie,cookies,consent,gdpr,ccpa,onetrust", .boilerplate(.cookie), false),
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
                + "datepublished,datemodified,datecreated,postdate,newsdate,createdate,modifydate,pubinfo,articledate",
            .metadata, false
        ),
        ("byline,bylines,author,authors,authorbox,authorbio", .author, false),
        ("footnotes,endnotes", .boilerplate(.related), false),
        // German, French, Spanish, Italian, Portuguese, Dutch.
        ("kommentare,commentaires,reagir,reactions,comentarios,commenti,reacties", .boilerplate(.comments), false),
        ("teilen,partage,partager,compartir,condividi,compartilhe,compartilhar", .boilerplate(.share), false),
        ("werbung,anzeige,publicite,publicidad,pubblicita,publicidade,advertentie", .boilerplate(.advert), false),
        ("outils,herramientas,strumenti,ferramentas,werkzeuge", .boilerplate(.navigation), false),
        ("relacionadas,relacionados,correlati,gerelateerd,verwandt", .boilerplate(.related), false),
        ("bildunterschrift,legende,didascalia,legenda", .caption, false),
        ("vorspann,chapeau,entradilla,sommario", .deck, false),
        ("toc,tocify", .contents, false),
        (
            "newstitle,headline,articletitle,storytitle,posttitle,entrytitle,contentheading,articleheadline,newsheadline",
            .title, true
        ),
        ("date,time,published,meta,updated,kicker,eyebrow", .metadata, true),
        ("caption,figcaption", .caption, false),
        (
            "deck,dek,standfirst,subtitle,subheadline,subheading,subhead,chapo,sapo,lede,abstract,intro,lead,summary",
            .deck, false
        ),
    ])

    static let stems: [(stem: String, cue: PageCue)] = entries([
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
                cues[String(word)] = PageCue(meaning: group.meaning, isWeak: group.isWeak, word: String(word))
            }
        }
        return cues
    }
}
