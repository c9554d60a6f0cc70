// Tables a script may read but not change, and the error for a name that is not in one.
#include "host.h"

void CLuaShim_append_keys(lua_State *L, int table, int names) {
  table = lua_absindex(L, table);
  names = lua_absindex(L, names);
  lua_Integer count = (lua_Integer)lua_rawlen(L, names);
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) continue;
    lua_pushvalue(L, -2);
    lua_rawseti(L, names, ++count);
  }
}

void CLuaShim_push_suggestion(lua_State *L, CLuaShim_Host *host, int name, int names) {
  name = lua_absindex(L, name);
  names = lua_absindex(L, names);
  lua_pushvalue(L, name);
  lua_pushvalue(L, names);
  host->host_mode++;
  CLuaShim_finish(L, host, host->callbacks.suggest(host->context, L));
}

int CLuaShim_unknown_member(lua_State *L, const char *title, int key, int members) {
  key = lua_absindex(L, key);
  members = lua_absindex(L, members);
  if (lua_type(L, key) != LUA_TSTRING) {
    CLuaShim_tostring(L, key);
    return luaL_error(L, "%s has no member [%s]", title, lua_tostring(L, -1));
  }
  lua_newtable(L);
  CLuaShim_append_keys(L, members, -1);
  CLuaShim_push_suggestion(L, CLuaShim_host(L), key, -1);
  return luaL_error(
      L, "%s has no '%s': %s", title, lua_tostring(L, key), lua_tostring(L, -1));
}

static int unknown_member(lua_State *L) {
  return CLuaShim_unknown_member(L, lua_tostring(L, lua_upvalueindex(1)), 2, 1);
}

static int refuse_write(lua_State *L) {
  CLuaShim_tostring(L, 2);
  return luaL_error(
      L, "%s.%s cannot be set: %s is read-only", lua_tostring(L, lua_upvalueindex(1)),
      lua_tostring(L, -1), lua_tostring(L, lua_upvalueindex(1)));
}

static int member_pairs(lua_State *L) {
  lua_settop(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  return CLuaShim_hidden_pairs(L);
}

void CLuaShim_freeze(lua_State *L, const char *title) {
  int members = lua_gettop(L);
  lua_createtable(L, 0, 1);
  lua_pushstring(L, title);
  lua_pushcclosure(L, unknown_member, 1);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, members);

  lua_newtable(L);
  lua_createtable(L, 0, 4);
  lua_pushvalue(L, members);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, title);
  lua_pushcclosure(L, refuse_write, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushvalue(L, members);
  lua_pushcclosure(L, member_pairs, 1);
  lua_setfield(L, -2, "__pairs");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  CLuaShim_mark_face(L, -1, members);
  lua_setmetatable(L, -2);
  lua_replace(L, members);
}

// Seals the tables inside the one on top, innermost first.
static void seal_inside(lua_State *L) {
  int table = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    if (lua_type(L, -1) != LUA_TTABLE) continue;
    luaL_checkstack(L, 12, "tables nested too deep");
    seal_inside(L);
    CLuaShim_seal_table(L, -1);
  }
}

void CLuaShim_make_read_only(lua_State *L, const char *title) {
  seal_inside(L);
  CLuaShim_freeze(L, title);
}
