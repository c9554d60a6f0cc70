// string.pack, packsize and unpack, with a cap on the format and on what it asks for.
#include "library.h"

#include <string.h>

// An option that is not a text takes this many bytes at most, with those that align it.
enum { item_size = 32 };

static const char *check_format(lua_State *L, const char *function) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  if (length > CLuaShim_packing_limit) {
    luaL_error(
        L, "%s: the format is longer than %d bytes", function, CLuaShim_packing_limit);
  }
  CLuaShim_charge(L, CLuaShim_host(L), (int64_t)length);
  return format;
}

// The bytes the option `c` asks for; what is too much anyway is not read to its end.
static size_t asked_size(const char *digits) {
  size_t size = 0;
  for (; *digits >= '0' && *digits <= '9' && size <= CLuaShim_text_limit; digits++) {
    size = size * 10 + (size_t)(*digits - '0');
  }
  return size;
}

static int string_pack(lua_State *L) {
  const char *format = check_format(L, "string.pack");
  size_t total = 0;
  int argument = 2;
  for (const char *option = format; *option != '\0'; option++) {
    total += item_size;
    if (*option == 'c') {
      total += asked_size(option + 1);
      argument++;
    } else if (*option == 's' || *option == 'z') {
      if (lua_type(L, argument) == LUA_TSTRING) total += lua_rawlen(L, argument);
      argument++;
    } else if (strchr("bBhHlLjJTiIfnd", *option) != NULL) {
      argument++;
    } else if (*option == 'X' && option[1] != '\0') {
      option++; // aligns as the next option would, which takes no argument
    }
    CLuaShim_check_text_size(L, "string.pack", total);
  }
  CLuaShim_charge_copy(L, total);
  return CLuaShim_host(L)->stock_pack(L);
}

static int string_packsize(lua_State *L) {
  check_format(L, "string.packsize");
  return CLuaShim_host(L)->stock_packsize(L);
}

static int string_unpack(lua_State *L) {
  size_t length;
  check_format(L, "string.unpack");
  luaL_checklstring(L, 2, &length);
  CLuaShim_charge_copy(L, length);
  return CLuaShim_host(L)->stock_unpack(L);
}

void CLuaShim_add_packing(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"pack", string_pack},
      {"packsize", string_packsize},
      {"unpack", string_unpack},
      {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
