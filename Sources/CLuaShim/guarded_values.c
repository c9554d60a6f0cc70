// select and tonumber.
#include "library.h"

static int base_select(lua_State *L) {
  int count = lua_gettop(L);
  if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
    lua_pushinteger(L, count - 1);
    return 1;
  }
  lua_Integer first = luaL_checkinteger(L, 1);
  if (first < 0) {
    first = count + first;
  } else if (first > count) {
    first = count;
  }
  luaL_argcheck(L, first >= 1, 1, "index out of range");
  // Going through a long list of arguments this way copies it each time.
  CLuaShim_charge_reading(L, (size_t)count);
  return count - (int)first;
}

static int base_tonumber(lua_State *L) {
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t length = lua_rawlen(L, 1);
    if (length > CLuaShim_numeral_limit) {
      lua_pushnil(L);
      return 1;
    }
    CLuaShim_charge_reading(L, length);
  }
  return CLuaShim_host(L)->stock_tonumber(L);
}

void CLuaShim_add_values(lua_State *L, CLuaShim_Host *host) {
  host->stock_tonumber = CLuaShim_stock(L, "tonumber");
  static const luaL_Reg functions[] = {
      {"select", base_select},
      {"tonumber", base_tonumber},
      {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
