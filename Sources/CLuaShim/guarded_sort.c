// table.sort. Equal elements keep their order, and an order function that contradicts itself gives
// some order: nothing outside the list is read, and the work has an end.
#include "library.h"
#include "sorting.h"

// Stack slots during a sort: the list, the order function or nil, and the elements as they came.
enum { list_slot = 1, order_slot = 2, elements_slot = 3 };

// What the elements are, as far as they can be compared without Lua.
typedef enum { kind_integer, kind_number, kind_text, kind_other } Kind;

// Whether the integer means the same as a fraction.
static bool is_exact(lua_Integer integer) {
  const lua_Integer limit = INT64_C(1) << 53;
  return integer >= -limit && integer <= limit;
}

static Kind kind_of(lua_State *L, int index) {
  switch (lua_type(L, index)) {
  case LUA_TNUMBER: return lua_isinteger(L, index) ? kind_integer : kind_number;
  case LUA_TSTRING: return kind_text;
  default: return kind_other;
  }
}

// Takes the elements off the list. Returns what all of them are.
static Kind gather(CLuaShim_Meter *meter, size_t count) {
  lua_State *L = meter->L;
  Kind kind = kind_other;
  bool are_exact = true;
  CLuaShim_List list = CLuaShim_open_list(meter, list_slot);
  lua_createtable(L, (int)count, 0);
  for (size_t index = 1; index <= count; index++) {
    CLuaShim_fetch(&list, (lua_Integer)index);
    Kind own = kind_of(L, -1);
    if (own == kind_integer && !is_exact(lua_tointegerx(L, -1, NULL))) are_exact = false;
    if (index == 1) {
      kind = own;
    } else if (own <= kind_number && kind <= kind_number) {
      if (own != kind) kind = kind_number;
    } else if (own != kind) {
      kind = kind_other;
    }
    lua_rawseti(L, elements_slot, (lua_Integer)index);
  }
  return kind == kind_number && !are_exact ? kind_other : kind;
}

static void fill(lua_State *L, CLuaShim_SortEntry *entries, size_t count, Kind kind) {
  for (size_t index = 0; index < count; index++) {
    CLuaShim_SortEntry *entry = &entries[index];
    size_t length = 0;
    *entry = (CLuaShim_SortEntry){.position = (uint32_t)index + 1};
    if (kind == kind_other) continue;
    lua_rawgeti(L, elements_slot, (lua_Integer)index + 1);
    if (kind == kind_integer) {
      entry->key = CLuaShim_integer_key(lua_tointegerx(L, -1, NULL));
    } else if (kind == kind_number) {
      entry->key = CLuaShim_number_key(lua_tonumberx(L, -1, NULL));
    } else {
      entry->text = lua_tolstring(L, -1, &length);
      entry->length = (uint32_t)length;
    }
    lua_pop(L, 1);
  }
}

static bool precedes_by_function(
    void *context, const CLuaShim_SortEntry *right, const CLuaShim_SortEntry *left) {
  CLuaShim_Meter *meter = context;
  lua_State *L = meter->L;
  CLuaShim_spend(meter, 1);
  lua_pushvalue(L, order_slot);
  lua_rawgeti(L, elements_slot, right->position);
  lua_rawgeti(L, elements_slot, left->position);
  lua_callk(L, 2, 1, 0, NULL);
  bool precedes = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return precedes;
}

// For mixed elements: Lua's own `<`, metamethods and errors included.
static bool precedes_by_value(
    void *context, const CLuaShim_SortEntry *right, const CLuaShim_SortEntry *left) {
  CLuaShim_Meter *meter = context;
  lua_State *L = meter->L;
  lua_rawgeti(L, elements_slot, right->position);
  lua_rawgeti(L, elements_slot, left->position);
  size_t bytes = 0;
  if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
    size_t length = lua_rawlen(L, -1);
    bytes = lua_rawlen(L, -2);
    if (length < bytes) bytes = length;
  }
  CLuaShim_spend(meter, CLuaShim_text_cost + bytes / CLuaShim_read_per_step);
  bool precedes = lua_compare(L, -2, -1, LUA_OPLT);
  lua_pop(L, 2);
  return precedes;
}

static void sort(CLuaShim_Meter *meter, size_t count) {
  lua_State *L = meter->L;
  Kind kind = gather(meter, count);
  bool has_order = !lua_isnil(L, order_slot);
  if (has_order) kind = kind_other;
  CLuaShim_SortEntry *entries =
      lua_newuserdatauv(L, (count + count / 2) * sizeof *entries, 0);
  CLuaShim_SortEntry *spare = entries + count;
  fill(L, entries, count, kind);
  if (kind == kind_other) {
    CLuaShim_Sorter sorter = {
        has_order ? precedes_by_function : precedes_by_value, meter, spare};
    CLuaShim_sort(&sorter, entries, count);
  } else {
    if (kind == kind_text) {
      CLuaShim_spend(meter, count * CLuaShim_text_cost);
      CLuaShim_key_texts(meter, entries, count);
    }
    CLuaShim_sort_by_key(meter, entries, count, spare);
  }
  // The order function may have given the list a metatable.
  CLuaShim_List list = CLuaShim_open_list(meter, list_slot);
  for (size_t index = 0; index < count; index++) {
    lua_rawgeti(L, elements_slot, entries[index].position);
    CLuaShim_store(&list, (lua_Integer)index + 1);
  }
}

static int table_sort(lua_State *L) {
  luaL_checktype(L, list_slot, LUA_TTABLE);
  lua_Integer count =
      CLuaShim_list_length(L, list_slot, "table.sort", CLuaShim_sort_limit);
  if (count < 2) return 0;
  if (!lua_isnoneornil(L, order_slot)) luaL_checktype(L, order_slot, LUA_TFUNCTION);
  lua_settop(L, order_slot);
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "table.sort");
  sort(&meter, (size_t)count);
  CLuaShim_stop_meter(&meter);
  return 0;
}

void CLuaShim_add_sort(lua_State *L) {
  lua_pushcfunction(L, table_sort);
  lua_setfield(L, -2, "sort");
}
