// What the files of the script's library share.
#ifndef CLUASHIM_LIBRARY_H
#define CLUASHIM_LIBRARY_H

#include "meter.h"

// Refuses a text longer than the limit.
void CLuaShim_refuse_text(lua_State *L, const char *function);
static inline void CLuaShim_check_text_size(
    lua_State *L, const char *function, size_t length) {
  if (length > CLuaShim_text_limit) CLuaShim_refuse_text(L, function);
}
// Refuses more values than one call may give back; else makes room for them and charges.
void CLuaShim_reserve_values(lua_State *L, const char *function, size_t count);

// Positions in a text as scripts give them, from 1 or, by a minus, from the end. A start counts
// from 0; an end is the number of bytes up to there.
size_t CLuaShim_start_position(lua_Integer position, size_t length);
size_t CLuaShim_end_position(lua_Integer position, size_t length);

// Elements of a list, as `list[index]` reads and writes them. A chain of `__index` or `__newindex`
// tables, which Lua walks for free, is charged by its length. Storing pops the value.
typedef struct {
  CLuaShim_Meter *meter;
  int slot;
  bool is_simple; // a table without a metatable: nothing to follow
} CLuaShim_List;

CLuaShim_List CLuaShim_open_list(CLuaShim_Meter *meter, int slot);
void CLuaShim_fetch_indirectly(const CLuaShim_List *list, lua_Integer index);
void CLuaShim_store_indirectly(const CLuaShim_List *list, lua_Integer index);

static inline void CLuaShim_fetch(const CLuaShim_List *list, lua_Integer index) {
  CLuaShim_spend(list->meter, CLuaShim_element_cost);
  if (list->is_simple) {
    lua_geti(list->meter->L, list->slot, index);
  } else {
    CLuaShim_fetch_indirectly(list, index);
  }
}

static inline void CLuaShim_store(const CLuaShim_List *list, lua_Integer index) {
  CLuaShim_spend(list->meter, CLuaShim_element_cost);
  if (list->is_simple) {
    lua_seti(list->meter->L, list->slot, index);
  } else {
    CLuaShim_store_indirectly(list, index);
  }
}

void CLuaShim_check_list(lua_State *L, int index);
// The length, asked for once and believed only within the limit.
lua_Integer CLuaShim_list_length(
    lua_State *L, int list, const char *function, lua_Integer limit);

// Each adds its functions to the table on top of the stack.
void CLuaShim_add_format(lua_State *L);
void CLuaShim_add_gsub(lua_State *L);
void CLuaShim_add_packing(lua_State *L);
void CLuaShim_add_patterns(lua_State *L);
void CLuaShim_add_sort(lua_State *L);

#endif
