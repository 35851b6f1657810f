// Each table becomes constant data: nothing is read or parsed when the program starts, and the compiler builds this file
// anew when one of them changes. A new language is a folder and two lines here.
#include "CLanguages.h"

// The directive of C23 is there in every mode of the compiler.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define TEXT(path) #path
#define PATH(path) TEXT(path)
#define FILE(table) PATH(../../languages/LANGUAGE/table.tsv)
#define JOINED(language, table) language##_##table
#define JOIN(language, table) JOINED(language, table)
#define NAME(table) JOIN(LANGUAGE, table)

static const unsigned char conventions[] = {
#embed "../../languages/conventions.tsv" suffix(,)
    0};

#define LANGUAGE en
#include "language.h"
#undef LANGUAGE
#define LANGUAGE de
#include "language.h"
#undef LANGUAGE
#define LANGUAGE fr
#include "language.h"
#undef LANGUAGE
#define LANGUAGE es
#include "language.h"
#undef LANGUAGE
#define LANGUAGE it
#include "language.h"
#undef LANGUAGE
#define LANGUAGE pt
#include "language.h"
#undef LANGUAGE
#define LANGUAGE nl
#include "language.h"
#undef LANGUAGE
#define LANGUAGE sv
#include "language.h"
#undef LANGUAGE
#define LANGUAGE da
#include "language.h"
#undef LANGUAGE
#define LANGUAGE no
#include "language.h"
#undef LANGUAGE
#define LANGUAGE fi
#include "language.h"
#undef LANGUAGE
#define LANGUAGE pl
#include "language.h"
#undef LANGUAGE
#define LANGUAGE cs
#include "language.h"
#undef LANGUAGE
#define LANGUAGE sk
#include "language.h"
#undef LANGUAGE
#define LANGUAGE hu
#include "language.h"
#undef LANGUAGE
#define LANGUAGE ro
#include "language.h"
#undef LANGUAGE
#define LANGUAGE tr
#include "language.h"
#undef LANGUAGE
#define LANGUAGE hr
#include "language.h"
#undef LANGUAGE
#define LANGUAGE id
#include "language.h"
#undef LANGUAGE
#define LANGUAGE ca
#include "language.h"
#undef LANGUAGE
#define LANGUAGE vi
#include "language.h"
#undef LANGUAGE
#define LANGUAGE lt
#include "language.h"
#undef LANGUAGE
#define LANGUAGE ru
#include "language.h"
#undef LANGUAGE
#define LANGUAGE uk
#include "language.h"
#undef LANGUAGE
#define LANGUAGE bg
#include "language.h"
#undef LANGUAGE
#define LANGUAGE ja
#include "language.h"
#undef LANGUAGE

// Without the 0 behind the bytes, which is there since an array cannot be empty.
#define NAMED(language, table, name) {#language, name, language##_##table, sizeof language##_##table - 1}
#define TABLE(language, table) NAMED(language, table, #table)
#define TABLES(language)                                                                                               \
    TABLE(language, guess),                                                                                                                \
    TABLE(language, calendar),                                                                                                                \
    TABLE(language, numbers),                                                                                                                \
    TABLE(language, money),                                                                                                                \
    TABLE(language, grammar),                                                                                                                \
    TABLE(language, common),                                                                                                                \
    TABLE(language, sentences),                                                                                                                \
    TABLE(language, tokens),                                                                                                                \
    TABLE(language, names),                                                                                                \
    TABLE(language, spellings),                                                                                                                \
    TABLE(language, roles),                                                                                                                \
    TABLE(language, speech),                                                                                                                \
    TABLE(language, layout),                                                                                                                \
    TABLE(language, phrases),                                                                                                                \
    TABLE(language, pages),                                                                                                                \
    TABLE(language, classes),                              \
    TABLE(language, clauses),                              \
    NAMED(language, event_nouns, "event-nouns")

static const struct embedded_table tables[] = {
    {"", "conventions", conventions, sizeof conventions - 1},
    TABLES(en),
    TABLES(de),
    TABLES(fr),
    TABLES(es),
    TABLES(it),
    TABLES(pt),
    TABLES(nl),
    TABLES(sv),
    TABLES(da),
    TABLES(no),
    TABLES(fi),
    TABLES(pl),
    TABLES(cs),
    TABLES(sk),
    TABLES(hu),
    TABLES(ro),
    TABLES(tr),
    TABLES(hr),
    TABLES(id),
    TABLES(ca),
    TABLES(vi),
    TABLES(lt),
    TABLES(ru),
    TABLES(uk),
    TABLES(bg),
    TABLES(ja),
};
const struct embedded_table *const embedded_tables = tables;
const size_t embedded_table_count = sizeof tables / sizeof tables[0];
