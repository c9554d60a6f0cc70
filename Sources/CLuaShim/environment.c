// What a script finds when it starts: an allow-list, built up and never cut down.
#include "host.h"

void CLuaShim_copy_members(lua_State *L, const char *const *names) {
  int library = lua_gettop(L);
  lua_newtable(L);
  for (; *names != NULL; names++) {
    lua_getfield(L, library, *names);
    lua_setfield(L, -2, *names);
  }
  lua_replace(L, library);
}

lua_CFunction CLuaShim_stock(lua_State *L, const char *name) {
  lua_getfield(L, -1, name);
  lua_CFunction function = lua_tocfunction(L, -1);
  lua_pop(L, 1);
  return function;
}

static void add_library(lua_State *L, int globals, const char *name) {
  CLuaShim_freeze(L, name);
  lua_setfield(L, globals, name);
}

static void open_stock(lua_State *L, lua_CFunction open, const char *const *names) {
  lua_pushcfunction(L, open);
  lua_callk(L, 0, 1, 0, NULL);
  CLuaShim_copy_members(L, names);
}

// The locals and upvalues the reading function can see: most mistyped names are meant for these.
static void append_visible(lua_State *L, int names) {
  lua_Debug activation;
  const char *name;
  if (!lua_getstack(L, 1, &activation)) return;
  lua_Integer count = (lua_Integer)lua_rawlen(L, names);
  for (int index = 1; (name = lua_getlocal(L, &activation, index)) != NULL; index++) {
    lua_pop(L, 1);
    if (name[0] == '(') continue;
    lua_pushstring(L, name);
    lua_rawseti(L, names, ++count);
  }
  lua_getinfo(L, "f", &activation);
  int function = lua_gettop(L);
  for (int index = 1; (name = lua_getupvalue(L, function, index)) != NULL; index++) {
    lua_pop(L, 1);
    if (name[0] == '\0' || name[0] == '(' || name[0] == '_') continue;
    lua_pushstring(L, name);
    lua_rawseti(L, names, ++count);
  }
  lua_pop(L, 1);
}

static int unknown_global(lua_State *L) {
  if (lua_type(L, 2) != LUA_TSTRING) {
    lua_pushnil(L);
    return 1;
  }
  lua_newtable(L);
  CLuaShim_append_keys(L, 1, 3);
  append_visible(L, 3);
  CLuaShim_push_suggestion(L, CLuaShim_host(L), 2, 3);
  return luaL_error(
      L, "unknown name '%s': %s", lua_tostring(L, 2), lua_tostring(L, -1));
}

static int refuse_global(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, CLuaShim_host(L)->globals);
  lua_pushvalue(L, 2);
  CLuaShim_tostring(L, 2);
  const char *name = lua_tostring(L, -1);
  lua_insert(L, -2);
  if (lua_rawget(L, -3) != LUA_TNIL) {
    return luaL_error(L, "'%s' is read-only and cannot be replaced", name);
  }
  return luaL_error(L, "'%s' is not declared: write 'local %s'", name, name);
}

static int global_pairs(lua_State *L) {
  lua_settop(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, CLuaShim_host(L)->globals);
  return CLuaShim_hidden_pairs(L);
}

// The table scripts know as `_ENV` stays empty, so that every write meets `__newindex`.
static void freeze_globals(lua_State *L, CLuaShim_Host *host) {
  static const luaL_Reg metamethods[] = {
      {"__newindex", refuse_global},
      {"__pairs", global_pairs},
      {NULL, NULL},
  };
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, unknown_global);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  lua_newtable(L);
  lua_createtable(L, 0, 4);
  luaL_setfuncs(L, metamethods, 0);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  CLuaShim_mark_face(L, -1, -3);
  lua_setmetatable(L, -2);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  host->globals = luaL_ref(L, LUA_REGISTRYINDEX);
}

void CLuaShim_build_environment(lua_State *L, CLuaShim_Host *host) {
  static const char *const base[] = {
      "assert", "error", "getmetatable", "ipairs", "rawequal", "rawset", "select", "tonumber",
      "type", NULL,
  };
  static const char *const math[] = {
      "abs",  "acos", "asin", "atan", "ceil",       "cos",        "deg", "exp", "floor",
      "fmod", "huge", "log",  "max",  "maxinteger", "min",        "mininteger", "modf",
      "pi",   "rad",  "sin",  "sqrt", "tan",        "tointeger",  "type", "ult", NULL,
  };
  // luaopen_base writes into the globals of the state, a table that is then let go.
  open_stock(L, luaopen_base, base);
  int globals = lua_gettop(L);
  host->stock_rawset = CLuaShim_stock(L, "rawset");
  CLuaShim_add_base(L);
  CLuaShim_add_ordered(L);
  CLuaShim_add_values(L, host);
  CLuaShim_add_require(L, host);
  CLuaShim_add_string(L, host);
  add_library(L, globals, "string");
  CLuaShim_add_table(L);
  add_library(L, globals, "table");
  CLuaShim_add_coroutine(L);
  add_library(L, globals, "coroutine");
  CLuaShim_add_debug(L);
  add_library(L, globals, "debug");
  open_stock(L, luaopen_math, math);
  add_library(L, globals, "math");
  CLuaShim_add_utf8(L);
  add_library(L, globals, "utf8");
  lua_pushliteral(L, "Lua 5.4");
  lua_setfield(L, globals, "_VERSION");
  freeze_globals(L, host);
  CLuaShim_add_error_class(L, host);
}
