// Walks the sentence and word boundaries of files with ICU's break iterators: what `workbench` does with its own
// scanners. Usage: icu_breaks FILE... ; prints the number of words.
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

static void check(UErrorCode status) {
  if (U_FAILURE(status)) exit((fprintf(stderr, "icu_breaks: %s\n", u_errorName(status)), 1));
}

int main(int count, char **arguments) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  UBreakIterator *sentences = ubrk_open(UBRK_SENTENCE, "en", NULL, 0, &status);
  check(status);
  UText *text = NULL;
  char *bytes = NULL;
  size_t capacity = 0;
  long tokens = 0, ends = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(arguments[i], "rb");
    if (!file) exit((perror(arguments[i]), 1));
    fseek(file, 0, SEEK_END);
    size_t size = (size_t)ftell(file);
    rewind(file);
    if (size > capacity) bytes = realloc(bytes, capacity = size);
    if (!bytes || fread(bytes, 1, size, file) != size) exit((perror(arguments[i]), 1));
    fclose(file);
    text = utext_openUTF8(text, bytes, (int64_t)size, &status);
    ubrk_setUText(sentences, text, &status);
    ubrk_setUText(words, text, &status);
    check(status);
    for (int32_t at = ubrk_first(sentences); at != UBRK_DONE; at = ubrk_next(sentences)) ends++;
    for (int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words))
      tokens += ubrk_getRuleStatus(words) != UBRK_WORD_NONE;
  }
  printf("%ld words, %ld sentence ends\n", tokens, ends);
  return 0;
}
