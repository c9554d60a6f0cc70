// What the files about host objects share.
#ifndef CLUASHIM_OBJECT_H
#define CLUASHIM_OBJECT_H

#include "host.h"

static inline const CLuaShim_Class *CLuaShim_class_of(
    CLuaShim_Host *host, const CLuaShim_Object *object) {
  return &host->classes[object->class_id];
}

static inline int CLuaShim_raise_late(
    lua_State *L, CLuaShim_Host *host, const CLuaShim_Object *object) {
  return luaL_error(
      L, "this %s belongs to a finished run", CLuaShim_class_of(host, object)->name);
}

static inline bool CLuaShim_is_late(const CLuaShim_Host *host, const CLuaShim_Object *object) {
  return object->generation != host->generation && object->generation != 0;
}

// The object at an index if it is of the class, or NULL.
static inline CLuaShim_Object *CLuaShim_object_at(lua_State *L, int index, uint32_t class_id) {
  if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
  CLuaShim_Object *object = lua_touserdata(L, index);
  return object->class_id == class_id ? object : NULL;
}

#endif
