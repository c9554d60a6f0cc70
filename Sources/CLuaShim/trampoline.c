// Calls from Lua into Swift. Swift reports how it went; C raises once the Swift frame is gone.
#include "host.h"

int CLuaShim_finish(lua_State *L, CLuaShim_Host *host, int32_t status) {
  host->host_mode--;
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  if (host->overdraft) CLuaShim_settle_memory(L, host);
  return status < 0 ? lua_error(L) : status;
}

static int call_function(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  int32_t slot = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  host->host_mode++;
  return CLuaShim_finish(
      L, host, host->callbacks.call(host->context, L, slot, lua_gettop(L)));
}

void CLuaShim_push_function(lua_State *L, int32_t slot) {
  lua_pushinteger(L, slot);
  lua_pushcclosure(L, call_function, 1);
}

bool CLuaShim_keeps_nothing(lua_CFunction function) {
  return function == call_function || function == CLuaShim_call_method ||
         function == CLuaShim_call_integer_method || function == CLuaShim_call_word_method;
}
