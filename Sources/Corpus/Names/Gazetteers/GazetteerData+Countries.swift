/// Gazetteers as tab-separated text, one record a line.
///
/// Written for this project from general knowledge; spellings in common English use. A name in
/// capitals only (`US`, `NATO`) is matched in capitals only.
enum GazetteerData {
    /// Country, capital, nationalities (adjective first), other names; lists divided by commas.
    static let countries = """
        Afghanistan\tKabul\tAfghan,Afghans\tIslamic Republic of Afghanistan
        Albania\tTirana\tAlbanian,Albanians\t
        Algeria\tAlgiers\tAlgerian,Algerians\t
        Andorra\tAndorra la Vella\tAndorran,Andorrans\t
        Angola\tLuanda\tAngolan,Angolans\t
        Antigua and Barbuda\tSt. John's\tAntiguan,Antiguans\tAntigua
        Argentina\tBuenos Aires\tArgentine,Argentinian,Argentines,Argentinians,Argentinean\t
        Armenia\tYerevan\tArmenian,Armenians\t
        Australia\tCanberra\tAustralian,Australians,Aussie,Aussies\t
        Austria\tVienna\tAustrian,Austrians\t
        Azerbaijan\tBaku\tAzerbaijani,Azeri,Azerbaijanis,Azeris\t
        Bahamas\tNassau\tBahamian,Bahamians\tThe Bahamas
        Bahrain\tManama\tBahraini,Bahrainis\t
        Bangladesh\tDhaka\tBangladeshi,Bangladeshis\t
        Barbados\tBridgetown\tBarbadian,Barbadians\t
        Belarus\tMinsk\tBelarusian,Belarusians,Belarussian,Belorussian\tByelorussia
        Belgium\tBrussels\tBelgian,Belgians\t
        Belize\tBelmopan\tBelizean,Belizeans\t
        Benin\tPorto-Novo\tBeninese\t
        Bhutan\tThimphu\tBhutanese\t
        Bolivia\tLa Paz\tBolivian,Bolivians\t
        Bosnia and Herzegovina\tSarajevo\tBosnian,Bosnians\tBosnia,Bosnia-Herzegovina
        Botswana\tGaborone\tBotswanan\t
        Brazil\tBrasilia\tBrazilian,Brazilians\t
        Brunei\tBandar Seri Begawan\tBruneian,Bruneians\t
        Bulgaria\tSofia\tBulgarian,Bulgarians\t
        Burkina Faso\tOuagadougou\tBurkinabe\t
        Burundi\tGitega\tBurundian,Burundians\t
        Cambodia\tPhnom Penh\tCambodian,Cambodians\t
        Cameroon\tYaounde\tCameroonian,Cameroonians\t
        Canada\tOttawa\tCanadian,Canadians\t
        Cape Verde\tPraia\tCape Verdean\tCabo Verde
        Central African Republic\tBangui\tCentral African\t
        Chad\tN'Djamena\tChadian,Chadians\t
        Chile\tSantiago\tChilean,Chileans\t
        China\tBeijing\tChinese\tPeople's Republic of China,PRC,mainland China
        Colombia\tBogota\tColombian,Colombians\t
        Comoros\tMoroni\tComorian\t
        Costa Rica\tSan Jose\tCosta Rican,Costa Ricans\t
        Croatia\tZagreb\tCroatian,Croatians,Croat,Croats\t
        Cuba\tHavana\tCuban,Cubans\t
        Cyprus\tNicosia\tCypriot,Cypriots\t
        Czech Republic\tPrague\tCzech,Czechs\tCzechia
        Democratic Republic of the Congo\tKinshasa\tCongolese\tDemocratic Republic of Congo,DR Congo,DRC,Zaire
        Denmark\tCopenhagen\tDanish,Dane,Danes\t
        Djibouti\tDjibouti City\tDjiboutian\t
        Dominica\tRoseau\t\t
        Dominican Republic\tSanto Domingo\tDominican,Dominicans\t
        East Timor\tDili\tTimorese\tTimor-Leste
        Ecuador\tQuito\tEcuadorian,Ecuadorians,Ecuadorean\t
        Egypt\tCairo\tEgyptian,Egyptians\t
        El Salvador\tSan Salvador\tSalvadoran,Salvadorans,Salvadorean\t
        Equatorial Guinea\tMalabo\tEquatoguinean\t
        Eritrea\tAsmara\tEritrean,Eritreans\t
        Estonia\tTallinn\tEstonian,Estonians\t
        Eswatini\tMbabane\tSwazi,Swazis\tSwaziland
        Ethiopia\tAddis Ababa\tEthiopian,Ethiopians\t
        Fiji\tSuva\tFijian,Fijians\t
        Finland\tHelsinki\tFinnish,Finn,Finns\t
        France\tParis\tFrench,Frenchman,Frenchmen,Frenchwoman\t
        Gabon\tLibreville\tGabonese\t
        Gambia\tBanjul\tGambian,Gambians\tThe Gambia
        Georgia\tTbilisi\tGeorgian,Georgians\t
        Germany\tBerlin\tGerman,Germans\tFederal Republic of Germany
        Ghana\tAccra\tGhanaian,Ghanaians\t
        Greece\tAthens\tGreek,Greeks,Hellenic\t
        Grenada\tSt. George's\tGrenadian\t
        Guatemala\tGuatemala City\tGuatemalan,Guatemalans\t
        Guinea\tConakry\tGuinean,Guineans\t
        Guinea-Bissau\tBissau\t\t
        Guyana\tGeorgetown\tGuyanese\t
        Haiti\tPort-au-Prince\tHaitian,Haitians\t
        Honduras\tTegucigalpa\tHonduran,Hondurans\t
        Hungary\tBudapest\tHungarian,Hungarians\t
        Iceland\tReykjavik\tIcelandic,Icelander,Icelanders\t
        India\tNew Delhi\tIndian,Indians\t
        Indonesia\tJakarta\tIndonesian,Indonesians\t
        Iran\tTehran\tIranian,Iranians,Persian,Persians\tIslamic Republic of Iran
        Iraq\tBaghdad\tIraqi,Iraqis\t
        Ireland\tDublin\tIrish,Irishman,Irishmen\tRepublic of Ireland
        Israel\tJerusalem\tIsraeli,Israelis\t
        Italy\tRome\tItalian,Italians\t
        Ivory Coast\tYamoussoukro\tIvorian,Ivorians\tCote d'Ivoire
        Jamaica\tKingston\tJamaican,Jamaicans\t
        Japan\tTokyo\tJapanese\t
        Jordan\tAmman\tJordanian,Jordanians\t
        Kazakhstan\tAstana\tKazakh,Kazakhs,Kazakhstani\t
        Kenya\tNairobi\tKenyan,Kenyans\t
        Kiribati\tTarawa\t\t
        Kosovo\tPristina\tKosovar,Kosovars\t
        Kuwait\tKuwait City\tKuwaiti,Kuwaitis\t
        Kyrgyzstan\tBishkek\tKyrgyz\t
        Laos\tVientiane\tLaotian,Laotians\t
        Latvia\tRiga\tLatvian,Latvians\t
        Lebanon\tBeirut\tLebanese\t
        Lesotho\tMaseru\tBasotho\t
        Liberia\tMonrovia\tLiberian,Liberians\t
        Libya\tTripoli\tLibyan,Libyans\t
        Liechtenstein\tVaduz\t\t
        Lithuania\tVilnius\tLithuanian,Lithuanians\t
        Luxembourg\tLuxembourg City\tLuxembourgish,Luxembourger,Luxembourgers\t
        Madagascar\tAntananarivo\tMalagasy\t
        Malawi\tLilongwe\tMalawian,Malawians\t
        Malaysia\tKuala Lumpur\tMalaysian,Malaysians\t
        Maldives\tMale City\tMaldivian,Maldivians\t
        Mali\tBamako\tMalian,Malians\t
        Malta\tValletta\tMaltese\t
        Marshall Islands\tMajuro\tMarshallese\t
        Mauritania\tNouakchott\tMauritanian,Mauritanians\t
        Mauritius\tPort Louis\tMauritian,Mauritians\t
        Mexico\tMexico City\tMexican,Mexicans\t
        Micronesia\tPalikir\tMicronesian\t
        Moldova\tChisinau\tMoldovan,Moldovans\tRepublic of Moldova
        Monaco\tMonte Carlo\tMonegasque\t
        Mongolia\tUlaanbaatar\tMongolian,Mongolians\t
        Montenegro\tPodgorica\tMontenegrin,Montenegrins\t
        Morocco\tRabat\tMoroccan,Moroccans\t
        Mozambique\tMaputo\tMozambican,Mozambicans\t
        Myanmar\tNaypyidaw\tBurmese,Myanmarese\tBurma
        Namibia\tWindhoek\tNamibian,Namibians\t
        Nauru\tYaren\tNauruan\t
        Nepal\tKathmandu\tNepalese,Nepali,Nepalis\t
        Netherlands\tAmsterdam\tDutch,Dutchman,Dutchmen\tHolland,The Netherlands
        New Zealand\tWellington\tNew Zealander,New Zealanders\tNZ
        Nicaragua\tManagua\tNicaraguan,Nicaraguans\t
        Niger\tNiamey\tNigerien\t
        Nigeria\tAbuja\tNigerian,Nigerians\t
        North Korea\tPyongyang\tNorth Korean,North Koreans\tDPRK,Democratic People's Republic of Korea
        North Macedonia\tSkopje\tMacedonian,Macedonians\tMacedonia
        Norway\tOslo\tNorwegian,Norwegians\t
        Oman\tMuscat\tOmani,Omanis\t
        Pakistan\tIslamabad\tPakistani,Pakistanis\t
        Palau\tNgerulmud\tPalauan\t
        Palestine\tRamallah\tPalestinian,Palestinians\tState of Palestine,Palestinian Territories
        Panama\tPanama City\tPanamanian,Panamanians\t
        Papua New Guinea\tPort Moresby\tPapua New Guinean\t
        Paraguay\tAsuncion\tParaguayan,Paraguayans\t
        Peru\tLima\tPeruvian,Peruvians\t
        Philippines\tManila\tFilipino,Philippine,Filipinos\tThe Philippines
        Poland\tWarsaw\tPolish,Pole,Poles\t
        Portugal\tLisbon\tPortuguese\t
        Qatar\tDoha\tQatari,Qataris\t
        Republic of the Congo\tBrazzaville\t\tCongo-Brazzaville
        Romania\tBucharest\tRomanian,Romanians\t
        Russia\tMoscow\tRussian,Russians\tRussian Federation
        Rwanda\tKigali\tRwandan,Rwandans\t
        Saint Lucia\tCastries\t\tSt. Lucia
        Samoa\tApia\tSamoan,Samoans\t
        San Marino\tCity of San Marino\tSammarinese\t
        Saudi Arabia\tRiyadh\tSaudi,Saudis,Saudi Arabian\tKingdom of Saudi Arabia
        Senegal\tDakar\tSenegalese\t
        Serbia\tBelgrade\tSerbian,Serb,Serbs,Serbians\t
        Seychelles\tVictoria City\tSeychellois\t
        Sierra Leone\tFreetown\tSierra Leonean,Sierra Leoneans\t
        Singapore\tSingapore City\tSingaporean,Singaporeans\t
        Slovakia\tBratislava\tSlovak,Slovaks,Slovakian\t
        Slovenia\tLjubljana\tSlovenian,Slovene,Slovenes,Slovenians\t
        Solomon Islands\tHoniara\tSolomon Islander\t
        Somalia\tMogadishu\tSomali,Somalis\t
        South Africa\tPretoria\tSouth African,South Africans\t
        South Korea\tSeoul\tSouth Korean,South Koreans,Korean,Koreans\tRepublic of Korea,Korea
        South Sudan\tJuba\tSouth Sudanese\t
        Spain\tMadrid\tSpanish,Spaniard,Spaniards\t
        Sri Lanka\tColombo\tSri Lankan,Sri Lankans\t
        Sudan\tKhartoum\tSudanese\t
        Suriname\tParamaribo\tSurinamese\t
        Sweden\tStockholm\tSwedish,Swede,Swedes\t
        Switzerland\tBern\tSwiss\t
        Syria\tDamascus\tSyrian,Syrians\tSyrian Arab Republic
        Taiwan\tTaipei\tTaiwanese\tRepublic of China
        Tajikistan\tDushanbe\tTajik,Tajiks\t
        Tanzania\tDodoma\tTanzanian,Tanzanians\t
        Thailand\tBangkok\tThai,Thais\t
        Togo\tLome\tTogolese\t
        Tonga\tNuku'alofa\tTongan,Tongans\t
        Trinidad and Tobago\tPort of Spain\tTrinidadian,Trinidadians\tTrinidad
        Tunisia\tTunis\tTunisian,Tunisians\t
        Turkey\tAnkara\tTurkish,Turk,Turks\tTurkiye
        Turkmenistan\tAshgabat\tTurkmen\t
        Tuvalu\tFunafuti\tTuvaluan\t
        Uganda\tKampala\tUgandan,Ugandans\t
        Ukraine\tKyiv\tUkrainian,Ukrainians\t
        United Arab Emirates\tAbu Dhabi\tEmirati,Emiratis\tUAE
        United Kingdom\tLondon\tBritish,Briton,Britons,Brit,Brits\tUK,U.K.,Britain,Great Britain,GB
        United States\tWashington\tAmerican,Americans\tUS,U.S.,USA,U.S.A.,United States of America,America,the States
        Uruguay\tMontevideo\tUruguayan,Uruguayans\t
        Uzbekistan\tTashkent\tUzbek,Uzbeks\t
        Vanuatu\tPort Vila\t\t
        Vatican City\tVatican City\t\tHoly See,Vatican
        Venezuela\tCaracas\tVenezuelan,Venezuelans\t
        Vietnam\tHanoi\tVietnamese\tViet Nam
        Yemen\tSanaa\tYemeni,Yemenis\t
        Zambia\tLusaka\tZambian,Zambians\t
        Zimbabwe\tHarare\tZimbabwean,Zimbabweans\t
        England\tLondon\tEnglish,Englishman,Englishmen\t
        Scotland\tEdinburgh\tScottish,Scot,Scots\t
        Wales\tCardiff\tWelsh,Welshman\t
        Northern Ireland\tBelfast\tNorthern Irish\tUlster
        Soviet Union\tMoscow\tSoviet,Soviets\tUSSR,U.S.S.R.
        Yugoslavia\tBelgrade\tYugoslav,Yugoslavs\t
        Czechoslovakia\tPrague\tCzechoslovak\t
        East Germany\tEast Berlin\tEast German\tGDR
        West Germany\tBonn\tWest German\t
        Greenland\tNuuk\tGreenlandic,Greenlander,Greenlanders\t
        Puerto Rico\tSan Juan\tPuerto Rican,Puerto Ricans\t
        Hong Kong\tHong Kong\tHongkonger,Hongkongers\t
        """
}
