---@meta
-- Made by `make docs` from the declarations of the script API; do not edit.

---@class workbench.Element
---@field kind string What the element is: `sentence`, `entity`, `cell`, …
---@field text string The text, exactly as it stands in the document.
---@field start integer The first byte in the document's text, from 1.
---@field stop integer The last byte in the document's text, from 1.
---@field line integer The line it begins on, from 1.
---@field last_line integer The line it ends on, from 1.
---@field column integer The character of its line it begins at, from 1.
---@field source string Where it is, as `path:line`: a terminal makes it a link.
---@field doc workbench.Document The document it is in.
---@field section workbench.Section|nil The innermost section it is in.
---@field block workbench.Element|nil The innermost block it is in: a paragraph, item, cell, …
---@field sentence workbench.Sentence|nil The sentence it is in; nil for what is longer than one.
---@field boilerplate boolean Whether it is in a part flagged as boilerplate: a share bar, a comment form, …
---@field next workbench.Element|nil The next element of the same kind in the document.
---@field previous workbench.Element|nil The element of the same kind before it.
---@field sentences workbench.Sequence<workbench.Sentence> The sentences inside it.
---@field tokens workbench.Sequence<workbench.Token> The tokens inside it: words, numbers, punctuation, …
---@field entities workbench.Sequence<workbench.Entity> The names inside it.
---@field dates workbench.Sequence<workbench.Date> The dates inside it.
---@field money workbench.Sequence<workbench.Money> The amounts of money inside it.
---@field numbers workbench.Sequence<workbench.Number> The numbers inside it: counts, percentages, quantities.
---@field quotes workbench.Sequence<workbench.Quote> The quotations inside it.
---@field statements workbench.Sequence<workbench.Statement> The reported statements inside it.
---@field links workbench.Sequence<workbench.Link> The links inside it; in plain text, the web addresses.
local _element = {}

---Finds a query inside the element, hits in reading order.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { limit?: integer, lists?: table }
---@return workbench.Sequence<workbench.Match>
function _element:find(query, options) end

---Tells whether a query hits inside the element.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@return boolean
function _element:matches(query) end

---Tells whether another element lies inside this one.
---@param other workbench.Element
---@return boolean
function _element:contains(other) end

---Tells whether this element lies inside another.
---@param other workbench.Element
---@return boolean
function _element:within(other) end

---Tells whether the two share text.
---@param other workbench.Element
---@return boolean
function _element:overlaps(other) end

---Gives the text around it, cut to whole tokens, in one line.
---@param options? { words?: integer }
---@return string
function _element:context(options) end

---@class workbench.Block : workbench.Element
---@field role string|nil What it is for: `title`, `toc`, `faq`, `callout`, `metadata`, `caption`, `boilerplate`; nil for ordinary text.
---@field reason string|nil Why it was flagged as boilerplate: `share`, `related`, `comments`, …
local _block_element = {}

---@class workbench.Document : workbench.Element
---@field id string The path in the corpus.
---@field path string The path of the file.
---@field title string|nil The title, without quotation marks around it.
---@field date string|nil The date of the document, ISO.
---@field language string|nil The language, as an ISO 639-1 code.
---@field format string What the file is: `text`, `markdown`, `html`.
---@field encoding string The encoding the file was read in.
---@field words integer How many words it has, boilerplate not counted.
---@field bytes integer The length of its text in bytes.
---@field meta table What the file says about itself, by name: front matter, meta elements of a page.
---@field hash string SHA-256 of its text.
---@field title_matches number How well the title fits the text, from 0 to 1.
---@field lines workbench.Sequence<workbench.Line> Its lines.
---@field sections workbench.Sequence<workbench.Section> Its sections, nested ones included, in reading order.
---@field blocks workbench.Sequence<any> Its top-level blocks in order: headings, paragraphs, lists, tables, …
---@field headings workbench.Sequence<workbench.Heading> Its headings.
---@field paragraphs workbench.Sequence<workbench.Paragraph> Its paragraphs.
---@field lists workbench.Sequence<workbench.List> Its lists, nested ones included.
---@field tables workbench.Sequence<workbench.Table> Its tables.
---@field faqs workbench.Sequence<workbench.Faq> Its pairs of question and answer.
---@field callouts workbench.Sequence<workbench.Callout> Its boxes beside the text: tips, notes, did-you-knows.
---@field notes workbench.Sequence<any> Everything flagged as boilerplate: share bars, teasers, comment forms, …
local _document_element = {}

---@class workbench.Section : workbench.Element
---@field title string The text of its heading.
---@field heading workbench.Heading Its heading.
---@field level integer 1 for the highest.
---@field parent workbench.Section|nil The section it is a part of.
---@field sections workbench.Sequence<workbench.Section> The sections directly below it.
---@field paragraphs workbench.Sequence<workbench.Paragraph> Its paragraphs, those of sections below included.
---@field path string The titles from the top, joined by ` > `.
local _section_element = {}

---@class workbench.Heading : workbench.Block
---@field level integer 1 for the highest, up to 6.
local _heading_element = {}

---@class workbench.Paragraph : workbench.Block
---@field label string|nil What stands before the colon of a labelled paragraph.
---@field dateline string|nil The place a report begins with: `LONDON`.
local _paragraph_element = {}

---@class workbench.List : workbench.Block
---@field ordered boolean Whether it is numbered.
---@field items workbench.Sequence<workbench.Item> Its items, without those of nested lists.
local _list_element = {}

---@class workbench.Item : workbench.Block
---@field label string|nil What stands before the colon of a labelled item.
---@field depth integer 1 for an item of the outermost list.
---@field marker string|nil What it begins with: `-`, `1.`; nil without one.
---@field items workbench.Sequence<workbench.Item> The items of lists nested in it.
local _item_element = {}

---@class workbench.Table : workbench.Block
---@field header string[] The texts of its header row.
---@field rows workbench.Sequence<workbench.Row> Its rows below the header.
---@field columns integer How many columns it has.
local _table_element = {}

---Gives one cell; nil outside the table.
---@param row integer From 1, below the header; negative from the end
---@param column integer|string Number or header
---@return workbench.Cell|nil
function _table_element:cell(row, column) end

---Gives the rows as plain tables, texts by header.
---@return table[]
function _table_element:records() end

---@class workbench.Row : workbench.Block
---@field cells workbench.Sequence<workbench.Cell> Its cells.
---@field [string] any
local _row_element = {}

---@class workbench.Cell : workbench.Block
---@field row workbench.Row The row it is in.
---@field column integer The number of its column, from 1.
---@field row_span integer How many rows it covers.
---@field column_span integer How many columns it covers.
---@field header string|nil The header of its column.
local _cell_element = {}

---@class workbench.Blockquote : workbench.Block
local _blockquote_element = {}

---@class workbench.Code : workbench.Block
local _code_element = {}

---@class workbench.Figure : workbench.Block
local _figure_element = {}

---@class workbench.Faq : workbench.Element
---@field question workbench.Element The question.
---@field answer workbench.Element The answer.
local _faq_element = {}

---@class workbench.Callout : workbench.Block
---@field label string|nil What the box calls itself: `Pro Tip`.
local _callout_element = {}

---@class workbench.Line : workbench.Element
local _line_element = {}

---@class workbench.Sentence : workbench.Element
---@field index integer Its number in the document, from 1.
local _sentence_element = {}

---@class workbench.Token : workbench.Element
---@field index integer Its number in the document, from 1.
---@field lower string The text in lower case.
---@field norm string Case and accents folded, quotes and dashes unified: what is compared.
---@field stem string Its stem by Snowball, in the document's language (English where that is unknown): `guarantees` and `guaranteed` are both `guarante`. Its `norm` in languages without a stemmer.
---@field shape string Its shape: `Xxxxx`, `XX`, `dd`.
---@field type string `word`, `number`, `punctuation`, `symbol`, `url`, `email` or `currency`.
---@field lemma string|nil Its dictionary form, where an imported layer (CoNLL-U) gives it.
---@field pos string|nil Its part of speech, where an imported layer gives it: `NOUN`, `VERB`.
---@field deprel string|nil Its relation to its head, where an imported layer gives it: `nsubj`.
---@field head workbench.Token|nil The token it depends on, where an imported layer gives it.
local _token_element = {}

---@class workbench.Entity : workbench.Element
---@field type string `person`, `organization`, `place`, `agreement`, `event` or `other`.
---@field name string The canonical name: the same for `Chancellor Angela Merkel` and `Merkel`.
---@field title string|nil The title before the name: `Prime Minister`.
---@field aliases string[] The forms in which the name occurs in the document.
---@field mentions workbench.Sequence<workbench.Entity> All mentions in the document.
---@field wikidata string|nil The Wikidata number, where a gazetteer gives one.
local _entity_element = {}

---@class workbench.Date : workbench.Element
---@field from string|nil The first day, ISO; nil where it cannot be told.
---@field to string|nil The last day, ISO, inclusive.
---@field granularity string How exact it is: `day`, `month`, `year`, …
---@field relative boolean Whether it counts from the document's own date: `Tuesday`, `last week`.
local _date_element = {}

---@class workbench.Money : workbench.Element
---@field amount number|nil The amount; nil where only a range is said.
---@field low number|nil The lower end of a range.
---@field high number|nil The upper end of a range.
---@field currency string|nil ISO 4217: `USD`.
---@field bound string|nil `over`, `under` or `about`.
local _money_element = {}

---@class workbench.Number : workbench.Element
---@field value number The value.
---@field bound string|nil `over`, `under` or `about`, from the words before.
---@field unit string|nil What is counted: `percent`, `people`, `ordinal`.
local _number_element = {}

---@class workbench.Quote : workbench.Element
---@field content string The text without its marks.
---@field speaker workbench.Element|nil Who said it: an entity or a phrase.
---@field cue workbench.Token|nil The word that says that it was said.
---@field direct boolean Whether it is speech; false for words in scare quotes.
local _quote_element = {}

---@class workbench.Statement : workbench.Element
---@field speaker workbench.Element|nil Who is reported: an entity or a phrase.
---@field cue workbench.Token|nil The word that reports.
---@field verb string The cue in lower case: `said`, `according to`.
---@field content string What is reported.
---@field quote workbench.Quote|nil The quotation in it.
---@field negated boolean Whether it is said not to have been said so: `did not say`.
---@field resolved boolean Whether the speaker was found behind a pronoun.
local _statement_element = {}

---@class workbench.Phrase : workbench.Element
---@field name string Its text, so that a speaker has a name whatever it is.
local _phrase_element = {}

---@class workbench.Match : workbench.Element
---@field query string The query it is a hit of.
---@field captures table The captured elements by name.
local _match_element = {}

---Tells for each token of the hit which part of the query it met.
---@return string
function _match_element:explain() end

---@class workbench.Link : workbench.Element
---@field target string The address it leads to, as written.
local _link_element = {}

---@class workbench.Corpus
---@field docs workbench.Sequence<workbench.Document> Its documents, read when a loop reaches them.
---@field name string The name of its folder or file.
---@field path string The path it was opened with.
---@field hash string SHA-256 over the hashes and ids of its documents.
---@field entities table[] Its entities over all documents, most mentioned first.
---@operator len: integer
---@field [integer|string] workbench.Document
local _corpus = {}

---Finds a query in all documents, hits in document order.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { limit?: integer, lists?: table }
---@return workbench.Sequence<workbench.Match>
function _corpus:find(query, options) end

---Gives the part of the corpus whose documents have these values.
---@param fields table What the fields of a document must be
---@return workbench.Corpus
function _corpus:where(fields) end

---Gives the part of the corpus for which a function gives true.
---@param fn fun(doc: workbench.Document): boolean
---@return workbench.Corpus
function _corpus:filter(fn) end

---Counts word forms: value, count, per_million, documents; highest first.
---@param options? { of?: "text"|"lower"|"norm"|"stem"|"shape", n?: integer, min?: integer, where?: fun(token: workbench.Token): boolean, by?: "document"|fun(doc: workbench.Document): any }
---@return workbench.Table
function _corpus:frequencies(options) end

---Counts runs of n tokens: value, count, per_million, documents; highest first.
---@param options? { n?: integer, of?: "text"|"lower"|"norm"|"stem"|"shape", min?: integer }
---@return workbench.Table
function _corpus:ngrams(options) end

---Finds what stands near the hits of a query: value, count, frequency, documents, and the measure.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|string[], min?: integer, lists?: table }
---@return workbench.Table
function _corpus:collocates(query, options) end

---Finds the words that are more frequent here than in another corpus: value, count, reference, log_ratio, and the measure.
---@param reference workbench.Corpus|workbench.Table What it is compared with
---@param options? { of?: "text"|"lower"|"norm"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|"simple_maths"|string[], min?: integer, smoothing?: number }
---@return workbench.Table
function _corpus:keyness(reference, options) end

---Tells how evenly the hits of a query are spread over the corpus; nil without a hit.
---@param query string|workbench.Query A phrase, a query, or what `workbench.query` gives
---@param options? { measure?: "dp"|"dp_norm"|"juilland_d"|"carroll_d2"|"rosengren_s"|"arf", parts?: integer, lists?: table }
---@return number|nil
function _corpus:dispersion(query, options) end

---Finds pairs of documents, or paragraphs, that are nearly the same: first, second, similarity.
---@param options? { threshold?: number, of?: "document"|"paragraph", min?: integer }
---@return workbench.Table
function _corpus:duplicates(options) end

---@class workbench.Query
---@field source string The query as it was written.
---@field names string[] The names that hits may bind.
local _query = {}

---Tells how the query runs and what it is likely to cost.
---@return string
function _query:plan() end

---@class workbench.Sequence<T>
---@operator call: T
---@operator len: integer
---@field [integer] T
local _sequence = {}

---Explains each hit; see `match:explain`.
---@return string
function _sequence:explain() end

---Keeps the items whose fields have these values.
---@param fields table What the fields of an item must be
---@return workbench.Sequence<any>
function _sequence:where(fields) end

---Keeps the items for which a function gives true.
---@param fn fun(item: any): boolean
---@return workbench.Sequence<any>
function _sequence:filter(fn) end

---Gives what a function makes of each item; items it makes nil of are left out.
---@param fn fun(item: any): any
---@return workbench.Sequence<any>
function _sequence:map(fn) end

---Gives the items of the lists or sequences that a function makes of each item, in one sequence.
---@param fn fun(item: any): any
---@return workbench.Sequence<any>
function _sequence:flat_map(fn) end

---Gives the first item, or a sequence of the first n.
---@param n? integer How many; one element, not a sequence, when left out
---@return any|nil
function _sequence:first(n) end

---Gives the last item, or a sequence of the last n.
---@param n? integer How many; one element, not a sequence, when left out
---@return any|nil
function _sequence:last(n) end

---Draws n items at random, in their order; the same seed draws the same.
---@param n integer How many
---@param seed? integer Another seed, another sample; 1 when left out
---@return workbench.Sequence<any>
function _sequence:sample(n, seed) end

---Sorts by a key; items with equal keys keep their order.
---@param by? fun(item: any): any|string A field's name or a function that gives the key; document order when left out
---@param order? "ascending"|"descending"
---@return workbench.Sequence<any>
function _sequence:sort(by, order) end

---Keeps the first of the items that have the same key.
---@param by? fun(item: any): any|string A field's name or a function; the item itself when left out
---@return workbench.Sequence<any>
function _sequence:unique(by) end

---Groups by a key: a list of {key=, items=} in order of first appearance; items is a sequence.
---@param by fun(item: any): any|string A field's name or a function
---@return table[]
function _sequence:group(by) end

---Counts keys: a table with the columns value, count and documents, highest first.
---@param by? fun(item: any): any|string A field's name or a function; the item's text when left out
---@return workbench.Table
function _sequence:count(by) end

---Folds the sequence into one value.
---@param fn fun(result: any, item: any): any
---@param init? any The first result
---@return any
function _sequence:reduce(fn, init) end

---Tells whether a function gives true for at least one item.
---@param fn fun(item: any): boolean
---@return boolean
function _sequence:any(fn) end

---Tells whether a function gives true for every item.
---@param fn fun(item: any): boolean
---@return boolean
function _sequence:all(fn) end

---Gives the items as a plain Lua list.
---@return any[]
function _sequence:to_list() end

---Shows elements in context: document, line, left, match, right.
---@param options? { left?: integer, right?: integer, sort?: string|fun(item: any): any|any[] }
---@return workbench.Table
function _sequence:kwic(options) end

---Gives the documents that its elements are in, each once.
---@return workbench.Sequence<workbench.Document>
function _sequence:documents() end

---Finds what stands near its elements, in the documents they are in; see `corpus:collocates`.
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"shape", measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|string[], min?: integer }
---@return workbench.Table
function _sequence:collocates(options) end

---Counts values of its items: value, count, per_million, documents; highest first.
---@param options? { of?: string|fun(item: any): any, n?: integer, min?: integer, by?: string|fun(item: any): any }
---@return workbench.Table
function _sequence:frequencies(options) end

---Counts runs of n items: value, count, per_million, documents; highest first.
---@param options? { n?: integer, of?: string|fun(item: any): any, min?: integer }
---@return workbench.Table
function _sequence:ngrams(options) end

---Finds the values that are more frequent here: value, count, reference, log_ratio, and the measure.
---@param reference workbench.Sequence<any>|workbench.Table What it is compared with
---@param options? { of?: string|fun(item: any): any, measure?: "log_likelihood"|"chi_squared"|"chi_squared_yates"|"t_score"|"z_score"|"mi"|"mi2"|"mi3"|"npmi"|"log_dice"|"dice"|"jaccard"|"log_ratio"|"odds_ratio"|"relative_risk"|"minimum_sensitivity"|"delta_p"|"poisson"|"fisher"|"simple_maths"|string[], min?: integer, smoothing?: number }
---@return workbench.Table
function _sequence:keyness(reference, options) end

---Tells how evenly its elements are spread over the corpus, or the document without one; nil for none.
---@param options? { measure?: "dp"|"dp_norm"|"juilland_d"|"carroll_d2"|"rosengren_s"|"arf", parts?: integer }
---@return number|nil
function _sequence:dispersion(options) end

---Keeps the elements that have a form near them: from a number of `collocates` back to its lines.
---@param value string The form, as the column `value` of `collocates` has it
---@param options? { left?: integer, right?: integer, across_sentences?: boolean, of?: "text"|"lower"|"norm"|"shape" }
---@return workbench.Sequence<any>
function _sequence:near(value, options) end

---@class workbench.Table
---@field columns string[] The names of the columns.
---@field tallies table|nil The counters of the run by name, each a table with the columns key and count; only in `report`.
---@operator call: workbench.Row
---@operator len: integer
---@field [integer] workbench.Row
local _results = {}

---Sorts by a column; ties are broken by the other columns from left to right.
---@param column string
---@param order? "ascending"|"descending"
---@return workbench.Table
function _results:sort(column, order) end

---Keeps the first n rows.
---@param n integer
---@return workbench.Table
function _results:top(n) end

---Keeps the rows for which a function gives true.
---@param fn fun(row: workbench.Row): boolean
---@return workbench.Table
function _results:where(fn) end

---Keeps some columns, in this order.
---@param columns string[]
---@return workbench.Table
function _results:select(columns) end

---Gives columns other names.
---@param names table New names by old ones
---@return workbench.Table
function _results:rename(names) end

---Adds a column that a function computes from each row.
---@param column string
---@param fn fun(row: workbench.Row): any
---@return workbench.Table
function _results:add(column, fn) end

---Makes one row of the rows that agree in some columns.
---@param columns string|string[]
---@param aggregates? table New columns: `n = "count"`, `total = {"sum", "amount"}`
---@return workbench.Table
function _results:group(columns, aggregates) end

---Counts the values of a column: value, count and documents, highest first.
---@param column string
---@return workbench.Table
function _results:count(column) end

---Makes a cross table.
---@param options { rows: string|string[], columns: string, value?: string, aggregate?: string }
---@return workbench.Table
function _results:pivot(options) end

---Joins the rows of another table that agree in some columns.
---@param other workbench.Table
---@param on string|string[]
---@return workbench.Table
function _results:join(other, on) end

---Gives the ids of the documents its rows come from.
---@return string[]
function _results:documents() end

---Gives the table as text.
---@param format? "text"|"markdown"|"html"|"csv"|"json" `text` when left out
---@return string
function _results:render(format) end

---@class workbench.Regex
---@field pattern string The pattern it was made from.
local _regex = {}

---Gives first and last byte of the first match, then its groups; nil without one.
---@param text string
---@param init? integer The byte to begin at, from 1; negative from the end
---@return integer|nil
function _regex:find(text, init) end

---Gives the groups of the first match, or all of it where there are none; nil without one.
---@param text string
---@param init? integer The byte to begin at, from 1; negative from the end
---@return string|nil
function _regex:match(text, init) end

---Gives an iterator over all matches, as `string.gmatch` does.
---@param text string
---@return fun(): string
function _regex:gmatch(text) end

---Replaces the matches; gives the text and how many there were.
---@param text string
---@param by string|fun(...: string): string? Text with `%0`, `%1`, … for the match and its groups, or a function of them
---@param n? integer At most this many
---@return string
function _regex:replace(text, by, n) end

---Cuts the text at the matches.
---@param text string
---@return string[]
function _regex:split(text) end

---@class workbench.Context
---@field args table The plugin's arguments by name.
local _context = {}

---Adds a row to the results.
---@param row table Values by column
function _context:emit(row) end

---Adds to a counter that sums up over all documents.
---@param name string Which counter
---@param key? any What is counted; nothing is counted for nil
---@param n? integer How many; 1 when left out
function _context:tally(name, key, n) end

---Tells the reader of the results something about a document.
---@param message string
---@param element? workbench.Element Where
function _context:warn(message, element) end

---Writes a line to standard error.
---@param ... any Any values
function _context:log(...) end

---@class workbench.Report
local _report = {}

---Writes the title.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _report:title(format, ...) end

---Writes a heading.
---@param text string
---@param level? integer 1 when left out
function _report:heading(text, level) end

---Writes a paragraph.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _report:text(format, ...) end

---Writes a remark about the result.
---@param format string Text, or a format as for `string.format`
---@param ... any
function _report:note(format, ...) end

---Writes a table.
---@param table workbench.Table
---@param options? { caption?: string, source?: string }
function _report:table(table, options) end

---Writes a bullet list.
---@param items any[]|workbench.Sequence<any>
function _report:list(items) end

---Writes a passage with its source.
---@param element workbench.Element
function _report:quote(element) end

---Writes a chart.
---@param chart workbench.Chart
function _report:chart(chart) end

---@class workbench.Chart
---@field kind string What it is drawn as: `bar`, `line`, `heatmap`, …
local _chart = {}

workbench = {}

---The version of the program.
---@type string
workbench.version = nil

---The version of the script API.
---@type integer
workbench.api = nil

---Makes a table of results.
---@param options { columns: string[], rows?: any[] }
---@return workbench.Table
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
---@return string
function workbench.text.lower(text) end

---Gives the text in upper case.
---@param text string
---@return string
function workbench.text.upper(text) end

---Folds case and accents, and unifies quotes and dashes: for comparing.
---@param text string
---@return string
function workbench.text.fold(text) end

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
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.bar(table, options) end

---Makes a line chart of a table.
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.line(table, options) end

---Makes a heatmap chart of a table.
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.heatmap(table, options) end

---Makes a timeline chart of a table.
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.timeline(table, options) end

---Makes a network chart of a table.
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.network(table, options) end

---Makes a scatter chart of a table.
---@param table workbench.Table
---@param options { x: string, y: string, caption?: string }
---@return workbench.Chart
function workbench.chart.scatter(table, options) end

---@type workbench.Corpus
corpus = nil

---Prints the documentation of a function, module, element or field.
---@param x? any A function, an element, an object, or a name such as "sentence.text"
function help(x) end

---Prints any value in full, as the prompt does, and gives it back.
---@param ... any Any values
---@return any
function pp(...) end

---Prints values, separated by tabs.
---@param ... any Any values
function print(...) end

---Loads a module of the plugin: a Lua file beside it or in its `lib` folder.
---@param name string `a.b` is the file a/b.lua
---@return any
function require(name) end

