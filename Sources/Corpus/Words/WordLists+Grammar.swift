extension WordLists {
    static let grammar: [(WordClass, String)] = [
        (
            .determiner,
            """
            the a an this that these those some any each every no all both either neither another such its his her
            their our my your whose which what several many few most more other
            """
        ),
        (
            .preposition,
            """
            of in on at by for from with to into onto over under between among amid amidst against about after before
            during since until till through throughout across along behind beyond despite toward towards upon within
            without near around above below inside outside off via per than like unlike regarding concerning including
            following involving alongside besides beside except versus vs
            """
        ),
        (.conjunction, "and or but nor yet so plus"),
        (
            .subordinator,
            """
            while as although though when whenever if unless because since whereas once after before until given
            despite wherever lest
            """
        ),
        (
            .auxiliary,
            """
            is are was were be been being am has have had having do does did will would shall should can could may
            might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't
            shouldn't can't cannot couldn't mightn't mustn't ain't
            """
        ),
        (
            .negation,
            """
            not never no nobody none nothing isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
            won't wouldn't shouldn't can't cannot couldn't n't hardly
            """
        ),
        (
            .pronoun,
            """
            i you he she it we they me him her us them who whom whoever myself yourself himself herself itself
            ourselves themselves mine yours hers ours theirs someone somebody everyone everybody anyone anybody
            something everything anything there one others
            """
        ),
        (.thirdPerson, "he she it they"),
        (
            .adverb,
            """
            also again already always further furthermore moreover however then therefore thus though too still even
            ever just only often once twice soon now later earlier first finally instead meanwhile nonetheless
            nevertheless perhaps quite rather sometimes yet very since thereby likewise separately alone far well
            here there today yesterday tomorrow tonight indeed long never not previously ago elsewhere
            """
        ),
        (
            .compass,
            """
            north south east west northern southern eastern western central northeast northwest southeast southwest
            northeastern northwestern southeastern southwestern
            """
        ),
    ]
}
