// Table functions whose ranges are bounded and paid for. The stock ones loop in C, where no hook
// fires, over whatever length a `__len` cares to claim.
#include "host.h"

#include <string.h>

static int refuse_range(lua_State *L, const char *function) {
  return luaL_error(
      L, "%s: more than %d elements at once", function, CLuaShim_range_limit);
}

static void check_list(lua_State *L) {
  int type = lua_type(L, 1);
  luaL_argexpected(L, type == LUA_TTABLE || type == LUA_TUSERDATA, 1, "table");
}

// The length, asked for once and believed only within the limit.
static lua_Integer bounded_length(lua_State *L, const char *function) {
  check_list(L);
  lua_Integer length = luaL_len(L, 1);
  if (length > CLuaShim_range_limit) refuse_range(L, function);
  return length;
}

// Charges for the elements from `first` to `last` and refuses too many.
static void charge_range(
    lua_State *L, lua_Integer first, lua_Integer last, const char *function) {
  if (first > last) return;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= CLuaShim_range_limit) refuse_range(L, function);
  CLuaShim_charge(L, CLuaShim_host(L), (int64_t)count);
}

static int bounded_insert(lua_State *L) {
  lua_Integer end = bounded_length(L, "table.insert") + 1;
  lua_Integer position = end;
  switch (lua_gettop(L)) {
  case 2: break;
  case 3:
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(
        L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    charge_range(L, position, end, "table.insert");
    for (lua_Integer index = end; index > position; index--) {
      lua_geti(L, 1, index - 1);
      lua_seti(L, 1, index);
    }
    break;
  default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, position);
  return 0;
}

static int bounded_remove(lua_State *L) {
  lua_Integer size = bounded_length(L, "table.remove");
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (lua_gettop(L) > 1) {
    luaL_argcheck(
        L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 2, "position out of bounds");
  }
  charge_range(L, position, size, "table.remove");
  lua_geti(L, 1, position);
  for (; position < size; position++) {
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

static int bounded_concat(lua_State *L) {
  size_t separator_length;
  lua_settop(L, 4);
  check_list(L);
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = luaL_optinteger(L, 3, 1);
  lua_Integer last =
      lua_isnil(L, 4) ? bounded_length(L, "table.concat") : luaL_checkinteger(L, 4);
  charge_range(L, first, last, "table.concat");
  size_t total = 0;
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (lua_Integer index = first; index <= last; index++) {
    if (lua_geti(L, 1, index) == LUA_TNUMBER) {
      lua_tolstring(L, -1, NULL);
    } else if (lua_type(L, -1) != LUA_TSTRING) {
      return luaL_error(
          L, "table.concat: element %I is of type %s, not text", index, luaL_typename(L, -1));
    }
    total += lua_rawlen(L, -1) + separator_length;
    if (total > CLuaShim_text_limit) {
      return luaL_error(
          L, "table.concat: the result would be larger than %d MiB", CLuaShim_text_limit >> 20);
    }
    luaL_addvalue(&text);
    if (index == last) break; // `last` may be the largest integer
    luaL_addlstring(&text, separator, separator_length);
  }
  luaL_pushresult(&text);
  return 1;
}

static int bounded_unpack(lua_State *L) {
  lua_settop(L, 3);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last =
      lua_isnil(L, 3) ? bounded_length(L, "table.unpack") : luaL_checkinteger(L, 3);
  charge_range(L, first, last, "table.unpack");
  lua_pushinteger(L, last);
  lua_replace(L, 3);
  return CLuaShim_host(L)->stock_unpack(L);
}

static int bounded_move(lua_State *L) {
  charge_range(L, luaL_checkinteger(L, 2), luaL_checkinteger(L, 3), "table.move");
  return CLuaShim_host(L)->stock_move(L);
}

static int bounded_sort(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  // The stock function asks for the length again, and a `__len` may answer anything.
  if (luaL_getmetafield(L, 1, "__len") != LUA_TNIL) {
    return luaL_error(L, "table.sort: a table with '__len' cannot be sorted");
  }
  lua_Integer length = (lua_Integer)lua_rawlen(L, 1);
  if (length > CLuaShim_range_limit) return refuse_range(L, "table.sort");
  int64_t cost = 0;
  for (lua_Integer half = length; half > 0; half /= 2) cost += length;
  CLuaShim_charge(L, CLuaShim_host(L), cost / 4);
  return CLuaShim_host(L)->stock_sort(L);
}

void CLuaShim_add_table(lua_State *L, CLuaShim_Host *host) {
  static const char *const names[] = {"pack", NULL};
  static const luaL_Reg functions[] = {
      {"concat", bounded_concat}, {"insert", bounded_insert}, {"move", bounded_move},
      {"remove", bounded_remove}, {"sort", bounded_sort},     {"unpack", bounded_unpack},
      {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_table);
  lua_callk(L, 0, 1, 0, NULL);
  host->stock_move = CLuaShim_stock(L, "move");
  host->stock_sort = CLuaShim_stock(L, "sort");
  host->stock_unpack = CLuaShim_stock(L, "unpack");
  CLuaShim_copy_members(L, names);
  luaL_setfuncs(L, functions, 0);
}
