// A Swift error on its way through Lua: text a script may read, and the slot Swift keeps it under.
#include "host.h"

#include <stdlib.h>
#include <string.h>

static int error_index(lua_State *L) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
  if (strcmp(key, "message") == 0) {
    lua_getiuservalue(L, 1, CLuaShim_error_message);
  } else if (strcmp(key, "code") == 0) {
    lua_getiuservalue(L, 1, CLuaShim_error_code);
  } else if (strcmp(key, "place") == 0) {
    lua_getiuservalue(L, 1, CLuaShim_error_place);
  } else {
    CLuaShim_tostring(L, 2);
    return luaL_error(
        L, "an error has no '%s': use one of: code, message, place", lua_tostring(L, -1));
  }
  return 1;
}

static int error_newindex(lua_State *L) { return luaL_error(L, "an error is read-only"); }

static int error_tostring(lua_State *L) {
  size_t length;
  lua_getiuservalue(L, 1, CLuaShim_error_place);
  lua_tolstring(L, -1, &length);
  if (length > 0) lua_pushliteral(L, ": ");
  lua_getiuservalue(L, 1, CLuaShim_error_message);
  lua_concat(L, lua_gettop(L) - 1);
  return 1;
}

// Only notes the slot: Swift lets go of the error later, when no Lua frame is at work.
static int error_gc(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  const CLuaShim_Object *object = lua_touserdata(L, 1);
  if (host->released_count == host->released_capacity) {
    size_t capacity = host->released_capacity == 0 ? 64 : host->released_capacity * 2;
    int64_t *grown = realloc(host->released, capacity * sizeof *grown);
    // Without memory the slot stays taken until the outermost call ends.
    if (grown == NULL) return 0;
    host->released = grown;
    host->released_capacity = capacity;
  }
  host->released[host->released_count++] = object->payload;
  return 0;
}

int64_t CLuaShim_take_released(CLuaShim_Host *host) {
  return host->released_count == 0 ? -1 : host->released[--host->released_count];
}

void CLuaShim_push_error_part(lua_State *L, int32_t index, int32_t part) {
  lua_getiuservalue(L, index, part);
}

// Takes message, place and code from the stack, in this order from the top.
void CLuaShim_push_error(lua_State *L, int64_t slot) {
  CLuaShim_Host *host = CLuaShim_host(L);
  CLuaShim_Object *object = lua_newuserdatauv(L, sizeof *object, 3);
  object->class_id = CLuaShim_error_class;
  object->generation = 0;
  object->payload = slot;
  lua_insert(L, -4);
  lua_setiuservalue(L, -4, CLuaShim_error_message);
  lua_setiuservalue(L, -3, CLuaShim_error_place);
  lua_setiuservalue(L, -2, CLuaShim_error_code);
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->error_metatable);
  lua_setmetatable(L, -2);
}

void CLuaShim_add_error_class(lua_State *L, CLuaShim_Host *host) {
  static const luaL_Reg metamethods[] = {
      {"__index", error_index},       {"__newindex", error_newindex},
      {"__tostring", error_tostring}, {"__gc", error_gc},
      {NULL, NULL},
  };
  lua_newtable(L);
  luaL_setfuncs(L, metamethods, 0);
  lua_pushliteral(L, "error");
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  host->error_metatable = luaL_ref(L, LUA_REGISTRYINDEX);
}
