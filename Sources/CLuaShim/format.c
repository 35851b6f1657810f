// string.format: a directive is checked as Lua's manual says and handed to C's printf; tables and functions are shown as
// tostring shows them here, and addresses are refused.
#include "library.h"
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
  MAX_DIRECTIVE = 32,   // '%', flags, width, precision, length, letter
  SHORT_RESULT = 120,   // room for any number that is not written with %f
  LONG_RESULT = 420     // and for one that is: 308 digits, the point and 99 digits after it
};

static const char float_flags[] = "-+#0 ";

typedef struct {
  char text[MAX_DIRECTIVE];  // as C's printf wants it
  char letter;
} directive;

// Reads the directive after the '%' before `p`; returns the place after it.
static const char *read_directive(lua_State *L, const char *p, directive *d) {
  size_t length = strspn(p, "-+#0 123456789.") + 1;
  if (length >= MAX_DIRECTIVE - 10) luaL_error(L, "invalid format (too long)");
  d->text[0] = '%';
  memcpy(d->text + 1, p, length);
  d->text[length + 1] = 0;
  d->letter = p[length - 1];
  return p + length;
}

static const char *skip_two_digits(const char *p) {
  for (int i = 0; i < 2 && isdigit((unsigned char)*p); i++) p++;
  return p;
}

// Raises unless the directive has only these flags, a width of two digits, and a precision of two where it may have one.
static void check_directive(lua_State *L, const directive *d, const char *flags, bool precise) {
  const char *p = d->text + 1;
  p += strspn(p, flags);
  if (*p != '0') {  // a width cannot start with it
    p = skip_two_digits(p);
    if (*p == '.' && precise) p = skip_two_digits(p + 1);
  }
  if (!isalpha((unsigned char)*p)) luaL_error(L, "invalid conversion specification: '%s'", d->text);
}

static void add_integer(lua_State *L, luaL_Buffer *b, directive *d, int argument, const char *flags) {
  lua_Integer n = luaL_checkinteger(L, argument);
  check_directive(L, d, flags, true);
  size_t end = strlen(d->text);
  snprintf(d->text + end - 1, 4, "%s%c", LUA_INTEGER_FRMLEN, d->letter);
  luaL_addsize(b, (size_t)snprintf(luaL_prepbuffsize(b, SHORT_RESULT), SHORT_RESULT, d->text, (LUAI_UACINT)n));
}

static void add_float(lua_State *L, luaL_Buffer *b, const directive *d, int argument) {
  int room = d->letter == 'f' ? LONG_RESULT : SHORT_RESULT;
  char *to = luaL_prepbuffsize(b, (size_t)room);
  lua_Number n = luaL_checknumber(L, argument);
  check_directive(L, d, float_flags, true);
  luaL_addsize(b, (size_t)snprintf(to, (size_t)room, d->text, (LUAI_UACNUMBER)n));
}

static void add_string(lua_State *L, luaL_Buffer *b, const directive *d, int argument) {
  size_t length;
  char *to = luaL_prepbuffsize(b, SHORT_RESULT);  // first: a buffer grows only while nothing lies above it
  if (lua_type(L, argument) == LUA_TSTRING) lua_pushvalue(L, argument);
  else wb_describe(L, argument);
  const char *s = lua_tolstring(L, -1, &length);
  if (d->text[2] == 0) {
    luaL_addvalue(b);
    return;
  }
  luaL_argcheck(L, length == strlen(s), argument, "string contains zeros");
  check_directive(L, d, "-", true);
  if (length >= 100 && !strchr(d->text, '.')) {
    luaL_addvalue(b);  // longer than any width
    return;
  }
  luaL_addsize(b, (size_t)snprintf(to, SHORT_RESULT, d->text, s));
  lua_pop(L, 1);
}

// -- %q: a value as Lua reads it ----------------------------------------------------------------

static void add_quoted(lua_State *L, luaL_Buffer *b, const char *s, size_t length) {
  luaL_addchar(b, '"');
  for (const char *end = s + length; s < end; s++) {
    wb_poll(L);
    unsigned char c = (unsigned char)*s;
    if (c == '"' || c == '\\' || c == '\n') {
      luaL_addchar(b, '\\');
      luaL_addchar(b, *s);
    } else if (iscntrl(c)) {
      const char *form = isdigit((unsigned char)s[1]) ? "\\%03d" : "\\%d";
      luaL_addsize(b, (size_t)snprintf(luaL_prepbuffsize(b, 10), 10, form, c));
    } else {
      luaL_addchar(b, *s);
    }
  }
  luaL_addchar(b, '"');
}

static void add_literal_number(lua_State *L, luaL_Buffer *b, int argument) {
  char *to = luaL_prepbuffsize(b, SHORT_RESULT);
  int length;
  if (lua_isinteger(L, argument)) {
    lua_Integer n = lua_tointeger(L, argument);
    const char *form = n == LUA_MININTEGER ? "0x%" LUA_INTEGER_FRMLEN "x" : LUA_INTEGER_FMT;  // no literal is that small
    length = snprintf(to, SHORT_RESULT, form, (LUAI_UACINT)n);
  } else {
    lua_Number n = lua_tonumber(L, argument);
    const char *form = n == HUGE_VAL ? "1e9999" : n == -HUGE_VAL ? "-1e9999" : n != n ? "(0/0)" : NULL;
    length = form ? snprintf(to, SHORT_RESULT, "%s", form) : snprintf(to, SHORT_RESULT, "%a", (double)n);
    char *comma = memchr(to, ',', (size_t)length);
    if (comma) *comma = '.';
  }
  luaL_addsize(b, (size_t)length);
}

static void add_literal(lua_State *L, luaL_Buffer *b, const directive *d, int argument) {
  if (d->text[2] != 0) luaL_error(L, "specifier '%%q' cannot have modifiers");
  size_t length;
  switch (lua_type(L, argument)) {
    case LUA_TSTRING: {
      const char *s = lua_tolstring(L, argument, &length);
      add_quoted(L, b, s, length);
      break;
    }
    case LUA_TNUMBER: add_literal_number(L, b, argument); break;
    case LUA_TNIL:
    case LUA_TBOOLEAN:
      luaL_tolstring(L, argument, NULL);
      luaL_addvalue(b);
      break;
    default: luaL_argerror(L, argument, "value has no literal form");
  }
}

static void add_directive(lua_State *L, luaL_Buffer *b, directive *d, int argument) {
  switch (d->letter) {
    case 'c':
      check_directive(L, d, "-", false);
      luaL_addsize(b, (size_t)snprintf(luaL_prepbuffsize(b, SHORT_RESULT), SHORT_RESULT, d->text,
                                       (int)luaL_checkinteger(L, argument)));
      break;
    case 'd':
    case 'i': add_integer(L, b, d, argument, "-+0 "); break;
    case 'u': add_integer(L, b, d, argument, "-0"); break;
    case 'o':
    case 'x':
    case 'X': add_integer(L, b, d, argument, "-#0"); break;
    case 'a':
    case 'A': check_directive(L, d, float_flags, true);  // before the argument, as in Lua
    // fall through
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G': add_float(L, b, d, argument); break;
    case 'q': add_literal(L, b, d, argument); break;
    case 's': add_string(L, b, d, argument); break;
    case 'p': luaL_error(L, "'%%p' is not available to scripts: an address differs in every run"); break;
    default: luaL_error(L, "invalid conversion '%s' to 'format'", d->text);
  }
}

int wb_script_format(lua_State *L) {
  size_t length;
  int top = lua_gettop(L), argument = 1;
  const char *p = luaL_checklstring(L, 1, &length), *end = p + length;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (p < end) {
    wb_poll(L);
    const char *sign = memchr(p, '%', (size_t)(end - p));
    luaL_addlstring(&b, p, (size_t)((sign ? sign : end) - p));
    if (!sign) break;
    p = sign + 1;
    if (*p == '%') {
      luaL_addchar(&b, *p++);
      continue;
    }
    directive d;
    if (++argument > top) return luaL_argerror(L, argument, "no value");
    p = read_directive(L, p, &d);
    add_directive(L, &b, &d, argument);
  }
  luaL_pushresult(&b);
  return 1;
}
