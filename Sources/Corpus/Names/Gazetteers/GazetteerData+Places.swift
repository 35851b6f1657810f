extension GazetteerData {
    /// States and provinces: country, then names; `=` gives other names.
    static let regions = """
        United States\tAlabama|Alaska|Arizona|Arkansas|California=Calif.|Colorado|Connecticut=Conn.|Delaware|Florida=Fla.|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts=Mass.|Michigan=Mich.|Minnesota=Minn.|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey=N.J.|New Mexico|New York State|North Carolina=N.C.|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania=Pa.|Rhode Island|South Carolina=S.C.|South Dakota|Tennessee=Tenn.|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|District of Columbia|Guam|American Samoa|New England|Midwest|Silicon Valley|Long Island|Staten Island|Cape Cod|Appalachia|Hollywood|Wall Street=|Capitol Hill=
        Canada\tOntario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Prince Edward Island|Yukon|Nunavut|Northwest Territories
        Australia\tNew South Wales|Queensland|Victoria|Tasmania|South Australia|Western Australia|Northern Territory
        India\tKerala|Punjab|Gujarat|Maharashtra|Tamil Nadu|Karnataka|Uttar Pradesh|Madhya Pradesh|Andhra Pradesh|Bihar|West Bengal|Rajasthan|Assam|Goa|Jammu and Kashmir|Kashmir|Telangana|Odisha|Haryana|Manipur
        Ukraine\tCrimea=Crimean Peninsula|Donbas=Donbass|Donetsk Oblast=Donetsk region|Luhansk Oblast=Luhansk region|Kherson Oblast=Kherson region|Zaporizhzhia Oblast=Zaporizhzhia region|Galicia|Transcarpathia|Bukovina|Volhynia
        Russia\tSiberia|Chechnya|Dagestan|Tatarstan|Bashkortostan|Ingushetia|Karelia|Yakutia|Buryatia|Kamchatka|Sakhalin|Caucasus|North Caucasus|Urals|Kuban|Krasnodar Krai
        Germany\tBavaria|Saxony|Hesse|Brandenburg|Thuringia|Lower Saxony|Rhineland|North Rhine-Westphalia|Baden-Württemberg|Schleswig-Holstein|Prussia
        France\tBrittany|Normandy|Provence|Alsace|Lorraine|Burgundy|Corsica|Aquitaine|Ile-de-France
        Spain\tCatalonia|Andalusia|Basque Country|Aragon|Castile|Canary Islands|Balearic Islands|Ibiza|Majorca=Mallorca|Tenerife
        Italy\tTuscany|Sicily|Sardinia|Lombardy|Piedmont|Calabria|Umbria|Veneto|Puglia
        United Kingdom\tYorkshire|Cornwall|Devon|Kent|Essex|Sussex|Surrey|Norfolk|Suffolk|Lancashire|Derbyshire|Cumbria|Hampshire|Shropshire|Wiltshire|Northumberland|Isle of Man|Isle of Wight|Falkland Islands=Falklands|Gibraltar|Bermuda|Shetland|Orkney|Diego Garcia|Chagos Islands
        China\tTibet|Xinjiang|Guangdong|Sichuan|Fujian|Yunnan|Hainan|Henan|Hebei|Hubei|Hunan|Zhejiang|Jiangsu|Shandong|Inner Mongolia|Manchuria|Macau=Macao
        Israel\tGalilee|Negev|Golan Heights|Judea
        Palestine\tGaza Strip|Gaza=Gaza City|West Bank|East Jerusalem
        Iraq\tKurdistan=Iraqi Kurdistan|Anbar=Anbar Province|Nineveh
        Moldova\tTransnistria|Gagauzia
        Georgia\tAbkhazia|South Ossetia
        Azerbaijan\tNagorno-Karabakh=Karabakh
        Serbia\tVojvodina
        Romania\tTransylvania
        Sudan\tDarfur
        Ethiopia\tTigray|Oromia|Amhara Region
        Indonesia\tJava|Sumatra|Bali|Borneo|Aceh|Sulawesi|Papua
        Malaysia\tSabah|Sarawak|Penang
        Japan\tHokkaido|Okinawa|Honshu|Kyushu
        Russia\tKaliningrad Oblast
        Denmark\tFaroe Islands
        Mexico\tYucatan|Chiapas|Sinaloa|Oaxaca|Jalisco|Baja California
        """

    /// Parts of the world, seas, rivers, mountains.
    static let world = """
        Europe|Asia|Africa|Antarctica|North America|South America|Latin America|Central America|Oceania|Eurasia|Australasia|Middle East=Mideast|Near East|Far East|Eastern Europe|Western Europe|Central Europe|Southern Europe|Northern Europe|Central Asia|South Asia|Southeast Asia=South-East Asia|East Asia|Sub-Saharan Africa|West Africa|East Africa|North Africa|Southern Africa|Central Africa|Horn of Africa|Sahel|Sahara|Maghreb|Levant|Balkans|Western Balkans|Baltics=Baltic States|Scandinavia|Benelux|Iberia|Caribbean|West Indies|Polynesia|Indochina|Korean Peninsula|Indo-Pacific|Asia-Pacific|Arctic|Black Sea|Baltic Sea|North Sea|Red Sea|Dead Sea|Caspian Sea|Mediterranean=Mediterranean Sea|Aegean=Aegean Sea|Adriatic=Adriatic Sea|Sea of Azov|South China Sea|East China Sea|Yellow Sea|Arabian Sea|Barents Sea|Bering Sea|Kerch Strait|Strait of Hormuz|Taiwan Strait|Bosphorus=Bosporus|Dardanelles|English Channel|Suez Canal|Panama Canal|Persian Gulf|Gulf of Mexico|Gulf of Aden|Bay of Bengal|Atlantic=Atlantic Ocean|North Atlantic|Pacific=Pacific Ocean|South Pacific|Indian Ocean|Arctic Ocean|Dnipro=Dnieper|Danube|Volga|Rhine|Nile|Amazon River|Mekong|Ganges|Euphrates|Tigris|Thames|Mississippi River|Himalayas|Alps|Andes|Carpathians|Pyrenees|Rocky Mountains=Rockies|Ural Mountains|Mount Everest=Everest|Kilimanjaro|Sinai=Sinai Peninsula|Global South|Northern Hemisphere|Southern Hemisphere
        """

    /// Cities: country, then names; `=` gives other names.
    static let cities = """
        United States\tWashington=Washington D.C.=Washington, D.C.=Washington DC|New York=New York City=NYC|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|San Jose|Austin|Jacksonville|Fort Worth|Columbus|Charlotte|San Francisco|Indianapolis|Seattle|Denver|Boston|Nashville|Detroit|Oklahoma City|Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Kansas City|Atlanta|Omaha|Raleigh|Miami|Tampa|Tampa Bay|Minneapolis|St. Paul|St. Louis|New Orleans|Cleveland|Honolulu|Pittsburgh|Cincinnati|Anchorage|Newark|Buffalo|Orlando|Salt Lake City|Santa Fe|Santa Monica|Oakland|Palo Alto|Mountain View|Cupertino|Berkeley|Stanford|Portland|Richmond|Norfolk|Hartford|Providence|Annapolis|Albany|Syracuse|Trenton|Princeton|Cambridge|Ann Arbor|Madison|Des Moines|Little Rock|Baton Rouge|Birmingham|Montgomery|Charleston|Savannah|Key West|Fort Lauderdale|West Palm Beach|Palm Beach|Galveston|El Paso|Boise|Spokane|Tacoma|Reno|Long Beach|Anaheim|Pasadena|Santa Barbara|Brooklyn|Manhattan|Queens|Bronx|Harlem|Staten Island|Beverly Hills|Malibu|Toledo|Akron|Dayton|Lansing|Grand Rapids|Flint|Tulsa|Wichita|Topeka|Fargo|Cheyenne|Billings|Aspen|Boulder|Colorado Springs|Camp David|Mar-a-Lago|Guantanamo Bay=Guantanamo|Pearl Harbor|Ground Zero
        Canada\tToronto|Montreal|Vancouver|Calgary|Edmonton|Winnipeg|Halifax|Quebec City|Hamilton|Mississauga|Regina|Saskatoon
        United Kingdom\tManchester|Liverpool|Birmingham|Leeds|Sheffield|Glasgow|Bristol|Newcastle|Nottingham|Leicester|Southampton|Portsmouth|Plymouth|Brighton|Oxford|Cambridge|York|Coventry|Aberdeen|Dundee|Swansea|Salisbury|Norwich|Exeter|Belfast|Edinburgh|Cardiff|Westminster|Whitehall|Heathrow|Gatwick
        Ireland\tCork|Galway|Limerick
        Ukraine\tKyiv=Kiev|Kharkiv=Kharkov|Odesa=Odessa|Dnipro City=Dnipropetrovsk|Donetsk|Luhansk=Lugansk|Lviv=Lvov|Zaporizhzhia=Zaporizhia=Zaporozhye|Mykolaiv=Nikolaev|Mariupol|Kherson|Kryvyi Rih|Sevastopol|Simferopol|Yalta|Poltava|Chernihiv|Cherkasy|Sumy|Zhytomyr|Vinnytsia|Ivano-Frankivsk|Ternopil|Lutsk|Rivne|Uzhhorod|Chernivtsi|Kremenchuk|Melitopol|Berdiansk|Enerhodar|Nikopol|Kramatorsk|Sloviansk=Slavyansk|Kostiantynivka|Kupiansk|Izium=Izyum|Lyman|Bakhmut|Avdiivka=Avdeevka|Soledar|Vuhledar|Toretsk|Chasiv Yar|Pokrovsk|Myrnohrad|Huliaipole|Orikhiv|Robotyne|Sievierodonetsk=Severodonetsk|Lysychansk|Popasna|Volnovakha|Bucha|Irpin|Hostomel|Borodianka|Chernobyl=Chornobyl|Kakhovka|Kerch|Vovchansk|Debaltseve|Ilovaisk|Brovary
        Russia\tMoscow|St. Petersburg=Saint Petersburg|Novosibirsk|Yekaterinburg|Kazan|Nizhny Novgorod|Chelyabinsk|Samara|Omsk|Rostov-on-Don=Rostov|Ufa|Krasnoyarsk|Voronezh|Perm|Volgograd|Krasnodar|Saratov|Tyumen|Vladivostok|Khabarovsk|Irkutsk|Murmansk|Arkhangelsk|Kaliningrad|Belgorod|Kursk|Bryansk|Smolensk|Tula|Ryazan|Tver|Pskov|Sochi|Grozny|Makhachkala|Vladikavkaz|Beslan|Novorossiysk|Taganrog|Engels|Yakutsk|Magadan|Norilsk
        Belarus\tMinsk|Brest|Gomel|Grodno|Vitebsk|Mogilev
        Poland\tWarsaw|Krakow=Cracow|Gdansk|Wroclaw|Poznan|Lodz|Katowice|Lublin|Szczecin|Rzeszow|Bialystok|Przemysl|Auschwitz
        Germany\tBerlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Dusseldorf|Dortmund|Essen|Leipzig|Dresden|Hanover|Nuremberg|Bremen|Bonn|Heidelberg|Ramstein|Potsdam|Karlsruhe|Mainz|Kiel
        France\tParis|Marseille|Lyon|Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Rennes|Versailles|Cannes|Calais|Reims|Grenoble|Lourdes|Normandy|Davos
        Italy\tRome|Milan|Naples|Turin|Palermo|Genoa|Bologna|Florence|Venice|Verona|Bari|Trieste|Pisa|Lampedusa
        Spain\tMadrid|Barcelona|Valencia|Seville|Zaragoza|Malaga|Bilbao|Granada|Palma
        Portugal\tLisbon|Porto|Faro
        Switzerland\tZurich|Geneva|Basel|Bern|Lausanne|Davos|Lugano|Bürgenstock
        Austria\tVienna|Salzburg|Graz|Innsbruck|Linz
        Belgium\tBrussels|Antwerp|Ghent|Bruges|Liege
        Netherlands\tAmsterdam|Rotterdam|The Hague=Hague|Utrecht|Eindhoven|Maastricht
        Turkey\tIstanbul|Ankara|Izmir|Antalya|Bursa|Adana|Gaziantep|Diyarbakir
        Greece\tAthens|Thessaloniki|Piraeus|Crete|Rhodes|Lesbos|Corfu
        Sweden\tStockholm|Gothenburg|Malmo|Uppsala
        Norway\tOslo|Bergen|Trondheim|Tromso|Svalbard
        Denmark\tCopenhagen|Aarhus|Odense
        Finland\tHelsinki|Tampere|Turku|Espoo
        Czech Republic\tPrague|Brno|Ostrava
        Hungary\tBudapest|Debrecen|Szeged
        Romania\tBucharest|Cluj-Napoca=Cluj|Timisoara|Constanta|Iasi
        Bulgaria\tSofia|Plovdiv|Varna|Burgas
        Serbia\tBelgrade|Novi Sad|Nis
        Croatia\tZagreb|Split|Dubrovnik
        Bosnia and Herzegovina\tSarajevo|Mostar|Srebrenica|Banja Luka
        Lithuania\tVilnius|Kaunas|Klaipeda
        Latvia\tRiga|Daugavpils
        Estonia\tTallinn|Tartu|Narva
        Israel\tJerusalem|Tel Aviv|Haifa|Beersheba|Eilat|Ashkelon|Ashdod|Nazareth|Sderot|Netanya
        Palestine\tRamallah|Hebron|Nablus|Jenin|Bethlehem|Rafah|Khan Younis=Khan Yunis|Jericho|Tulkarm|Qalqilya
        Iraq\tBaghdad|Basra|Mosul|Fallujah=Falluja|Kirkuk|Najaf|Karbala|Tikrit|Ramadi|Samarra|Erbil=Irbil|Nasiriyah|Hilla=Hillah|Abu Ghraib|Sadr City
        Iran\tTehran|Isfahan|Mashhad|Shiraz|Tabriz|Qom|Natanz|Fordow|Bushehr
        Syria\tDamascus|Aleppo|Homs|Idlib|Raqqa|Latakia|Hama|Deir ez-Zor|Palmyra|Daraa
        Lebanon\tBeirut|Tyre|Sidon|Baalbek
        Jordan\tAmman|Aqaba|Petra|Zarqa
        Saudi Arabia\tRiyadh|Jeddah|Mecca|Medina|Dhahran|Neom
        United Arab Emirates\tDubai|Abu Dhabi|Sharjah
        Qatar\tDoha
        Yemen\tSanaa|Aden|Hodeidah|Taiz
        Egypt\tCairo|Alexandria|Giza|Luxor|Suez|Sharm el-Sheikh|Port Said
        Libya\tTripoli|Benghazi|Misrata|Sirte
        Morocco\tCasablanca|Rabat|Marrakesh=Marrakech|Tangier|Fez
        Pakistan\tIslamabad|Karachi|Lahore|Peshawar|Rawalpindi|Quetta|Multan|Abbottabad
        Afghanistan\tKabul|Kandahar|Herat|Mazar-i-Sharif|Jalalabad|Kunduz|Bagram|Tora Bora
        India\tNew Delhi|Delhi|Mumbai=Bombay|Kolkata=Calcutta|Chennai=Madras|Bangalore=Bengaluru|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow|Kanpur|Nagpur|Surat|Varanasi|Amritsar|Srinagar|Kochi|Noida|Gurgaon=Gurugram|Agra|Chandigarh|Bhopal|Trivandrum=Thiruvananthapuram|Patna|Guwahati
        China\tBeijing=Peking|Shanghai|Guangzhou|Shenzhen|Tianjin|Chongqing|Chengdu|Wuhan|Nanjing|Hangzhou|Xi'an|Harbin|Dalian|Qingdao|Shenyang|Kunming|Lhasa|Urumqi|Tiananmen Square
        Japan\tTokyo|Osaka|Kyoto|Nagoya|Yokohama|Kobe|Sapporo|Fukuoka|Hiroshima|Nagasaki|Fukushima|Sendai
        South Korea\tSeoul|Busan|Incheon|Daegu|Panmunjom
        Taiwan\tTaipei|Kaohsiung|Taichung
        Vietnam\tHanoi|Ho Chi Minh City|Saigon|Da Nang|Hue
        Thailand\tBangkok|Phuket|Chiang Mai|Pattaya
        Indonesia\tJakarta|Surabaya|Bandung|Medan|Yogyakarta
        Malaysia\tKuala Lumpur|Johor Bahru|Putrajaya
        Philippines\tManila|Cebu|Davao|Quezon City
        Australia\tSydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Darwin|Hobart|Gold Coast|Cairns
        New Zealand\tAuckland|Wellington|Christchurch|Dunedin
        South Africa\tJohannesburg|Cape Town|Durban|Pretoria|Soweto|Bloemfontein
        Nigeria\tLagos|Abuja|Kano|Ibadan|Port Harcourt|Maiduguri
        Kenya\tNairobi|Mombasa|Kisumu
        Sudan\tKhartoum|Omdurman|Port Sudan|El Fasher
        Brazil\tSao Paulo|Rio de Janeiro=Rio|Brasilia|Salvador|Fortaleza|Belo Horizonte|Recife|Porto Alegre|Manaus|Belem
        Argentina\tBuenos Aires|Cordoba|Rosario|Mendoza|Ushuaia
        Mexico\tMexico City|Guadalajara|Monterrey|Tijuana|Cancun|Acapulco|Ciudad Juarez|Puebla
        Cuba\tHavana|Santiago de Cuba
        Colombia\tBogota|Medellin|Cali|Cartagena
        Venezuela\tCaracas|Maracaibo
        Kazakhstan\tAstana=Nur-Sultan|Almaty|Baikonur
        Georgia\tTbilisi|Batumi|Gori
        Moldova\tChisinau|Tiraspol
        Azerbaijan\tBaku
        Bahamas\tNassau
        Iceland\tReykjavik
        """

    /// Place names that are ordinary words in small letters.
    static let ambiguousLowerCase = """
        turkey china chad jordan georgia guinea niger mali male chile hungary poland wales lima nice bath reading
        mobile orange split cork hull rugby deal sandwich java victoria august lens tours nancy phoenix columbus
        buffalo charlotte austin dallas denver houston madison florence carolina dakota montana virginia sydney
        adelaide darwin paris london essen bari palma faro petra suez aden homs hama hue gori bali salvador
        recife kent devon norfolk suffolk york lyman engels perm tula samara sumy bergen linz bern brest
        queens boulder aspen flint reno independence providence mission surprise normal hershey
        levant arctic atlantic pacific midwest alps urals rockies rhodes crete corfu java rio
        """
}
