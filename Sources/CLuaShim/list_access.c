// Elements of lists, with or without metamethods.
#include "library.h"

// As many tables as Lua itself follows, and what following one costs.
enum { chain_limit = 2000, link_cost = 12 };

void CLuaShim_check_list(lua_State *L, int index) {
  int type = lua_type(L, index);
  luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TUSERDATA, index, "table");
}

lua_Integer CLuaShim_list_length(
    lua_State *L, int list, const char *function, lua_Integer limit) {
  CLuaShim_check_list(L, list);
  lua_Integer length = luaL_len(L, list);
  if (length > limit) {
    luaL_error(L, "%s: more than %I elements at once", function, limit);
  }
  return length;
}

// Replaces the table on top by the one its metamethod names. False when there is no metamethod, or
// one that is no table.
static bool follow(CLuaShim_Meter *meter, const char *event) {
  lua_State *L = meter->L;
  CLuaShim_spend(meter, link_cost);
  int type = luaL_getmetafield(L, -1, event);
  if (type == LUA_TTABLE) {
    lua_remove(L, -2);
    return true;
  }
  if (type != LUA_TNIL) lua_pop(L, 1);
  return false;
}

CLuaShim_List CLuaShim_open_list(CLuaShim_Meter *meter, int slot) {
  lua_State *L = meter->L;
  CLuaShim_List list = {meter, slot, lua_type(L, slot) == LUA_TTABLE};
  if (list.is_simple && lua_getmetatable(L, slot)) {
    lua_pop(L, 1);
    list.is_simple = false;
  }
  return list;
}

void CLuaShim_fetch_indirectly(const CLuaShim_List *list, lua_Integer index) {
  lua_State *L = list->meter->L;
  lua_pushvalue(L, list->slot);
  for (int links = 0; links < chain_limit && lua_type(L, -1) == LUA_TTABLE; links++) {
    if (lua_rawgeti(L, -1, index) != LUA_TNIL) {
      lua_remove(L, -2);
      return;
    }
    lua_pop(L, 1);
    if (!follow(list->meter, "__index")) break;
  }
  lua_geti(L, -1, index);
  lua_remove(L, -2);
}

void CLuaShim_store_indirectly(const CLuaShim_List *list, lua_Integer index) {
  lua_State *L = list->meter->L;
  lua_pushvalue(L, list->slot);
  for (int links = 0; links < chain_limit && lua_type(L, -1) == LUA_TTABLE; links++) {
    bool is_there = lua_rawgeti(L, -1, index) != LUA_TNIL;
    lua_pop(L, 1);
    if (is_there || !follow(list->meter, "__newindex")) break;
  }
  lua_insert(L, -2);
  lua_seti(L, -2, index);
  lua_pop(L, 1);
}
