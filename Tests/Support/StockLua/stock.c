// Runs Lua text in a stock state and keeps what it prints.
#include "StockLua.h"

#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char *bytes;
  size_t length;
  size_t capacity;
} Printed;

static void append(Printed *printed, const char *text, size_t length) {
  while (printed->bytes != NULL && printed->capacity - printed->length < length) {
    printed->capacity *= 2;
    char *moved = realloc(printed->bytes, printed->capacity);
    if (moved == NULL) free(printed->bytes);
    printed->bytes = moved;
  }
  if (printed->bytes == NULL) return;
  memcpy(printed->bytes + printed->length, text, length);
  printed->length += length;
}

static int print(lua_State *L) {
  Printed *printed = lua_touserdata(L, lua_upvalueindex(1));
  int count = lua_gettop(L);
  for (int index = 1; index <= count; index++) {
    size_t length;
    const char *text = luaL_tolstring(L, index, &length);
    if (index > 1) append(printed, "\t", 1);
    append(printed, text, length);
    lua_pop(L, 1);
  }
  append(printed, "\n", 1);
  return 0;
}

char *CStockLua_run(
    const char *source, size_t length, const char *chunk_name, size_t *printed_length) {
  Printed printed = {.bytes = malloc(1 << 16), .capacity = 1 << 16};
  lua_State *L = luaL_newstate();
  if (L != NULL) {
    luaL_openlibs(L);
    lua_pushlightuserdata(L, &printed);
    lua_pushcclosure(L, print, 1);
    lua_setglobal(L, "print");
    if (luaL_loadbufferx(L, source, length, chunk_name, "t") != LUA_OK ||
        lua_pcall(L, 0, 0, 0) != LUA_OK) {
      size_t message_length;
      const char *message = luaL_tolstring(L, -1, &message_length);
      append(&printed, message, message_length);
      append(&printed, "\n", 1);
    }
    lua_close(L);
  }
  *printed_length = printed.length;
  return printed.bytes;
}
