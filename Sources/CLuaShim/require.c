// `require` of modules the host hands over: names only, no paths, each loaded once a state.
#include "host.h"

#include <string.h>

// Words of small letters, digits and underscores, each starting with a letter, joined by dots.
static bool is_module_name(const char *name, size_t length) {
  bool starts_word = true;
  if (length == 0 || length > 100) return false;
  for (size_t index = 0; index < length; index++) {
    char byte = name[index];
    if (byte == '.' && !starts_word) {
      starts_word = true;
    } else if (byte >= 'a' && byte <= 'z') {
      starts_word = false;
    } else if (!starts_word && (byte == '_' || (byte >= '0' && byte <= '9'))) {
      continue;
    } else {
      return false;
    }
  }
  return !starts_word;
}

static int raise_cycle(lua_State *L, int loading, const char *name) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, loading);
  bool is_part = false;
  luaL_Buffer path;
  luaL_buffinit(L, &path);
  for (lua_Integer index = 1; index <= count; index++) {
    lua_rawgeti(L, loading, index);
    is_part = is_part || strcmp(lua_tostring(L, -1), name) == 0;
    if (is_part) {
      luaL_addvalue(&path);
      luaL_addstring(&path, " -> ");
    } else {
      lua_pop(L, 1);
    }
  }
  luaL_addstring(&path, name);
  luaL_pushresult(&path);
  return luaL_error(L, "modules require each other in a circle: %s", lua_tostring(L, -1));
}

static bool is_loading(lua_State *L, int loading, const char *name) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, loading);
  bool found = false;
  for (lua_Integer index = 1; index <= count && !found; index++) {
    lua_rawgeti(L, loading, index);
    found = strcmp(lua_tostring(L, -1), name) == 0;
    lua_pop(L, 1);
  }
  return found;
}

// Runs when the module returned and also when it failed, so that a later `require` starts afresh.
static int leave(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->loading);
  lua_pushnil(L);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2));
  return 0;
}

static void enter(lua_State *L, int loading) {
  lua_pushvalue(L, 1);
  lua_rawseti(L, loading, (lua_Integer)lua_rawlen(L, loading) + 1);
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, leave);
  lua_setfield(L, -2, "__close");
  lua_setmetatable(L, -2);
  lua_toclose(L, -1);
}

static int raise_unknown(lua_State *L, CLuaShim_Host *host) {
  host->host_mode++;
  CLuaShim_finish(L, host, host->callbacks.module_names(host->context, L));
  if (lua_rawlen(L, -1) == 0) {
    return luaL_error(L, "no module '%s': there are no modules here", lua_tostring(L, 1));
  }
  CLuaShim_push_suggestion(L, host, 1, -1);
  return luaL_error(L, "no module '%s': %s", lua_tostring(L, 1), lua_tostring(L, -1));
}

static int require(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  lua_settop(L, 1);
  if (!is_module_name(name, length)) {
    return luaL_error(
        L, "'%s' is not a module name: write words joined by dots, like 'rules.board'", name);
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->modules);
  lua_pushvalue(L, 1);
  if (lua_rawget(L, 2) != LUA_TNIL) return 1;
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->loading);
  int loading = lua_gettop(L);
  if (is_loading(L, loading, name)) return raise_cycle(L, loading, name);

  // What a module makes would be left behind for the cases after this one.
  if (host->is_sealed) {
    return luaL_error(
        L, "the module '%s' is not loaded yet: require it at the top of the file", name);
  }
  host->host_mode++;
  int found =
      CLuaShim_finish(L, host, host->callbacks.resolve(host->context, L, name, length));
  if (found == 0) return raise_unknown(L, host);
  int source = lua_gettop(L) - 1;
  enter(L, loading);
  size_t source_length;
  const char *text = lua_tolstring(L, source, &source_length);
  CLuaShim_load_text(L, text, source_length, lua_tostring(L, source + 1));
  lua_pushvalue(L, 1);
  lua_callk(L, 1, 1, 0, NULL);
  if (lua_isnil(L, -1)) {
    return luaL_error(L, "module '%s' returns nothing: end it with 'return'", name);
  }
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_rawset(L, 2);
  return 1;
}

void CLuaShim_add_require(lua_State *L, CLuaShim_Host *host) {
  lua_newtable(L);
  host->modules = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_newtable(L);
  host->loading = luaL_ref(L, LUA_REGISTRYINDEX);
  lua_pushcfunction(L, require);
  lua_setfield(L, -2, "require");
}
