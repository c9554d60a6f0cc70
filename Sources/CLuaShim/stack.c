// Stack work for Swift: reads that never convert, pushes that cannot jump in host mode.
#include "host.h"

#include <string.h>

int32_t CLuaShim_compare(const void *left, const void *right, size_t length) {
  return length == 0 ? 0 : memcmp(left, right, length);
}

int32_t CLuaShim_top(lua_State *L) { return lua_gettop(L); }

void CLuaShim_set_top(lua_State *L, int32_t top) { lua_settop(L, top); }

bool CLuaShim_reserve(lua_State *L, int32_t slots) { return lua_checkstack(L, slots); }

static void read_object(lua_State *L, int32_t index, CLuaShim_Value *value) {
  const CLuaShim_Object *object = lua_touserdata(L, index);
  value->class_id = object->class_id;
  value->integer = object->payload;
  if (object->class_id == CLuaShim_error_class) {
    value->kind = CLuaShim_kind_error;
  } else if (object->generation == 0 || object->generation == CLuaShim_host(L)->generation) {
    value->kind = CLuaShim_kind_object;
  } else {
    value->kind = CLuaShim_kind_late_object;
  }
}

void CLuaShim_read(lua_State *L, int32_t index, CLuaShim_Value *value) {
  switch (lua_type(L, index)) {
  case LUA_TNONE:
  case LUA_TNIL: value->kind = CLuaShim_kind_nil; break;
  case LUA_TBOOLEAN:
    value->kind = CLuaShim_kind_boolean;
    value->integer = lua_toboolean(L, index);
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      value->kind = CLuaShim_kind_integer;
      value->integer = lua_tointegerx(L, index, NULL);
    } else {
      value->kind = CLuaShim_kind_number;
      value->number = lua_tonumberx(L, index, NULL);
    }
    break;
  case LUA_TSTRING:
    value->kind = CLuaShim_kind_string;
    value->text = lua_tolstring(L, index, &value->length);
    break;
  case LUA_TTABLE:
    value->kind = CLuaShim_kind_table;
    value->identity = lua_topointer(L, index);
    break;
  case LUA_TFUNCTION: value->kind = CLuaShim_kind_function; break;
  case LUA_TUSERDATA: read_object(L, index, value); break;
  case LUA_TTHREAD: value->kind = CLuaShim_kind_thread; break;
  default: value->kind = CLuaShim_kind_other; break;
  }
}

bool CLuaShim_next(lua_State *L, int32_t table) {
  if (!CLuaShim_push_backing(L, table)) return lua_next(L, table);
  lua_insert(L, -2);
  if (!lua_next(L, -2)) {
    lua_pop(L, 1);
    return false;
  }
  lua_remove(L, -3);
  return true;
}

void CLuaShim_push_nil(lua_State *L) { lua_pushnil(L); }

void CLuaShim_push_boolean(lua_State *L, bool value) { lua_pushboolean(L, value); }

void CLuaShim_push_integer(lua_State *L, int64_t value) { lua_pushinteger(L, value); }

void CLuaShim_push_number(lua_State *L, double value) { lua_pushnumber(L, value); }

void CLuaShim_push_string(lua_State *L, const char *text, size_t length) {
  lua_pushlstring(L, text, length);
}

void CLuaShim_push_copy(lua_State *L, int32_t index) { lua_pushvalue(L, index); }

void CLuaShim_push_table(lua_State *L, int32_t items, int32_t entries) {
  lua_createtable(L, items, entries);
}

void CLuaShim_set_item(lua_State *L, int64_t index) { lua_rawseti(L, -2, index); }

void CLuaShim_set_entry(lua_State *L) { lua_rawset(L, -3); }

int32_t CLuaShim_reference(lua_State *L) { return luaL_ref(L, LUA_REGISTRYINDEX); }

void CLuaShim_push_reference(lua_State *L, int32_t reference) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
}

void CLuaShim_release(lua_State *L, int32_t reference) {
  luaL_unref(L, LUA_REGISTRYINDEX, reference);
}
