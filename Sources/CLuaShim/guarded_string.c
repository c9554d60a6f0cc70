// String functions with a cap on what they make, a charge for long work, and no addresses.
#include "library.h"

#include <string.h>

void CLuaShim_refuse_text(lua_State *L, const char *function) {
  luaL_error(
      L, "%s: the result would be larger than %d MiB", function, CLuaShim_text_limit >> 20);
}

size_t CLuaShim_start_position(lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position - 1;
  if (position == 0 || position < -(lua_Integer)length) return 0;
  return length - (size_t)-position;
}

size_t CLuaShim_end_position(lua_Integer position, size_t length) {
  if (position > (lua_Integer)length) return length;
  if (position >= 0) return (size_t)position;
  if (position < -(lua_Integer)length) return 0;
  return length - (size_t)-position + 1;
}

static int string_rep(lua_State *L) {
  size_t length;
  size_t separator_length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &separator_length);
  size_t unit = length + separator_length;
  if (count <= 0 || unit == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  bool is_large = (lua_Unsigned)count > (CLuaShim_text_limit + separator_length) / unit;
  size_t total = is_large ? SIZE_MAX : unit * (size_t)count - separator_length;
  CLuaShim_check_text_size(L, "string.rep", total);
  CLuaShim_charge_copy(L, total);
  luaL_Buffer made;
  char *bytes = luaL_buffinitsize(L, &made, total);
  memcpy(bytes, text, length);
  if (count > 1) memcpy(bytes + length, separator, separator_length);
  // What is there is copied behind itself, twice as much each time.
  for (size_t done = unit; done < total; done *= 2) {
    memcpy(bytes + done, bytes, done < total - done ? done : total - done);
  }
  luaL_pushresultsize(&made, total);
  return 1;
}

static int string_sub(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  size_t start = CLuaShim_start_position(luaL_checkinteger(L, 2), length);
  size_t end = CLuaShim_end_position(luaL_optinteger(L, 3, -1), length);
  if (start >= end) {
    lua_pushliteral(L, "");
    return 1;
  }
  CLuaShim_check_text_size(L, "string.sub", end - start);
  CLuaShim_charge_copy(L, end - start);
  lua_pushlstring(L, text + start, end - start);
  return 1;
}

static int string_byte(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  size_t start = CLuaShim_start_position(first, length);
  size_t end = CLuaShim_end_position(luaL_optinteger(L, 3, first), length);
  if (start >= end) return 0;
  int count = (int)(end - start);
  CLuaShim_reserve_values(L, "string.byte", end - start);
  for (; start < end; start++) lua_pushinteger(L, (unsigned char)text[start]);
  return count;
}

static int string_char(lua_State *L) {
  CLuaShim_charge_reading(L, (size_t)lua_gettop(L));
  return CLuaShim_host(L)->stock_char(L);
}

// A function that makes a text as long as its argument, byte by byte.
static int charged(lua_State *L, const char *function, lua_CFunction stock) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  CLuaShim_check_text_size(L, function, length);
  CLuaShim_charge_reading(L, length);
  return stock(L);
}

static int string_upper(lua_State *L) {
  return charged(L, "string.upper", CLuaShim_host(L)->stock_upper);
}

static int string_lower(lua_State *L) {
  return charged(L, "string.lower", CLuaShim_host(L)->stock_lower);
}

static int string_reverse(lua_State *L) {
  return charged(L, "string.reverse", CLuaShim_host(L)->stock_reverse);
}

void CLuaShim_reserve_values(lua_State *L, const char *function, size_t count) {
  if (count > CLuaShim_values_limit) {
    luaL_error(L, "%s: more than %d values at once", function, CLuaShim_values_limit);
  }
  luaL_checkstack(L, (int)count, function);
  CLuaShim_charge_reading(L, count);
}

void CLuaShim_add_string(lua_State *L, CLuaShim_Host *host) {
  static const char *const names[] = {"len", NULL};
  static const luaL_Reg functions[] = {
      {"byte", string_byte},   {"char", string_char},       {"lower", string_lower},
      {"rep", string_rep},     {"reverse", string_reverse}, {"sub", string_sub},
      {"upper", string_upper}, {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_string);
  lua_callk(L, 0, 1, 0, NULL);
  host->stock_char = CLuaShim_stock(L, "char");
  host->stock_format = CLuaShim_stock(L, "format");
  host->stock_lower = CLuaShim_stock(L, "lower");
  host->stock_pack = CLuaShim_stock(L, "pack");
  host->stock_packsize = CLuaShim_stock(L, "packsize");
  host->stock_reverse = CLuaShim_stock(L, "reverse");
  host->stock_unpack = CLuaShim_stock(L, "unpack");
  host->stock_upper = CLuaShim_stock(L, "upper");
  CLuaShim_copy_members(L, names);
  luaL_setfuncs(L, functions, 0);
  CLuaShim_add_format(L);
  CLuaShim_add_gsub(L);
  CLuaShim_add_packing(L);
  CLuaShim_add_patterns(L);

  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}
