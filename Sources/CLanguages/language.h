// One language, `LANGUAGE`: those of its tables that there are. A new kind of table is two stanzas here and one line in
// languages.c.

static const unsigned char NAME(guess)[] = {
#if __has_embed(FILE(guess))
#embed FILE(guess) suffix(,)
#endif
    0};

static const unsigned char NAME(calendar)[] = {
#if __has_embed(FILE(calendar))
#embed FILE(calendar) suffix(,)
#endif
    0};

static const unsigned char NAME(numbers)[] = {
#if __has_embed(FILE(numbers))
#embed FILE(numbers) suffix(,)
#endif
    0};

static const unsigned char NAME(money)[] = {
#if __has_embed(FILE(money))
#embed FILE(money) suffix(,)
#endif
    0};

static const unsigned char NAME(grammar)[] = {
#if __has_embed(FILE(grammar))
#embed FILE(grammar) suffix(,)
#endif
    0};

static const unsigned char NAME(common)[] = {
#if __has_embed(FILE(common))
#embed FILE(common) suffix(,)
#endif
    0};

static const unsigned char NAME(sentences)[] = {
#if __has_embed(FILE(sentences))
#embed FILE(sentences) suffix(,)
#endif
    0};

static const unsigned char NAME(tokens)[] = {
#if __has_embed(FILE(tokens))
#embed FILE(tokens) suffix(,)
#endif
    0};

static const unsigned char NAME(names)[] = {
#if __has_embed(FILE(names))
#embed FILE(names) suffix(,)
#endif
    0};

static const unsigned char NAME(spellings)[] = {
#if __has_embed(FILE(spellings))
#embed FILE(spellings) suffix(,)
#endif
    0};

static const unsigned char NAME(roles)[] = {
#if __has_embed(FILE(roles))
#embed FILE(roles) suffix(,)
#endif
    0};

static const unsigned char NAME(speech)[] = {
#if __has_embed(FILE(speech))
#embed FILE(speech) suffix(,)
#endif
    0};

static const unsigned char NAME(layout)[] = {
#if __has_embed(FILE(layout))
#embed FILE(layout) suffix(,)
#endif
    0};

static const unsigned char NAME(phrases)[] = {
#if __has_embed(FILE(phrases))
#embed FILE(phrases) suffix(,)
#endif
    0};

static const unsigned char NAME(pages)[] = {
#if __has_embed(FILE(pages))
#embed FILE(pages) suffix(,)
#endif
    0};

static const unsigned char NAME(classes)[] = {
#if __has_embed(FILE(classes))
#embed FILE(classes) suffix(,)
#endif
    0};
static const unsigned char NAME(clauses)[] = {
#if __has_embed(FILE(clauses))
#embed FILE(clauses) suffix(,)
#endif
    0};
static const unsigned char NAME(event_nouns)[] = {
#if __has_embed(FILE(event-nouns))
#embed FILE(event-nouns) suffix(,)
#endif
    0};
