// The end of loading: from now on a plugin keeps nothing from one call to the next. Every table a
// script could reach later is sealed; a function that would change an outer variable, and a
// coroutine or iterator under way, are refused.
#include "bytecode.h"

#include <string.h>

// What looking through a function costs, in instructions of it a step.
enum { instructions_per_step = 4 };

// Where the walk keeps its tables on the stack.
enum { visited_slot = 1, waiting_slot = 2 };

// Whether a value remembers how far it has come.
static bool is_under_way(lua_State *L, int value) {
  if (lua_type(L, value) == LUA_TTHREAD) return true;
  return lua_iscfunction(L, value) && lua_getupvalue(L, value, 1) != NULL
         && (lua_pop(L, 1), !CLuaShim_keeps_nothing(lua_tocfunction(L, value)));
}

// Takes the value on top as one that scripts can reach.
static void wait(lua_State *L) {
  if (is_under_way(L, -1)) {
    luaL_error(
        L,
        "a coroutine or an iterator made while the plugin loads is kept as a function, and nothing "
        "may pass from one case to the next: make it where it is used");
  }
  switch (lua_type(L, -1)) {
  case LUA_TTABLE:
  case LUA_TFUNCTION: break;
  default: lua_pop(L, 1); return;
  }
  lua_pushvalue(L, -1);
  if (lua_rawget(L, visited_slot) != LUA_TNIL) {
    lua_pop(L, 2);
    return;
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, true);
  lua_rawset(L, visited_slot);
  lua_rawseti(L, waiting_slot, (lua_Integer)lua_rawlen(L, waiting_slot) + 1);
}

static int refuse_at(lua_State *L, int function, int line, const char *message) {
  lua_Debug activation;
  lua_pushvalue(L, function);
  lua_getinfo(L, ">S", &activation);
  return CLuaShim_refuse_source(
      L, activation.source, line > 0 ? line : activation.linedefined, message);
}

typedef struct {
  int assigned[256];
  int64_t instructions;
} Assignments;

static void note_assignments(void *context, const CLuaShim_Prototype *prototype) {
  Assignments *found = context;
  found->instructions += prototype->count;
  // The outermost function comes last and so is the one that stays.
  memcpy(found->assigned, prototype->assigned, sizeof found->assigned);
}

static void walk_function(lua_State *L, int function) {
  if (lua_iscfunction(L, function)) return;
  Assignments found;
  memset(&found, 0, sizeof found);
  lua_pushvalue(L, function);
  if (!CLuaShim_visit_prototypes(L, note_assignments, &found)) {
    luaL_error(L, "a function cannot be inspected");
  }
  lua_pop(L, 1);
  CLuaShim_charge(L, CLuaShim_host(L), 1 + found.instructions / instructions_per_step);
  const char *name;
  for (int index = 1; (name = lua_getupvalue(L, function, index)) != NULL; index++) {
    int line = found.assigned[index - 1];
    if (line > 0) {
      refuse_at(
          L, function, line,
          lua_pushfstring(
              L,
              "'%s' is made while the plugin loads and changed here, and nothing may pass from one "
              "case to the next: declare it inside the function",
              name));
    }
    if (is_under_way(L, -1)) {
      refuse_at(
          L, function, 0,
          lua_pushfstring(
              L,
              "'%s' holds a coroutine or an iterator made while the plugin loads, and nothing may "
              "pass from one case to the next: make it where it is used",
              name));
    }
    wait(L);
  }
}

static void walk_entry(lua_State *L, int key, int value) {
  if (is_under_way(L, value)) {
    CLuaShim_tostring(L, key);
    luaL_error(
        L,
        "the field '%s' holds a coroutine or an iterator made while the plugin loads, and nothing "
        "may pass from one case to the next: make it where it is used",
        lua_tostring(L, -1));
  }
}

static void walk_table(lua_State *L, int table) {
  if (CLuaShim_push_backing(L, table)) {
    lua_pop(L, 1);
    return;
  }
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    CLuaShim_charge(L, CLuaShim_host(L), 1);
    int key = lua_gettop(L) - 1;
    walk_entry(L, key, key + 1);
    lua_pushvalue(L, key);
    wait(L);
    lua_pushvalue(L, key + 1);
    wait(L);
  }
  if (lua_getmetatable(L, table)) wait(L);
}

static bool is_own(const CLuaShim_Host *host, int reference) {
  if (reference == host->globals || reference == host->modules || reference == host->loading
      || reference == host->error_metatable) {
    return true;
  }
  for (int32_t index = 0; index < host->class_count; index++) {
    if (host->classes[index].metatable == reference) return true;
  }
  return false;
}

static void gather_roots(lua_State *L, const CLuaShim_Host *host) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, LUA_REGISTRYINDEX);
  for (lua_Integer index = LUA_RIDX_LAST + 1; index <= count; index++) {
    if (is_own(host, (int)index)) continue;
    lua_rawgeti(L, LUA_REGISTRYINDEX, index);
    wait(L);
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, host->modules);
  int modules = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, modules);) wait(L);
  lua_pop(L, 1);
}

static int seal(lua_State *L) {
  CLuaShim_Host *host = CLuaShim_host(L);
  lua_settop(L, 0);
  lua_newtable(L);
  lua_newtable(L);
  gather_roots(L, host);
  // Tables are sealed once all are known: until then each still shows what is in it.
  for (lua_Integer next = 1; next <= (lua_Integer)lua_rawlen(L, waiting_slot); next++) {
    lua_settop(L, 2);
    lua_rawgeti(L, waiting_slot, next);
    if (lua_type(L, 3) == LUA_TTABLE) {
      walk_table(L, 3);
    } else {
      walk_function(L, 3);
    }
  }
  lua_settop(L, 2);
  lua_Integer count = (lua_Integer)lua_rawlen(L, waiting_slot);
  for (lua_Integer index = 1; index <= count; index++) {
    if (lua_rawgeti(L, waiting_slot, index) == LUA_TTABLE && !CLuaShim_push_backing(L, -1)) {
      CLuaShim_seal_table(L, -1);
    }
    lua_settop(L, 2);
  }
  host->is_sealed = true;
  // What does not fit now would be told of every rule in turn.
  lua_settop(L, 0);
  lua_gc(L, LUA_GCCOLLECT);
  if (host->live > host->cap) CLuaShim_kill(L, host, CLuaShim_kill_memory);
  return 0;
}

int32_t CLuaShim_seal(CLuaShim_Host *host) {
  lua_State *L = host->running;
  host->trace_count = 0;
  CLuaShim_begin_budget(host);
  lua_pushcfunction(L, seal);
  int status = lua_pcallk(L, 0, 0, 0, 0, NULL);
  CLuaShim_end_budget(host);
  return status;
}
