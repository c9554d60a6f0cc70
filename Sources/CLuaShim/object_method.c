// Methods of host objects: their receiver and, where they are called short, their one argument are
// looked at here, and answered in Swift.
#include "object.h"

// Upvalues: the class above the slot in one integer, the name.
int CLuaShim_call_method(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  if (host->killed != CLuaShim_kill_none) return CLuaShim_raise_kill(L);
  lua_Integer member = lua_tointegerx(L, lua_upvalueindex(1), NULL);
  uint32_t class_id = (uint32_t)(member >> 32);
  const CLuaShim_Object *object = CLuaShim_object_at(L, 1, class_id);
  if (object == NULL) {
    const char *class = host->classes[class_id].name;
    const char *name = lua_tostring(L, lua_upvalueindex(2));
    return luaL_error(L, "call %s with a colon: %s:%s(...)", name, class, name);
  }
  if (CLuaShim_is_late(host, object)) return CLuaShim_raise_late(L, host, object);
  host->host_mode++;
  return CLuaShim_finish(
      L, host, host->callbacks.call(host->context, L, (int32_t)member, lua_gettop(L)));
}

// The object that a method is called on with one argument besides, all being as it should be; else
// NULL, and the long way knows what to say about it.
static inline const CLuaShim_Object *short_receiver(
    lua_State *L, const CLuaShim_Host *host, lua_Integer member) {
  if (lua_gettop(L) != 2 || host->killed != CLuaShim_kill_none) return NULL;
  const CLuaShim_Object *object = CLuaShim_object_at(L, 1, (uint32_t)(member >> 32));
  return object == NULL || CLuaShim_is_late(host, object) ? NULL : object;
}

static inline int short_call(
    lua_State *L, CLuaShim_Host *host, const CLuaShim_Object *object, lua_Integer member,
    lua_Integer argument) {
  host->host_mode++;
  return CLuaShim_finish(
      L, host,
      host->callbacks.short_call(
          host->context, L, (int32_t)member, object->payload, argument));
}

// A method of an integer. Upvalues: as above.
int CLuaShim_call_integer_method(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  lua_Integer member = lua_tointegerx(L, lua_upvalueindex(1), NULL);
  const CLuaShim_Object *object = short_receiver(L, host, member);
  if (object == NULL || !lua_isinteger(L, 2)) return CLuaShim_call_method(L);
  return short_call(L, host, object, member, lua_tointegerx(L, 2, NULL));
}

// A method of one word out of several. Upvalues: as above, then the positions of the words.
int CLuaShim_call_word_method(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  lua_Integer member = lua_tointegerx(L, lua_upvalueindex(1), NULL);
  const CLuaShim_Object *object = short_receiver(L, host, member);
  if (object == NULL || lua_type(L, 2) != LUA_TSTRING) return CLuaShim_call_method(L);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(3)) != LUA_TNUMBER) {
    lua_settop(L, 2);
    return CLuaShim_call_method(L);
  }
  return short_call(L, host, object, member, lua_tointegerx(L, -1, NULL));
}

void CLuaShim_class_method(CLuaShim_Host *host, const char *name, int32_t slot) {
  lua_State *L = host->main;
  host->host_mode++;
  lua_pushstring(L, name);
  lua_pushinteger(L, (lua_Integer)host->class_count << 32 | slot);
  lua_pushvalue(L, -2);
  lua_pushcclosure(L, CLuaShim_call_method, 2);
  lua_rawset(L, -4);
  host->host_mode--;
}

// Takes the list on top, and leaves the position of each of its words, counted from 0.
static void number_words(lua_State *L) {
  int list = lua_gettop(L);
  lua_newtable(L);
  for (lua_Integer index = 1; lua_rawgeti(L, list, index) == LUA_TSTRING; index++) {
    lua_pushinteger(L, index - 1);
    lua_rawset(L, -3);
  }
  lua_pop(L, 1);
  lua_remove(L, list);
}

void CLuaShim_class_short_method(CLuaShim_Host *host, const char *name, int32_t slot) {
  lua_State *L = host->main;
  host->host_mode++;
  bool has_words = lua_type(L, -1) == LUA_TTABLE;
  if (has_words) number_words(L);
  lua_pushstring(L, name);
  lua_insert(L, -2);
  lua_pushinteger(L, (lua_Integer)host->class_count << 32 | slot);
  lua_pushvalue(L, -3);
  lua_rotate(L, -3, 2);
  lua_pushcclosure(
      L, has_words ? CLuaShim_call_word_method : CLuaShim_call_integer_method, 3);
  lua_rawset(L, -4);
  host->host_mode--;
}
