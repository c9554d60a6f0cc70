// string.format: what it makes is measured before it is made, and no address is shown.
#include "library.h"

#include <math.h>
#include <string.h>

enum {
  // Steps that pay for writing one number, and for each byte of one that is longer than usual.
  number_cost = 48,
  digit_cost = 6,
  // … and for a byte that `%q` writes as a number.
  control_cost = 12,
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
static size_t quoted_length(CLuaShim_Meter *meter, const char *text, size_t length) {
  size_t total = length + 2;
  size_t controls = 0;
  CLuaShim_spend(meter, 2 * length / CLuaShim_read_per_step);
  for (size_t index = 0; index < length; index++) {
    unsigned char byte = (unsigned char)text[index];
    if (byte == '"' || byte == '\\' || byte == '\n') {
      total += 1;
    } else if (byte < ' ' || byte == 0x7F) {
      controls++;
    }
  }
  CLuaShim_spend(meter, controls * control_cost);
  return total + 3 * controls;
}

// How long a number becomes, at most.
static size_t number_length(lua_State *L, int argument, const Conversion *conversion) {
  size_t places = conversion->precision < 0 ? 0 : (size_t)conversion->precision;
  size_t length = usual_width + places;
  bool is_full = conversion->letter == 'f' || conversion->letter == 'F';
  if (is_full && !(fabs(lua_tonumberx(L, argument, NULL)) < 1e16)) length += most_digits;
  return length;
}

// How long the argument becomes, at most; also charges for making it.
static size_t measure(CLuaShim_Meter *meter, int argument, const Conversion *conversion) {
  lua_State *L = meter->L;
  size_t width = (size_t)conversion->width;
  size_t length;
  if (conversion->letter == 's') {
    if (lua_type(L, argument) != LUA_TSTRING) {
      CLuaShim_spend(meter, CLuaShim_number_cost);
      CLuaShim_tostring(L, argument);
      lua_replace(L, argument);
    }
    length = lua_rawlen(L, argument);
    if (conversion->precision >= 0 && length > (size_t)conversion->precision) {
      length = (size_t)conversion->precision;
    }
    CLuaShim_spend(meter, CLuaShim_text_cost + length / CLuaShim_copied_per_step);
  } else if (conversion->letter == 'q' && lua_type(L, argument) == LUA_TSTRING) {
    const char *text = lua_tolstring(L, argument, &length);
    length = quoted_length(meter, text, length);
  } else {
    length = number_length(L, argument, conversion);
    CLuaShim_spend(meter, number_cost + digit_cost * (length - usual_width));
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
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "string.format");
  CLuaShim_spend(&meter, 2 * length / CLuaShim_read_per_step);
  for (; at < end; at++) {
    if (*at != '%') continue;
    if (++at < end && *at == '%') continue;
    Conversion conversion;
    at = read_conversion(at, end, &conversion);
    if (++argument > count) break;
    if (conversion.letter == 'p') {
      return luaL_error(L, "string.format: '%%p' is not available");
    }
    total += measure(&meter, argument, &conversion);
    CLuaShim_check_text_size(L, "string.format", total);
  }
  CLuaShim_stop_meter(&meter);
  return CLuaShim_host(L)->stock_format(L);
}

void CLuaShim_add_format(lua_State *L) {
  lua_pushcfunction(L, string_format);
  lua_setfield(L, -2, "format");
}
