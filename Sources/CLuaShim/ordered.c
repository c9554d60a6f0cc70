// `pairs` and `next` in an order that is the same in every process: integers, other numbers, texts
// byte by byte, false, true.
#include "sorting.h"

typedef enum { rank_integer, rank_number, rank_text, rank_boolean, rank_count } Rank;

enum {
  // No more keys than this are brought into order on the stack.
  small_count = 64,
  cached_count = 1 << 15,
};

typedef struct {
  size_t counts[rank_count];
  size_t total;
} Census;

static Rank rank_at(lua_State *L, int index, const char *function) {
  switch (lua_type(L, index)) {
  case LUA_TNUMBER: return lua_isinteger(L, index) ? rank_integer : rank_number;
  case LUA_TSTRING: return rank_text;
  case LUA_TBOOLEAN: return rank_boolean;
  default:
    luaL_error(
        L, "%s: a table with a %s as key has no fixed order: keep a list instead", function,
        luaL_typename(L, index));
    return rank_count;
  }
}

static CLuaShim_SortEntry entry_at(lua_State *L, int index, Rank rank) {
  CLuaShim_SortEntry entry = {0};
  size_t length;
  switch (rank) {
  case rank_integer: entry.key = CLuaShim_integer_key(lua_tointegerx(L, index, NULL)); break;
  case rank_number: entry.key = CLuaShim_number_key(lua_tonumberx(L, index, NULL)); break;
  case rank_text:
    entry.text = lua_tolstring(L, index, &length);
    entry.length = (uint32_t)length;
    break;
  default: entry.key = lua_toboolean(L, index); break;
  }
  return entry;
}

// Counts the keys and lists them in a table on top of the stack; but for a table whose keys come as
// 1, 2, 3 … that one is left empty. Returns whether they do.
static bool list_keys(CLuaShim_Meter *meter, int table, Census *census) {
  lua_State *L = meter->L;
  *census = (Census){0};
  bool is_sequence = true;
  lua_newtable(L);
  int list = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table);) {
    lua_pop(L, 1);
    CLuaShim_spend(meter, 2 * CLuaShim_element_cost);
    Rank rank = rank_at(L, -1, "pairs");
    lua_Integer before = (lua_Integer)census->total;
    census->counts[rank]++;
    census->total++;
    if (is_sequence && rank == rank_integer && lua_tointegerx(L, -1, NULL) == before + 1) continue;
    if (census->total > CLuaShim_key_limit) {
      luaL_error(
          L, "pairs: more than %d keys that are not a list's have to be sorted",
          CLuaShim_key_limit);
    }
    for (lua_Integer key = 1; is_sequence && key <= before; key++) {
      lua_pushinteger(L, key);
      lua_rawseti(L, list, key);
    }
    is_sequence = false;
    lua_pushvalue(L, -1);
    lua_rawseti(L, list, before + 1);
  }
  return is_sequence;
}

// Upvalues: the list of keys, the position reached in it.
static int next_sorted(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer start = lua_tointegerx(L, lua_upvalueindex(2), NULL);
  lua_Integer position = start;
  bool is_found = false;
  lua_settop(L, 1);
  while (!is_found && lua_rawgeti(L, lua_upvalueindex(1), ++position) != LUA_TNIL) {
    lua_pushvalue(L, -1);
    is_found = lua_rawget(L, 1) != LUA_TNIL;
    if (!is_found) lua_settop(L, 1); // taken out since the traversal began
  }
  CLuaShim_charge(L, CLuaShim_host(L), position - start);
  if (!is_found) return 1;
  lua_pushinteger(L, position);
  lua_replace(L, lua_upvalueindex(2));
  return 2;
}

// Upvalues: the position reached, the length when the traversal began.
static int next_in_sequence(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer start = lua_tointegerx(L, lua_upvalueindex(1), NULL);
  lua_Integer count = lua_tointegerx(L, lua_upvalueindex(2), NULL);
  lua_Integer position = start;
  bool is_found = false;
  lua_settop(L, 1);
  while (!is_found && position < count) {
    lua_settop(L, 1);
    lua_pushinteger(L, ++position);
    is_found = lua_rawgeti(L, 1, position) != LUA_TNIL;
  }
  CLuaShim_charge(L, CLuaShim_host(L), position - start);
  if (!is_found) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, position);
  lua_replace(L, lua_upvalueindex(1));
  return 2;
}

// Puts the keys of the table into their order by rank and within each rank.
static void sort_keys(
    CLuaShim_Meter *meter, const Census *census, CLuaShim_SortEntry *entries,
    CLuaShim_SortEntry *spare) {
  for (Rank rank = rank_integer; rank < rank_count; rank++) {
    size_t count = census->counts[rank];
    if (rank == rank_text) CLuaShim_key_texts(meter, entries, count);
    CLuaShim_sort_by_key(meter, entries, count, spare);
    entries += count;
  }
}

static void fill_entries(
    lua_State *L, int list, const Census *census, CLuaShim_SortEntry *entries) {
  CLuaShim_SortEntry *next[rank_count];
  for (Rank rank = rank_integer; rank < rank_count; rank++) {
    next[rank] = entries;
    entries += census->counts[rank];
  }
  for (size_t position = 1; position <= census->total; position++) {
    lua_rawgeti(L, list, (lua_Integer)position);
    Rank rank = rank_at(L, -1, "pairs");
    *next[rank] = entry_at(L, -1, rank);
    next[rank]++->position = (uint32_t)position;
    lua_pop(L, 1);
  }
}

// Replaces the list of keys on top of the stack by one in order.
static void sort_few(CLuaShim_Meter *meter, const Census *census) {
  lua_State *L = meter->L;
  CLuaShim_SortEntry entries[small_count];
  CLuaShim_SortEntry spare[small_count / 2];
  int list = lua_gettop(L);
  luaL_checkstack(L, small_count, "pairs");
  fill_entries(L, list, census, entries);
  sort_keys(meter, census, entries, spare);
  for (size_t index = 0; index < census->total; index++) {
    lua_rawgeti(L, list, entries[index].position);
  }
  for (size_t index = census->total; index > 0; index--) {
    lua_rawseti(L, list, (lua_Integer)index);
  }
}

static void sort_many(CLuaShim_Meter *meter, const Census *census) {
  lua_State *L = meter->L;
  size_t total = census->total;
  int list = lua_gettop(L);
  // So many texts are no longer at hand in a cache when they are read again, twice.
  if (total > cached_count) {
    CLuaShim_spend(meter, census->counts[rank_text] * 2 * CLuaShim_text_cost);
  }
  CLuaShim_SortEntry *entries =
      lua_newuserdatauv(L, (total + total / 2) * sizeof *entries, 0);
  fill_entries(L, list, census, entries);
  sort_keys(meter, census, entries, entries + total);
  lua_createtable(L, (int)total, 0);
  for (size_t index = 0; index < total; index++) {
    lua_rawgeti(L, list, entries[index].position);
    lua_rawseti(L, -2, (lua_Integer)index + 1);
  }
  lua_replace(L, list);
  lua_settop(L, list);
}

int CLuaShim_sorted_pairs(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "pairs");
  Census census;
  if (list_keys(&meter, 1, &census)) {
    lua_pushinteger(L, 0);
    lua_pushinteger(L, (lua_Integer)census.total);
    lua_pushcclosure(L, next_in_sequence, 2);
  } else {
    if (census.total <= small_count) {
      sort_few(&meter, &census);
    } else {
      sort_many(&meter, &census);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_sorted, 2);
  }
  CLuaShim_stop_meter(&meter);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

static int finish_pairs(lua_State *L, int status, lua_KContext context) {
  (void)L;
  (void)status;
  (void)context;
  return 3;
}

static int ordered_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") == LUA_TNIL) return CLuaShim_sorted_pairs(L);
  lua_pushvalue(L, 1);
  lua_callk(L, 1, 3, 0, finish_pairs);
  return 3;
}

typedef struct {
  Rank rank;
  CLuaShim_SortEntry entry;
} Key;

static Key key_at(lua_State *L, int index) {
  Rank rank = rank_at(L, index, "next");
  return (Key){rank, entry_at(L, index, rank)};
}

static int compare(CLuaShim_Meter *meter, const Key *left, const Key *right) {
  if (left->rank != right->rank) return left->rank < right->rank ? -1 : 1;
  if (left->rank == rank_text) return CLuaShim_compare_texts(meter, &left->entry, &right->entry);
  return (left->entry.key > right->entry.key) - (left->entry.key < right->entry.key);
}

// After an integer the next one up, if it is there, needs no search.
static bool push_following_integer(lua_State *L) {
  if (!lua_isinteger(L, 2)) return false;
  lua_Integer key = lua_tointegerx(L, 2, NULL);
  if (key == LUA_MAXINTEGER) return false;
  lua_pushinteger(L, key + 1);
  if (lua_rawgeti(L, 1, key + 1) != LUA_TNIL) return true;
  lua_settop(L, 2);
  return false;
}

static int ordered_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  CLuaShim_reach_backing(L, 1);
  if (push_following_integer(L)) return 2;
  bool has_start = lua_type(L, 2) != LUA_TNIL;
  Key start = {0};
  if (has_start) start = key_at(L, 2);
  Key best;
  bool has_best = false;
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "next");
  lua_pushnil(L); // index 3: the best key so far
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    CLuaShim_spend(&meter, 2 * CLuaShim_element_cost);
    Key key = key_at(L, -2);
    if (key.rank == rank_text) CLuaShim_spend(&meter, CLuaShim_text_cost);
    if (has_start && compare(&meter, &key, &start) <= 0) continue;
    if (has_best && compare(&meter, &key, &best) >= 0) continue;
    best = key;
    has_best = true;
    lua_pushvalue(L, -2);
    lua_replace(L, 3);
  }
  CLuaShim_stop_meter(&meter);
  if (!has_best) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushvalue(L, 3);
  lua_rawget(L, 1);
  return 2;
}

void CLuaShim_add_ordered(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"next", ordered_next},
      {"pairs", ordered_pairs},
      {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
