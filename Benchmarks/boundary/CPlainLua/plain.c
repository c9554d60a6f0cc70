#include "CPlainLua.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

struct CPlainLua {
  lua_State *L;
};

static int twice(lua_State *L) {
  lua_pushinteger(L, 2 * luaL_checkinteger(L, 1));
  return 1;
}

CPlainLua *CPlainLua_open(void) {
  CPlainLua *plain = malloc(sizeof *plain);
  if (plain == NULL) return NULL;
  plain->L = luaL_newstate();
  if (plain->L == NULL) {
    free(plain);
    return NULL;
  }
  luaL_openlibs(plain->L);
  lua_register(plain->L, "twice", twice);
  return plain;
}

void CPlainLua_close(CPlainLua *plain) {
  lua_close(plain->L);
  free(plain);
}

static int fail(lua_State *L) {
  fprintf(stderr, "plain Lua: %s\n", lua_tostring(L, -1));
  lua_pop(L, 1);
  return -1;
}

int32_t CPlainLua_load(CPlainLua *plain, const char *source) {
  if (luaL_dostring(plain->L, source) != LUA_OK) return fail(plain->L);
  return luaL_ref(plain->L, LUA_REGISTRYINDEX);
}

bool CPlainLua_call(CPlainLua *plain, int32_t function, int64_t argument, int64_t calls) {
  lua_State *L = plain->L;
  for (int64_t call = 0; call < calls; call++) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, function);
    lua_pushinteger(L, argument);
    if (lua_pcall(L, 1, 0, 0) != LUA_OK) {
      fail(L);
      return false;
    }
  }
  return true;
}
