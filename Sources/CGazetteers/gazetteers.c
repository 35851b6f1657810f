// Each file becomes constant data: nothing is read or parsed when the program starts, and the compiler
// builds this file anew when one of them changes.
#include "CGazetteers.h"

// The directive of C23 is there in every mode of the compiler.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "../../gazetteers/countries.tsv"
};
static const unsigned char organizations[] = {
#embed "../../gazetteers/organizations.tsv"
};
static const unsigned char agreements[] = {
#embed "../../gazetteers/agreements.tsv"
};
static const unsigned char events[] = {
#embed "../../gazetteers/events.tsv"
};
static const unsigned char places[] = {
#embed "../../gazetteers/places.tsv"
};
static const unsigned char peoples[] = {
#embed "../../gazetteers/peoples.tsv"
};
static const unsigned char given_names[] = {
#embed "../../gazetteers/given-names.tsv"
};

#define FILE_OF(name, bytes) {name, bytes, sizeof bytes}
static const struct embedded_file files[] = {
    FILE_OF("countries.tsv", countries),
    FILE_OF("organizations.tsv", organizations),
    FILE_OF("agreements.tsv", agreements),
    FILE_OF("events.tsv", events),
    FILE_OF("places.tsv", places),
    FILE_OF("peoples.tsv", peoples),
    FILE_OF("given-names.tsv", given_names),
};
const struct embedded_file *const embedded_gazetteers = files;
const size_t embedded_gazetteer_count = sizeof files / sizeof files[0];

#define ISO_3166 "/usr/share/iso-codes/json/iso_3166-1.json"
#define ISO_639 "/usr/share/iso-codes/json/iso_639-2.json"

#if __has_embed(ISO_3166)
static const unsigned char iso_countries[] = {
#embed ISO_3166
};
const struct embedded_file embedded_iso_countries = FILE_OF(ISO_3166, iso_countries);
#else
const struct embedded_file embedded_iso_countries = {ISO_3166, (const unsigned char *)"", 0};
#endif

#if __has_embed(ISO_639)
static const unsigned char iso_languages[] = {
#embed ISO_639
};
const struct embedded_file embedded_iso_languages = FILE_OF(ISO_639, iso_languages);
#else
const struct embedded_file embedded_iso_languages = {ISO_639, (const unsigned char *)"", 0};
#endif
