import Corpus

/// The set phrases of sites in other languages than English: German, French, Spanish, Italian, Portuguese, Dutch,
/// Swedish, Polish, Russian, Japanese. Structure is read in every language.
extension InterfacePhrases {
    static let foreign: [(words: String, reason: BoilerplateReason)] = list([
        (
            "mehr zum thema,lesen sie auch,auch interessant,das könnte sie auch interessieren,meistgelesen,"
                + "weitere artikel,weitere themen,mehr lesen über,empfohlene artikel,verwandte themen,"
                + "lire aussi,à lire aussi,a lire aussi,sur le même sujet,les plus lus,dans la même rubrique,"
                + "à lire également,articles liés,voir aussi,"
                + "lea también,lee también,te puede interesar,le puede interesar,más noticias,más leídas,lo más leído,"
                + "noticias relacionadas,artículos relacionados,más información,relacionadas,"
                + "leggi anche,articoli correlati,potrebbe interessarti,i più letti,"
                + "leia também,leia mais,veja também,notícias relacionadas,mais lidas,"
                + "lees ook,lees meer,meest gelezen,läs också,läs mer,mest läst,läs även,"
                + "czytaj także,zobacz także,czytaj też,najczęściej czytane,"
                + "читайте также,по теме,материалы по теме,лента новостей,главное сегодня,"
                + "関連記事,関連ニュース,アクセスランキング,おすすめ記事,あわせて読みたい", .related
        ),
        (
            "anzeige,werbung,publicité,publicidad,pubblicità,publicidade,advertentie,annons,reklama,реклама,広告",
            .advert
        ),
        (
            "kommentare,leserkommentare,kommentar schreiben,commentaires,vos réactions,réactions,laisser un commentaire,comentarios,"
                + "deja un comentario,commenti,comentários,reacties,kommentarer,komentarze,комментарии,コメント",
            .comments
        ),
        (
            "artikel teilen,teilen,partager,partager cet article,compartir,comparte,condividi,compartilhe,"
                + "compartilhar,deel dit artikel,dela artikeln,udostępnij,поделиться", .share
        ),
        ("schlagworte,mots clés,etiquetas,temas,tagi,теги", .navigation),
    ])

    /// What follows varies.
    static let foreignParagraphs: [(words: String, reason: BoilerplateReason)] = list([
        (
            "abonnieren sie unseren newsletter,abonnieren sie den newsletter,melden sie sich für unseren newsletter,"
                + "il vous reste ,la suite est réservée aux abonnés,cet article est réservé aux abonnés,"
                + "suscríbete a nuestr,suscríbase a nuestr,iscriviti alla newsletter,assine a nossa newsletter",
            .subscribe
        ),
        (
            "lesen sie auch ,lesen sie hier,lire aussi ,à lire aussi ,a lire aussi ,lea también ,lee también ,"
                + "te puede interesar ,leggi anche ,leia também ,leia mais ,lees ook ,läs också ,czytaj także ,"
                + "читайте также ", .related
        ),
    ])
}
