extension WordLists {
    static let names: [(WordClass, String)] = [
        (
            .honorific,
            """
            mr mrs ms miss dr prof sir dame lord lady rev fr sheikh shaikh imam ayatollah hon madam mme monsieur herr
            frau senor
            """
        ),
        (
            .title,
            """
            president premier chancellor minister secretary ambassador envoy senator sen congressman
            congresswoman representative rep governor gov mayor king queen prince princess emperor pope cardinal
            archbishop bishop patriarch general gen colonel col major maj captain capt lieutenant lt sergeant sgt
            admiral adm commander cmdr marshal corporal private judge justice chief director chairman chairwoman
            chairperson chair commissioner spokesman spokeswoman spokesperson negotiator adviser advisor deputy
            professor doctor ceo cfo founder coach manager detective officer sheriff attorney prosecutor
            speaker leader head dictator sultan emir shah tsar count duke duchess baron councillor councilman
            councilwoman councilmember assemblyman assemblywoman alderman alderwoman selectman
            prophet superintendent inspector constable diplomat economist analyst historian journalist author
            actor actress singer reporter correspondent columnist editor chef presidents ministers chancellors senators
            premiers generals secretaries ambassadors councillors judges governors mayors insp det supt
            """
        ),
        (
            .titleModifier,
            """
            prime vice deputy former ex acting foreign defense defence finance interior justice home health education
            energy economy trade culture transport agriculture environment special senior first chief under assistant
            interim late incumbent outgoing incoming retired national attorney lord press state crown opposition
            party executive managing permanent high brigadier lieutenant rear major staff security military
            presidential parliamentary then majority minority pro tem
            """
        ),
        (
            .particle,
            """
            de da di del della der den van von la le el al bin ibn ben abu dos das du st mac mc ul ud ter ten af
            av zu
            """
        ),
        (
            .organizationHead,
            """
            ministry department commission committee council agency administration authority bureau office party bank
            university college institute school academy association federation union league alliance organization
            organisation foundation fund corporation company group society club court tribunal parliament congress
            senate assembly cabinet army navy force forces guard guards corps police service services board center centre
            network news times post journal tribune herald gazette guardian telegraph press airlines airways
            industries holdings partners systems technologies bancorp securities motors energy orchestra museum church
            hospital hospitals clinic clinics coalition front movement brigade regiment battalion division command secretariat treasury
            observatory laboratory laboratories library trust initiative programme program project consortium
            chamber exchange reserve intelligence investigations directorate inspectorate
            roadways railways railway railroad motorsports realty studios pharmaceuticals pharma therapeutics associates
            consulting ventures enterprises logistics electronics semiconductors telecom communications insurance
            entertainment brewery brewing foods chemicals petroleum investments advisors advisers analytics
            labs healthcare cartel diocese archdiocese choir ensemble philharmonic ballet theatre theater caucus rovers
            register chronicle observer inquirer examiner courier bulletin monitor institution
            wanderers fc united militia brigades taskforce workers
            """
        ),
        (
            .stateCode,
            """
            al ak az ar ca co ct de dc fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh
            ok or pa ri sc sd tn tx ut va vt wa wi wv wy ala ariz ark calif colo conn del fla ill ind kan mass mich minn
            miss neb nev okla ore penn tenn tex wash wis wyo
            """
        ),
        (
            .abbreviation,
            """
            dvd cd tv pc ceo cfo coo cto vp svp evp faq lol lmao omg pr hr it vhs gps pdf html xml api rfp lng mba phd utf
            url usb ac id iq ok ps rsvp asap fyi btw imo wtf bbq dj mc mp mps mep meps sms gmo gmos ptsd lgbt lgbtq covid
            ai icu cctv ufo vat ipo ipos esg pow pows wmd ied icbm icbms uav uavs ngo ngos gdp gnp suv suvs atm aids hiv
            dna rna sars mers yay ad bc am pm est edt pst gmt utc cet kg km mph psi rpm kwh mw gw ghz mhz gb tb mb jpg
            png gif doc txt ascii sql css php http www com ftp ip vpn wifi led lcd hd uhd cpu gpu ram rom os ios sim
            tba tbd tbc eta rip nsfw diy md rn dds esq llb ba bsc msc jd cv qa rd ppe ppm pto usd eur gbp jpy
            cny rub uah chf pin atms cds dvds pcs tvs kia mia sos vip vips stem adhd ocd copd mri ct ecg er
            dm nt dd mmog npc rpg fps xxx xl xs usp moq oem b2b b2c kpi kpis roi ebitda cagr aka nb re cc bcc fwd att
            iou rv hq ot tldr imho afaik yes no not and or the for you all new free sale now see this that
            """
        ),
        (
            .companySuffix,
            "inc corp ltd llc plc co gmbh ag sa nv bv oy ab spa srl llp lp pvt pty pjsc oao ooo kg sarl"
        ),
        (
            .placeHead,
            """
            river lake sea ocean bay gulf strait island islands mountain mountains mount valley desert peninsula coast
            cape canal falls forest basin plateau hills heights bridge street avenue road square park district province
            oblast county region republic state city town village airport station port harbor harbour stadium castle
            cathedral palace prison base territory territories strip bank beach reservoir dam boulevard lane
            crossing gorge glacier delta archipelago prefecture governorate raion canton hotel plaza reef channel
            hall garage auditorium arena mall tower towers temple shrine mosque monument memorial cemetery zoo gardens
            inn resort ranch creek springs cove ave blvd rd
            """
        ),
        (
            .siteHead,
            "nuclear power plant facility station site complex reactor refinery terminal pipeline mine base dam airport"
        ),
        (
            .agreementHead,
            """
            memorandum treaty accord accords agreement agreements pact convention protocol protocols act declaration
            charter resolution constitution article armistice deal plan doctrine directive regulation amendment
            communique concordat covenant bill law compact
            """
        ),
        (
            .eventHead,
            """
            summit war wars olympics games conference forum revolution uprising crisis festival championship
            championships cup election elections referendum invasion operation offensive battle siege massacre
            genocide holocaust earthquake hurricane typhoon cyclone pandemic awards congress expo exhibition marathon tournament
            intifada coup famine
            """
        ),
    ]
}
