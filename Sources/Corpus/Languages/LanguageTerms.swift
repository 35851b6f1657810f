import Clauses
import Lexicon
import Synchronization

/// What the readers know of one language: its word lists as the tables that they look words up in, by topic. Each is
/// made when something first asks for it.
final class LanguageTerms: Sendable {
    let lists: LanguageLists
    let conventions: Conventions
    private let gazetteer: LazyGazetteer

    private let classLayer = Layer<WordClassTable>()
    private let calendarLayer = Layer<CalendarTerms>()
    private let numberLayer = Layer<NumberTerms>()
    private let moneyLayer = Layer<MoneyTerms>()
    private let nameLayer = Layer<NameTerms>()
    private let speechLayer = Layer<SpeechTerms>()
    private let roleEndingLayer = Layer<RoleEndings>()
    private let verbSecondLayer = Layer<VerbSecondTerms>()
    private let sentenceLayer = Layer<SentenceTerms>()
    private let tokenLayer = Layer<TokenTerms>()
    private let layoutLayer = Layer<LayoutTerms>()
    private let clauseLayer = Layer<ClauseTerms>()
    private let words = Mutex<[String: Set<String>]>([:])

    init(_ lists: LanguageLists, _ gazetteer: LazyGazetteer) {
        self.lists = lists
        self.gazetteer = gazetteer
        conventions = Conventions.of(lists.code)
    }

    /// The lists that each word is on.
    var classes: WordClassTable { classLayer.get { WordClassTable(self, gazetteer.index) } }
    var calendar: CalendarTerms { calendarLayer.get { CalendarTerms(reader("calendar"), conventions) } }
    var numbers: NumberTerms { numberLayer.get { NumberTerms(reader("numbers")) } }
    var money: MoneyTerms { moneyLayer.get { MoneyTerms(reader("money")) } }
    var names: NameTerms { nameLayer.get { NameTerms(reader("names")) } }
    var speech: SpeechTerms { speechLayer.get { SpeechTerms(reader("speech")) } }
    var roleEndings: RoleEndings { roleEndingLayer.get { RoleEndings(self) } }
    var verbSecond: VerbSecondTerms { verbSecondLayer.get { VerbSecondTerms(reader("speech")) } }
    var sentences: SentenceTerms {
        sentenceLayer.get {
            SentenceTerms(reader("sentences"), calendar: reader("calendar"), hasOrdinalDot: conventions.hasOrdinalDot)
        }
    }
    var tokens: TokenTerms { tokenLayer.get { TokenTerms(reader("tokens")) } }
    var layout: LayoutTerms {
        layoutLayer.get { LayoutTerms(reader("layout"), calendar: reader("calendar"), sentences: sentences) }
    }

    var clauses: ClauseTerms {
        clauseLayer.get {
            ClauseTerms { list in
                let terms = lists.terms("clauses", list).all + lists.terms("event-nouns", list).all
                return terms.map { ClauseTerms.Term($0.text, value: $0["value"], roles: $0["roles"]) }
            }
        }
    }

    /// The terms of a list of any table, in the form of `token.norm`; empty where the language has no such list.
    func words(of list: String) -> Set<String> {
        words.withLock { words in
            if let known = words[list] { return known }
            let terms = Set(lists.terms(list).texts.map(Fold.norm))
            words[list] = terms
            return terms
        }
    }

    /// Whether words of a topic are known.
    func knows(_ table: String) -> Bool { lists.names.contains(table) }

    func reader(_ table: String) -> TermReader { TermReader(lists: lists, table: table) }
}
