---@meta
-- Made by `make docs` from the declarations of the script API; do not edit.

---@class workbench.Element
---@field kind string What the element is: `sentence`, `entity`, `cell`, …
---@field text string The text, exactly as it stands in the document.
---@field plain string The text as it is read: without notation, white space collapsed.
---@field start integer The first byte in the document's text, from 1.
---@field stop integer The last byte in the document's text, from 1.
---@field line integer The line it begins on, from 1.
---@field last_line integer The line it ends on, from 1.
---@field column integer The character of its line it begins at, from 1.
---@field source string Where it is, as `path:line`: a terminal makes it a link.
---@field section workbench.Section|nil The innermost section it is in.
---@field block workbench.Element|nil The innermost block it is in: a paragraph, item, cell, …
---@field sentence workbench.Sentence|nil The sentence it is in; nil for what is longer than one.
---@field boilerplate boolean Whether it is in a part flagged as boilerplate: a share bar, a comment form, …
---@field statements workbench.StatementSequence The reported statements inside it.
---@field quotes workbench.QuoteSequence The quotations inside it.
---@field sentences workbench.SentenceSequence The sentences inside it.
---@field clauses workbench.ClauseSequence Who does what to whom, on what condition; none in tables, boilerplate and other languages than English.
---@field phrases workbench.PhraseSequence The noun phrases inside it, nested ones too; none in tables, boilerplate and other languages than English.
---@field entities workbench.EntitySequence The names inside it.
---@field dates workbench.DateSequence The dates inside it.
---@field money workbench.MoneySequence The amounts of money inside it.
---@field numbers workbench.NumberSequence The numbers inside it: counts, percentages, quantities.
---@field links workbench.LinkSequence The links inside it; in plain text, the web addresses.
---@field tokens workbench.TokenSequence The tokens inside it: words, numbers, punctuation, …
---@field doc workbench.Document The document it is in.
---@field next workbench.Element|nil The next element of the same kind in the document.
---@field previous workbench.Element|nil The element of the same kind before it.
local _Element = {}

---Finds a query inside the element, hits in reading order.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { limit?: integer, lists?: table }
---@return workbench.MatchSequence
function _Element:find(query, options) end

---Tells whether a query hits inside the element.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@return boolean
function _Element:matches(query) end

---Tells whether another element lies inside this one.
---@param other workbench.Element
---@return boolean
function _Element:contains(other) end

---Tells whether this element lies inside another.
---@param other workbench.Element
---@return boolean
function _Element:within(other) end

---Tells whether the two share text.
---@param other workbench.Element
---@return boolean
function _Element:overlaps(other) end

---Gives the text around it, cut to whole tokens, in one line.
---@param options? { words?: integer }
---@return string
function _Element:context(options) end

---@class workbench.Document : workbench.Element
---@field next workbench.Document|nil
---@field previous workbench.Document|nil
---@field id string The path in the corpus, with a number where a file holds several documents: `a.csv#12`.
---@field path string The path of the file.
---@field title string|nil The title, without quotation marks around it.
---@field date string|nil The date of the document, ISO.
---@field language string|nil The language, as an ISO 639-1 code.
---@field format string What the file is: `text`, `html`, `csv`, `mail`, …; `docs/formats.md` has all of them.
---@field encoding string The encoding the file was read in.
---@field words integer How many words it has, boilerplate not counted.
---@field bytes integer The length of its text in bytes.
---@field meta table What is said about it, by name: front matter, meta elements of a page, columns of a table, headers of a mail.
---@field title_matches number How well the title fits the text, from 0 to 1.
---@field blocks workbench.Sequence Its top-level blocks in order: headings, paragraphs, lists, tables, …
---@field main workbench.Sequence The top-level blocks that are the article's text, in order.
---@field notes workbench.Sequence Everything flagged as boilerplate: share bars, teasers, comment forms, …
---@field sections workbench.SectionSequence Its sections, nested ones included, in reading order.
---@field lists workbench.ListSequence Its lists, nested ones included.
---@field headings workbench.HeadingSequence Its headings.
---@field paragraphs workbench.ParagraphSequence Its paragraphs.
---@field callouts workbench.CalloutSequence Its boxes beside the text: tips, notes, did-you-knows.
---@field tables workbench.TableSequence Its tables.
---@field faqs workbench.FaqSequence Its pairs of question and answer.
---@field lines workbench.LineSequence Its lines.
---@field hash string SHA-256 of its text.
local _Document = {}

---Gives any stretch of the text as an element.
---@param start integer The first byte in the document's text, from 1
---@param stop integer The last byte
---@return workbench.Span
function _Document:span(start, stop) end

---@class workbench.Section : workbench.Element
---@field next workbench.Section|nil
---@field previous workbench.Section|nil
---@field title string The text of its heading.
---@field heading workbench.Element Its heading; where the title alone opens it, the block of that.
---@field level integer 1 for the highest.
---@field parent workbench.Section|nil The section it is a part of.
---@field sections workbench.SectionSequence The sections directly below it.
---@field paragraphs workbench.ParagraphSequence Its paragraphs, those of sections below included.
---@field path string The titles from the top, joined by ` > `.
local _Section = {}

---@class workbench.Block : workbench.Element
---@field role string|nil What it is for: `title`, `toc`, `faq`, `callout`, `metadata`, `caption`, `boilerplate`; nil for ordinary text.
---@field reason string|nil Why it was flagged as boilerplate: `share`, `related`, `comments`, …
local _Block = {}

---@class workbench.Blockquote : workbench.Block
---@field next workbench.Blockquote|nil
---@field previous workbench.Blockquote|nil
local _Blockquote = {}

---@class workbench.List : workbench.Block
---@field next workbench.List|nil
---@field previous workbench.List|nil
---@field ordered boolean Whether it is numbered.
---@field items workbench.ItemSequence Its items, without those of nested lists.
local _List = {}

---@class workbench.Item : workbench.Block
---@field next workbench.Item|nil
---@field previous workbench.Item|nil
---@field depth integer 1 for an item of the outermost list.
---@field label string|nil What stands before the colon of a labelled item.
---@field marker string|nil What it begins with: `-`, `1.`; nil without one.
---@field items workbench.ItemSequence The items of lists nested in it.
local _Item = {}

---@class workbench.Heading : workbench.Block
---@field next workbench.Heading|nil
---@field previous workbench.Heading|nil
---@field level integer 1 for the highest, up to 6.
local _Heading = {}

---@class workbench.Paragraph : workbench.Block
---@field next workbench.Paragraph|nil
---@field previous workbench.Paragraph|nil
---@field label string|nil What stands before the colon of a labelled paragraph.
---@field dateline string|nil The place a report begins with: `LONDON`.
local _Paragraph = {}

---@class workbench.Code : workbench.Block
---@field next workbench.Code|nil
---@field previous workbench.Code|nil
local _Code = {}

---@class workbench.Figure : workbench.Block
---@field next workbench.Figure|nil
---@field previous workbench.Figure|nil
local _Figure = {}

---@class workbench.Callout : workbench.Block
---@field next workbench.Callout|nil
---@field previous workbench.Callout|nil
---@field label string|nil What the box calls itself: `Pro Tip`.
local _Callout = {}

---@class workbench.Table : workbench.Block
---@field next workbench.Table|nil
---@field previous workbench.Table|nil
---@field header string[] The texts of its header row.
---@field rows workbench.RowSequence Its rows below the header.
---@field columns integer How many columns it has.
local _Table = {}

---Gives one cell; nil outside the table.
---@param row integer From 1, below the header; negative from the end
---@param column integer|string Number or header
---@return workbench.Cell|nil
function _Table:cell(row, column) end

---Gives the rows as plain tables, texts by header.
---@return table[]
function _Table:records() end

---@class workbench.Row : workbench.Block
---@field next workbench.Row|nil
---@field previous workbench.Row|nil
---@field index integer Its number below the header, from 1; 0 for the header.
---@field cells workbench.CellSequence Its cells.
---@field [integer|string] string|nil The text of a cell, by number or header.
local _Row = {}

---@class workbench.Cell : workbench.Block
---@field next workbench.Cell|nil
---@field previous workbench.Cell|nil
---@field row workbench.Row The row it is in.
---@field column integer The number of its column, from 1.
---@field row_span integer How many rows it covers.
---@field column_span integer How many columns it covers.
---@field header string|nil The header of its column.
local _Cell = {}

---@class workbench.Faq : workbench.Element
---@field next workbench.Faq|nil
---@field previous workbench.Faq|nil
---@field question workbench.Element The question, without a mark such as `Q:` before it.
---@field answer workbench.Element The answer, without a mark such as `A:` before it.
local _Faq = {}

---@class workbench.Span : workbench.Element
---@field next workbench.Span|nil
---@field previous workbench.Span|nil
---@field name string Its text as it is read.
---@field role string|nil Of a part of a block what that is for; nil for any other stretch.
local _Span = {}

---@class workbench.Line : workbench.Element
---@field next workbench.Line|nil
---@field previous workbench.Line|nil
local _Line = {}

---@class workbench.Statement : workbench.Element
---@field next workbench.Statement|nil
---@field previous workbench.Statement|nil
---@field speaker workbench.Entity|workbench.Phrase|nil Who is reported: an entity or a phrase.
---@field cue workbench.Token|nil The word that reports.
---@field verb string The cue in lower case: `said`, `according to`.
---@field content string What is reported, as it is read.
---@field quote workbench.Quote|nil The quotation in it.
---@field negated boolean Whether it is said not to have been said so: `did not say`.
---@field resolved boolean Whether the speaker was found behind a pronoun.
local _Statement = {}

---@class workbench.Quote : workbench.Element
---@field next workbench.Quote|nil
---@field previous workbench.Quote|nil
---@field content string The text without its marks, as it is read.
---@field speaker workbench.Entity|workbench.Phrase|nil Who said it: an entity or a phrase.
---@field cue workbench.Token|nil The word that says that it was said.
---@field direct boolean Whether it is speech; false for words in scare quotes.
local _Quote = {}

---@class workbench.Sentence : workbench.Element
---@field next workbench.Sentence|nil
---@field previous workbench.Sentence|nil
---@field index integer Its number in the document, from 1.
local _Sentence = {}

---@class workbench.Clause : workbench.Element
---@field next workbench.Clause|nil
---@field previous workbench.Clause|nil
---@field verb string The dictionary form of the verb, with its particle or the preposition that it governs.
---@field token workbench.Token The verb's token; of `nominal` clauses the noun.
---@field kind string `main`, `complement`, `relative`, `adverbial`, `infinitive`, `participle`, `nominal`.
---@field voice string `active` or `passive`.
---@field tense string|nil `past`, `present` or `future`; nil where the verb has none.
---@field done boolean Whether it is told as done: past or perfect, asserted, not denied.
---@field question boolean Whether it is asked.
---@field negated boolean Whether it is denied: `not`, `never`, `no longer`, `no country`.
---@field modality string How it is put: `asserted`, `possible`, `intended`, `required`, `hypothetical`, `asked`.
---@field subject workbench.Phrase|nil The grammatical subject that stands in it, as written.
---@field actor workbench.Phrase|nil Who does it, where it is written: through passives, relatives, infinitives and joined verbs.
---@field object workbench.Phrase|nil What is done or given.
---@field recipient workbench.Phrase|nil Who gets it.
---@field addressee workbench.Phrase|nil Who is told or asked.
---@field complement workbench.Clause|nil The clause that it asks for: `agreed to lend`.
---@field complements workbench.ClauseSequence All clauses that it asks for.
---@field parent workbench.Clause|nil The clause whose complement, condition, relative or adverbial it is; of joined clauses the first one's.
---@field chain workbench.ClauseSequence Itself, then outwards the clauses that ask for it: `send`, `agree`.
---@field innermost boolean Whether it asks for no other clause.
---@field condition workbench.Span|nil Its condition as written, with the word that begins it.
---@field condition_kind string|nil `if`, `unless`, `once`, `until`, `provided`, `event`, `exchange`.
---@field act workbench.Span What is done: the verb with its object and what it asks for.
---@field time workbench.Date|nil The date in it.
---@field statement workbench.Statement|nil The reported statement that it is said in.
---@field speaker workbench.Entity|workbench.Phrase|nil In whose words it is told.
local _Clause = {}

---Gives the phrase behind a preposition that belongs to the verb: `marched **to Rome**`.
---@param preposition string As written, in small letters: `to`, `along with`
---@return workbench.Phrase|nil
function _Clause:with(preposition) end

---@class workbench.Phrase : workbench.Element
---@field next workbench.Phrase|nil
---@field previous workbench.Phrase|nil
---@field head string|nil The dictionary form of the word that the others hang on: `guarantee`.
---@field token workbench.Token|nil The token of that word; of joined phrases that of the first.
---@field name string Its name: that of the entity at its head, of what it stands for, or its words without an article.
---@field entity workbench.Entity|nil The name at its head; nil for joined phrases.
---@field names string[] The names that its members have.
---@field determiner string|nil `the`, `no`, `some`.
---@field definite boolean Whether it speaks of something known: `the deal`, `these troops`, a name.
---@field modifiers string[] The adjectives, numbers and nouns before its head, as written.
---@field members workbench.PhraseSequence The phrases that it joins (`Spain, Italy and Portugal`); itself where it joins none.
---@field including workbench.PhraseSequence The phrases behind `including` and `such as`.
---@field apposition workbench.Phrase|nil The phrase behind it that says the same in other words.
---@field owner workbench.Phrase|nil Whose it is, or who gives it: `Norway's loan`, `a loan from Norway`.
---@field amount workbench.Money|workbench.Number|nil The sum of money or the number in it.
---@field clause workbench.Clause|nil The clause in one of whose roles it stands.
---@field role string|nil As what: `actor`, `object`, `recipient`, `addressee`, `subject`, `other`.
local _Phrase = {}

---Gives the phrase behind a preposition that belongs to the noun: `aid **to Kenya**`.
---@param preposition string As written, in small letters: `to`, `along with`
---@return workbench.Phrase|nil
function _Phrase:with(preposition) end

---@class workbench.Entity : workbench.Element
---@field next workbench.Entity|nil
---@field previous workbench.Entity|nil
---@field type string `person`, `organization`, `place`, `agreement`, `event` or `other`.
---@field name string The canonical name: the same for `Chancellor Angela Merkel` and `Merkel`.
---@field title string|nil The title before the name: `Prime Minister`.
---@field aliases string[] The forms in which the name occurs in the document.
---@field mentions workbench.EntitySequence All mentions in the document.
---@field wikidata string|nil The Wikidata number, where a gazetteer gives one.
local _Entity = {}

---@class workbench.Date : workbench.Element
---@field next workbench.Date|nil
---@field previous workbench.Date|nil
---@field from string|nil The first day, ISO; nil where it cannot be told.
---@field to string|nil The last day, ISO, inclusive.
---@field granularity string How exact it is: `day`, `month`, `year`, …
---@field relative boolean Whether it counts from the document's own date: `Tuesday`, `last week`.
local _Date = {}

---@class workbench.Money : workbench.Element
---@field next workbench.Money|nil
---@field previous workbench.Money|nil
---@field amount number|nil The amount; nil where only a range is said.
---@field low number|nil The lower end of a range.
---@field high number|nil The upper end of a range.
---@field currency string|nil ISO 4217: `USD`.
---@field bound string|nil `over`, `under` or `about`.
local _Money = {}

---@class workbench.Number : workbench.Element
---@field next workbench.Number|nil
---@field previous workbench.Number|nil
---@field value number The value.
---@field unit string|nil What is counted: `percent`, `people`, `ordinal`.
---@field bound string|nil `over`, `under` or `about`, from the words before.
local _Number = {}

---@class workbench.Match : workbench.Element
---@field next workbench.Match|nil
---@field previous workbench.Match|nil
---@field query string The query it is a hit of.
---@field captures table The captured elements by name.
---@field [string] workbench.Element|nil A capture, by its name.
local _Match = {}

---Tells for each token of the hit which part of the query it met.
---@return string
function _Match:explain() end

---@class workbench.Link : workbench.Element
---@field next workbench.Link|nil
---@field previous workbench.Link|nil
---@field target string The address it leads to, as written.
local _Link = {}

---@class workbench.Token : workbench.Element
---@field next workbench.Token|nil
---@field previous workbench.Token|nil
---@field index integer Its number in the document, from 1.
---@field lower string The text in lower case.
---@field norm string Case and accents folded, quotes and dashes unified: what is compared.
---@field stem string Its stem by Snowball, in the document's language (English where that is unknown): `guarantees` and `guaranteed` are both `guarante`. Its `norm` in languages without a stemmer.
---@field shape string Its shape: `Xxxxx`, `XX`, `dd`.
---@field type string `word`, `number`, `punctuation`, `symbol`, `url`, `email` or `currency`.
---@field lemma string|nil Its dictionary form: `offer` of `offered`; names keep their capitals.
---@field pos string|nil Its part of speech, as in Universal Dependencies: `NOUN`, `PROPN`, `VERB`, `AUX`, `ADJ`, …
---@field deprel string|nil Its relation to its head, as in Universal Dependencies: `nsubj`, `obj`, `root`, …
---@field head workbench.Token|nil The token that governs it; nil for the root of a sentence.
---@field negated boolean Whether it ends in a negation of its own: `don't`, `cannot`.
local _Token = {}

---Tells whether it is on a list of its document's language; `docs/languages.md` names the lists.
---@param list string The name of a list of the host
---@return boolean
function _Token:is(list) end

---@class workbench.Corpus
---@field docs workbench.DocumentSequence Its documents, read when a loop reaches them.
---@field name string The name of its folder or file.
---@field path string The path it was opened with.
---@field hash string SHA-256 over the hashes and ids of its documents.
---@field entities workbench.Sequence Its entities over all documents, most mentioned first.
---@operator len: integer
---@operator call: workbench.Document|nil
---@overload fun(state: nil, last: workbench.Document|nil): workbench.Document|nil
---@field [integer|string] workbench.Document
local _Corpus = {}

---Finds a query in all documents, hits in document order.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { limit?: integer, lists?: table }
---@return workbench.MatchSequence
function _Corpus:find(query, options) end

---Gives the part of the corpus whose documents have these values.
---@param fields table What the fields of a document must be
---@return workbench.Corpus
function _Corpus:where(fields) end

---Gives the part of the corpus for which a function gives true.
---@param fn fun(doc: workbench.Document): boolean
---@return workbench.Corpus
function _Corpus:filter(fn) end

---Counts word forms: value, count, per_million, documents; highest first.
---@param options? { of?: "text"|"lower"|"norm"|"stem"|"shape", n?: integer, min?: integer, where?: fun(token: workbench.Token): boolean|table, by?: "document"|fun(doc: workbench.Document): any }
---@return workbench.Results
function _Corpus:frequencies(options) end

---Counts runs of n tokens: value, count, per_million, documents; highest first.
---@param options? { n?: integer, of?: "text"|"lower"|"norm"|"stem"|"shape", min?: integer }
---@return workbench.Results
function _Corpus:ngrams(options) end

---Finds what stands near the hits of a query: value, count, frequency, documents, and the measure.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"stem"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|string[], min?: integer, lists?: table }
---@return workbench.Results
function _Corpus:collocates(query, options) end

---Finds the words that are more frequent here than in another corpus: value, count, reference, log_ratio, and the measure.
---@param reference workbench.Corpus|workbench.Results What it is compared with
---@param options? { of?: "text"|"lower"|"norm"|"stem"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|"simple_maths"|string[], min?: integer, smoothing?: number }
---@return workbench.Results
function _Corpus:keyness(reference, options) end

---Tells how evenly the hits of a query are spread over the corpus; nil without a hit.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { measure?: "dp"|"dp_norm"|"juilland_d"|"carroll_d2"|"rosengren_s"|"arf", parts?: integer, lists?: table }
---@return number|nil
function _Corpus:dispersion(query, options) end

---Finds pairs of documents, or paragraphs, that are nearly the same: first, second, similarity.
---@param options? { threshold?: number, of?: "document"|"paragraph", min?: integer }
---@return workbench.Results
function _Corpus:duplicates(options) end

---@class workbench.Query
---@field source string The query as it was written.
---@field names string[] The names that hits may bind.
local _Query = {}

---Tells how the query runs and what it is likely to cost.
---@return string
function _Query:plan() end

---@class workbench.Sequence
---@operator len: integer
---@operator call: any|nil
---@overload fun(state: nil, last: any|nil): any|nil
---@field [integer] any
local _Sequence = {}

---Explains each hit; see `match:explain`.
---@return string
function _Sequence:explain() end

---Keeps the items whose fields have these values.
---@param fields table What the fields of an item must be
---@return workbench.Sequence
function _Sequence:where(fields) end

---Keeps the items for which a function gives true.
---@param fn fun(item: any): boolean
---@return workbench.Sequence
function _Sequence:filter(fn) end

---Gives what a function makes of each item; items it makes nil of are left out.
---@param fn fun(item: any): any
---@return workbench.Sequence
function _Sequence:map(fn) end

---Gives the items of the lists or sequences that a function makes of each item, in one sequence.
---@param fn fun(item: any): any
---@return workbench.Sequence
function _Sequence:flat_map(fn) end

---Gives the first item, or a sequence of the first n.
---@param n? integer How many; one element, not a sequence, when left out
---@return any|nil
function _Sequence:first(n) end

---Gives the last item, or a sequence of the last n.
---@param n? integer How many; one element, not a sequence, when left out
---@return any|nil
function _Sequence:last(n) end

---Draws n items at random, in their order; the same seed draws the same.
---@param n integer How many
---@param seed? integer Another seed, another sample; 1 when left out
---@return workbench.Sequence
function _Sequence:sample(n, seed) end

---Sorts by a key; items with equal keys keep their order.
---@param by? fun(item: any, other?: any): any|string A field's name (`who.name` too) or a function that gives the key; document order when left out
---@param order? "ascending"|"descending"
---@return workbench.Sequence
function _Sequence:sort(by, order) end

---Keeps the first of the items that have the same key.
---@param by? fun(item: any): any|string A field's name (`who.name` too) or a function; the item itself when left out
---@return workbench.Sequence
function _Sequence:unique(by) end

---Groups by a key: a list of {key=, items=} in order of first appearance; items is a sequence.
---@param by fun(item: any): any|string A field's name (`who.name` too) or a function
---@return table[]
function _Sequence:group(by) end

---Counts keys: a table with the columns value, count and documents, highest first.
---@param by? fun(item: any): any|string A field's name (`who.name` too) or a function; the item's text when left out
---@return workbench.Results
function _Sequence:count(by) end

---Folds the sequence into one value.
---@param fn fun(result: any, item: any): any
---@param init? any The first result
---@return any
function _Sequence:reduce(fn, init) end

---Tells whether a function gives true for at least one item.
---@param fn fun(item: any): boolean
---@return boolean
function _Sequence:any(fn) end

---Tells whether a function gives true for every item.
---@param fn fun(item: any): boolean
---@return boolean
function _Sequence:all(fn) end

---Gives the items as a plain Lua list.
---@return any[]
function _Sequence:to_list() end

---Shows elements in context: document, line, left, match, right.
---@param options? { left?: integer, right?: integer, sort?: string|fun(item: any): any|any[] }
---@return workbench.Results
function _Sequence:kwic(options) end

---Gives the documents that its elements are in, each once.
---@return workbench.DocumentSequence
function _Sequence:documents() end

---Finds what stands near its elements, in the documents they are in; see `corpus:collocates`.
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"stem"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|string[], min?: integer }
---@return workbench.Results
function _Sequence:collocates(options) end

---Counts values of its items: value, count, per_million, documents; highest first.
---@param options? { of?: string|fun(item: any): any, n?: integer, min?: integer, by?: string|fun(item: any): any }
---@return workbench.Results
function _Sequence:frequencies(options) end

---Counts runs of n items: value, count, per_million, documents; highest first.
---@param options? { n?: integer, of?: string|fun(item: any): any, min?: integer }
---@return workbench.Results
function _Sequence:ngrams(options) end

---Finds the values that are more frequent here: value, count, reference, log_ratio, and the measure.
---@param reference workbench.Sequence|workbench.Results What it is compared with
---@param options? { of?: string|fun(item: any): any, measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|"simple_maths"|string[], min?: integer, smoothing?: number }
---@return workbench.Results
function _Sequence:keyness(reference, options) end

---Tells how evenly its elements are spread over the corpus, or the document without one; nil for none.
---@param options? { measure?: "dp"|"dp_norm"|"juilland_d"|"carroll_d2"|"rosengren_s"|"arf", parts?: integer }
---@return number|nil
function _Sequence:dispersion(options) end

---Keeps the elements that have a form near them: from a number of `collocates` back to its lines.
---@param value string The form, as the column `value` of `collocates` has it
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"stem"|"shape" }
---@return workbench.Sequence
function _Sequence:near(value, options) end

---@class workbench.Results
---@field columns string[] The names of the columns.
---@field tallies table|nil The counters of the run by name, each a table with the columns key and count; only in `report`.
---@operator len: integer
---@operator call: workbench.ResultRow|nil
---@overload fun(state: nil, last: workbench.ResultRow|nil): workbench.ResultRow|nil
---@field [integer] workbench.ResultRow
local _Results = {}

---Sorts by a column; ties are broken by the other columns from left to right.
---@param column string
---@param order? "ascending"|"descending"
---@return workbench.Results
function _Results:sort(column, order) end

---Keeps the first n rows.
---@param n integer
---@return workbench.Results
function _Results:top(n) end

---Keeps the rows for which a function gives true, or whose cells have these values.
---@param rows fun(row: workbench.ResultRow): boolean|table A function, or values by column: `{actor = "Kyiv"}`, as `sequence:where` takes them
---@return workbench.Results
function _Results:where(rows) end

---Keeps some columns, in this order.
---@param columns string|string[]
---@return workbench.Results
function _Results:select(columns) end

---Gives columns other names.
---@param names table New names by old ones
---@return workbench.Results
function _Results:rename(names) end

---Adds a column that a function computes from each row.
---@param column string
---@param fn fun(row: workbench.ResultRow): any
---@return workbench.Results
function _Results:add(column, fn) end

---Makes one row of the rows that agree in some columns.
---@param columns string|string[]
---@param aggregates? table New columns: `n = "count"`, `total = {"sum", "amount"}`
---@return workbench.Results
function _Results:group(columns, aggregates) end

---Counts the values of a column: value, count and documents, highest first.
---@param column string
---@return workbench.Results
function _Results:count(column) end

---Makes a cross table.
---@param options { rows: string|string[], columns: string, value?: string, aggregate?: string }
---@return workbench.Results
function _Results:pivot(options) end

---Joins the rows of another table that agree in some columns.
---@param other workbench.Results
---@param on string|string[]
---@return workbench.Results
function _Results:join(other, on) end

---Gives the ids of the documents its rows come from.
---@return string[]
function _Results:documents() end

---Gives the table as text.
---@param format? "text"|"markdown"|"html"|"csv"|"json" `text` when left out
---@return string
function _Results:render(format) end

---Writes the table to a file: the whole new one, or, when something fails, none.
---@param path string Relative to the folder that the program was started in
---@param format? "text"|"markdown"|"html"|"json"|"csv" What the name ends in when left out
function _Results:save(path, format) end

---@class workbench.Regex
---@field pattern string The pattern it was made from.
local _Regex = {}

---Gives first and last byte of the first match, then its groups; nil without one.
---@param text string
---@param init? integer The byte to begin at, from 1; negative from the end
---@return integer|nil
function _Regex:find(text, init) end

---Gives the groups of the first match, or all of it where there are none; nil without one.
---@param text string
---@param init? integer The byte to begin at, from 1; negative from the end
---@return string|nil
function _Regex:match(text, init) end

---Gives an iterator over all matches, as `string.gmatch` does.
---@param text string
---@return fun(): string
function _Regex:gmatch(text) end

---Replaces the matches; gives the text and how many there were.
---@param text string
---@param by string|fun(...: string): string? Text with `%0`, `%1`, … for the match and its groups, or a function of them
---@param n? integer At most this many
---@return string
function _Regex:replace(text, by, n) end

---Cuts the text at the matches.
---@param text string
---@return string[]
function _Regex:split(text) end

---@class workbench.Lexicon
---@field lists string[] The names of its lists.
local _Lexicon = {}

---Tells whether a word or phrase is on a list.
---@param word workbench.Element|string A token, a phrase or a string
---@param list string The name of a list
---@return boolean
function _Lexicon:is(word, list) end

---Gives the row of a word or phrase: `term`, `list` and the other columns; nil where it is on no list.
---@param word workbench.Element|string A token, a phrase or a string
---@return table|nil
function _Lexicon:of(word) end

---Gives the terms of a list, in the order of the file.
---@param list string The name of a list
---@return string[]
function _Lexicon:terms(list) end

---@class workbench.Context
---@field args table The plugin's arguments by name.
local _Context = {}

---Adds a row to the results.
---@param row table Values by column
function _Context:emit(row) end

---Adds to a counter that sums up over all documents.
---@param name string Which counter
---@param key? any What is counted; nothing is counted for nil
---@param n? integer How many; 1 when left out
function _Context:tally(name, key, n) end

---Tells the reader of the results something about a document.
---@param message string
---@param element? workbench.Element Where
function _Context:warn(message, element) end

---Writes a line to standard error.
---@param ... any Any values
function _Context:log(...) end

---@class workbench.Report
local _Report = {}

---Writes the title.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _Report:title(format, ...) end

---Writes a heading.
---@param text string
---@param level? integer 1 when left out
function _Report:heading(text, level) end

---Writes a paragraph.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _Report:text(format, ...) end

---Writes a remark about the result.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _Report:note(format, ...) end

---Writes a table.
---@param table workbench.Results
---@param options? { caption?: string, source?: string }
function _Report:table(table, options) end

---Writes a bullet list.
---@param items any[]|workbench.Sequence
function _Report:list(items) end

---Writes a passage with its source.
---@param element workbench.Element
function _Report:quote(element) end

---Writes a chart.
---@param chart workbench.Chart
function _Report:chart(chart) end

---@class workbench.Chart
---@field kind string What it is drawn as: `bar`, `line`, `heatmap`, …
local _Chart = {}

---@class workbench.DocumentSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Document|nil
---@overload fun(state: nil, last: workbench.Document|nil): workbench.Document|nil
---@field [integer] workbench.Document
---@field where fun(self: workbench.DocumentSequence, fields: table): workbench.DocumentSequence
---@field filter fun(self: workbench.DocumentSequence, fn: fun(item: workbench.Document): boolean): workbench.DocumentSequence
---@field map fun(self: workbench.DocumentSequence, fn: fun(item: workbench.Document): any): workbench.Sequence
---@field flat_map fun(self: workbench.DocumentSequence, fn: fun(item: workbench.Document): any): workbench.Sequence
---@field first (fun(self: workbench.DocumentSequence): workbench.Document|nil)|(fun(self: workbench.DocumentSequence, n: integer): workbench.DocumentSequence)
---@field last (fun(self: workbench.DocumentSequence): workbench.Document|nil)|(fun(self: workbench.DocumentSequence, n: integer): workbench.DocumentSequence)
---@field sample fun(self: workbench.DocumentSequence, n: integer, seed?: integer): workbench.DocumentSequence
---@field sort fun(self: workbench.DocumentSequence, by?: fun(item: workbench.Document, other?: any): any|string, order?: "ascending"|"descending"): workbench.DocumentSequence
---@field unique fun(self: workbench.DocumentSequence, by?: fun(item: workbench.Document): any|string): workbench.DocumentSequence
---@field group fun(self: workbench.DocumentSequence, by: fun(item: workbench.Document): any|string): table[]
---@field count fun(self: workbench.DocumentSequence, by?: fun(item: workbench.Document): any|string): workbench.Results
---@field reduce fun(self: workbench.DocumentSequence, fn: fun(result: any, item: workbench.Document): any, init?: any): any
---@field any fun(self: workbench.DocumentSequence, fn: fun(item: workbench.Document): boolean): boolean
---@field all fun(self: workbench.DocumentSequence, fn: fun(item: workbench.Document): boolean): boolean

---@class workbench.SectionSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Section|nil
---@overload fun(state: nil, last: workbench.Section|nil): workbench.Section|nil
---@field [integer] workbench.Section
---@field where fun(self: workbench.SectionSequence, fields: table): workbench.SectionSequence
---@field filter fun(self: workbench.SectionSequence, fn: fun(item: workbench.Section): boolean): workbench.SectionSequence
---@field map fun(self: workbench.SectionSequence, fn: fun(item: workbench.Section): any): workbench.Sequence
---@field flat_map fun(self: workbench.SectionSequence, fn: fun(item: workbench.Section): any): workbench.Sequence
---@field first (fun(self: workbench.SectionSequence): workbench.Section|nil)|(fun(self: workbench.SectionSequence, n: integer): workbench.SectionSequence)
---@field last (fun(self: workbench.SectionSequence): workbench.Section|nil)|(fun(self: workbench.SectionSequence, n: integer): workbench.SectionSequence)
---@field sample fun(self: workbench.SectionSequence, n: integer, seed?: integer): workbench.SectionSequence
---@field sort fun(self: workbench.SectionSequence, by?: fun(item: workbench.Section, other?: any): any|string, order?: "ascending"|"descending"): workbench.SectionSequence
---@field unique fun(self: workbench.SectionSequence, by?: fun(item: workbench.Section): any|string): workbench.SectionSequence
---@field group fun(self: workbench.SectionSequence, by: fun(item: workbench.Section): any|string): table[]
---@field count fun(self: workbench.SectionSequence, by?: fun(item: workbench.Section): any|string): workbench.Results
---@field reduce fun(self: workbench.SectionSequence, fn: fun(result: any, item: workbench.Section): any, init?: any): any
---@field any fun(self: workbench.SectionSequence, fn: fun(item: workbench.Section): boolean): boolean
---@field all fun(self: workbench.SectionSequence, fn: fun(item: workbench.Section): boolean): boolean

---@class workbench.BlockquoteSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Blockquote|nil
---@overload fun(state: nil, last: workbench.Blockquote|nil): workbench.Blockquote|nil
---@field [integer] workbench.Blockquote
---@field where fun(self: workbench.BlockquoteSequence, fields: table): workbench.BlockquoteSequence
---@field filter fun(self: workbench.BlockquoteSequence, fn: fun(item: workbench.Blockquote): boolean): workbench.BlockquoteSequence
---@field map fun(self: workbench.BlockquoteSequence, fn: fun(item: workbench.Blockquote): any): workbench.Sequence
---@field flat_map fun(self: workbench.BlockquoteSequence, fn: fun(item: workbench.Blockquote): any): workbench.Sequence
---@field first (fun(self: workbench.BlockquoteSequence): workbench.Blockquote|nil)|(fun(self: workbench.BlockquoteSequence, n: integer): workbench.BlockquoteSequence)
---@field last (fun(self: workbench.BlockquoteSequence): workbench.Blockquote|nil)|(fun(self: workbench.BlockquoteSequence, n: integer): workbench.BlockquoteSequence)
---@field sample fun(self: workbench.BlockquoteSequence, n: integer, seed?: integer): workbench.BlockquoteSequence
---@field sort fun(self: workbench.BlockquoteSequence, by?: fun(item: workbench.Blockquote, other?: any): any|string, order?: "ascending"|"descending"): workbench.BlockquoteSequence
---@field unique fun(self: workbench.BlockquoteSequence, by?: fun(item: workbench.Blockquote): any|string): workbench.BlockquoteSequence
---@field group fun(self: workbench.BlockquoteSequence, by: fun(item: workbench.Blockquote): any|string): table[]
---@field count fun(self: workbench.BlockquoteSequence, by?: fun(item: workbench.Blockquote): any|string): workbench.Results
---@field reduce fun(self: workbench.BlockquoteSequence, fn: fun(result: any, item: workbench.Blockquote): any, init?: any): any
---@field any fun(self: workbench.BlockquoteSequence, fn: fun(item: workbench.Blockquote): boolean): boolean
---@field all fun(self: workbench.BlockquoteSequence, fn: fun(item: workbench.Blockquote): boolean): boolean

---@class workbench.ListSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.List|nil
---@overload fun(state: nil, last: workbench.List|nil): workbench.List|nil
---@field [integer] workbench.List
---@field where fun(self: workbench.ListSequence, fields: table): workbench.ListSequence
---@field filter fun(self: workbench.ListSequence, fn: fun(item: workbench.List): boolean): workbench.ListSequence
---@field map fun(self: workbench.ListSequence, fn: fun(item: workbench.List): any): workbench.Sequence
---@field flat_map fun(self: workbench.ListSequence, fn: fun(item: workbench.List): any): workbench.Sequence
---@field first (fun(self: workbench.ListSequence): workbench.List|nil)|(fun(self: workbench.ListSequence, n: integer): workbench.ListSequence)
---@field last (fun(self: workbench.ListSequence): workbench.List|nil)|(fun(self: workbench.ListSequence, n: integer): workbench.ListSequence)
---@field sample fun(self: workbench.ListSequence, n: integer, seed?: integer): workbench.ListSequence
---@field sort fun(self: workbench.ListSequence, by?: fun(item: workbench.List, other?: any): any|string, order?: "ascending"|"descending"): workbench.ListSequence
---@field unique fun(self: workbench.ListSequence, by?: fun(item: workbench.List): any|string): workbench.ListSequence
---@field group fun(self: workbench.ListSequence, by: fun(item: workbench.List): any|string): table[]
---@field count fun(self: workbench.ListSequence, by?: fun(item: workbench.List): any|string): workbench.Results
---@field reduce fun(self: workbench.ListSequence, fn: fun(result: any, item: workbench.List): any, init?: any): any
---@field any fun(self: workbench.ListSequence, fn: fun(item: workbench.List): boolean): boolean
---@field all fun(self: workbench.ListSequence, fn: fun(item: workbench.List): boolean): boolean

---@class workbench.ItemSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Item|nil
---@overload fun(state: nil, last: workbench.Item|nil): workbench.Item|nil
---@field [integer] workbench.Item
---@field where fun(self: workbench.ItemSequence, fields: table): workbench.ItemSequence
---@field filter fun(self: workbench.ItemSequence, fn: fun(item: workbench.Item): boolean): workbench.ItemSequence
---@field map fun(self: workbench.ItemSequence, fn: fun(item: workbench.Item): any): workbench.Sequence
---@field flat_map fun(self: workbench.ItemSequence, fn: fun(item: workbench.Item): any): workbench.Sequence
---@field first (fun(self: workbench.ItemSequence): workbench.Item|nil)|(fun(self: workbench.ItemSequence, n: integer): workbench.ItemSequence)
---@field last (fun(self: workbench.ItemSequence): workbench.Item|nil)|(fun(self: workbench.ItemSequence, n: integer): workbench.ItemSequence)
---@field sample fun(self: workbench.ItemSequence, n: integer, seed?: integer): workbench.ItemSequence
---@field sort fun(self: workbench.ItemSequence, by?: fun(item: workbench.Item, other?: any): any|string, order?: "ascending"|"descending"): workbench.ItemSequence
---@field unique fun(self: workbench.ItemSequence, by?: fun(item: workbench.Item): any|string): workbench.ItemSequence
---@field group fun(self: workbench.ItemSequence, by: fun(item: workbench.Item): any|string): table[]
---@field count fun(self: workbench.ItemSequence, by?: fun(item: workbench.Item): any|string): workbench.Results
---@field reduce fun(self: workbench.ItemSequence, fn: fun(result: any, item: workbench.Item): any, init?: any): any
---@field any fun(self: workbench.ItemSequence, fn: fun(item: workbench.Item): boolean): boolean
---@field all fun(self: workbench.ItemSequence, fn: fun(item: workbench.Item): boolean): boolean

---@class workbench.HeadingSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Heading|nil
---@overload fun(state: nil, last: workbench.Heading|nil): workbench.Heading|nil
---@field [integer] workbench.Heading
---@field where fun(self: workbench.HeadingSequence, fields: table): workbench.HeadingSequence
---@field filter fun(self: workbench.HeadingSequence, fn: fun(item: workbench.Heading): boolean): workbench.HeadingSequence
---@field map fun(self: workbench.HeadingSequence, fn: fun(item: workbench.Heading): any): workbench.Sequence
---@field flat_map fun(self: workbench.HeadingSequence, fn: fun(item: workbench.Heading): any): workbench.Sequence
---@field first (fun(self: workbench.HeadingSequence): workbench.Heading|nil)|(fun(self: workbench.HeadingSequence, n: integer): workbench.HeadingSequence)
---@field last (fun(self: workbench.HeadingSequence): workbench.Heading|nil)|(fun(self: workbench.HeadingSequence, n: integer): workbench.HeadingSequence)
---@field sample fun(self: workbench.HeadingSequence, n: integer, seed?: integer): workbench.HeadingSequence
---@field sort fun(self: workbench.HeadingSequence, by?: fun(item: workbench.Heading, other?: any): any|string, order?: "ascending"|"descending"): workbench.HeadingSequence
---@field unique fun(self: workbench.HeadingSequence, by?: fun(item: workbench.Heading): any|string): workbench.HeadingSequence
---@field group fun(self: workbench.HeadingSequence, by: fun(item: workbench.Heading): any|string): table[]
---@field count fun(self: workbench.HeadingSequence, by?: fun(item: workbench.Heading): any|string): workbench.Results
---@field reduce fun(self: workbench.HeadingSequence, fn: fun(result: any, item: workbench.Heading): any, init?: any): any
---@field any fun(self: workbench.HeadingSequence, fn: fun(item: workbench.Heading): boolean): boolean
---@field all fun(self: workbench.HeadingSequence, fn: fun(item: workbench.Heading): boolean): boolean

---@class workbench.ParagraphSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Paragraph|nil
---@overload fun(state: nil, last: workbench.Paragraph|nil): workbench.Paragraph|nil
---@field [integer] workbench.Paragraph
---@field where fun(self: workbench.ParagraphSequence, fields: table): workbench.ParagraphSequence
---@field filter fun(self: workbench.ParagraphSequence, fn: fun(item: workbench.Paragraph): boolean): workbench.ParagraphSequence
---@field map fun(self: workbench.ParagraphSequence, fn: fun(item: workbench.Paragraph): any): workbench.Sequence
---@field flat_map fun(self: workbench.ParagraphSequence, fn: fun(item: workbench.Paragraph): any): workbench.Sequence
---@field first (fun(self: workbench.ParagraphSequence): workbench.Paragraph|nil)|(fun(self: workbench.ParagraphSequence, n: integer): workbench.ParagraphSequence)
---@field last (fun(self: workbench.ParagraphSequence): workbench.Paragraph|nil)|(fun(self: workbench.ParagraphSequence, n: integer): workbench.ParagraphSequence)
---@field sample fun(self: workbench.ParagraphSequence, n: integer, seed?: integer): workbench.ParagraphSequence
---@field sort fun(self: workbench.ParagraphSequence, by?: fun(item: workbench.Paragraph, other?: any): any|string, order?: "ascending"|"descending"): workbench.ParagraphSequence
---@field unique fun(self: workbench.ParagraphSequence, by?: fun(item: workbench.Paragraph): any|string): workbench.ParagraphSequence
---@field group fun(self: workbench.ParagraphSequence, by: fun(item: workbench.Paragraph): any|string): table[]
---@field count fun(self: workbench.ParagraphSequence, by?: fun(item: workbench.Paragraph): any|string): workbench.Results
---@field reduce fun(self: workbench.ParagraphSequence, fn: fun(result: any, item: workbench.Paragraph): any, init?: any): any
---@field any fun(self: workbench.ParagraphSequence, fn: fun(item: workbench.Paragraph): boolean): boolean
---@field all fun(self: workbench.ParagraphSequence, fn: fun(item: workbench.Paragraph): boolean): boolean

---@class workbench.CodeSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Code|nil
---@overload fun(state: nil, last: workbench.Code|nil): workbench.Code|nil
---@field [integer] workbench.Code
---@field where fun(self: workbench.CodeSequence, fields: table): workbench.CodeSequence
---@field filter fun(self: workbench.CodeSequence, fn: fun(item: workbench.Code): boolean): workbench.CodeSequence
---@field map fun(self: workbench.CodeSequence, fn: fun(item: workbench.Code): any): workbench.Sequence
---@field flat_map fun(self: workbench.CodeSequence, fn: fun(item: workbench.Code): any): workbench.Sequence
---@field first (fun(self: workbench.CodeSequence): workbench.Code|nil)|(fun(self: workbench.CodeSequence, n: integer): workbench.CodeSequence)
---@field last (fun(self: workbench.CodeSequence): workbench.Code|nil)|(fun(self: workbench.CodeSequence, n: integer): workbench.CodeSequence)
---@field sample fun(self: workbench.CodeSequence, n: integer, seed?: integer): workbench.CodeSequence
---@field sort fun(self: workbench.CodeSequence, by?: fun(item: workbench.Code, other?: any): any|string, order?: "ascending"|"descending"): workbench.CodeSequence
---@field unique fun(self: workbench.CodeSequence, by?: fun(item: workbench.Code): any|string): workbench.CodeSequence
---@field group fun(self: workbench.CodeSequence, by: fun(item: workbench.Code): any|string): table[]
---@field count fun(self: workbench.CodeSequence, by?: fun(item: workbench.Code): any|string): workbench.Results
---@field reduce fun(self: workbench.CodeSequence, fn: fun(result: any, item: workbench.Code): any, init?: any): any
---@field any fun(self: workbench.CodeSequence, fn: fun(item: workbench.Code): boolean): boolean
---@field all fun(self: workbench.CodeSequence, fn: fun(item: workbench.Code): boolean): boolean

---@class workbench.FigureSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Figure|nil
---@overload fun(state: nil, last: workbench.Figure|nil): workbench.Figure|nil
---@field [integer] workbench.Figure
---@field where fun(self: workbench.FigureSequence, fields: table): workbench.FigureSequence
---@field filter fun(self: workbench.FigureSequence, fn: fun(item: workbench.Figure): boolean): workbench.FigureSequence
---@field map fun(self: workbench.FigureSequence, fn: fun(item: workbench.Figure): any): workbench.Sequence
---@field flat_map fun(self: workbench.FigureSequence, fn: fun(item: workbench.Figure): any): workbench.Sequence
---@field first (fun(self: workbench.FigureSequence): workbench.Figure|nil)|(fun(self: workbench.FigureSequence, n: integer): workbench.FigureSequence)
---@field last (fun(self: workbench.FigureSequence): workbench.Figure|nil)|(fun(self: workbench.FigureSequence, n: integer): workbench.FigureSequence)
---@field sample fun(self: workbench.FigureSequence, n: integer, seed?: integer): workbench.FigureSequence
---@field sort fun(self: workbench.FigureSequence, by?: fun(item: workbench.Figure, other?: any): any|string, order?: "ascending"|"descending"): workbench.FigureSequence
---@field unique fun(self: workbench.FigureSequence, by?: fun(item: workbench.Figure): any|string): workbench.FigureSequence
---@field group fun(self: workbench.FigureSequence, by: fun(item: workbench.Figure): any|string): table[]
---@field count fun(self: workbench.FigureSequence, by?: fun(item: workbench.Figure): any|string): workbench.Results
---@field reduce fun(self: workbench.FigureSequence, fn: fun(result: any, item: workbench.Figure): any, init?: any): any
---@field any fun(self: workbench.FigureSequence, fn: fun(item: workbench.Figure): boolean): boolean
---@field all fun(self: workbench.FigureSequence, fn: fun(item: workbench.Figure): boolean): boolean

---@class workbench.CalloutSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Callout|nil
---@overload fun(state: nil, last: workbench.Callout|nil): workbench.Callout|nil
---@field [integer] workbench.Callout
---@field where fun(self: workbench.CalloutSequence, fields: table): workbench.CalloutSequence
---@field filter fun(self: workbench.CalloutSequence, fn: fun(item: workbench.Callout): boolean): workbench.CalloutSequence
---@field map fun(self: workbench.CalloutSequence, fn: fun(item: workbench.Callout): any): workbench.Sequence
---@field flat_map fun(self: workbench.CalloutSequence, fn: fun(item: workbench.Callout): any): workbench.Sequence
---@field first (fun(self: workbench.CalloutSequence): workbench.Callout|nil)|(fun(self: workbench.CalloutSequence, n: integer): workbench.CalloutSequence)
---@field last (fun(self: workbench.CalloutSequence): workbench.Callout|nil)|(fun(self: workbench.CalloutSequence, n: integer): workbench.CalloutSequence)
---@field sample fun(self: workbench.CalloutSequence, n: integer, seed?: integer): workbench.CalloutSequence
---@field sort fun(self: workbench.CalloutSequence, by?: fun(item: workbench.Callout, other?: any): any|string, order?: "ascending"|"descending"): workbench.CalloutSequence
---@field unique fun(self: workbench.CalloutSequence, by?: fun(item: workbench.Callout): any|string): workbench.CalloutSequence
---@field group fun(self: workbench.CalloutSequence, by: fun(item: workbench.Callout): any|string): table[]
---@field count fun(self: workbench.CalloutSequence, by?: fun(item: workbench.Callout): any|string): workbench.Results
---@field reduce fun(self: workbench.CalloutSequence, fn: fun(result: any, item: workbench.Callout): any, init?: any): any
---@field any fun(self: workbench.CalloutSequence, fn: fun(item: workbench.Callout): boolean): boolean
---@field all fun(self: workbench.CalloutSequence, fn: fun(item: workbench.Callout): boolean): boolean

---@class workbench.TableSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Table|nil
---@overload fun(state: nil, last: workbench.Table|nil): workbench.Table|nil
---@field [integer] workbench.Table
---@field where fun(self: workbench.TableSequence, fields: table): workbench.TableSequence
---@field filter fun(self: workbench.TableSequence, fn: fun(item: workbench.Table): boolean): workbench.TableSequence
---@field map fun(self: workbench.TableSequence, fn: fun(item: workbench.Table): any): workbench.Sequence
---@field flat_map fun(self: workbench.TableSequence, fn: fun(item: workbench.Table): any): workbench.Sequence
---@field first (fun(self: workbench.TableSequence): workbench.Table|nil)|(fun(self: workbench.TableSequence, n: integer): workbench.TableSequence)
---@field last (fun(self: workbench.TableSequence): workbench.Table|nil)|(fun(self: workbench.TableSequence, n: integer): workbench.TableSequence)
---@field sample fun(self: workbench.TableSequence, n: integer, seed?: integer): workbench.TableSequence
---@field sort fun(self: workbench.TableSequence, by?: fun(item: workbench.Table, other?: any): any|string, order?: "ascending"|"descending"): workbench.TableSequence
---@field unique fun(self: workbench.TableSequence, by?: fun(item: workbench.Table): any|string): workbench.TableSequence
---@field group fun(self: workbench.TableSequence, by: fun(item: workbench.Table): any|string): table[]
---@field count fun(self: workbench.TableSequence, by?: fun(item: workbench.Table): any|string): workbench.Results
---@field reduce fun(self: workbench.TableSequence, fn: fun(result: any, item: workbench.Table): any, init?: any): any
---@field any fun(self: workbench.TableSequence, fn: fun(item: workbench.Table): boolean): boolean
---@field all fun(self: workbench.TableSequence, fn: fun(item: workbench.Table): boolean): boolean

---@class workbench.RowSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Row|nil
---@overload fun(state: nil, last: workbench.Row|nil): workbench.Row|nil
---@field [integer] workbench.Row
---@field where fun(self: workbench.RowSequence, fields: table): workbench.RowSequence
---@field filter fun(self: workbench.RowSequence, fn: fun(item: workbench.Row): boolean): workbench.RowSequence
---@field map fun(self: workbench.RowSequence, fn: fun(item: workbench.Row): any): workbench.Sequence
---@field flat_map fun(self: workbench.RowSequence, fn: fun(item: workbench.Row): any): workbench.Sequence
---@field first (fun(self: workbench.RowSequence): workbench.Row|nil)|(fun(self: workbench.RowSequence, n: integer): workbench.RowSequence)
---@field last (fun(self: workbench.RowSequence): workbench.Row|nil)|(fun(self: workbench.RowSequence, n: integer): workbench.RowSequence)
---@field sample fun(self: workbench.RowSequence, n: integer, seed?: integer): workbench.RowSequence
---@field sort fun(self: workbench.RowSequence, by?: fun(item: workbench.Row, other?: any): any|string, order?: "ascending"|"descending"): workbench.RowSequence
---@field unique fun(self: workbench.RowSequence, by?: fun(item: workbench.Row): any|string): workbench.RowSequence
---@field group fun(self: workbench.RowSequence, by: fun(item: workbench.Row): any|string): table[]
---@field count fun(self: workbench.RowSequence, by?: fun(item: workbench.Row): any|string): workbench.Results
---@field reduce fun(self: workbench.RowSequence, fn: fun(result: any, item: workbench.Row): any, init?: any): any
---@field any fun(self: workbench.RowSequence, fn: fun(item: workbench.Row): boolean): boolean
---@field all fun(self: workbench.RowSequence, fn: fun(item: workbench.Row): boolean): boolean

---@class workbench.CellSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Cell|nil
---@overload fun(state: nil, last: workbench.Cell|nil): workbench.Cell|nil
---@field [integer] workbench.Cell
---@field where fun(self: workbench.CellSequence, fields: table): workbench.CellSequence
---@field filter fun(self: workbench.CellSequence, fn: fun(item: workbench.Cell): boolean): workbench.CellSequence
---@field map fun(self: workbench.CellSequence, fn: fun(item: workbench.Cell): any): workbench.Sequence
---@field flat_map fun(self: workbench.CellSequence, fn: fun(item: workbench.Cell): any): workbench.Sequence
---@field first (fun(self: workbench.CellSequence): workbench.Cell|nil)|(fun(self: workbench.CellSequence, n: integer): workbench.CellSequence)
---@field last (fun(self: workbench.CellSequence): workbench.Cell|nil)|(fun(self: workbench.CellSequence, n: integer): workbench.CellSequence)
---@field sample fun(self: workbench.CellSequence, n: integer, seed?: integer): workbench.CellSequence
---@field sort fun(self: workbench.CellSequence, by?: fun(item: workbench.Cell, other?: any): any|string, order?: "ascending"|"descending"): workbench.CellSequence
---@field unique fun(self: workbench.CellSequence, by?: fun(item: workbench.Cell): any|string): workbench.CellSequence
---@field group fun(self: workbench.CellSequence, by: fun(item: workbench.Cell): any|string): table[]
---@field count fun(self: workbench.CellSequence, by?: fun(item: workbench.Cell): any|string): workbench.Results
---@field reduce fun(self: workbench.CellSequence, fn: fun(result: any, item: workbench.Cell): any, init?: any): any
---@field any fun(self: workbench.CellSequence, fn: fun(item: workbench.Cell): boolean): boolean
---@field all fun(self: workbench.CellSequence, fn: fun(item: workbench.Cell): boolean): boolean

---@class workbench.FaqSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Faq|nil
---@overload fun(state: nil, last: workbench.Faq|nil): workbench.Faq|nil
---@field [integer] workbench.Faq
---@field where fun(self: workbench.FaqSequence, fields: table): workbench.FaqSequence
---@field filter fun(self: workbench.FaqSequence, fn: fun(item: workbench.Faq): boolean): workbench.FaqSequence
---@field map fun(self: workbench.FaqSequence, fn: fun(item: workbench.Faq): any): workbench.Sequence
---@field flat_map fun(self: workbench.FaqSequence, fn: fun(item: workbench.Faq): any): workbench.Sequence
---@field first (fun(self: workbench.FaqSequence): workbench.Faq|nil)|(fun(self: workbench.FaqSequence, n: integer): workbench.FaqSequence)
---@field last (fun(self: workbench.FaqSequence): workbench.Faq|nil)|(fun(self: workbench.FaqSequence, n: integer): workbench.FaqSequence)
---@field sample fun(self: workbench.FaqSequence, n: integer, seed?: integer): workbench.FaqSequence
---@field sort fun(self: workbench.FaqSequence, by?: fun(item: workbench.Faq, other?: any): any|string, order?: "ascending"|"descending"): workbench.FaqSequence
---@field unique fun(self: workbench.FaqSequence, by?: fun(item: workbench.Faq): any|string): workbench.FaqSequence
---@field group fun(self: workbench.FaqSequence, by: fun(item: workbench.Faq): any|string): table[]
---@field count fun(self: workbench.FaqSequence, by?: fun(item: workbench.Faq): any|string): workbench.Results
---@field reduce fun(self: workbench.FaqSequence, fn: fun(result: any, item: workbench.Faq): any, init?: any): any
---@field any fun(self: workbench.FaqSequence, fn: fun(item: workbench.Faq): boolean): boolean
---@field all fun(self: workbench.FaqSequence, fn: fun(item: workbench.Faq): boolean): boolean

---@class workbench.SpanSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Span|nil
---@overload fun(state: nil, last: workbench.Span|nil): workbench.Span|nil
---@field [integer] workbench.Span
---@field where fun(self: workbench.SpanSequence, fields: table): workbench.SpanSequence
---@field filter fun(self: workbench.SpanSequence, fn: fun(item: workbench.Span): boolean): workbench.SpanSequence
---@field map fun(self: workbench.SpanSequence, fn: fun(item: workbench.Span): any): workbench.Sequence
---@field flat_map fun(self: workbench.SpanSequence, fn: fun(item: workbench.Span): any): workbench.Sequence
---@field first (fun(self: workbench.SpanSequence): workbench.Span|nil)|(fun(self: workbench.SpanSequence, n: integer): workbench.SpanSequence)
---@field last (fun(self: workbench.SpanSequence): workbench.Span|nil)|(fun(self: workbench.SpanSequence, n: integer): workbench.SpanSequence)
---@field sample fun(self: workbench.SpanSequence, n: integer, seed?: integer): workbench.SpanSequence
---@field sort fun(self: workbench.SpanSequence, by?: fun(item: workbench.Span, other?: any): any|string, order?: "ascending"|"descending"): workbench.SpanSequence
---@field unique fun(self: workbench.SpanSequence, by?: fun(item: workbench.Span): any|string): workbench.SpanSequence
---@field group fun(self: workbench.SpanSequence, by: fun(item: workbench.Span): any|string): table[]
---@field count fun(self: workbench.SpanSequence, by?: fun(item: workbench.Span): any|string): workbench.Results
---@field reduce fun(self: workbench.SpanSequence, fn: fun(result: any, item: workbench.Span): any, init?: any): any
---@field any fun(self: workbench.SpanSequence, fn: fun(item: workbench.Span): boolean): boolean
---@field all fun(self: workbench.SpanSequence, fn: fun(item: workbench.Span): boolean): boolean

---@class workbench.LineSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Line|nil
---@overload fun(state: nil, last: workbench.Line|nil): workbench.Line|nil
---@field [integer] workbench.Line
---@field where fun(self: workbench.LineSequence, fields: table): workbench.LineSequence
---@field filter fun(self: workbench.LineSequence, fn: fun(item: workbench.Line): boolean): workbench.LineSequence
---@field map fun(self: workbench.LineSequence, fn: fun(item: workbench.Line): any): workbench.Sequence
---@field flat_map fun(self: workbench.LineSequence, fn: fun(item: workbench.Line): any): workbench.Sequence
---@field first (fun(self: workbench.LineSequence): workbench.Line|nil)|(fun(self: workbench.LineSequence, n: integer): workbench.LineSequence)
---@field last (fun(self: workbench.LineSequence): workbench.Line|nil)|(fun(self: workbench.LineSequence, n: integer): workbench.LineSequence)
---@field sample fun(self: workbench.LineSequence, n: integer, seed?: integer): workbench.LineSequence
---@field sort fun(self: workbench.LineSequence, by?: fun(item: workbench.Line, other?: any): any|string, order?: "ascending"|"descending"): workbench.LineSequence
---@field unique fun(self: workbench.LineSequence, by?: fun(item: workbench.Line): any|string): workbench.LineSequence
---@field group fun(self: workbench.LineSequence, by: fun(item: workbench.Line): any|string): table[]
---@field count fun(self: workbench.LineSequence, by?: fun(item: workbench.Line): any|string): workbench.Results
---@field reduce fun(self: workbench.LineSequence, fn: fun(result: any, item: workbench.Line): any, init?: any): any
---@field any fun(self: workbench.LineSequence, fn: fun(item: workbench.Line): boolean): boolean
---@field all fun(self: workbench.LineSequence, fn: fun(item: workbench.Line): boolean): boolean

---@class workbench.StatementSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Statement|nil
---@overload fun(state: nil, last: workbench.Statement|nil): workbench.Statement|nil
---@field [integer] workbench.Statement
---@field where fun(self: workbench.StatementSequence, fields: table): workbench.StatementSequence
---@field filter fun(self: workbench.StatementSequence, fn: fun(item: workbench.Statement): boolean): workbench.StatementSequence
---@field map fun(self: workbench.StatementSequence, fn: fun(item: workbench.Statement): any): workbench.Sequence
---@field flat_map fun(self: workbench.StatementSequence, fn: fun(item: workbench.Statement): any): workbench.Sequence
---@field first (fun(self: workbench.StatementSequence): workbench.Statement|nil)|(fun(self: workbench.StatementSequence, n: integer): workbench.StatementSequence)
---@field last (fun(self: workbench.StatementSequence): workbench.Statement|nil)|(fun(self: workbench.StatementSequence, n: integer): workbench.StatementSequence)
---@field sample fun(self: workbench.StatementSequence, n: integer, seed?: integer): workbench.StatementSequence
---@field sort fun(self: workbench.StatementSequence, by?: fun(item: workbench.Statement, other?: any): any|string, order?: "ascending"|"descending"): workbench.StatementSequence
---@field unique fun(self: workbench.StatementSequence, by?: fun(item: workbench.Statement): any|string): workbench.StatementSequence
---@field group fun(self: workbench.StatementSequence, by: fun(item: workbench.Statement): any|string): table[]
---@field count fun(self: workbench.StatementSequence, by?: fun(item: workbench.Statement): any|string): workbench.Results
---@field reduce fun(self: workbench.StatementSequence, fn: fun(result: any, item: workbench.Statement): any, init?: any): any
---@field any fun(self: workbench.StatementSequence, fn: fun(item: workbench.Statement): boolean): boolean
---@field all fun(self: workbench.StatementSequence, fn: fun(item: workbench.Statement): boolean): boolean

---@class workbench.QuoteSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Quote|nil
---@overload fun(state: nil, last: workbench.Quote|nil): workbench.Quote|nil
---@field [integer] workbench.Quote
---@field where fun(self: workbench.QuoteSequence, fields: table): workbench.QuoteSequence
---@field filter fun(self: workbench.QuoteSequence, fn: fun(item: workbench.Quote): boolean): workbench.QuoteSequence
---@field map fun(self: workbench.QuoteSequence, fn: fun(item: workbench.Quote): any): workbench.Sequence
---@field flat_map fun(self: workbench.QuoteSequence, fn: fun(item: workbench.Quote): any): workbench.Sequence
---@field first (fun(self: workbench.QuoteSequence): workbench.Quote|nil)|(fun(self: workbench.QuoteSequence, n: integer): workbench.QuoteSequence)
---@field last (fun(self: workbench.QuoteSequence): workbench.Quote|nil)|(fun(self: workbench.QuoteSequence, n: integer): workbench.QuoteSequence)
---@field sample fun(self: workbench.QuoteSequence, n: integer, seed?: integer): workbench.QuoteSequence
---@field sort fun(self: workbench.QuoteSequence, by?: fun(item: workbench.Quote, other?: any): any|string, order?: "ascending"|"descending"): workbench.QuoteSequence
---@field unique fun(self: workbench.QuoteSequence, by?: fun(item: workbench.Quote): any|string): workbench.QuoteSequence
---@field group fun(self: workbench.QuoteSequence, by: fun(item: workbench.Quote): any|string): table[]
---@field count fun(self: workbench.QuoteSequence, by?: fun(item: workbench.Quote): any|string): workbench.Results
---@field reduce fun(self: workbench.QuoteSequence, fn: fun(result: any, item: workbench.Quote): any, init?: any): any
---@field any fun(self: workbench.QuoteSequence, fn: fun(item: workbench.Quote): boolean): boolean
---@field all fun(self: workbench.QuoteSequence, fn: fun(item: workbench.Quote): boolean): boolean

---@class workbench.SentenceSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Sentence|nil
---@overload fun(state: nil, last: workbench.Sentence|nil): workbench.Sentence|nil
---@field [integer] workbench.Sentence
---@field where fun(self: workbench.SentenceSequence, fields: table): workbench.SentenceSequence
---@field filter fun(self: workbench.SentenceSequence, fn: fun(item: workbench.Sentence): boolean): workbench.SentenceSequence
---@field map fun(self: workbench.SentenceSequence, fn: fun(item: workbench.Sentence): any): workbench.Sequence
---@field flat_map fun(self: workbench.SentenceSequence, fn: fun(item: workbench.Sentence): any): workbench.Sequence
---@field first (fun(self: workbench.SentenceSequence): workbench.Sentence|nil)|(fun(self: workbench.SentenceSequence, n: integer): workbench.SentenceSequence)
---@field last (fun(self: workbench.SentenceSequence): workbench.Sentence|nil)|(fun(self: workbench.SentenceSequence, n: integer): workbench.SentenceSequence)
---@field sample fun(self: workbench.SentenceSequence, n: integer, seed?: integer): workbench.SentenceSequence
---@field sort fun(self: workbench.SentenceSequence, by?: fun(item: workbench.Sentence, other?: any): any|string, order?: "ascending"|"descending"): workbench.SentenceSequence
---@field unique fun(self: workbench.SentenceSequence, by?: fun(item: workbench.Sentence): any|string): workbench.SentenceSequence
---@field group fun(self: workbench.SentenceSequence, by: fun(item: workbench.Sentence): any|string): table[]
---@field count fun(self: workbench.SentenceSequence, by?: fun(item: workbench.Sentence): any|string): workbench.Results
---@field reduce fun(self: workbench.SentenceSequence, fn: fun(result: any, item: workbench.Sentence): any, init?: any): any
---@field any fun(self: workbench.SentenceSequence, fn: fun(item: workbench.Sentence): boolean): boolean
---@field all fun(self: workbench.SentenceSequence, fn: fun(item: workbench.Sentence): boolean): boolean

---@class workbench.ClauseSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Clause|nil
---@overload fun(state: nil, last: workbench.Clause|nil): workbench.Clause|nil
---@field [integer] workbench.Clause
---@field where fun(self: workbench.ClauseSequence, fields: table): workbench.ClauseSequence
---@field filter fun(self: workbench.ClauseSequence, fn: fun(item: workbench.Clause): boolean): workbench.ClauseSequence
---@field map fun(self: workbench.ClauseSequence, fn: fun(item: workbench.Clause): any): workbench.Sequence
---@field flat_map fun(self: workbench.ClauseSequence, fn: fun(item: workbench.Clause): any): workbench.Sequence
---@field first (fun(self: workbench.ClauseSequence): workbench.Clause|nil)|(fun(self: workbench.ClauseSequence, n: integer): workbench.ClauseSequence)
---@field last (fun(self: workbench.ClauseSequence): workbench.Clause|nil)|(fun(self: workbench.ClauseSequence, n: integer): workbench.ClauseSequence)
---@field sample fun(self: workbench.ClauseSequence, n: integer, seed?: integer): workbench.ClauseSequence
---@field sort fun(self: workbench.ClauseSequence, by?: fun(item: workbench.Clause, other?: any): any|string, order?: "ascending"|"descending"): workbench.ClauseSequence
---@field unique fun(self: workbench.ClauseSequence, by?: fun(item: workbench.Clause): any|string): workbench.ClauseSequence
---@field group fun(self: workbench.ClauseSequence, by: fun(item: workbench.Clause): any|string): table[]
---@field count fun(self: workbench.ClauseSequence, by?: fun(item: workbench.Clause): any|string): workbench.Results
---@field reduce fun(self: workbench.ClauseSequence, fn: fun(result: any, item: workbench.Clause): any, init?: any): any
---@field any fun(self: workbench.ClauseSequence, fn: fun(item: workbench.Clause): boolean): boolean
---@field all fun(self: workbench.ClauseSequence, fn: fun(item: workbench.Clause): boolean): boolean

---@class workbench.PhraseSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Phrase|nil
---@overload fun(state: nil, last: workbench.Phrase|nil): workbench.Phrase|nil
---@field [integer] workbench.Phrase
---@field where fun(self: workbench.PhraseSequence, fields: table): workbench.PhraseSequence
---@field filter fun(self: workbench.PhraseSequence, fn: fun(item: workbench.Phrase): boolean): workbench.PhraseSequence
---@field map fun(self: workbench.PhraseSequence, fn: fun(item: workbench.Phrase): any): workbench.Sequence
---@field flat_map fun(self: workbench.PhraseSequence, fn: fun(item: workbench.Phrase): any): workbench.Sequence
---@field first (fun(self: workbench.PhraseSequence): workbench.Phrase|nil)|(fun(self: workbench.PhraseSequence, n: integer): workbench.PhraseSequence)
---@field last (fun(self: workbench.PhraseSequence): workbench.Phrase|nil)|(fun(self: workbench.PhraseSequence, n: integer): workbench.PhraseSequence)
---@field sample fun(self: workbench.PhraseSequence, n: integer, seed?: integer): workbench.PhraseSequence
---@field sort fun(self: workbench.PhraseSequence, by?: fun(item: workbench.Phrase, other?: any): any|string, order?: "ascending"|"descending"): workbench.PhraseSequence
---@field unique fun(self: workbench.PhraseSequence, by?: fun(item: workbench.Phrase): any|string): workbench.PhraseSequence
---@field group fun(self: workbench.PhraseSequence, by: fun(item: workbench.Phrase): any|string): table[]
---@field count fun(self: workbench.PhraseSequence, by?: fun(item: workbench.Phrase): any|string): workbench.Results
---@field reduce fun(self: workbench.PhraseSequence, fn: fun(result: any, item: workbench.Phrase): any, init?: any): any
---@field any fun(self: workbench.PhraseSequence, fn: fun(item: workbench.Phrase): boolean): boolean
---@field all fun(self: workbench.PhraseSequence, fn: fun(item: workbench.Phrase): boolean): boolean

---@class workbench.EntitySequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Entity|nil
---@overload fun(state: nil, last: workbench.Entity|nil): workbench.Entity|nil
---@field [integer] workbench.Entity
---@field where fun(self: workbench.EntitySequence, fields: table): workbench.EntitySequence
---@field filter fun(self: workbench.EntitySequence, fn: fun(item: workbench.Entity): boolean): workbench.EntitySequence
---@field map fun(self: workbench.EntitySequence, fn: fun(item: workbench.Entity): any): workbench.Sequence
---@field flat_map fun(self: workbench.EntitySequence, fn: fun(item: workbench.Entity): any): workbench.Sequence
---@field first (fun(self: workbench.EntitySequence): workbench.Entity|nil)|(fun(self: workbench.EntitySequence, n: integer): workbench.EntitySequence)
---@field last (fun(self: workbench.EntitySequence): workbench.Entity|nil)|(fun(self: workbench.EntitySequence, n: integer): workbench.EntitySequence)
---@field sample fun(self: workbench.EntitySequence, n: integer, seed?: integer): workbench.EntitySequence
---@field sort fun(self: workbench.EntitySequence, by?: fun(item: workbench.Entity, other?: any): any|string, order?: "ascending"|"descending"): workbench.EntitySequence
---@field unique fun(self: workbench.EntitySequence, by?: fun(item: workbench.Entity): any|string): workbench.EntitySequence
---@field group fun(self: workbench.EntitySequence, by: fun(item: workbench.Entity): any|string): table[]
---@field count fun(self: workbench.EntitySequence, by?: fun(item: workbench.Entity): any|string): workbench.Results
---@field reduce fun(self: workbench.EntitySequence, fn: fun(result: any, item: workbench.Entity): any, init?: any): any
---@field any fun(self: workbench.EntitySequence, fn: fun(item: workbench.Entity): boolean): boolean
---@field all fun(self: workbench.EntitySequence, fn: fun(item: workbench.Entity): boolean): boolean

---@class workbench.DateSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Date|nil
---@overload fun(state: nil, last: workbench.Date|nil): workbench.Date|nil
---@field [integer] workbench.Date
---@field where fun(self: workbench.DateSequence, fields: table): workbench.DateSequence
---@field filter fun(self: workbench.DateSequence, fn: fun(item: workbench.Date): boolean): workbench.DateSequence
---@field map fun(self: workbench.DateSequence, fn: fun(item: workbench.Date): any): workbench.Sequence
---@field flat_map fun(self: workbench.DateSequence, fn: fun(item: workbench.Date): any): workbench.Sequence
---@field first (fun(self: workbench.DateSequence): workbench.Date|nil)|(fun(self: workbench.DateSequence, n: integer): workbench.DateSequence)
---@field last (fun(self: workbench.DateSequence): workbench.Date|nil)|(fun(self: workbench.DateSequence, n: integer): workbench.DateSequence)
---@field sample fun(self: workbench.DateSequence, n: integer, seed?: integer): workbench.DateSequence
---@field sort fun(self: workbench.DateSequence, by?: fun(item: workbench.Date, other?: any): any|string, order?: "ascending"|"descending"): workbench.DateSequence
---@field unique fun(self: workbench.DateSequence, by?: fun(item: workbench.Date): any|string): workbench.DateSequence
---@field group fun(self: workbench.DateSequence, by: fun(item: workbench.Date): any|string): table[]
---@field count fun(self: workbench.DateSequence, by?: fun(item: workbench.Date): any|string): workbench.Results
---@field reduce fun(self: workbench.DateSequence, fn: fun(result: any, item: workbench.Date): any, init?: any): any
---@field any fun(self: workbench.DateSequence, fn: fun(item: workbench.Date): boolean): boolean
---@field all fun(self: workbench.DateSequence, fn: fun(item: workbench.Date): boolean): boolean

---@class workbench.MoneySequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Money|nil
---@overload fun(state: nil, last: workbench.Money|nil): workbench.Money|nil
---@field [integer] workbench.Money
---@field where fun(self: workbench.MoneySequence, fields: table): workbench.MoneySequence
---@field filter fun(self: workbench.MoneySequence, fn: fun(item: workbench.Money): boolean): workbench.MoneySequence
---@field map fun(self: workbench.MoneySequence, fn: fun(item: workbench.Money): any): workbench.Sequence
---@field flat_map fun(self: workbench.MoneySequence, fn: fun(item: workbench.Money): any): workbench.Sequence
---@field first (fun(self: workbench.MoneySequence): workbench.Money|nil)|(fun(self: workbench.MoneySequence, n: integer): workbench.MoneySequence)
---@field last (fun(self: workbench.MoneySequence): workbench.Money|nil)|(fun(self: workbench.MoneySequence, n: integer): workbench.MoneySequence)
---@field sample fun(self: workbench.MoneySequence, n: integer, seed?: integer): workbench.MoneySequence
---@field sort fun(self: workbench.MoneySequence, by?: fun(item: workbench.Money, other?: any): any|string, order?: "ascending"|"descending"): workbench.MoneySequence
---@field unique fun(self: workbench.MoneySequence, by?: fun(item: workbench.Money): any|string): workbench.MoneySequence
---@field group fun(self: workbench.MoneySequence, by: fun(item: workbench.Money): any|string): table[]
---@field count fun(self: workbench.MoneySequence, by?: fun(item: workbench.Money): any|string): workbench.Results
---@field reduce fun(self: workbench.MoneySequence, fn: fun(result: any, item: workbench.Money): any, init?: any): any
---@field any fun(self: workbench.MoneySequence, fn: fun(item: workbench.Money): boolean): boolean
---@field all fun(self: workbench.MoneySequence, fn: fun(item: workbench.Money): boolean): boolean

---@class workbench.NumberSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Number|nil
---@overload fun(state: nil, last: workbench.Number|nil): workbench.Number|nil
---@field [integer] workbench.Number
---@field where fun(self: workbench.NumberSequence, fields: table): workbench.NumberSequence
---@field filter fun(self: workbench.NumberSequence, fn: fun(item: workbench.Number): boolean): workbench.NumberSequence
---@field map fun(self: workbench.NumberSequence, fn: fun(item: workbench.Number): any): workbench.Sequence
---@field flat_map fun(self: workbench.NumberSequence, fn: fun(item: workbench.Number): any): workbench.Sequence
---@field first (fun(self: workbench.NumberSequence): workbench.Number|nil)|(fun(self: workbench.NumberSequence, n: integer): workbench.NumberSequence)
---@field last (fun(self: workbench.NumberSequence): workbench.Number|nil)|(fun(self: workbench.NumberSequence, n: integer): workbench.NumberSequence)
---@field sample fun(self: workbench.NumberSequence, n: integer, seed?: integer): workbench.NumberSequence
---@field sort fun(self: workbench.NumberSequence, by?: fun(item: workbench.Number, other?: any): any|string, order?: "ascending"|"descending"): workbench.NumberSequence
---@field unique fun(self: workbench.NumberSequence, by?: fun(item: workbench.Number): any|string): workbench.NumberSequence
---@field group fun(self: workbench.NumberSequence, by: fun(item: workbench.Number): any|string): table[]
---@field count fun(self: workbench.NumberSequence, by?: fun(item: workbench.Number): any|string): workbench.Results
---@field reduce fun(self: workbench.NumberSequence, fn: fun(result: any, item: workbench.Number): any, init?: any): any
---@field any fun(self: workbench.NumberSequence, fn: fun(item: workbench.Number): boolean): boolean
---@field all fun(self: workbench.NumberSequence, fn: fun(item: workbench.Number): boolean): boolean

---@class workbench.MatchSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Match|nil
---@overload fun(state: nil, last: workbench.Match|nil): workbench.Match|nil
---@field [integer] workbench.Match
---@field where fun(self: workbench.MatchSequence, fields: table): workbench.MatchSequence
---@field filter fun(self: workbench.MatchSequence, fn: fun(item: workbench.Match): boolean): workbench.MatchSequence
---@field map fun(self: workbench.MatchSequence, fn: fun(item: workbench.Match): any): workbench.Sequence
---@field flat_map fun(self: workbench.MatchSequence, fn: fun(item: workbench.Match): any): workbench.Sequence
---@field first (fun(self: workbench.MatchSequence): workbench.Match|nil)|(fun(self: workbench.MatchSequence, n: integer): workbench.MatchSequence)
---@field last (fun(self: workbench.MatchSequence): workbench.Match|nil)|(fun(self: workbench.MatchSequence, n: integer): workbench.MatchSequence)
---@field sample fun(self: workbench.MatchSequence, n: integer, seed?: integer): workbench.MatchSequence
---@field sort fun(self: workbench.MatchSequence, by?: fun(item: workbench.Match, other?: any): any|string, order?: "ascending"|"descending"): workbench.MatchSequence
---@field unique fun(self: workbench.MatchSequence, by?: fun(item: workbench.Match): any|string): workbench.MatchSequence
---@field group fun(self: workbench.MatchSequence, by: fun(item: workbench.Match): any|string): table[]
---@field count fun(self: workbench.MatchSequence, by?: fun(item: workbench.Match): any|string): workbench.Results
---@field reduce fun(self: workbench.MatchSequence, fn: fun(result: any, item: workbench.Match): any, init?: any): any
---@field any fun(self: workbench.MatchSequence, fn: fun(item: workbench.Match): boolean): boolean
---@field all fun(self: workbench.MatchSequence, fn: fun(item: workbench.Match): boolean): boolean

---@class workbench.LinkSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Link|nil
---@overload fun(state: nil, last: workbench.Link|nil): workbench.Link|nil
---@field [integer] workbench.Link
---@field where fun(self: workbench.LinkSequence, fields: table): workbench.LinkSequence
---@field filter fun(self: workbench.LinkSequence, fn: fun(item: workbench.Link): boolean): workbench.LinkSequence
---@field map fun(self: workbench.LinkSequence, fn: fun(item: workbench.Link): any): workbench.Sequence
---@field flat_map fun(self: workbench.LinkSequence, fn: fun(item: workbench.Link): any): workbench.Sequence
---@field first (fun(self: workbench.LinkSequence): workbench.Link|nil)|(fun(self: workbench.LinkSequence, n: integer): workbench.LinkSequence)
---@field last (fun(self: workbench.LinkSequence): workbench.Link|nil)|(fun(self: workbench.LinkSequence, n: integer): workbench.LinkSequence)
---@field sample fun(self: workbench.LinkSequence, n: integer, seed?: integer): workbench.LinkSequence
---@field sort fun(self: workbench.LinkSequence, by?: fun(item: workbench.Link, other?: any): any|string, order?: "ascending"|"descending"): workbench.LinkSequence
---@field unique fun(self: workbench.LinkSequence, by?: fun(item: workbench.Link): any|string): workbench.LinkSequence
---@field group fun(self: workbench.LinkSequence, by: fun(item: workbench.Link): any|string): table[]
---@field count fun(self: workbench.LinkSequence, by?: fun(item: workbench.Link): any|string): workbench.Results
---@field reduce fun(self: workbench.LinkSequence, fn: fun(result: any, item: workbench.Link): any, init?: any): any
---@field any fun(self: workbench.LinkSequence, fn: fun(item: workbench.Link): boolean): boolean
---@field all fun(self: workbench.LinkSequence, fn: fun(item: workbench.Link): boolean): boolean

---@class workbench.TokenSequence : workbench.Sequence
---@operator len: integer
---@operator call: workbench.Token|nil
---@overload fun(state: nil, last: workbench.Token|nil): workbench.Token|nil
---@field [integer] workbench.Token
---@field where fun(self: workbench.TokenSequence, fields: table): workbench.TokenSequence
---@field filter fun(self: workbench.TokenSequence, fn: fun(item: workbench.Token): boolean): workbench.TokenSequence
---@field map fun(self: workbench.TokenSequence, fn: fun(item: workbench.Token): any): workbench.Sequence
---@field flat_map fun(self: workbench.TokenSequence, fn: fun(item: workbench.Token): any): workbench.Sequence
---@field first (fun(self: workbench.TokenSequence): workbench.Token|nil)|(fun(self: workbench.TokenSequence, n: integer): workbench.TokenSequence)
---@field last (fun(self: workbench.TokenSequence): workbench.Token|nil)|(fun(self: workbench.TokenSequence, n: integer): workbench.TokenSequence)
---@field sample fun(self: workbench.TokenSequence, n: integer, seed?: integer): workbench.TokenSequence
---@field sort fun(self: workbench.TokenSequence, by?: fun(item: workbench.Token, other?: any): any|string, order?: "ascending"|"descending"): workbench.TokenSequence
---@field unique fun(self: workbench.TokenSequence, by?: fun(item: workbench.Token): any|string): workbench.TokenSequence
---@field group fun(self: workbench.TokenSequence, by: fun(item: workbench.Token): any|string): table[]
---@field count fun(self: workbench.TokenSequence, by?: fun(item: workbench.Token): any|string): workbench.Results
---@field reduce fun(self: workbench.TokenSequence, fn: fun(result: any, item: workbench.Token): any, init?: any): any
---@field any fun(self: workbench.TokenSequence, fn: fun(item: workbench.Token): boolean): boolean
---@field all fun(self: workbench.TokenSequence, fn: fun(item: workbench.Token): boolean): boolean

---One row of a table of results: `row.actor`, `row[1]`.
---@class workbench.ResultRow
---@operator len: integer
---@field [integer|string] any

workbench = {}

---The version of the program.
---@type string
workbench.version = nil

---The version of the script API.
---@type integer
workbench.api = nil

---Makes a table of results.
---@param options { columns: string[], rows?: any[] }
---@return workbench.Results
function workbench.table(options) end

---Compiles a query, for `find` and its like.
---@param query string A phrase or a query
---@param options? { lists?: table }
---@return workbench.Query
function workbench.query(query, options) end

---Compiles a pattern in RE2 syntax: linear time whatever the pattern.
---@param pattern string
---@param flags? string Of `i` (any case), `m` (lines), `s` (dot matches line ends), `U` (shortest first)
---@return workbench.Regex
function workbench.regex(pattern, flags) end

workbench.text = {}

---Gives the text in lower case.
---@param text string
---@param options? { locale?: "tr"|"az" }
---@return string
function workbench.text.lower(text, options) end

---Gives the text in upper case.
---@param text string
---@param options? { locale?: "tr"|"az" }
---@return string
function workbench.text.upper(text, options) end

---Folds case and accents, and unifies quotes and dashes: for comparing.
---@param text string
---@param options? { locale?: "tr"|"az" }
---@return string
function workbench.text.fold(text, options) end

---Counts the characters.
---@param text string
---@return integer
function workbench.text.length(text) end

---Counts the columns it takes in a terminal.
---@param text string
---@return integer
function workbench.text.width(text) end

---Cuts by characters, as `string.sub` cuts by bytes; negative counts from the end.
---@param text string
---@param first integer
---@param last? integer
---@return string
function workbench.text.sub(text, first, last) end

---Gives the characters as a list.
---@param text string
---@return string[]
function workbench.text.graphemes(text) end

---Gives the words as a list, without punctuation.
---@param text string
---@return string[]
function workbench.text.words(text) end

---Gives the sentences as a list.
---@param text string
---@return string[]
function workbench.text.sentences(text) end

---Counts the single-character edits between two texts (Levenshtein).
---@param a string
---@param b string
---@return integer
function workbench.text.distance(a, b) end

---Gives the Unicode normal form.
---@param text string
---@param form? "nfc"|"nfd" `nfc` when left out
---@return string
function workbench.text.normalize(text, form) end

---Breaks into lines of a width, as a list.
---@param text string
---@param width integer
---@return string[]
function workbench.text.wrap(text, width) end

workbench.json = {}

---What JSON's null is decoded to, so that it is kept.
---@type any
workbench.json.null = nil

---Gives a value as JSON.
---@param value any
---@return string
function workbench.json.encode(value) end

---Reads JSON.
---@param text string
---@return any
function workbench.json.decode(text) end

workbench.files = {}

---Gives the bytes of a file.
---@param path string Relative to the folder that the program was started in
---@return string
function workbench.files.read(path) end

---Gives the lines of a file, without their ends.
---@param path string Relative to the folder that the program was started in
---@return workbench.Sequence
function workbench.files.lines(path) end

---Gives the names in a folder in byte order; folders end in a slash.
---@param folder? string The folder of the run when left out
---@return string[]
function workbench.files.list(folder) end

---Tells whether there is a file or folder of this name.
---@param path string Relative to the folder that the program was started in
---@return boolean
function workbench.files.exists(path) end

---Writes a file: the whole new one, or, when something fails, none.
---@param path string Relative to the folder that the program was started in
---@param text string
function workbench.files.write(path, text) end

---Gives a variable of the environment; nil where it is not set.
---@param name string
---@return string|nil
function workbench.env(name) end

---Gives word lists: `"en/roles"` are the host's, `"words.tsv"` the plugin's own.
---@param name string A table of the host, or a file beside the plugin that ends in `.tsv`
---@return workbench.Lexicon
function workbench.lexicon(name) end

workbench.date = {}

---Reads the first date in a text: from, to (ISO, inclusive), granularity, relative; nil without one.
---@param text string
---@param today? string ISO: what `Tuesday` and `last week` count from
---@return table|nil
function workbench.date.parse(text, today) end

---Writes a day in another form.
---@param date string ISO: `2024-03-05`
---@param format string
---@return string
function workbench.date.format(date, format) end

---Gives the day so much later, or earlier with negative numbers.
---@param date string ISO: `2024-03-05`
---@param options { days?: integer, weeks?: integer, months?: integer, years?: integer }
---@return string
function workbench.date.add(date, options) end

---Counts the days from one day to another; negative when the second is earlier.
---@param from string
---@param to string
---@return integer
function workbench.date.between(from, to) end

workbench.stats = {}

---Gives the association of a 2x2 table of counts by log-likelihood (G²).
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.log_likelihood(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by Pearson's chi-squared.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.chi_squared(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by Pearson's chi-squared with Yates' correction.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.chi_squared_yates(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the t score.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.t_score(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the z score.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.z_score(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by pointwise mutual information.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.mi(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by MI².
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.mi2(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by MI³.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.mi3(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by normalized pointwise mutual information.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.npmi(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by logDice.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.log_dice(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the Dice coefficient.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.dice(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the Jaccard index.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.jaccard(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the log ratio.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.log_ratio(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the odds ratio.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.odds_ratio(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the relative risk.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.relative_risk(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by minimum sensitivity.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.minimum_sensitivity(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by delta P.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.delta_p(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by the Poisson tail.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.poisson(o11, o12, o21, o22) end

---Gives the association of a 2x2 table of counts by Fisher's exact test.
---@param o11 number Both
---@param o12 number The first without the second
---@param o21 number The second without the first
---@param o22 number Neither
---@return number
function workbench.stats.fisher(o11, o12, o21, o22) end

---Gives the dispersion by DP; nil where nothing occurs.
---@param frequencies number[] How often in each part
---@param sizes number[] Tokens in each part
---@return number|nil
function workbench.stats.dp(frequencies, sizes) end

---Gives the dispersion by DP_NORM; nil where nothing occurs.
---@param frequencies number[] How often in each part
---@param sizes number[] Tokens in each part
---@return number|nil
function workbench.stats.dp_norm(frequencies, sizes) end

---Gives the dispersion by JUILLAND_D; nil where nothing occurs.
---@param frequencies number[] How often in each part
---@param sizes number[] Tokens in each part
---@return number|nil
function workbench.stats.juilland_d(frequencies, sizes) end

---Gives the dispersion by CARROLL_D2; nil where nothing occurs.
---@param frequencies number[] How often in each part
---@param sizes number[] Tokens in each part
---@return number|nil
function workbench.stats.carroll_d2(frequencies, sizes) end

---Gives the dispersion by ROSENGREN_S; nil where nothing occurs.
---@param frequencies number[] How often in each part
---@param sizes number[] Tokens in each part
---@return number|nil
function workbench.stats.rosengren_s(frequencies, sizes) end

---Gives the dispersion by ARF; nil where nothing occurs.
---@param positions number[] The hits' positions, ascending
---@param size number Tokens in all
---@return number|nil
function workbench.stats.arf(positions, size) end

---Gives the arithmetic mean; nil of an empty list.
---@param values number[]
---@return number|nil
function workbench.stats.mean(values) end

---Gives the middle value; nil of an empty list.
---@param values number[]
---@return number|nil
function workbench.stats.median(values) end

---Gives the sample standard deviation (n − 1); nil of fewer than two values.
---@param values number[]
---@return number|nil
function workbench.stats.stddev(values) end

---Gives the quantile p, between two values by linear interpolation; nil of an empty list.
---@param values number[]
---@param p number From 0 to 1
---@return number|nil
function workbench.stats.quantile(values, p) end

workbench.chart = {}

---Makes a bar chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.bar(table, options) end

---Makes a line chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.line(table, options) end

---Makes a heatmap chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.heatmap(table, options) end

---Makes a timeline chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.timeline(table, options) end

---Makes a network chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.network(table, options) end

---Makes a scatter chart of a table.
---@param table workbench.Results
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.scatter(table, options) end

---@type workbench.Corpus
corpus = nil

---Prints the documentation of a function, module, element or field.
---@param x? any A function, an element, an object, or a name such as "sentence.text"
function help(x) end

---Prints any values as the prompt does.
---@param ... any Any values
function pp(...) end

---Prints values, separated by tabs.
---@param ... any Any values
function print(...) end

---Loads a module of the plugin: a Lua file beside it or in its `lib` folder.
---@param name string `a.b` is the file a/b.lua
---@return any
function require(name) end

