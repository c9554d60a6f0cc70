// Base functions that must not swallow a stop, arm a finalizer or show an address.
#include "host.h"

static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  if (CLuaShim_host(L)->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_pushboolean(L, false);
    lua_pushvalue(L, -2);
    return 2;
  }
  return lua_gettop(L) - (int)extra;
}

static int guarded_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, true);
  lua_insert(L, 1);
  int status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall);
  return finish_pcall(L, status, 0);
}

// A handler that runs because the hook raised would run with hooks off, and so for ever.
static int guarded_handler(lua_State *L) {
  if (CLuaShim_host(L)->killed != CLuaShim_kill_none) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, -2);
  lua_callk(L, 1, 1, 0, NULL);
  return 1;
}

static int guarded_xpcall(lua_State *L) {
  int count = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, guarded_handler, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, true);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  int status = lua_pcallk(L, count - 2, LUA_MULTRET, 2, 2, finish_pcall);
  return finish_pcall(L, status, 2);
}

static int guarded_setmetatable(lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) {
    return luaL_error(L, "cannot change a protected metatable");
  }
  lua_settop(L, 2);
  if (type == LUA_TTABLE) {
    CLuaShim_reach_metatable(L, 2);
    for (const CLuaShim_RefusedField *field = CLuaShim_refused_fields; field->name != NULL;
         field++) {
      lua_pushstring(L, field->name);
      if (lua_rawget(L, 2) != LUA_TNIL) {
        return luaL_error(L, "'%s' is not available: %s", field->name, field->remedy);
      }
    }
  }
  lua_settop(L, 2);
  lua_setmetatable(L, 1);
  return 1;
}

static int guarded_rawget(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 2);
  lua_settop(L, 2);
  CLuaShim_reach_backing(L, 1);
  lua_rawget(L, 1);
  return 1;
}

static int guarded_rawlen(lua_State *L) {
  int type = lua_type(L, 1);
  luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TSTRING, 1, "table or string");
  CLuaShim_reach_backing(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

static int guarded_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (CLuaShim_push_backing(L, 1)) return luaL_error(L, "this table is read-only");
  if (lua_type(L, 2) == LUA_TSTRING && CLuaShim_is_refused_field(lua_tostring(L, 2))) {
    return luaL_error(L, "'%s' is not available", lua_tostring(L, 2));
  }
  lua_settop(L, 3);
  return CLuaShim_host(L)->stock_rawset(L);
}

void CLuaShim_tostring(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (luaL_callmeta(L, index, "__tostring")) {
    if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    lua_tolstring(L, -1, NULL); // a number becomes the text it stands for
    return;
  }
  switch (lua_type(L, index)) {
  case LUA_TNIL:
  case LUA_TBOOLEAN:
  case LUA_TNUMBER:
  case LUA_TSTRING: luaL_tolstring(L, index, NULL); break;
  default:
    // No address: what a table calls itself, or else its type.
    if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) break;
    lua_pushstring(L, luaL_typename(L, index));
    break;
  }
}

static int guarded_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  CLuaShim_tostring(L, 1);
  return 1;
}

static int guarded_print(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  int count = lua_gettop(L);
  luaL_Buffer line;
  luaL_buffinit(L, &line);
  for (int index = 1; index <= count; index++) {
    if (index > 1) luaL_addchar(&line, '\t');
    CLuaShim_tostring(L, index);
    luaL_addvalue(&line);
  }
  luaL_pushresult(&line);
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  host->host_mode++;
  host->callbacks.print(host->context, text, length);
  return CLuaShim_finish(L, host, 0);
}

void CLuaShim_add_base(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"pcall", guarded_pcall},   {"xpcall", guarded_xpcall},
      {"rawget", guarded_rawget}, {"rawlen", guarded_rawlen},
      {"rawset", guarded_rawset}, {"setmetatable", guarded_setmetatable},
      {"print", guarded_print},   {"tostring", guarded_tostring},
      {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
