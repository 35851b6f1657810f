extension WordLists {
    /// Nouns for those who can say something.
    static let speakers: [(WordClass, String)] = [
        (
            .role,
            """
            official officials leader leaders spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons
            spokespeople minister ministers president presidents premier premiers chancellor chancellors secretary
            secretaries ambassador ambassadors diplomat diplomats envoy envoys negotiator negotiators mediator mediators
            delegate delegates representative representatives adviser advisers advisor advisors aide aides lawmaker
            lawmakers legislator legislators senator senators congressman congressmen congresswoman deputy deputies mp
            mps politician politicians governor governors mayor mayors commissioner commissioners chief chiefs head
            heads director directors chairman chairwoman chair chairperson general generals admiral colonel commander
            commanders officer officers soldier soldiers prosecutor prosecutors judge judges justice lawyer lawyers
            attorney attorneys analyst analysts expert experts economist economists researcher researchers scientist
            scientists professor professors historian historians author authors writer writers journalist journalists
            reporter reporters correspondent correspondents columnist editor editors observer observers critic critics
            opponent opponents supporter supporters activist activists campaigner campaigners advocate advocates
            resident residents witness witnesses victim victims survivor survivors protester protesters demonstrator
            demonstrators citizen citizens voter voters executive executives ceo cfo founder founders owner owners
            manager managers investor investors trader traders strategist strategists doctor doctors physician
            physicians nurse nurses teacher teachers student students parent parents source sources insider insiders
            participant participants ally allies partner partners counterpart counterparts colleague colleagues rival
            rivals candidate candidates king queen prince princess pope bishop archbishop cardinal priest patriarch
            coach manager captain player players police investigators investigator inspectors inspector engineers
            engineer designers developer developers man woman men women father mother son daughter brother sister wife
            husband friend friends neighbor neighbors neighbour neighbours boss counterpart veteran veterans refugee
            refugees farmer farmers worker workers people americans europeans
            """
        ),
        (
            .group,
            """
            government governments administration ministry ministries department office agency agencies commission
            committee council parliament congress senate cabinet party parties coalition alliance union bank company
            companies firm firms group groups organization organizations organisation organisations institute
            institution court tribunal army military navy police force forces authorities authority embassy delegation
            team side sides bloc country countries nation nations state states city board foundation charity
            association federation body watchdog regulator newspaper paper magazine agency channel outlet report study
            statement communique opposition majority public community university club union kremlin palace media
            airline bureau watchdog campaign palace militia rebels
            """
        ),
    ]
}
