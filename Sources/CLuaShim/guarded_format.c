// string.format: what it makes is measured before it is made, and no address is shown.
#include "library.h"

#include <math.h>
#include <string.h>

enum {
  // Steps that pay for writing one number.
  integer_cost = 16,
  fraction_cost = 48,
  // A number written in full has this many digits before its point at most.
  most_digits = 311,
  // Wide enough for a number written any other way.
  usual_width = 32,
};

typedef struct {
  char letter;
  int width;
  int precision; // -1 when there is none
} Conversion;

// Reads what follows a `%`. The stock function says what is wrong with it.
static const char *read_conversion(const char *at, const char *end, Conversion *conversion) {
  *conversion = (Conversion){.precision = -1};
  at += strspn(at, "-+ #0");
  int *number = &conversion->width;
  for (; at < end; at++) {
    if (*at == '.') {
      number = &conversion->precision;
      *number = 0;
    } else if (*at >= '0' && *at <= '9') {
      if (*number < 1000) *number = *number * 10 + (*at - '0');
    } else {
      break;
    }
  }
  conversion->letter = at < end ? *at : '\0';
  return at;
}

// The length of a text written by `%q`, or a little more.
static size_t quoted_length(const char *text, size_t length) {
  size_t total = length + 2;
  for (size_t index = 0; index < length; index++) {
    unsigned char byte = (unsigned char)text[index];
    if (byte == '"' || byte == '\\' || byte == '\n') {
      total += 1;
    } else if (byte < ' ' || byte == 0x7F) {
      total += 3;
    }
  }
  return total;
}

// How long the argument becomes, at most; also charges for it.
static size_t measure(lua_State *L, int argument, const Conversion *conversion) {
  size_t length = 0;
  const char *text = NULL;
  size_t width = (size_t)conversion->width;
  size_t places = conversion->precision < 0 ? 6 : (size_t)conversion->precision;
  switch (conversion->letter) {
  case 's':
    CLuaShim_tostring(L, argument);
    lua_replace(L, argument);
    length = lua_rawlen(L, argument);
    if (conversion->precision >= 0 && length > places) length = places;
    CLuaShim_charge_copy(L, length);
    break;
  case 'q':
    if (lua_type(L, argument) != LUA_TSTRING) {
      length = usual_width;
      break;
    }
    text = lua_tolstring(L, argument, &length);
    CLuaShim_charge_reading(L, length * 2);
    length = quoted_length(text, length);
    break;
  case 'f':
  case 'F':
    length = usual_width + places;
    if (!(fabs(lua_tonumberx(L, argument, NULL)) < 1e16)) length += most_digits;
    CLuaShim_charge(L, CLuaShim_host(L), fraction_cost + (int64_t)length);
    break;
  case 'a':
  case 'A':
  case 'e':
  case 'E':
  case 'g':
  case 'G':
    length = usual_width + places;
    CLuaShim_charge(L, CLuaShim_host(L), fraction_cost + (int64_t)length);
    break;
  default:
    length = usual_width + (conversion->precision < 0 ? 0 : places);
    CLuaShim_charge(L, CLuaShim_host(L), integer_cost);
    break;
  }
  return length > width ? length : width;
}

static int string_format(lua_State *L) {
  size_t length;
  const char *at = luaL_checklstring(L, 1, &length);
  const char *end = at + length;
  int count = lua_gettop(L);
  int argument = 1;
  size_t total = length;
  for (; at < end; at++) {
    if (*at != '%') continue;
    if (++at < end && *at == '%') continue;
    Conversion conversion;
    at = read_conversion(at, end, &conversion);
    if (++argument > count) break;
    if (conversion.letter == 'p') {
      return luaL_error(L, "string.format: '%%p' is not available");
    }
    total += measure(L, argument, &conversion);
    CLuaShim_check_text_size(L, "string.format", total);
  }
  CLuaShim_charge_reading(L, length);
  return CLuaShim_host(L)->stock_format(L);
}

void CLuaShim_add_format(lua_State *L) {
  lua_pushcfunction(L, string_format);
  lua_setfield(L, -2, "format");
}
