// The utf8 library, as the manual describes it (§6.5), paid for by the bytes it reads. What is not
// UTF-8 is an error or the failure the manual names; stray continuation bytes are no exception.
#include "library.h"

#define INVALID "invalid UTF-8 code"

static bool is_continuation(const char *text, size_t length, size_t position) {
  return position < length && ((unsigned char)text[position] & 0xC0) == 0x80;
}

// Reads the character at the start of the text. Returns its length, or 0 when there is none. A lax
// reader accepts what six bytes can express; a strict one only what Unicode has.
static size_t decode(const char *text, size_t length, bool is_lax, uint32_t *character) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
  if (length == 0) return 0;
  unsigned char lead = (unsigned char)text[0];
  *character = lead;
  if (lead < 0x80) return 1;
  if (lead < 0xC0 || lead >= 0xFE) return 0;
  size_t size = 2;
  while (lead & 0x80 >> size) size++;
  uint32_t value = lead & (0x7Fu >> size);
  for (size_t index = 1; index < size; index++) {
    if (!is_continuation(text, length, index)) return 0;
    value = value << 6 | ((unsigned char)text[index] & 0x3F);
  }
  if (value < least[size]) return 0;
  if (!is_lax && (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))) return 0;
  *character = value;
  return size;
}

// Writes a character and returns its length, six bytes at most.
static size_t encode(uint32_t character, char *bytes) {
  if (character < 0x80) {
    bytes[0] = (char)character;
    return 1;
  }
  size_t size = 2;
  while (size < 6 && character >> (5 * size + 1) != 0) size++;
  for (size_t index = size - 1; index > 0; index--) {
    bytes[index] = (char)(0x80 | (character & 0x3F));
    character >>= 6;
  }
  bytes[0] = (char)((0xFF00 >> size & 0xFF) | character);
  return size;
}

// A position as scripts give it, counted from 1; 0 when it lies before the text.
static lua_Integer position_argument(lua_Integer position, size_t length) {
  if (position >= 0) return position;
  return position < -(lua_Integer)length ? 0 : (lua_Integer)length + position + 1;
}

static int utf8_char(lua_State *L) {
  int count = lua_gettop(L);
  char bytes[6];
  luaL_Buffer text;
  CLuaShim_charge_reading(L, (size_t)count);
  luaL_buffinit(L, &text);
  for (int index = 1; index <= count; index++) {
    lua_Unsigned character = (lua_Unsigned)luaL_checkinteger(L, index);
    luaL_argcheck(L, character <= 0x7FFFFFFFu, index, "value out of range");
    luaL_addlstring(&text, bytes, encode((uint32_t)character, bytes));
  }
  luaL_pushresult(&text);
  return 1;
}

static int utf8_codepoint(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer first = position_argument(luaL_optinteger(L, 2, 1), length);
  lua_Integer last = position_argument(luaL_optinteger(L, 3, first), length);
  bool is_lax = lua_toboolean(L, 4);
  luaL_argcheck(L, first >= 1, 2, "out of bounds");
  luaL_argcheck(L, last <= (lua_Integer)length, 3, "out of bounds");
  if (first > last) return 0;
  CLuaShim_reserve_values(L, "utf8.codepoint", (size_t)(last - first) + 1);
  int count = 0;
  for (size_t at = (size_t)first - 1; at < (size_t)last;) {
    uint32_t character;
    size_t size = decode(text + at, length - at, is_lax, &character);
    if (size == 0) return luaL_error(L, INVALID);
    lua_pushinteger(L, character);
    at += size;
    count++;
  }
  return count;
}

static int utf8_len(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer first = position_argument(luaL_optinteger(L, 2, 1), length);
  lua_Integer last = position_argument(luaL_optinteger(L, 3, -1), length);
  bool is_lax = lua_toboolean(L, 4);
  luaL_argcheck(
      L, first >= 1 && first <= (lua_Integer)length + 1, 2, "initial position out of bounds");
  luaL_argcheck(L, last <= (lua_Integer)length, 3, "final position out of bounds");
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "utf8.len");
  lua_Integer count = 0;
  size_t passed = 0;
  for (lua_Integer at = first - 1; at < last; count++) {
    uint32_t character;
    size_t size = decode(text + at, length - (size_t)at, is_lax, &character);
    if (size == 0) {
      CLuaShim_stop_meter(&meter);
      lua_pushnil(L);
      lua_pushinteger(L, at + 1);
      return 2;
    }
    at += (lua_Integer)size;
    if ((++passed & 1) == 0) CLuaShim_spend(&meter, 1);
  }
  CLuaShim_stop_meter(&meter);
  lua_pushinteger(L, count);
  return 1;
}

// Moves a position over continuation bytes to the first byte of a character.
static lua_Integer to_start(
    CLuaShim_Meter *meter, const char *text, size_t length, lua_Integer position, int direction) {
  lua_Integer start = position;
  while (position > 0 && is_continuation(text, length, (size_t)position)) position += direction;
  size_t passed = (size_t)(direction > 0 ? position - start : start - position);
  CLuaShim_spend(meter, 1 + passed / CLuaShim_read_per_step);
  return position;
}

static int utf8_offset(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer number = luaL_checkinteger(L, 2);
  lua_Integer start = number >= 0 ? 1 : (lua_Integer)length + 1;
  lua_Integer position = position_argument(luaL_optinteger(L, 3, start), length) - 1;
  luaL_argcheck(
      L, position >= 0 && position <= (lua_Integer)length, 3, "position out of bounds");
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "utf8.offset");
  if (number == 0) {
    position = to_start(&meter, text, length, position, -1);
  } else {
    if (is_continuation(text, length, (size_t)position)) {
      return luaL_error(L, "initial position is a continuation byte");
    }
    for (; number < 0 && position > 0; number++) {
      position = to_start(&meter, text, length, position - 1, -1);
    }
    if (number > 0) number--;
    for (; number > 0 && position < (lua_Integer)length; number--) {
      position = to_start(&meter, text, length, position + 1, 1);
    }
  }
  CLuaShim_stop_meter(&meter);
  if (number == 0) {
    lua_pushinteger(L, position + 1);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

static int next_code(lua_State *L, bool is_lax) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Unsigned last = (lua_Unsigned)lua_tointegerx(L, 2, NULL);
  size_t at = 0;
  uint32_t character;
  if (last > 0) {
    // Behind the character that stands at the last position.
    if (last > length) return 0;
    size_t size = decode(text + last - 1, length - (size_t)last + 1, is_lax, &character);
    if (size == 0) return luaL_error(L, INVALID);
    at = (size_t)last - 1 + size;
  }
  if (at >= length) return 0;
  if (decode(text + at, length - at, is_lax, &character) == 0) return luaL_error(L, INVALID);
  lua_pushinteger(L, (lua_Integer)at + 1);
  lua_pushinteger(L, character);
  return 2;
}

static int next_strict_code(lua_State *L) { return next_code(L, false); }

static int next_lax_code(lua_State *L) { return next_code(L, true); }

static int utf8_codes(lua_State *L) {
  bool is_lax = lua_toboolean(L, 2);
  luaL_checkstring(L, 1);
  lua_pushcfunction(L, is_lax ? next_lax_code : next_strict_code);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

void CLuaShim_add_utf8(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"char", utf8_char}, {"codepoint", utf8_codepoint}, {"codes", utf8_codes},
      {"len", utf8_len},   {"offset", utf8_offset},       {NULL, NULL},
  };
  // One character of UTF-8, for a text that is.
  static const char charpattern[] = "[\0-\x7F\xC2-\xFD][\x80-\xBF]*";
  lua_newtable(L);
  luaL_setfuncs(L, functions, 0);
  lua_pushlstring(L, charpattern, sizeof charpattern - 1);
  lua_setfield(L, -2, "charpattern");
}
