#include "pruning.h"

typedef struct {
  int64_t size;
  uint32_t row;
} sized_row;

static int larger_first(const void *left, const void *right) {
  const sized_row *a = left, *b = right;
  if (a->size != b->size) return a->size < b->size ? 1 : -1;
  return a->row < b->row ? -1 : a->row > b->row;
}

static int larger_number_first(const void *left, const void *right) {
  int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
  return a < b ? 1 : a > b ? -1 : 0;
}

/// A weight in eight bits: the signed root, in 127 steps.
static int8_t root_of(int64_t weight, int64_t largest) {
  int64_t size = weight < 0 ? -weight : weight;
  int rounded = 0;
  // While the size is nearer to the square of the next step; in integers, which are the same on every machine.
  while (rounded < 127 && (2 * rounded + 1) * (2 * rounded + 1) * largest <= 4 * 127 * 127 * size) rounded++;
  return (int8_t)(weight < 0 ? -rounded : rounded);
}

/// Room for the rows: lines of 16, filled to four fifths on average, of at most 256 neighbours.
static shipped_table empty_table(const perceptron *model, int rows) {
  uint32_t lines = (uint32_t)rows / 13 + 1, least = (1u << model->bits) / 256 + 1;
  if (lines < least) lines = least;
  // `1 << bits` over the lines must fit a byte.
  while ((1u << model->bits) / lines > 255) lines++;
  shipped_table table = {model->bits, lines, calloc(lines, LINE_BYTES), NULL, 0, 0, 0};
  return table;
}

/// The place for a row's three bytes; NULL where its line is full.
static uint8_t *place_of(shipped_table *table, uint8_t *filled, uint32_t row) {
  uint32_t line = line_of(row, table->lines, table->bits);
  if (filled[line] == LINE_ROWS) return NULL;
  int at = filled[line]++;
  uint8_t *bytes = table->rows + (size_t)line * LINE_BYTES;
  bytes[at] = (uint8_t)row;
  table->kept_rows++;
  return bytes + LINE_ROWS + 3 * at;
}

/// The rows of which `size` is not 0, largest first.
static sized_row *rows_by_size(
    const perceptron *model, int64_t (*size)(const perceptron *, size_t), size_t *count) {
  size_t rows = (size_t)1 << model->bits;
  *count = 0;
  for (size_t row = 0; row < rows; row++) *count += size(model, row) != 0;
  sized_row *sized = malloc(sizeof *sized * (*count + 1));
  size_t at = 0;
  for (size_t row = 0; row < rows; row++) {
    int64_t value = size(model, row);
    if (value) sized[at++] = (sized_row){value, (uint32_t)row};
  }
  qsort(sized, *count, sizeof *sized, larger_first);
  return sized;
}

static int64_t spread(const perceptron *model, size_t row) {
  int64_t a = averaged(model, row, 0), b = averaged(model, row, 1), c = averaged(model, row, 2);
  int64_t high = a > b ? (a > c ? a : c) : (b > c ? b : c), low = a < b ? (a < c ? a : c) : (b < c ? b : c);
  return high - low;
}

static int64_t largest_weight(const perceptron *model, size_t row) {
  int64_t largest = 0;
  for (int class = 0; class < model->classes; class++) {
    int64_t weight = averaged(model, row, class);
    if (weight < 0) weight = -weight;
    if (weight > largest) largest = weight;
  }
  return largest;
}

shipped_table keep_rows(perceptron *model, int rows) {
  size_t count;
  sized_row *sized = rows_by_size(model, spread, &count);
  if (count > (size_t)rows) count = (size_t)rows;
  int64_t largest = 1;
  for (size_t at = 0; at < count; at++) {
    int64_t weight = largest_weight(model, sized[at].row);
    if (weight > largest) largest = weight;
  }
  shipped_table table = empty_table(model, (int)count);
  uint8_t *filled = calloc(table.lines, 1);
  for (size_t at = 0; at < count; at++) {
    uint8_t *place = place_of(&table, filled, sized[at].row);
    for (int class = 0; place && class < 3; class++) {
      place[class] = (uint8_t)root_of(averaged(model, sized[at].row, class), largest);
      keep_weight(model, sized[at].row, class);
    }
  }
  table.kept_weights = table.kept_rows * 3;
  free(filled);
  free(sized);
  return table;
}

/// The size of the last of the `weights` largest.
static int64_t smallest_kept(const perceptron *model, int weights) {
  size_t rows = (size_t)1 << model->bits, count = 0, room = 1 << 20;
  int64_t *sizes = malloc(sizeof *sizes * room);
  for (size_t row = 0; row < rows; row++)
    for (int class = 0; class < model->classes; class++) {
      int64_t weight = averaged(model, row, class);
      if (weight == 0) continue;
      if (count == room) sizes = realloc(sizes, sizeof *sizes * (room *= 2));
      sizes[count++] = weight < 0 ? -weight : weight;
    }
  qsort(sizes, count, sizeof *sizes, larger_number_first);
  int64_t smallest = count > (size_t)weights ? sizes[weights - 1] : 1;
  free(sizes);
  return smallest;
}

shipped_table keep_lists(perceptron *model, int weights) {
  int64_t smallest = smallest_kept(model, weights);
  size_t count, kept = 0;
  sized_row *sized = rows_by_size(model, largest_weight, &count);
  while (kept < count && sized[kept].size >= smallest) kept++;
  int64_t largest = count ? sized[0].size : 1;
  shipped_table table = empty_table(model, (int)kept);
  table.lists = malloc((size_t)weights * 4 + kept * 2 + 1024);
  // The list of a place that is empty.
  table.lists[table.list_bytes++] = 0;
  uint8_t *filled = calloc(table.lines, 1);
  for (size_t at = 0; at < kept; at++) {
    uint8_t *place = place_of(&table, filled, sized[at].row);
    if (!place) continue;
    for (int byte = 0; byte < 3; byte++) place[byte] = (uint8_t)(table.list_bytes >> (8 * byte));
    uint8_t *length = &table.lists[table.list_bytes++];
    *length = 0;
    for (int class = 0; class < model->classes; class++) {
      int64_t weight = averaged(model, sized[at].row, class);
      if ((weight < 0 ? -weight : weight) < smallest) continue;
      table.lists[table.list_bytes++] = (uint8_t)class;
      table.lists[table.list_bytes++] = (uint8_t)root_of(weight, largest);
      keep_weight(model, sized[at].row, class);
      ++*length;
      table.kept_weights++;
    }
  }
  free(filled);
  free(sized);
  return table;
}

void free_table(shipped_table *table) {
  free(table->rows);
  free(table->lists);
}

static void put_number(uint8_t *bytes, size_t at, uint32_t number) {
  for (int byte = 0; byte < 4; byte++) bytes[at + (size_t)byte] = (uint8_t)(number >> (8 * byte));
}

static size_t rounded_up(size_t at) { return (at + 63) / 64 * 64; }

static void put_table(uint8_t *bytes, size_t at, const shipped_table *table, const size_t places[2]) {
  put_number(bytes, at, (uint32_t)table->bits);
  put_number(bytes, at + 4, table->lines);
  put_number(bytes, at + 8, (uint32_t)places[0]);
  put_number(bytes, at + 12, (uint32_t)places[1]);
  put_number(bytes, at + 16, table->list_bytes);
  memcpy(bytes + places[0], table->rows, (size_t)table->lines * LINE_BYTES);
  if (table->list_bytes) memcpy(bytes + places[1], table->lists, table->list_bytes);
}

static void put_rules(uint8_t *bytes, const lemma_rules *lemmas, const size_t places[2]) {
  put_number(bytes, 128, (uint32_t)lemmas->bits);
  put_number(bytes, 132, (uint32_t)places[0]);
  put_number(bytes, 136, (uint32_t)places[1]);
  put_number(bytes, 140, lemmas->ending_bytes);
  memcpy(bytes + places[0], lemmas->rules, (size_t)RULE_BYTES << lemmas->bits);
  memcpy(bytes + places[1], lemmas->endings, lemmas->ending_bytes);
}

static size_t put_names(uint8_t *bytes, size_t at, const char *const *names, int count) {
  for (int index = 0; index < count; index++) {
    size_t length = strlen(names[index]) + 1;
    if (bytes) memcpy(bytes + at, names[index], length);
    at += length;
  }
  return at;
}

int write_model(
    const char *path, const treebank *bank, const shipped_table *tables, const lemma_rules *lemmas, FILE *log) {
  size_t size = MODEL_HEADER, places[TABLES][2], rules[2];
  for (int table = 0; table < TABLES; table++) {
    places[table][0] = size;
    places[table][1] = size += (size_t)tables[table].lines * LINE_BYTES;
    size = rounded_up(size + tables[table].list_bytes);
    fprintf(log, "table %d: %u lines, %d rows, %d weights, %u bytes of lists\n", table, tables[table].lines,
            tables[table].kept_rows, tables[table].kept_weights, tables[table].list_bytes);
  }
  rules[0] = size;
  rules[1] = size += (size_t)RULE_BYTES << lemmas->bits;
  size = rounded_up(size + lemmas->ending_bytes);
  size_t names = size;
  size = put_names(NULL, put_names(NULL, size, bank->tag_name, bank->tag_count), bank->relation_name, bank->relation_count);
  uint8_t *bytes = calloc(size, 1);
  memcpy(bytes, MODEL_MAGIC, 8);
  put_number(bytes, 8, (uint32_t)bank->tag_count);
  put_number(bytes, 12, (uint32_t)bank->relation_count);
  put_number(bytes, 16, (uint32_t)names);
  for (int table = 0; table < TABLES; table++) put_table(bytes, 32 + 32 * (size_t)table, &tables[table], places[table]);
  put_rules(bytes, lemmas, rules);
  put_names(bytes, put_names(bytes, names, bank->tag_name, bank->tag_count), bank->relation_name, bank->relation_count);
  FILE *file = fopen(path, "wb");
  int failed = !file || fwrite(bytes, 1, size, file) != size;
  if (file && fclose(file)) failed = 1;
  free(bytes);
  if (failed) return fprintf(log, "%s: cannot be written\n", path), -1;
  return fprintf(log, "%d rules of lemmas; %zu bytes\n", lemmas->count, size), 0;
}
