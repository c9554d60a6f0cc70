// Where a failure happened: the script's own frames, copied before the stack unwinds.
#include "host.h"

#include <stdio.h>
#include <string.h>

enum { level_limit = 100, deep_level = 5000, traceback_limit = 1 << 16 };

void CLuaShim_record_trace(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  // A stop has recorded its own place, which may lie in a coroutine that L only resumed.
  if (host->killed != CLuaShim_kill_none && host->trace_count > 0) return;
  lua_Debug activation;
  host->trace_count = 0;
  host->trace_is_deep = lua_getstack(L, deep_level, &activation);
  for (int level = 0; level < level_limit && lua_getstack(L, level, &activation); level++) {
    lua_getinfo(L, "Sln", &activation);
    if (activation.currentline <= 0 || activation.source[0] != '@') continue;
    CLuaShim_TraceEntry *entry = &host->trace[host->trace_count];
    entry->line = activation.currentline;
    snprintf(entry->source, sizeof entry->source, "%s", activation.source + 1);
    const char *name = activation.name;
    if (strcmp(activation.what, "main") == 0) name = NULL;
    snprintf(entry->name, sizeof entry->name, "%s", name == NULL ? "" : name);
    if (++host->trace_count == CLuaShim_trace_limit) break;
  }
}

static int traceback(lua_State *L) {
  if (!lua_isnoneornil(L, 1) && lua_type(L, 1) != LUA_TSTRING) {
    lua_settop(L, 1);
    return 1;
  }
  lua_settop(L, 1);
  size_t length = lua_rawlen(L, 1);
  if (length > traceback_limit) return luaL_error(L, "debug.traceback: the message is too long");
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  if (lua_isstring(L, 1)) {
    lua_pushvalue(L, 1);
    luaL_addvalue(&text);
    luaL_addchar(&text, '\n');
  }
  luaL_addstring(&text, "stack traceback:");
  lua_Debug activation;
  int shown = 0;
  for (int level = 1; level < level_limit && lua_getstack(L, level, &activation); level++) {
    lua_getinfo(L, "Sln", &activation);
    if (activation.currentline <= 0 || activation.source[0] != '@') continue;
    lua_pushfstring(L, "\n\t%s:%d", activation.source + 1, activation.currentline);
    luaL_addvalue(&text);
    if (activation.name != NULL && strcmp(activation.what, "main") != 0) {
      lua_pushfstring(L, ": in function '%s'", activation.name);
      luaL_addvalue(&text);
    }
    if (++shown == CLuaShim_trace_limit) break;
  }
  luaL_pushresult(&text);
  return 1;
}

// Of the debug library no more than the places a script could tell by other means.
void CLuaShim_add_debug(lua_State *L) {
  static const luaL_Reg functions[] = {{"traceback", traceback}, {NULL, NULL}};
  luaL_newlib(L, functions);
}

int CLuaShim_trace_handler(lua_State *L) {
  CLuaShim_record_trace(L);
  return 1;
}

int32_t CLuaShim_trace_count(const CLuaShim_Host *host) { return host->trace_count; }

bool CLuaShim_trace_is_deep(const CLuaShim_Host *host) { return host->trace_is_deep; }

CLuaShim_Frame CLuaShim_trace_frame(const CLuaShim_Host *host, int32_t index) {
  const CLuaShim_TraceEntry *entry = &host->trace[index];
  return (CLuaShim_Frame){
      .source = entry->source,
      .name = entry->name[0] == '\0' ? NULL : entry->name,
      .line = entry->line,
  };
}
