// A stock state that stays open: plain Lua, to be timed in the process that times ours.
#include "StockLua.h"

#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct CStockLua {
  lua_State *L;
};

static int twice(lua_State *L) {
  lua_pushinteger(L, 2 * luaL_checkinteger(L, 1));
  return 1;
}

CStockLua *CStockLua_open(void) {
  CStockLua *stock = malloc(sizeof *stock);
  if (stock == NULL) return NULL;
  stock->L = luaL_newstate();
  if (stock->L == NULL) {
    free(stock);
    return NULL;
  }
  luaL_openlibs(stock->L);
  lua_register(stock->L, "twice", twice);
  return stock;
}

void CStockLua_close(CStockLua *stock) {
  lua_close(stock->L);
  free(stock);
}

static int fail(lua_State *L) {
  fprintf(stderr, "stock Lua: %s\n", lua_tostring(L, -1));
  lua_pop(L, 1);
  return -1;
}

int32_t CStockLua_load(CStockLua *stock, const char *source) {
  if (luaL_dostring(stock->L, source) != LUA_OK) return fail(stock->L);
  return luaL_ref(stock->L, LUA_REGISTRYINDEX);
}

bool CStockLua_call(CStockLua *stock, int32_t function, int64_t argument, int64_t calls) {
  lua_State *L = stock->L;
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
