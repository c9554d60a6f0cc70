// Modules of the host: frozen tables of functions and constants among the globals.
#include "host.h"

void CLuaShim_module_open(CLuaShim_Host *host) {
  host->host_mode++;
  lua_checkstack(host->main, 10);
  lua_newtable(host->main);
  host->host_mode--;
}

void CLuaShim_module_function(CLuaShim_Host *host, const char *name, int32_t slot) {
  lua_State *L = host->main;
  host->host_mode++;
  lua_pushstring(L, name);
  CLuaShim_push_function(L, slot);
  lua_rawset(L, -3);
  host->host_mode--;
}

void CLuaShim_module_value(CLuaShim_Host *host, const char *name) {
  lua_State *L = host->main;
  host->host_mode++;
  lua_pushstring(L, name);
  lua_insert(L, -2);
  lua_rawset(L, -3);
  host->host_mode--;
}

void CLuaShim_module_close(
    CLuaShim_Host *host, const char *name, const char *title, bool is_nested) {
  lua_State *L = host->main;
  host->host_mode++;
  CLuaShim_freeze(L, title);
  lua_pushstring(L, name);
  lua_insert(L, -2);
  if (!is_nested) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, host->globals);
    lua_insert(L, -3);
  }
  lua_rawset(L, -3);
  if (!is_nested) lua_pop(L, 1);
  host->host_mode--;
}
