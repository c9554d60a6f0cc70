// Tables that were made while a plugin loaded and can be read but no longer changed. The table stays
// the same one; what is in it moves to another, its backing, which no script can reach.
#include "host.h"

#include <string.h>

// Addresses that no script can name, for entries in metatables.
static const char backing_key;
static const char twin_key;

void CLuaShim_mark_face(lua_State *L, int metatable, int backing) {
  metatable = lua_absindex(L, metatable);
  lua_pushvalue(L, backing);
  lua_rawsetp(L, metatable, &backing_key);
}

bool CLuaShim_push_backing(lua_State *L, int table) {
  if (lua_type(L, table) != LUA_TTABLE || !lua_getmetatable(L, table)) return false;
  int kind = lua_rawgetp(L, -1, &backing_key);
  lua_remove(L, -2);
  if (kind == LUA_TTABLE) return true;
  lua_pop(L, 1);
  return false;
}

void CLuaShim_reach_backing(lua_State *L, int table) {
  table = lua_absindex(L, table);
  if (CLuaShim_push_backing(L, table)) lua_replace(L, table);
}

// Upvalues: the iterator and the backing it runs over, which the script must not be handed.
static int next_entry(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_pushvalue(L, 2);
  lua_callk(L, 2, 2, 0, NULL);
  return 2;
}

int CLuaShim_hidden_pairs(lua_State *L) {
  lua_pushvalue(L, -1);
  lua_replace(L, 1);
  lua_settop(L, 1);
  CLuaShim_sorted_pairs(L); // leaves the iterator, the backing and nil on top
  lua_pop(L, 1);
  lua_pushcclosure(L, next_entry, 2);
  return 1;
}

static int sealed_pairs(lua_State *L) {
  lua_settop(L, 1);
  lua_pushvalue(L, lua_upvalueindex(1));
  return CLuaShim_hidden_pairs(L);
}

static int sealed_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

// Upvalues: the backing, what the table's own metatable has as `__index`.
static int sealed_index(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  if (lua_type(L, lua_upvalueindex(2)) == LUA_TFUNCTION) {
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_insert(L, 1);
    lua_settop(L, 3);
    lua_callk(L, 2, 1, 0, NULL);
  } else {
    lua_pushvalue(L, 2);
    lua_gettable(L, lua_upvalueindex(2));
  }
  return 1;
}

static int refuse_change(lua_State *L) {
  CLuaShim_tostring(L, 2);
  return luaL_error(
      L,
      "cannot set '%s': this table was made while the plugin loaded, and nothing may pass from "
      "one case to the next: make a table where it is used",
      lua_tostring(L, -1));
}

static bool is_metafield(lua_State *L, int key) {
  if (lua_type(L, key) != LUA_TSTRING) return false;
  const char *name = lua_tostring(L, key);
  return strncmp(name, "__", 2) == 0 && !CLuaShim_is_refused_field(name);
}

// Copies the entries that Lua itself looks at into the table on top.
static void copy_metafields(lua_State *L, int from) {
  int into = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, from); lua_pop(L, 1)) {
    if (!is_metafield(L, -2)) continue;
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, into);
  }
}

static void move_entries(lua_State *L, int table, int backing) {
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, backing);
    lua_pushvalue(L, -2);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
}

static void set_closure(
    lua_State *L, int metatable, const char *name, lua_CFunction function, int backing) {
  lua_pushvalue(L, backing);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, metatable, name);
}

void CLuaShim_seal_table(lua_State *L, int table) {
  table = lua_absindex(L, table);
  int top = lua_gettop(L);
  lua_createtable(L, (int)lua_rawlen(L, table), 0);
  int backing = top + 1;
  lua_newtable(L);
  int metatable = top + 2;
  bool has_own = lua_getmetatable(L, table);
  int own = top + 3;
  if (has_own) {
    CLuaShim_reach_backing(L, own);
    lua_pushvalue(L, metatable);
    copy_metafields(L, own);
    lua_pop(L, 1);
  }
  move_entries(L, table, backing);

  lua_pushliteral(L, "__index");
  if (lua_rawget(L, metatable) == LUA_TNIL) {
    lua_pushvalue(L, backing);
  } else {
    lua_pushvalue(L, backing);
    lua_insert(L, -2);
    lua_pushcclosure(L, sealed_index, 2);
  }
  lua_setfield(L, metatable, "__index");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, metatable, "__newindex");
  lua_pushliteral(L, "__pairs");
  if (lua_rawget(L, metatable) == LUA_TNIL) {
    set_closure(L, metatable, "__pairs", sealed_pairs, backing);
  }
  lua_pushliteral(L, "__len");
  if (lua_rawget(L, metatable) == LUA_TNIL) {
    set_closure(L, metatable, "__len", sealed_length, backing);
  }
  lua_pushliteral(L, "__metatable");
  if (lua_rawget(L, metatable) == LUA_TNIL) {
    if (has_own) {
      lua_getmetatable(L, table);
    } else {
      lua_pushboolean(L, false);
    }
    lua_setfield(L, metatable, "__metatable");
  }
  CLuaShim_mark_face(L, metatable, backing);
  lua_pushvalue(L, metatable);
  lua_setmetatable(L, table);
  lua_settop(L, top);
}

// A sealed table is empty, and Lua looks for metamethods nowhere but in the table itself.
void CLuaShim_reach_metatable(lua_State *L, int table) {
  table = lua_absindex(L, table);
  if (!CLuaShim_push_backing(L, table)) return;
  int backing = lua_gettop(L);
  lua_getmetatable(L, table);
  if (lua_rawgetp(L, -1, &twin_key) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    copy_metafields(L, backing);
    lua_pushliteral(L, "__metatable");
    if (lua_rawget(L, -2) == LUA_TNIL) {
      lua_pushvalue(L, table);
      lua_setfield(L, -3, "__metatable");
    }
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, -3, &twin_key);
  }
  lua_replace(L, table);
  lua_settop(L, backing - 1);
}
