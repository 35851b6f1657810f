// string.pack, packsize and unpack, as section 6.4.2 of Lua's manual describes their formats.
#include "library.h"
#include <limits.h>
#include <stddef.h>
#include <string.h>

enum { MAX_INTEGER = 16, INTEGER = sizeof(lua_Integer) };  // bytes of the widest integer, of one of Lua

typedef enum {
  SIGNED, UNSIGNED, FLOAT, FIXED_STRING, COUNTED_STRING, ENDED_STRING, PADDING, ALIGNMENT, NOTHING
} option_kind;

typedef struct {
  lua_State *L;
  const char *p;  // the rest of the format
  bool little;
  int most_aligned;
} format;

typedef struct {
  option_kind kind;
  int size;
  int gap;  // bytes before it, so that it lies aligned
} option;

static bool is_native_little(void) {
  const int one = 1;
  return *(const char *)&one == 1;
}

static format new_format(lua_State *L) { return (format){L, luaL_checkstring(L, 1), is_native_little(), 1}; }

static bool is_digit(int c) { return c >= '0' && c <= '9'; }

static int read_number(format *f, int otherwise) {
  if (!is_digit(*f->p)) return otherwise;
  int n = 0;
  do n = n * 10 + (*f->p++ - '0');
  while (is_digit(*f->p) && n <= (INT_MAX - 9) / 10);
  return n;
}

static int read_width(format *f, int otherwise) {
  int n = read_number(f, otherwise);
  if (n > MAX_INTEGER || n <= 0) luaL_error(f->L, "integral size (%d) out of limits [1,%d]", n, MAX_INTEGER);
  return n;
}

static option read_simple(format *f) {
  int letter = *f->p++;
  switch (letter) {
    case 'b': return (option){SIGNED, sizeof(char), 0};
    case 'B': return (option){UNSIGNED, sizeof(char), 0};
    case 'h': return (option){SIGNED, sizeof(short), 0};
    case 'H': return (option){UNSIGNED, sizeof(short), 0};
    case 'l': return (option){SIGNED, sizeof(long), 0};
    case 'L': return (option){UNSIGNED, sizeof(long), 0};
    case 'j': return (option){SIGNED, sizeof(lua_Integer), 0};
    case 'J': return (option){UNSIGNED, sizeof(lua_Integer), 0};
    case 'T': return (option){UNSIGNED, sizeof(size_t), 0};
    case 'i': return (option){SIGNED, read_width(f, sizeof(int)), 0};
    case 'I': return (option){UNSIGNED, read_width(f, sizeof(int)), 0};
    case 'f': return (option){FLOAT, sizeof(float), 0};
    case 'd': return (option){FLOAT, sizeof(double), 0};
    case 'n': return (option){FLOAT, sizeof(lua_Number), 0};
    case 's': return (option){COUNTED_STRING, read_width(f, sizeof(size_t)), 0};
    case 'c': {
      int size = read_number(f, -1);
      if (size < 0) luaL_error(f->L, "missing size for format option 'c'");
      return (option){FIXED_STRING, size, 0};
    }
    case 'z': return (option){ENDED_STRING, 0, 0};
    case 'x': return (option){PADDING, 1, 0};
    case 'X': return (option){ALIGNMENT, 0, 0};
    case ' ': break;
    case '<': f->little = true; break;
    case '>': f->little = false; break;
    case '=': f->little = is_native_little(); break;
    case '!': f->most_aligned = read_width(f, INTEGER); break;
    default: luaL_error(f->L, "invalid format option '%c'", letter);
  }
  return (option){NOTHING, 0, 0};
}

// Reads the next option, for something that starts `offset` bytes after the first.
static option read_option(format *f, size_t offset) {
  wb_poll(f->L);
  option o = read_simple(f);
  int align = o.size;
  if (o.kind == ALIGNMENT) {
    option next = {FIXED_STRING, 0, 0};
    if (*f->p) next = read_simple(f);
    align = next.size;
    if (next.kind == FIXED_STRING || align == 0) luaL_argerror(f->L, 1, "invalid next option for option 'X'");
  }
  if (align <= 1 || o.kind == FIXED_STRING) return o;
  if (align > f->most_aligned) align = f->most_aligned;
  if (align & (align - 1)) luaL_argerror(f->L, 1, "format asks for alignment not power of 2");
  o.gap = (align - (int)(offset & (size_t)(align - 1))) & (align - 1);
  return o;
}

// -- pack -----------------------------------------------------------------------------------

static void add_zeros(lua_State *L, luaL_Buffer *b, size_t count) {
  while (count > 0) {
    wb_poll(L);
    size_t part = count < WB_BLOCK ? count : WB_BLOCK;
    memset(luaL_prepbuffsize(b, part), 0, part);
    luaL_addsize(b, part);
    count -= part;
  }
}

static void add_integer(luaL_Buffer *b, const format *f, lua_Unsigned n, int size, bool negative) {
  char *to = luaL_prepbuffsize(b, MAX_INTEGER);
  for (int i = 0; i < size; i++) {
    to[f->little ? i : size - 1 - i] = (char)(i < INTEGER ? n & 0xFF : negative ? 0xFF : 0);
    n >>= 8;
  }
  luaL_addsize(b, (size_t)size);
}

static void copy_ordered(char *to, const char *from, int size, bool little) {
  for (int i = 0; i < size; i++) to[i] = from[little == is_native_little() ? i : size - 1 - i];
}

static void add_float(luaL_Buffer *b, const format *f, lua_Number n, int size) {
  float single = (float)n;
  double whole = (double)n;
  const char *from = size == sizeof(float) ? (const char *)&single : (const char *)&whole;
  copy_ordered(luaL_prepbuffsize(b, MAX_INTEGER), from, size, f->little);
  luaL_addsize(b, (size_t)size);
}

// Adds one argument; gives the bytes that it takes beyond the option's size.
static size_t add_argument(lua_State *L, luaL_Buffer *b, const format *f, option o, int argument) {
  size_t length;
  switch (o.kind) {
    case SIGNED: {
      lua_Integer n = luaL_checkinteger(L, argument);
      if (o.size < INTEGER) {
        lua_Integer limit = (lua_Integer)1 << (o.size * 8 - 1);
        luaL_argcheck(L, -limit <= n && n < limit, argument, "integer overflow");
      }
      add_integer(b, f, (lua_Unsigned)n, o.size, n < 0);
      return 0;
    }
    case UNSIGNED: {
      lua_Unsigned n = (lua_Unsigned)luaL_checkinteger(L, argument);
      if (o.size < INTEGER) luaL_argcheck(L, n < (lua_Unsigned)1 << (o.size * 8), argument, "unsigned overflow");
      add_integer(b, f, n, o.size, false);
      return 0;
    }
    case FLOAT: add_float(b, f, luaL_checknumber(L, argument), o.size); return 0;
    case FIXED_STRING: {
      const char *s = luaL_checklstring(L, argument, &length);
      luaL_argcheck(L, length <= (size_t)o.size, argument, "string longer than given size");
      luaL_addlstring(b, s, length);
      add_zeros(L, b, (size_t)o.size - length);
      return 0;
    }
    case COUNTED_STRING: {
      const char *s = luaL_checklstring(L, argument, &length);
      luaL_argcheck(L, o.size >= (int)sizeof(size_t) || length < (size_t)1 << (o.size * 8), argument,
                    "string length does not fit in given size");
      add_integer(b, f, length, o.size, false);
      luaL_addlstring(b, s, length);
      return length;
    }
    default: {
      const char *s = luaL_checklstring(L, argument, &length);
      luaL_argcheck(L, strlen(s) == length, argument, "string contains zeros");
      luaL_addlstring(b, s, length + 1);
      return length + 1;
    }
  }
}

static int string_pack(lua_State *L) {
  format f = new_format(L);
  size_t total = 0;
  int argument = 1;
  lua_pushnil(L);  // so that a missing argument is not what the buffer keeps on the stack
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (*f.p) {
    option o = read_option(&f, total);
    add_zeros(L, &b, (size_t)o.gap);
    total += (size_t)o.gap + (size_t)o.size;
    if (o.kind == PADDING) add_zeros(L, &b, 1);
    else if (o.kind != ALIGNMENT && o.kind != NOTHING) total += add_argument(L, &b, &f, o, ++argument);
  }
  luaL_pushresult(&b);
  return 1;
}

static int string_packsize(lua_State *L) {
  format f = new_format(L);
  size_t total = 0;
  while (*f.p) {
    option o = read_option(&f, total);
    luaL_argcheck(L, o.kind != COUNTED_STRING && o.kind != ENDED_STRING, 1, "variable-length format");
    size_t size = (size_t)o.gap + (size_t)o.size;
    luaL_argcheck(L, size <= INT_MAX && total <= INT_MAX - size, 1, "format result too large");
    total += size;
  }
  lua_pushinteger(L, (lua_Integer)total);
  return 1;
}

// -- unpack ---------------------------------------------------------------------------------

static lua_Integer read_integer(lua_State *L, const char *s, bool little, int size, bool is_signed) {
  lua_Unsigned n = 0;
  int used = size < INTEGER ? size : INTEGER;
  for (int i = used - 1; i >= 0; i--) n = n << 8 | (unsigned char)s[little ? i : size - 1 - i];
  if (size < INTEGER && is_signed) {
    lua_Unsigned sign = (lua_Unsigned)1 << (size * 8 - 1);
    n = (n ^ sign) - sign;
  }
  int filler = is_signed && (lua_Integer)n < 0 ? 0xFF : 0;
  for (int i = INTEGER; i < size; i++) {
    if ((unsigned char)s[little ? i : size - 1 - i] != filler)
      luaL_error(L, "%d-byte integer does not fit into Lua Integer", size);
  }
  return (lua_Integer)n;
}

static void push_float(lua_State *L, const char *s, int size, bool little) {
  float single = 0;
  double whole = 0;
  copy_ordered(size == sizeof(float) ? (char *)&single : (char *)&whole, s, size, little);
  lua_pushnumber(L, (lua_Number)(size == sizeof(float) ? single : whole));
}

// Pushes what the option reads at `s`; gives the bytes that it took beyond the option's size.
static size_t push_value(lua_State *L, const format *f, option o, const char *s, size_t left) {
  switch (o.kind) {
    case SIGNED:
    case UNSIGNED: lua_pushinteger(L, read_integer(L, s, f->little, o.size, o.kind == SIGNED)); return 0;
    case FLOAT: push_float(L, s, o.size, f->little); return 0;
    case FIXED_STRING: lua_pushlstring(L, s, (size_t)o.size); return 0;
    case COUNTED_STRING: {
      size_t length = (size_t)read_integer(L, s, f->little, o.size, false);
      luaL_argcheck(L, length <= left - (size_t)o.size, 2, "data string too short");
      lua_pushlstring(L, s + o.size, length);
      return length;
    }
    default: {
      const char *end = memchr(s, 0, left);
      luaL_argcheck(L, end, 2, "unfinished string for format 'z'");
      lua_pushlstring(L, s, (size_t)(end - s));
      return (size_t)(end - s) + 1;
    }
  }
}

static int string_unpack(lua_State *L) {
  format f = new_format(L);
  size_t length;
  const char *data = luaL_checklstring(L, 2, &length);
  size_t at = wb_start(luaL_optinteger(L, 3, 1), length) - 1;
  int count = 0;
  luaL_argcheck(L, at <= length, 3, "initial position out of string");
  while (*f.p) {
    option o = read_option(&f, at);
    luaL_argcheck(L, (size_t)o.gap + (size_t)o.size <= length - at, 2, "data string too short");
    at += (size_t)o.gap;
    luaL_checkstack(L, 2, "too many results");
    size_t more = 0;
    if (o.kind != PADDING && o.kind != ALIGNMENT && o.kind != NOTHING) {
      more = push_value(L, &f, o, data + at, length - at);
      count++;
    }
    at += (size_t)o.size + more;
  }
  lua_pushinteger(L, (lua_Integer)at + 1);
  return count + 1;
}

const luaL_Reg wb_pack_functions[] = {
    {"pack", string_pack}, {"packsize", string_packsize}, {"unpack", string_unpack}, {NULL, NULL}};
