// Table functions whose ranges are bounded and paid for. The stock ones loop in C, where no hook
// fires, over whatever length a `__len` cares to claim.
#include "library.h"

static void refuse_range(lua_State *L, const char *function) {
  luaL_error(L, "%s: more than %d elements at once", function, CLuaShim_range_limit);
}

static void check_range(
    lua_State *L, const char *function, lua_Integer first, lua_Integer last) {
  if (first > last) return;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
  if (count >= CLuaShim_range_limit) refuse_range(L, function);
}

static inline void move_one(
    const CLuaShim_List *from, lua_Integer source, const CLuaShim_List *to, lua_Integer target) {
  CLuaShim_fetch(from, source);
  CLuaShim_store(to, target);
}

static int table_insert(lua_State *L) {
  const char *function = "table.insert";
  lua_Integer end = CLuaShim_list_length(L, 1, function, CLuaShim_range_limit) + 1;
  lua_Integer position = end;
  CLuaShim_Meter meter = CLuaShim_start_meter(L, function);
  CLuaShim_List list = CLuaShim_open_list(&meter, 1);
  switch (lua_gettop(L)) {
  case 2: break;
  case 3:
    position = luaL_checkinteger(L, 2);
    luaL_argcheck(
        L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    check_range(L, function, position, end);
    for (lua_Integer index = end; index > position; index--) {
      move_one(&list, index - 1, &list, index);
    }
    break;
  default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  CLuaShim_store(&list, position);
  CLuaShim_stop_meter(&meter);
  return 0;
}

static int table_remove(lua_State *L) {
  const char *function = "table.remove";
  lua_Integer size = CLuaShim_list_length(L, 1, function, CLuaShim_range_limit);
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (position != size) {
    luaL_argcheck(
        L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 2, "position out of bounds");
  }
  check_range(L, function, position, size);
  CLuaShim_Meter meter = CLuaShim_start_meter(L, function);
  CLuaShim_List list = CLuaShim_open_list(&meter, 1);
  CLuaShim_fetch(&list, position);
  for (; position < size; position++) move_one(&list, position + 1, &list, position);
  lua_pushnil(L);
  CLuaShim_store(&list, position);
  CLuaShim_stop_meter(&meter);
  return 1;
}

static int table_move(lua_State *L) {
  lua_Integer first = luaL_checkinteger(L, 2);
  lua_Integer last = luaL_checkinteger(L, 3);
  lua_Integer target = luaL_checkinteger(L, 4);
  int to = lua_isnoneornil(L, 5) ? 1 : 5;
  CLuaShim_check_list(L, 1);
  CLuaShim_check_list(L, to);
  check_range(L, "table.move", first, last);
  if (last >= first) {
    lua_Integer count = (lua_Integer)((lua_Unsigned)last - (lua_Unsigned)first);
    luaL_argcheck(L, target <= LUA_MAXINTEGER - count, 4, "destination wrap around");
    CLuaShim_Meter meter = CLuaShim_start_meter(L, "table.move");
    CLuaShim_List source = CLuaShim_open_list(&meter, 1);
    CLuaShim_List destination = CLuaShim_open_list(&meter, to);
    bool overlaps = target > first && target <= last &&
                    (to == 1 || lua_compare(L, 1, to, LUA_OPEQ));
    for (lua_Integer step = 0; step <= count; step++) {
      lua_Integer offset = overlaps ? count - step : step;
      move_one(&source, first + offset, &destination, target + offset);
    }
    CLuaShim_stop_meter(&meter);
  }
  lua_pushvalue(L, to);
  return 1;
}

static int table_concat(lua_State *L) {
  const char *function = "table.concat";
  size_t separator_length;
  size_t total = 0;
  lua_settop(L, 4);
  lua_Integer length = CLuaShim_list_length(L, 1, function, CLuaShim_range_limit);
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = luaL_optinteger(L, 3, 1);
  lua_Integer last = luaL_optinteger(L, 4, length);
  check_range(L, function, first, last);
  CLuaShim_Meter meter = CLuaShim_start_meter(L, function);
  CLuaShim_List list = CLuaShim_open_list(&meter, 1);
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  for (lua_Integer index = first; index <= last; index++) {
    CLuaShim_fetch(&list, index);
    int type = lua_type(L, -1);
    if (type == LUA_TNUMBER) {
      CLuaShim_spend(&meter, CLuaShim_number_cost);
      lua_tolstring(L, -1, NULL);
    } else if (type != LUA_TSTRING) {
      return luaL_error(
          L, "table.concat: element %I is of type %s, not text", index, luaL_typename(L, -1));
    }
    size_t added = lua_rawlen(L, -1) + (index == last ? 0 : separator_length);
    CLuaShim_check_text_size(L, function, total += added);
    CLuaShim_spend(&meter, CLuaShim_text_cost / 2 + added / CLuaShim_copied_per_step);
    luaL_addvalue(&text);
    if (index == last) break; // `last` may be the largest integer
    luaL_addlstring(&text, separator, separator_length);
  }
  luaL_pushresult(&text);
  CLuaShim_stop_meter(&meter);
  return 1;
}

static int table_pack(lua_State *L) {
  int count = lua_gettop(L);
  CLuaShim_charge_reading(L, (size_t)count);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int index = count; index >= 1; index--) lua_rawseti(L, 1, index);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int table_unpack(lua_State *L) {
  const char *function = "table.unpack";
  lua_settop(L, 3);
  lua_Integer first = luaL_optinteger(L, 2, 1);
  lua_Integer last = lua_isnil(L, 3) ? luaL_len(L, 1) : luaL_checkinteger(L, 3);
  if (first > last) return 0;
  lua_Unsigned more = (lua_Unsigned)last - (lua_Unsigned)first;
  CLuaShim_reserve_values(L, function, more < SIZE_MAX ? (size_t)more + 1 : SIZE_MAX);
  int count = (int)more + 1;
  CLuaShim_Meter meter = CLuaShim_start_meter(L, function);
  CLuaShim_List list = CLuaShim_open_list(&meter, 1);
  for (int offset = 0; offset < count; offset++) CLuaShim_fetch(&list, first + offset);
  CLuaShim_stop_meter(&meter);
  return count;
}

void CLuaShim_add_table(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"concat", table_concat}, {"insert", table_insert}, {"move", table_move},
      {"pack", table_pack},     {"remove", table_remove}, {"unpack", table_unpack},
      {NULL, NULL},
  };
  lua_newtable(L);
  luaL_setfuncs(L, functions, 0);
  CLuaShim_add_sort(L);
}
