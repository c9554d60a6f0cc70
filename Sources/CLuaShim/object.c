// Host objects: a small userdata each, whose members are found in C and read in Swift.
#include "object.h"

#include <stdlib.h>
#include <string.h>

static int dispatch(
    lua_State *L, CLuaShim_Host *host, const CLuaShim_Object *object, int32_t operation,
    int64_t other) {
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  if (CLuaShim_is_late(host, object)) return CLuaShim_raise_late(L, host, object);
  host->host_mode++;
  return CLuaShim_finish(
      L, host,
      host->callbacks.operation(
          host->context, L, (int32_t)object->class_id, operation, object->payload, other));
}

static int missing_member(lua_State *L, CLuaShim_Host *host, const CLuaShim_Object *object) {
  const CLuaShim_Class *class = CLuaShim_class_of(host, object);
  lua_Integer position;
  int is_integer = 0;
  if (lua_type(L, 2) == LUA_TNUMBER) position = lua_tointegerx(L, 2, &is_integer);
  if (is_integer) {
    if ((class->flags & CLuaShim_class_has_element) == 0) {
      return luaL_error(L, "a %s is not a list: it has no element [%I]", class->name, position);
    }
    return dispatch(L, host, object, CLuaShim_operation_element, position);
  }
  return CLuaShim_unknown_member(L, class->name, 2, lua_upvalueindex(1));
}

static int object_index(lua_State *L) {
  lua_pushvalue(L, 2);
  int type = lua_rawget(L, lua_upvalueindex(1));
  // A method looks at its receiver itself, once it is called.
  if (type == LUA_TFUNCTION) return 1;
  const CLuaShim_Object *object = lua_touserdata(L, 1);
  CLuaShim_Host *host = CLuaShim_host(L);
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  if (CLuaShim_is_late(host, object)) return CLuaShim_raise_late(L, host, object);
  if (type != LUA_TNUMBER) return missing_member(L, host, object);
  int32_t slot = (int32_t)lua_tointegerx(L, -1, NULL);
  host->host_mode++;
  return CLuaShim_finish(
      L, host, host->callbacks.property(host->context, L, slot, object->payload));
}

static int object_newindex(lua_State *L) {
  const CLuaShim_Object *object = lua_touserdata(L, 1);
  CLuaShim_tostring(L, 2);
  const CLuaShim_Class *class = CLuaShim_class_of(CLuaShim_host(L), object);
  if (class->remedy == NULL) {
    return luaL_error(L, "%s.%s is read-only", class->name, lua_tostring(L, -1));
  }
  return luaL_error(
      L, "%s.%s is read-only: %s", class->name, lua_tostring(L, -1), class->remedy);
}

static int object_eq(lua_State *L) {
  const CLuaShim_Object *left = lua_touserdata(L, 1);
  const CLuaShim_Object *right = lua_touserdata(L, 2);
  lua_pushboolean(
      L, left->class_id == right->class_id && left->generation == right->generation
             && left->payload == right->payload);
  return 1;
}

static int object_len(lua_State *L) {
  return dispatch(L, CLuaShim_host(L), lua_touserdata(L, 1), CLuaShim_operation_length, 0);
}

static int64_t compare(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  uint32_t class_id = (uint32_t)lua_tointeger(L, lua_upvalueindex(1));
  const CLuaShim_Object *left = CLuaShim_object_at(L, 1, class_id);
  const CLuaShim_Object *right = CLuaShim_object_at(L, 2, class_id);
  if (left == NULL || right == NULL) {
    const char *class = host->classes[class_id].name;
    const char *other = luaL_typename(L, left == NULL ? 1 : 2);
    const CLuaShim_Object *stranger = lua_touserdata(L, left == NULL ? 1 : 2);
    if (lua_type(L, left == NULL ? 1 : 2) == LUA_TUSERDATA) {
      other = stranger->class_id == CLuaShim_error_class ? "error"
                                                         : CLuaShim_class_of(host, stranger)->name;
    }
    return luaL_error(L, "a %s cannot be compared with a %s", class, other);
  }
  if (CLuaShim_is_late(host, right)) return CLuaShim_raise_late(L, host, right);
  dispatch(L, host, left, CLuaShim_operation_compare, right->payload);
  return lua_tointegerx(L, -1, NULL);
}

static int object_lt(lua_State *L) {
  lua_pushboolean(L, compare(L) < 0);
  return 1;
}

static int object_le(lua_State *L) {
  lua_pushboolean(L, compare(L) <= 0);
  return 1;
}

static int object_tostring(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  const CLuaShim_Object *object = lua_touserdata(L, 1);
  const CLuaShim_Class *class = CLuaShim_class_of(host, object);
  if ((class->flags & CLuaShim_class_has_describe) == 0 || CLuaShim_is_late(host, object)) {
    lua_pushstring(L, class->name);
    return 1;
  }
  return dispatch(L, host, object, CLuaShim_operation_describe, 0);
}

// Upvalues: the declared order of the properties, the position reached.
static int next_property(lua_State *L) {
  lua_Integer position = lua_tointeger(L, lua_upvalueindex(2));
  lua_settop(L, 1);
  while (lua_rawgeti(L, lua_upvalueindex(1), ++position) == LUA_TSTRING) {
    lua_pushinteger(L, position);
    lua_replace(L, lua_upvalueindex(2));
    lua_pushvalue(L, -1);
    if (lua_gettable(L, 1) != LUA_TNIL) return 2;
    lua_settop(L, 1);
  }
  lua_pushnil(L);
  return 1;
}

static int next_element(lua_State *L) {
  lua_Integer position = luaL_checkinteger(L, 2) + 1;
  lua_pushinteger(L, position);
  return lua_geti(L, 1, position) == LUA_TNIL ? 1 : 2;
}

static int object_pairs(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  const CLuaShim_Object *object = lua_touserdata(L, 1);
  if (CLuaShim_is_late(host, object)) return CLuaShim_raise_late(L, host, object);
  if ((CLuaShim_class_of(host, object)->flags & CLuaShim_class_has_element) != 0) {
    lua_pushcfunction(L, next_element);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_property, 2);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

void CLuaShim_push_object(lua_State *L, int32_t class_id, int64_t payload) {
  CLuaShim_Host *host = CLuaShim_host(L);
  // A number no class has is a fault in the host's own code, like an index out of range.
  if (class_id < 0 || class_id >= host->class_count) abort();
  const CLuaShim_Class *class = &host->classes[class_id];
  uint32_t generation =
      (class->flags & CLuaShim_class_is_value) != 0 ? 0 : host->generation;
  // What a script still holds is handed out again: that takes a tenth of the time, and makes two
  // handles of one thing the same key of a table.
  lua_rawgeti(L, LUA_REGISTRYINDEX, class->handed_out);
  if (lua_rawgeti(L, -1, payload) == LUA_TUSERDATA) {
    const CLuaShim_Object *known = lua_touserdata(L, -1);
    if (known->generation == generation) {
      lua_replace(L, -2);
      return;
    }
  }
  lua_pop(L, 1);
  CLuaShim_Object *object = lua_newuserdatauv(L, sizeof *object, 0);
  object->class_id = (uint32_t)class_id;
  object->generation = generation;
  object->payload = payload;
  lua_rawgeti(L, LUA_REGISTRYINDEX, class->metatable);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawseti(L, -3, payload);
  lua_replace(L, -2);
}

// A table whose values do not keep what they name alive.
static int new_weak_table(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "v");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  return luaL_ref(L, LUA_REGISTRYINDEX);
}

// While a class is open the stack holds its metatable, members and order of properties.
void CLuaShim_class_open(
    CLuaShim_Host *host, const char *name, int32_t flags, const char *remedy) {
  lua_State *L = host->main;
  host->host_mode++;
  if (host->class_count == host->class_capacity) {
    host->class_capacity = host->class_capacity == 0 ? 16 : host->class_capacity * 2;
    host->classes =
        realloc(host->classes, (size_t)host->class_capacity * sizeof *host->classes);
    if (host->classes == NULL) abort();
  }
  host->classes[host->class_count] = (CLuaShim_Class){
      .name = strdup(name),
      .remedy = remedy == NULL ? NULL : strdup(remedy),
      .metatable = LUA_NOREF,
      .handed_out = LUA_NOREF,
      .flags = flags,
  };
  lua_checkstack(L, 10);
  lua_newtable(L);
  lua_newtable(L);
  lua_newtable(L);
  host->host_mode--;
}

void CLuaShim_class_property(CLuaShim_Host *host, const char *name, int32_t slot) {
  lua_State *L = host->main;
  host->host_mode++;
  lua_pushstring(L, name);
  lua_pushvalue(L, -1);
  lua_pushinteger(L, slot);
  lua_rawset(L, -5);
  lua_rawseti(L, -2, (lua_Integer)lua_rawlen(L, -2) + 1);
  host->host_mode--;
}

static void set_operation(lua_State *L, const char *name, lua_CFunction function, int32_t id) {
  lua_pushinteger(L, id);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, -2, name);
}

void CLuaShim_class_close(CLuaShim_Host *host) {
  lua_State *L = host->main;
  host->host_mode++;
  int32_t id = host->class_count++;
  CLuaShim_Class *class = &host->classes[id];
  lua_pushcclosure(L, object_pairs, 1);
  lua_setfield(L, -3, "__pairs");
  lua_pushcclosure(L, object_index, 1);
  lua_setfield(L, -2, "__index");
  set_operation(L, "__newindex", object_newindex, id);
  set_operation(L, "__eq", object_eq, id);
  set_operation(L, "__tostring", object_tostring, id);
  if ((class->flags & CLuaShim_class_has_length) != 0) {
    set_operation(L, "__len", object_len, id);
  }
  if ((class->flags & CLuaShim_class_has_compare) != 0) {
    set_operation(L, "__lt", object_lt, id);
    set_operation(L, "__le", object_le, id);
  }
  lua_pushstring(L, class->name);
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  class->metatable = luaL_ref(L, LUA_REGISTRYINDEX);
  class->handed_out = new_weak_table(L);
  host->host_mode--;
}
