extension WordLists {
    /// Nouns for those who can say something.
    static let speakers: [(WordClass, String)] = [
        (.reportWord, "according in that"),
        (
            .role,
            """
            contractor contractors
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
            coach captain player players police investigators investigator inspectors inspector engineers
            engineer designers developer developers man woman men women father mother son daughter brother sister wife
            husband friend friends neighbor neighbors neighbour neighbours boss veteran veterans refugee
            refugees person persons someone treasurer treasurers accountant accountants actor actors actress actresses
            artist artists painter painters poet poets novelist novelists playwright singer singers musician musicians
            composer conductor conductors architect architects builder builders plumber electrician mechanic mechanics
            carpenter baker bakers butcher fisherman fishermen grower growers rancher ranchers shopkeeper shopkeepers
            retailer retailers driver drivers pilot pilots sailor sailors ferryman firefighter firefighters paramedic
            paramedics rescuer rescuers surgeon surgeons psychologist psychologists psychiatrist therapist dentist vet
            epidemiologist epidemiologists biologist biologists chemist chemists physicist physicists geologist
            geologists ecologist astronomer climatologist meteorologist forecaster forecasters archaeologist
            anthropologist sociologist statistician curator curators librarian trustee trustees clerk clerks
            receptionist consultant consultants auditor auditors banker bankers broker brokers
            shareholder shareholders stakeholder rabbi imam pastor
            pastors vicar reverend nun monk cleric clerics scholar scholars academic academics lecturer lecturers
            principal principals headteacher headmaster dean rector pupil pupils graduate graduates undergraduate
            apprentice intern customer customers consumer consumers client clients passenger passengers commuter
            commuters traveller travellers traveler travelers tourist tourists visitor visitors guest guests fan fans
            spectator spectators viewer viewers listener listeners reader readers user users subscriber subscribers
            patient patients carer carers caregiver caregivers volunteer volunteers donor donors organizer organizers
            organiser organisers coordinator coordinators caller callers attendee attendees juror jurors defendant
            defendants plaintiff plaintiffs suspect suspects detainee detainees prisoner prisoners inmate inmates
            gunman attacker attackers hostage hostages migrant migrants immigrant immigrants landlord landlords
            tenant tenants homeowner homeowners dweller dwellers villager villagers islander islanders local locals
            native natives relative relatives cousin cousins uncle aunt niece nephew grandmother
            grandfather grandson granddaughter widow widower wives girlfriend boyfriend mum dad mom
            girl girls boy boys teenager teenagers youth youths child children baby kid kids pensioner pensioners
            striker strikers midfielder midfielders defender defenders goalkeeper goalkeepers winger forward skipper
            batsman bowler batter pitcher quarterback sprinter runner runners swimmer cyclist cyclists boxer golfer
            golfers jockey referee referees umpire umpires athlete athletes champion champions contender medallist
            medalist racer bosses gaffer pundit pundits commentator commentators presenter presenters host
            hosts anchor broadcaster broadcasters producer producers filmmaker filmmakers screenwriter publisher
            publishers blogger bloggers biographer translator backbencher backbenchers frontbencher whip
            undersecretary councillor councillors councilman councilwoman councilor councilors alderman assemblyman
            assemblywoman speaker speakers moderator moderators panelist panelists
            interviewee detective detectives constable sheriff sheriffs trooper troopers ranger rangers
            superintendent superintendents coroner coroners bailiff magistrate magistrates barrister barristers
            solicitor solicitors counsel notary planner planners surveyor technician technicians operator operators
            programmer programmers entrepreneur entrepreneurs businessman businesswoman businessmen industrialist
            tycoon billionaire millionaire cofounder incumbent nominee nominees appointee
            rebels rebel insurgent insurgents fighter fighters militant militants guerrilla dissident
            dissidents exile exiles monarch monarchists royal royals courtier farmer farmers worker workers people americans europeans
            """
        ),
        (
            .group,
            """
            league family hospital school museum theatre theater airport orchestra utility
            government governments administration ministry ministries department office agency agencies commission
            committee council parliament congress senate cabinet party parties coalition alliance union bank company
            companies firm firms group groups organization organizations organisation organisations institute
            institution court tribunal army military navy police force forces authorities authority embassy delegation
            team side sides bloc country countries nation nations state states city board foundation charity
            association federation body watchdog regulator newspaper paper magazine channel outlet report study
            survey poll affidavit statistics figures data
            statement communique opposition majority public community university club kremlin palace media
            airline bureau campaign militia charities unions bodies institutions courts trust
            retailer supplier suppliers carrier lender insurer manufacturer manufacturers maker makers automaker
            chipmaker drugmaker startup giant conglomerate operator broadcaster publisher website
            blog editorial memo document documents filing lawsuit indictment complaint ruling judgment
            spokespeople jury panel inquiry inspectorate consultancy thinktank lobby
            congregation church councils chamber assembly service services network station
            """
        ),
    ]
}
