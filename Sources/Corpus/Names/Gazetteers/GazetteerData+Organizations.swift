extension GazetteerData {
    /// Organizations: canonical name, other names divided by `|`.
    static let organizations = """
        NATO\tNorth Atlantic Treaty Organization|North Atlantic Alliance|N.A.T.O.|Nato
        European Union\tEU|E.U.
        United Nations\tUN|U.N.|UNO
        UN Security Council\tUnited Nations Security Council|U.N. Security Council|Security Council|UNSC
        UN General Assembly\tUnited Nations General Assembly|U.N. General Assembly|General Assembly|UNGA
        European Commission\tEC
        European Parliament\t
        European Council\t
        European Central Bank\tECB
        Council of Europe\t
        European Court of Human Rights\tECHR
        World Health Organization\tWHO|World Health Organisation
        International Monetary Fund\tIMF
        World Bank\tWorld Bank Group
        World Trade Organization\tWTO
        International Criminal Court\tICC
        International Court of Justice\tICJ
        International Atomic Energy Agency\tIAEA
        Organization for Security and Co-operation in Europe\tOSCE|Organisation for Security and Co-operation in Europe
        Organisation for Economic Co-operation and Development\tOECD|Organization for Economic Cooperation and Development
        UNICEF\tUnited Nations Children's Fund
        UNESCO\t
        UNHCR\tUN refugee agency|U.N. refugee agency|United Nations High Commissioner for Refugees
        UNRWA\t
        World Food Programme\tWFP|World Food Program
        Red Cross\tInternational Committee of the Red Cross|ICRC|International Red Cross
        Red Crescent\t
        African Union\tAU
        Arab League\tLeague of Arab States
        ASEAN\tAssociation of Southeast Asian Nations
        OPEC\tOPEC+
        BRICS\t
        G7\tGroup of Seven|G-7
        G20\tGroup of 20|G-20
        G8\tG-8
        Commonwealth of Independent States\tCIS
        Collective Security Treaty Organization\tCSTO
        Shanghai Cooperation Organisation\tShanghai Cooperation Organization|SCO
        Eurasian Economic Union\tEAEU
        Gulf Cooperation Council\tGCC
        Organization of American States\tOAS
        Interpol\tINTERPOL
        Europol\t
        Amnesty International\tAmnesty
        Human Rights Watch\tHRW
        Greenpeace\t
        Doctors Without Borders\tMedecins Sans Frontieres|MSF
        Transparency International\t
        World Economic Forum\tWEF
        International Olympic Committee\tIOC
        FIFA\t
        UEFA\t
        Kremlin\t
        White House\t
        Pentagon\t
        Downing Street\tNo 10|Number 10
        Bundestag\t
        Bundesrat\t
        Bundeswehr\t
        Knesset\t
        State Duma\tDuma
        Verkhovna Rada\tRada
        Federation Council\t
        Sejm\t
        Riksdag\t
        Folketing\t
        House of Commons\t
        House of Lords\t
        House of Representatives\t
        U.S. Senate\tUS Senate
        U.S. Congress\tUS Congress|Congress
        Supreme Court\tU.S. Supreme Court|US Supreme Court
        Federal Reserve\tFed
        Bank of England\tBoE
        Bank of Japan\tBoJ
        Bundesbank\t
        Bank of America\t
        State Department\tUS State Department|U.S. State Department
        Defense Department\tUS Defense Department|U.S. Defense Department
        Justice Department\tUS Justice Department|U.S. Justice Department
        Treasury Department\tUS Treasury Department|U.S. Treasury Department|US Treasury|U.S. Treasury
        National Security Council\tNSC
        Central Intelligence Agency\tCIA|C.I.A.
        Federal Bureau of Investigation\tFBI|F.B.I.
        National Security Agency\tNSA
        Homeland Security\tDHS
        Environmental Protection Agency\tEPA
        Food and Drug Administration\tFDA
        NASA\t
        NORAD\t
        USAID\t
        Federal Security Service\tFSB
        KGB\t
        GRU\t
        SBU\tSecurity Service of Ukraine
        Wagner Group\t
        MI5\t
        MI6\t
        GCHQ\t
        Scotland Yard\t
        Mossad\t
        Shin Bet\t
        Israel Defense Forces\tIDF|Israeli Defense Forces|Israel Defence Forces
        Hamas\tHAMAS
        Hezbollah\tHizbullah|Hizbollah|Hezbullah
        Fatah\t
        Islamic Jihad\tPalestinian Islamic Jihad
        Palestinian Authority\t
        PLO\tPalestine Liberation Organization
        Taliban\t
        al-Qaeda\tAl-Qaeda|Al Qaeda|al Qaeda|al-Qaida|Al-Qaida|Al Qaida
        Islamic State\tISIS|ISIL|Daesh
        Houthis\tHouthi|Houthi rebels
        Boko Haram\t
        al-Shabaab\tAl-Shabaab|Al Shabaab
        Muslim Brotherhood\t
        PKK\tKurdistan Workers' Party
        IRA\tIrish Republican Army
        Republican party\tRepublican Party|GOP
        Democratic party\tDemocratic Party
        Labour party\tLabour Party
        Conservative party\tConservative Party|Tory Party|Tories
        Liberal Democrats\tLib Dems
        Green Party\t
        Alternative for Germany\tAfD
        CDU\tChristian Democratic Union
        SPD\tSocial Democratic Party
        Fidesz\t
        Likud\t
        Communist Party\t
        Azov Brigade\tAzov Battalion|Azov Regiment
        Reuters\t
        Associated Press\tAP
        Agence France-Presse\tAFP
        BBC\t
        CNN\t
        NBC\tNBC News
        CBS\tCBS News
        ABC News\t
        MSNBC\t
        CNBC\t
        NPR\t
        PBS\t
        Fox News\t
        Sky News\t
        Al Jazeera\tAl-Jazeera
        Bloomberg\tBloomberg News
        The New York Times\tNew York Times|NYT
        The Washington Post\tWashington Post
        The Wall Street Journal\tWall Street Journal|WSJ
        The Guardian\tGuardian
        Financial Times\t
        The Economist\tEconomist
        The Times\t
        The Telegraph\tDaily Telegraph
        Daily Mail\t
        Le Monde\t
        Der Spiegel\tSpiegel
        Politico\t
        Axios\t
        Newsweek\t
        USA Today\t
        Los Angeles Times\t
        Jerusalem Post\t
        Haaretz\t
        TASS\t
        RIA Novosti\t
        Interfax\t
        RT\tRussia Today
        Xinhua\t
        Deutsche Welle\t
        Ukrinform\t
        Google\tGoogle Inc.|Google, Inc.
        Alphabet\t
        Apple\tApple Inc.|Apple, Inc.
        Microsoft\t
        Facebook\t
        Meta Platforms\t
        Twitter\t
        YouTube\t
        Instagram\t
        WhatsApp\t
        TikTok\t
        Telegram\t
        LinkedIn\t
        Wikipedia\t
        OpenAI\t
        Nvidia\t
        Intel\t
        IBM\t
        Oracle\t
        Samsung\t
        Huawei\t
        Sony\t
        Tesla\t
        SpaceX\t
        Starlink\t
        Boeing\t
        Airbus\t
        Lockheed Martin\t
        Raytheon\t
        Northrop Grumman\t
        General Dynamics\t
        General Motors\tGM
        General Electric\tGE
        Ford Motor\tFord Motor Company
        Toyota\t
        Honda\t
        Volkswagen\tVW
        BMW\t
        Mercedes-Benz\t
        Rheinmetall\t
        Siemens\t
        Gazprom\t
        Rosneft\t
        Rosatom\t
        Lukoil\t
        Naftogaz\t
        Energoatom\t
        Ukrenergo\t
        Sberbank\t
        BP\t
        ExxonMobil\tExxon Mobil|Exxon
        Chevron\t
        TotalEnergies\t
        Goldman Sachs\t
        JPMorgan\tJP Morgan|J.P. Morgan|JPMorgan Chase
        Morgan Stanley\t
        Citigroup\t
        Deutsche Bank\t
        HSBC\t
        UBS\t
        Credit Suisse\t
        Euroclear\t
        BlackRock\t
        McKinsey\t
        Walmart\tWal-Mart
        Amazon\t
        Netflix\t
        Disney\t
        Coca-Cola\t
        Pepsi\tPepsiCo
        McDonald's\tMcDonalds
        Starbucks\t
        Pfizer\t
        Moderna\t
        AstraZeneca\t
        Yahoo\tYahoo!
        AOL\t
        eBay\t
        Mozilla\t
        Harvard University\tHarvard
        Yale University\tYale
        Stanford University\t
        Princeton University\t
        MIT\tMassachusetts Institute of Technology
        Oxford University\tUniversity of Oxford
        Cambridge University\tUniversity of Cambridge
        Chatham House\t
        RAND Corporation\tRAND
        Brookings Institution\tBrookings
        Carnegie Endowment\t
        Atlantic Council\t
        Institute for the Study of War\tISW
        Kiel Institute\t
        Royal Navy\t
        Royal Air Force\tRAF
        Red Army\t
        US Army\tU.S. Army
        US Navy\tU.S. Navy
        US Air Force\tU.S. Air Force
        US Marines\tU.S. Marines|Marine Corps
        Black Sea Fleet\t
        Oslo University\t
        Nobel Committee\t
        Coalition of the Willing\t
        Ramstein Group\tUkraine Defense Contact Group
        """

    /// Agreements: canonical name, other names divided by `|`.
    static let agreements = """
        Geneva Conventions\tGeneva Convention
        Good Friday Agreement\t
        Camp David Accords\t
        Oslo Accords\t
        Abraham Accords\t
        Dayton Agreement\tDayton Accords|Dayton Peace Agreement
        Minsk agreements\tMinsk Agreements|Minsk accords|Minsk Accords|Minsk Protocol|Minsk II|Minsk 2|Minsk I
        Paris Agreement\tParis climate agreement|Paris Climate Accords|Paris climate accord
        Kyoto Protocol\t
        Treaty of Versailles\tVersailles Treaty
        Helsinki Final Act\tHelsinki Accords
        UN Charter\tUnited Nations Charter|U.N. Charter
        Rome Statute\t
        New START\tNew START treaty|New START Treaty
        INF Treaty\tIntermediate-Range Nuclear Forces Treaty
        Nuclear Non-Proliferation Treaty\tNPT|Non-Proliferation Treaty
        NAFTA\tNorth American Free Trade Agreement
        USMCA\t
        Marshall Plan\t
        Magna Carta\t
        Black Sea Grain Initiative\tBlack Sea grain deal
        JCPOA\tJoint Comprehensive Plan of Action|Iran nuclear deal
        Schengen Agreement\t
        Monroe Doctrine\t
        """

    /// Events: canonical name, other names divided by `|`.
    static let events = """
        World War I\tFirst World War|World War One|WWI|the Great War
        World War II\tSecond World War|World War Two|WWII|WW2
        Cold War\t
        Vietnam War\t
        Korean War\t
        Gulf War\t
        Iraq War\t
        Six-Day War\t
        Yom Kippur War\t
        Crimean War\t
        American Civil War\t
        French Revolution\t
        Orange Revolution\t
        Revolution of Dignity\tEuromaidan
        Holocaust\t
        Holodomor\t
        Brexit\t
        Arab Spring\t
        Prague Spring\t
        World Cup\t
        Super Bowl\t
        Winter Olympics\tWinter Olympic Games
        Summer Olympics\tSummer Olympic Games
        Olympics\tOlympic Games|Olympic
        Paralympics\tParalympic Games
        Ramadan\t
        Christmas\t
        Easter\t
        Thanksgiving\t
        Halloween\t
        Hanukkah\t
        Passover\t
        """

    /// Capitalised words that are no name of anyone: religions, peoples without a country, political camps.
    static let demonyms = """
        European\tEuropean,Europeans
        African\tAfrican,Africans
        Asian\tAsian,Asians
        Arab\tArab,Arabs,Arabic,Arabian
        Kurdish\tKurdish,Kurd,Kurds
        Latin\tLatin,Latino,Latinos,Hispanic,Hispanics
        Jewish\tJewish,Jew,Jews
        Muslim\tMuslim,Muslims,Moslem,Moslems,Islamic,Islam,Islamist,Islamists
        Christian\tChristian,Christians,Christianity
        Catholic\tCatholic,Catholics
        Orthodox\tOrthodox
        Protestant\tProtestant,Protestants
        Hindu\tHindu,Hindus
        Buddhist\tBuddhist,Buddhists
        Sikh\tSikh,Sikhs
        Sunni\tSunni,Sunnis
        Shia\tShia,Shiite,Shiites
        Republican\tRepublican,Republicans
        Democrat\tDemocrat,Democrats,Democratic
        Conservative\tConservatives
        Communist\tCommunist,Communists,Communism,Marxist,Marxists
        Nazi\tNazi,Nazis
        Western\tWestern,Westerner,Westerners
        Crimean\tCrimean,Crimeans
        Chechen\tChechen,Chechens
        Tatar\tTatar,Tatars
        Baltic\tBaltic,Balkan
        Nordic\tNordic,Scandinavian
        Texan\tTexan,Texans,Californian,Californians
        Celtic\tCeltic,Gaelic,Roma,Inuit,Hebrew,Mandarin,Cantonese,Farsi,Pashtun,Hindi,Urdu,Uyghur,Uighur,Uyghurs
        """
}
