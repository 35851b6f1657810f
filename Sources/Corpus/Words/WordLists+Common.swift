extension WordLists {
    /// Frequent words of English that begin sentences and fill headings, so that a capital alone
    /// does not make them names.
    static let common = """
        able about above abroad absence absolutely access accident according account accounts achieve achieving across
        act action actions active activity actual actually adapt add addition additional additionally address adjust
        administrative admission adopt advance advanced advances advantage advice affairs affect affected affordable
        aforementioned after afternoon afterwards age aggression ago agreed ahead aid aim aims air alert alive all
        allow allowed allowing almost alone already alternative although altogether always amazing amazed ambitions
        among amount analysis analyzing ancient anger angry animal animals anniversary annual another answer answers
        anticipated anything anyway apart apparently appeal appear approach appropriate approximately area areas
        argument arms army around arrival art article articles artificial arts ask asked asking aspects assessment
        assets assistance associated assume attached attack attacks attempt attend attention audience august available
        average avoid awards aware awesome away awful baby back background bad badly balance ball band bank bar base
        based basic basically basis bass battle battlegrounds beach bear beat beautiful beauty became because become
        becoming bed beer beginning behavior being believe below benefit benefits best better beware big bigger biggest
        bill bills birth birthday bit black blast blog blood blue board body bomb bombing bonds book books boost border
        borders bottom box boy boys brain brand bread break breakfast breaking bridge brief briefing bring bringing
        broad broken brown budget build building buildings built burn bus business businesses busy but buy buying
        call called calling calls came camera camp campaign cancer capabilities capacity capital car card care career
        careful carefully cars case cases cash cat cats cause causes caused ceasefire celebrate center central century
        certain certainly challenge challenges challenging chance change changes changing channel chapter character
        charge charges cheap check checked chemical chicken chief child children choice choices choose church
        circumstances citizens city civil civilian claim claims class classes clean clear clearly click climate close
        closed closely closer clothes club coach coast code coffee cold collaboration collaborative collection
        collective college color come comes coming comment comments commercial commitment commitments common
        communication communities community companies company compared comparison competition complete completed
        completely complex compliance computer concept concern concerned concerns concessions conclusion condition
        conditions conduct conference confidence conflict conflicts confusion congrats congratulations connection
        consequences consider considered considering consistent constant construction contact contain content
        contentious context continue continued continues continuing contract contrary contribute control controls
        controversial controversy conversation cook cooking cool cooperation copy core corner corruption cost costs
        could countries country county couple courage course court cover coverage covered crazy create created creating
        creative credit crew crime crimes criminal crisis criteria critical criticism cross crucial cultural culture
        cure current currently customer customers cut cuts cycle daily damage dance danger dangerous dark data date
        daughter day days dead deadline deadly deal dealing deals dear death deaths debate debt decade decades decent
        decide decided decision decisions deep defence defend defending defense defensive define defining definitely
        degree delay deliver delivery demand demanding demands democracy democratic department deployment depth deputy
        description design designed desire despite details determine developed developing development developments
        did differ difference differences different differing difficult difficulties digital dinner diplomacy
        diplomatic direct direction directions directly dirty disaster discover discuss discussed discussing discussion
        discussions disease disputed disruption distance district divided doctor doctors document documents dog dogs
        dollar done door doors double doubt down downtown dozens draft drama dream dress drink drive driver drivers
        driving drop drug drugs due during dynamic dynamics each earlier early earth easier easily east eastern easy
        eat eating economic economics economy edge edition education effect effective effects efficient effort efforts
        eight either elected election elections electric electricity else elusive email embassy emergency emerging
        emotional emphasis employee employees empty encourage end ended ending endless ends enemy energy engagement
        engine english enhance enjoy enjoyed enough ensure ensuring enter enters entire entirely environment
        environmental equal equipment escalation especially essential establish established estimate etc ethnic even
        evening event events eventually ever every everybody everyday everyone everything everywhere evidence evil
        evolving exactly example excellent except exchange exciting exclusive excuse executive existing expect
        expectations expected expensive experience experienced expert experts explain explained explore explores
        exploring explosion export exports exposed express extended extent external extra extraordinary extreme
        extremely eye eyes face faced faces facing fact factor factors facts fail failed failure fair fairly faith
        fake fall falls false familiar families family famous fan fans fantastic far farm fashion fast faster fat fate
        father favorite favourite fear fears feature features federal feedback feel feeling feels felt few field fight
        fighters fighting figure figures file files fill film films final finally finance financial find finding
        finds fine finger finish finished fire firefighters firm first fish five fix fixed flexible flight floor flow
        focus follow followed following follows food foot football force forced forces foreign forever forget form
        formal former forms forth fortunately forward found foundation four frame framework frameworks free freedom
        frequent frequently fresh friend friendly friends from front frozen fruit full fully fun fund funding funds
        funny further furthermore future gain gains game games garden gas gave general generally generation get gets
        getting giant gift girl girls give given gives giving glad glass global goal goals god goes going gold gone
        good goods got government governments grand grant graphic great greater greatest greatly green greetings
        gross ground grounds group groups grow growing growth guarantee guarantees guard guess guest guide guidelines
        gun guns guy guys had hair half hall hand handle hands happen happened happening happens happily happy hard
        harder hardly has hat hate have having head headquarters heads health healthy hear heard hearing heart heavily
        heavy held hell hello help helped helpful helping helps hence here hereby hesitation hey hidden high higher
        highest highlights highly hill historic historical history hit hold holding holiday home homes honest honestly
        hope hopefully hopes hospital host hot hotel hour hours house household housing how however huge human
        humanitarian hundred hundreds hunt husband idea ideas identify illegal image images imagine immediate
        immediately immigration impact impacts implement implementation implications import importance important
        impossible impressive improve improved improvement incident incidents included includes including income
        increase increased increases increasing increasingly incredible indeed independence independent index
        individual individuals industrial industry inflation influence info information infrastructure initial
        initially initiative injured inside insight insights insist inspired instead institutions insurance integrity
        intelligence interest interested interesting interests intermediate internal international internet
        intervention interview introduction invasion investigate investigation investigations investment investors
        involved involvement issue issues items job jobs join joined joining joint journey judge jump just justice
        justify keep keeping keeps kept key kick kid kids kill killed killing kind kinds king kitchen knew know
        knowing knowledge known knows labor labour lack ladies lady land lands landscape language large largely larger
        largest last lasting late lately later latest latter launch launched law laws lawyer lead leader leaders
        leadership leading leads leaked learn learned learning least leave leaves leaving left legacy legal legislation
        less lessons let lets letter letters level levels liberal library lies life light like likely likewise limit
        limited limits line lines link linked links list listen listening literature little live lived lives living
        load loan local location logistical long longer look looked looking looks lord lose losing loss losses lost lot
        lots loud love loved lovely loving low lower luck lucky lunch machine made magazine mail main mainly maintain
        maintained major majority make makes making male man manage managed management manager manhunt manner many
        map march mark marked market marketing markets married mass massive match material materials matter matters
        may maybe meals mean meaning means meant meanwhile measure measures meat mechanisms media mediation medical
        medicine meet meeting meetings member members membership memories memory men mental mention menu mere merely
        message messages met metal method methods middle midnight might mighty migration mild mile military milk
        million millions mind mine minimum minister ministers minor minute minutes miss missed missile missiles missing
        mission mistake mistakes mix mixed mobile model modern moment moments money monitoring month monthly months
        mood moon moral more moreover morning mortgage most mostly mother motion motives mountain mouth move moved
        movement moves movie movies moving much multiple murder music must mutual my mystery myth name named names
        narrow nation national nations native natural naturally nature near nearby nearly necessarily necessary
        necessity need needed needs negative negotiate negotiated negotiating negotiation negotiations neighbor
        neighboring neither network neutral never nevertheless new news newspaper next nice night nine nobody noise none
        nonetheless nope normal normally north northern not note noted notes nothing notice notwithstanding now nowhere
        nuclear number numbers numerous object objective objectives obstacles obvious obviously occasion occasionally
        occupied ocean odd offer offered offering offers office officer officers official officials often oil okay old
        older once one ongoing online only onto open opened opening opens operate operating operation operations
        opinion opinions opponents opportunities opportunity opposed opposite opposition option options orange order
        ordered orders ordinary organization organizations origin original originally other others otherwise ought
        outcome outcomes outlook outside outstanding over overall overview owing own owned owner owners pack package
        page pages paid pain pair pale panel paper papers parent parents park part participants particular particularly
        parties partly partner partners partnership parts party pass passed past path patience patient patients pattern
        pay paying payment payments peace peaceful peacekeepers people per percent perception perfect perfectly
        performance perhaps period permanent person personal personally personnel perspective perspectives phase phone
        photo photos phrase physical pick picture pictures piece pieces place placed places plain plan plane planned
        planning plans plant plants plastic platform play played player players playing please plenty plus point
        points poison police policies policy political politically politicians politics pool poor popular population
        port position positions positive possible possibly post posted posts potential potentially poverty power
        powerful powers practical practice practices pray prefer preparation prepare prepared prepares preparing
        presence present presents president press pressure pressures pretty prevent preventing previous previously
        price prices primarily primary principle principles print prior priorities priority prison prisoners private
        privacy prize pro probably problem problems procedure process produce product production products professional
        profile profit program programs progress prohibited project projects prolonged promise promises proof proper
        properly property proposal proposals proposed prospect prospects protect protected protecting protection
        protests proud prove proved provide provided provides providing public published pull purchase pure purpose push
        pushes put puts putting quality quarter question questions quick quickly quiet quite quote race radio rain raise
        raised range rapid rapidly rare rarely rate rates rather ratings raw reach reached reaching react reaction
        reactions read readers reading ready real reality realize really reason reasonable reasons rebuilding recall
        receive received recent recently recognition recommend recommendation recommended record records recovery red
        reduce reduced reduction refer reference references refugees refuse regard regarding regardless regards region
        regional regions registered regular regularly regulation regulations related relations relationship
        relationships relative relatively release released relevant relief religion religious remain remained remaining
        remains remarks remember remind remote remove removed repeat repeated repeatedly replace reply report reported
        reportedly reporter reporters reporting reports represent representatives reputation request requests require
        required requirement requirements requires rescue research reserved residence residents resilience resistance
        resolution resolve resources respect response responses responsibility responsible rest restaurant restaurants
        result results retail retired return returned returning returns reveal reveals revenue review reviewed reviews
        revised rich ride right rights rise rises rising risk risks river road roadmap roads role roles room rooms root
        rough roughly round route row royal rule rules run running runs rural safe safely safety said sale sales same
        sample sanctions sandwich satisfied saturday save saved saving say saying says scale scenario scenarios scene
        schedule scheduled school schools science scientific scientists scope score scream screen scroll sea search
        season seat second secret section sections sector secure securing security see seeing seek seeking seeks seem
        seemed seems seen select selected self sell selling semi send sending senior sense sensitive sent sentence
        separate series serious seriously serve served service services serving session set sets setting settlement
        seven several severe shall shape shaping share shared sharing sharp she shift shifting shifts ship shit shop
        shopping shops short shortly shot should show showed showing shown shows shut sick side sides sign signal
        signals signed significance significant significantly signs silence similar similarly simple simply since
        sincerely single sir sister site sites sitting situation situations six size skills skip skin sleep slightly slow
        slowly small smaller smart smell smile smoking smooth social society soft software soil sold soldiers sole
        solid solution solutions some somebody somehow someone something sometimes somewhat somewhere son song songs
        soon sorry sort soul sound sounds source sources south southern space speaking special specific specifically
        spectacular speech speed spend spending spent spirit spiritual spoke sport sports spot spread square stability
        stable staff stage stakes stalemate stand standard standards standing stands star stars start started starting
        starts state stated statement statements states station statistics status stay stayed step steps stick still
        stock stolen stone stop stopped storage store stores stories storm story straight strange strategic strategies
        strategy street strength strengthening stress strike strikes strong stronger strongly structure struggle
        struggles student students studies study stuff style subject subscribe subsequent subsequently subtotal success
        successful successfully such sudden suddenly suffering sufficient suggest suggestions summary summer summit sun
        super supply support supported supporters supporting supports supposed sure surely surface surprise
        surprised surprising surprisingly survey survival survivors suspect sustainable swift symptoms system systems
        table tactical take taken takes taking talk talked talking talks tall target targets task tasks taste tax taxes
        tea teach teacher teachers teaching team teams technical technically technology teeth telephone television tell
        telling ten tend tensions term terms terrible territorial territory terror terrorism terrorist terrorists test
        testing tests text thank thankfully thanks that the theater their them theme then theory there thereafter
        therefore these thing things think thinking third thirty this those though thought thoughts thousand thousands
        threat threats three through throughout thus ticket tickets tight till time timeline times tiny tip tips tired
        title today together told tomorrow tonight took tool tools top topic topics total totally touch tough tour
        toward towards town towns toxic toy track trade trading tradition traditional traditionally traffic tragedy
        train trained training transfer transit translation transport transportation travel treat treated treatment
        tree trees trends trial trick tried trip troops trouble troubled truck true truly trust truth try trying
        tune turn turned turns twelve twenty twice two type types typical typically ugly ultimate ultimately unable
        unclear under undergoing underground understand understanding understood underway unfortunately unique unit
        united units unity universal unknown unless unlike unlikely until unusual upcoming update updated updates upon
        upper upset urban urged urgency urgent use used useful user users uses using usual usually valley valuable value
        values various vast vehicle vehicles version versions very via victim victims victory video videos view
        viewed viewers views village violence violent virtually virus visit visited visiting visitors visual vital
        voice volume volunteer volunteers vote voted voters votes voting vulnerable wage wages wait waited waiting walk
        walked walking wall wallet want wanted wants war warm warn warned warning wars wash waste watch watched
        watching water wave way ways weak wealth weapon weapons wear weather web website wedding week weekend weekly
        weeks weigh weighs weight weird welcome well went were west western what whatever when whenever where whereas
        wherever whether which while white who whoever whole whose why wide widely wife wild will willing willingness
        win wind window windows wine winner winners winning wins winter wish wishes with within without woman women won
        wonder wondered wonderful wondering wood word words wore work worked workers working works world worlds worried
        worry worse worst worth worthy would wow write writer writing written wrong wrote yard yeah year yearly years
        yellow yep yes yesterday yet you young younger your yours yourself youth zero zone zones
        hi lol omg fyi asap btw ok imho faq pdf ceo tv dvd cd pc usb wifi html http url id aka
        attn re fw fwd cc ps pm am est pst cst utc gmt edt eg ie vs tbd tba rip diy atm gps suv
        """
}
