/// The lists behind `WordClass`, each a text of folded words separated by blanks.
enum WordLists {
    static let values: [(WordClass, String)] = [
        (
            .month,
            """
            january february march april may june july august september october november december
            jan feb mar apr jun jul aug sep sept oct nov dec
            """
        ),
        (
            .weekday,
            """
            monday tuesday wednesday thursday friday saturday sunday
            mon tue tues wed weds thu thur thurs fri sat sun
            """
        ),
        (.season, "spring summer autumn fall winter"),
        (.dateEdge, "early late mid end beginning start middle turn rest"),
        (
            .dateStart,
            """
            in within from between q1 q2 q3 q4 h1 h2 fy fiscal financial calendar academic business working noughties
            twenties thirties forties fifties sixties seventies eighties nineties couple few several many some
            """
        ),
        (.dayName, "today yesterday tomorrow tonight"),
        (.quantifier, "a an several quarter few many some couple"),
        (.linkStart, "http https www"),
        (
            .numberWord,
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half dozen
            """
        ),
        (
            .magnitude,
            """
            hundred thousand million billion trillion multimillion multibillion hundreds thousands millions billions trillions
            mn bn tn mln bln trn tens dozens lakh crore
            """
        ),
        (
            .ordinal,
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth
            """
        ),
        (
            .timeUnit,
            """
            second seconds minute minutes hour hours day days week weeks weekend weekends month months quarter quarters
            year years decade decades century centuries fortnight semester workday workdays fortnights
            """
        ),
        (
            .deictic,
            """
            last next this coming past previous recent following current upcoming earlier later preceding same that
            final closing
            """
        ),
        (
            .measure,
            """
            percent percentage pct km kilometer kilometers kilometre kilometres metre metres meter meters cm
            centimeter centimeters centimetre centimetres mm millimeter millimeters millimetre millimetres
            mile miles foot feet ft inch inches yard yards acre acres hectare hectares ha kg kilogram kilograms
            kilo kilos gram grams tonne tonnes ton tons lb lbs ounce ounces oz litre litres liter liters gallon
            gallons barrel barrels bbl watt watts kw mw gw tw kwh mwh gwh twh kilowatt kilowatts megawatt megawatts
            gigawatt gigawatts mph kph kmh knots hz khz mhz ghz kb mb gb tb megabytes
            gigabytes terabytes degree degrees celsius fahrenheit volts volt amps joules calories bpd nm
            """
        ),
        (
            .bound,
            """
            over above exceeding under below about around roughly approximately approx nearly almost circa estimated
            some more greater less fewer at upwards up close topping surpassing in as minimum maximum
            """
        ),
    ]
}
