// Coroutines that pay for their start and pass a stop on to whoever resumed them.
#include "host.h"

// Closing one coroutine from the `__close` of another nests C calls that Lua 5.4.4 does not count.
enum { closing_limit = 100 };

static lua_State *coroutine_at(lua_State *L, int index) {
  lua_State *coroutine = lua_tothread(L, index);
  luaL_argexpected(L, coroutine != NULL, index, "coroutine");
  return coroutine;
}

static int create(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  // Each coroutine starts its own count: without a charge many short ones would run for nothing.
  CLuaShim_charge(L, CLuaShim_host(L), CLuaShim_hook_slice);
  lua_State *coroutine = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, coroutine, 1);
  return 1;
}

// Resumes with `arguments` values moved over. Returns the number of results moved back, or -1 with
// the error on top of L.
static int resume(lua_State *L, lua_State *coroutine, int arguments) {
  CLuaShim_Host *host = CLuaShim_host(L);
  int results = 0;
  if (!lua_checkstack(coroutine, arguments)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  lua_xmove(L, coroutine, arguments);
  host->running = coroutine;
  int status = lua_resume(coroutine, L, arguments, &results);
  host->running = L;
  if (host->killed != CLuaShim_kill_none) {
    // A coroutine of library functions alone has no line of its own.
    CLuaShim_record_trace(L);
    return CLuaShim_raise_kill(L);
  }
  if (status != LUA_OK && status != LUA_YIELD) {
    lua_xmove(coroutine, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(coroutine, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(coroutine, L, results);
  return results;
}

static int guarded_resume(lua_State *L) {
  lua_State *coroutine = coroutine_at(L, 1);
  int results = resume(L, coroutine, lua_gettop(L) - 1);
  if (results < 0) {
    lua_pushboolean(L, false);
    lua_insert(L, -2);
    return 2;
  }
  lua_pushboolean(L, true);
  lua_insert(L, -(results + 1));
  return results + 1;
}

// Runs the pending `__close` handlers; never called once the state is stopped.
static int close_coroutine(lua_State *L, lua_State *coroutine) {
  CLuaShim_Host *host = CLuaShim_host(L);
  if (host->closing >= closing_limit) {
    return luaL_error(L, "too many coroutines closing each other");
  }
  host->closing++;
  host->running = coroutine;
  int status = lua_resetthread(coroutine);
  host->running = L;
  host->closing--;
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  return status;
}

static int call_wrapped(lua_State *L) {
  lua_State *coroutine = coroutine_at(L, lua_upvalueindex(1));
  int results = resume(L, coroutine, lua_gettop(L));
  if (results >= 0) return results;
  int status = lua_status(coroutine);
  if (status != LUA_OK && status != LUA_YIELD) {
    // A failed coroutine keeps a copy of its error, which a `__close` handler may have replaced.
    if (close_coroutine(L, coroutine) != LUA_OK) lua_xmove(coroutine, L, 1);
  }
  return lua_error(L);
}

static int guarded_wrap(lua_State *L) {
  create(L);
  lua_pushcclosure(L, call_wrapped, 1);
  return 1;
}

// What keeps a coroutine from being closed; NULL when nothing does.
static const char *obstacle(lua_State *L, lua_State *coroutine) {
  lua_Debug activation;
  if (L == coroutine) return "running";
  bool is_active = lua_status(coroutine) == LUA_OK && lua_getstack(coroutine, 0, &activation);
  return is_active ? "normal" : NULL;
}

static int guarded_close(lua_State *L) {
  lua_State *coroutine = coroutine_at(L, 1);
  const char *status = obstacle(L, coroutine);
  if (status != NULL) return luaL_error(L, "cannot close a %s coroutine", status);
  if (close_coroutine(L, coroutine) == LUA_OK) {
    lua_pushboolean(L, true);
    return 1;
  }
  lua_pushboolean(L, false);
  lua_xmove(coroutine, L, 1);
  return 2;
}

void CLuaShim_add_coroutine(lua_State *L) {
  static const char *const stock[] = {"isyieldable", "running", "status", "yield", NULL};
  static const luaL_Reg functions[] = {
      {"close", guarded_close},
      {"create", create},
      {"resume", guarded_resume},
      {"wrap", guarded_wrap},
      {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_coroutine);
  lua_callk(L, 0, 1, 0, NULL);
  CLuaShim_copy_members(L, stock);
  luaL_setfuncs(L, functions, 0);
}
