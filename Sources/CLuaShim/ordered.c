// `pairs` and `next` in an order that is the same in every process.
#include "host.h"

#include <stdlib.h>
#include <string.h>

// The order: integers, other numbers, strings byte by byte, false, true.
enum { rank_integer, rank_number, rank_string, rank_boolean };

typedef struct {
  int rank;
  lua_Integer integer; // also: the boolean; the string's length
  lua_Number number;
  const char *text;
  lua_Integer position; // where the key stands in the list of keys
} Key;

typedef struct {
  lua_Integer count;
  lua_Integer next;
  Key keys[];
} Snapshot;

static void read_key(lua_State *L, int index, Key *key, const char *function) {
  size_t length;
  switch (lua_type(L, index)) {
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      key->rank = rank_integer;
      key->integer = lua_tointegerx(L, index, NULL);
    } else {
      key->rank = rank_number;
      key->number = lua_tonumberx(L, index, NULL);
    }
    break;
  case LUA_TSTRING:
    key->rank = rank_string;
    key->text = lua_tolstring(L, index, &length);
    key->integer = (lua_Integer)length;
    break;
  case LUA_TBOOLEAN:
    key->rank = rank_boolean;
    key->integer = lua_toboolean(L, index);
    break;
  default:
    luaL_error(
        L, "%s: a table with a %s as key has no fixed order: keep a list instead", function,
        luaL_typename(L, index));
  }
}

static int compare(const Key *left, const Key *right) {
  if (left->rank != right->rank) return left->rank < right->rank ? -1 : 1;
  switch (left->rank) {
  case rank_number: return (left->number > right->number) - (left->number < right->number);
  case rank_string: {
    lua_Integer shorter = left->integer < right->integer ? left->integer : right->integer;
    int order = memcmp(left->text, right->text, (size_t)shorter);
    if (order != 0) return order;
    break;
  }
  default: break;
  }
  return (left->integer > right->integer) - (left->integer < right->integer);
}

static int compare_entries(const void *left, const void *right) { return compare(left, right); }

// Counts the entries and tells whether they came as 1, 2, 3 ….
static lua_Integer count_entries(lua_State *L, int table, bool *is_sequence) {
  lua_Integer count = 0;
  *is_sequence = true;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    count++;
    *is_sequence = *is_sequence && lua_isinteger(L, -2) && lua_tointeger(L, -2) == count;
  }
  return count;
}

// Upvalues: the snapshot, the list of keys it was sorted from.
static int next_sorted(lua_State *L) {
  Snapshot *snapshot = lua_touserdata(L, lua_upvalueindex(1));
  lua_settop(L, 1);
  while (snapshot->next < snapshot->count) {
    const Key *key = &snapshot->keys[snapshot->next++];
    lua_rawgeti(L, lua_upvalueindex(2), key->position);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, 1) != LUA_TNIL) return 2;
    lua_settop(L, 1); // taken out since the traversal began
  }
  lua_pushnil(L);
  return 1;
}

// Upvalues: the position reached, the length when the traversal began.
static int next_in_sequence(lua_State *L) {
  lua_Integer position = lua_tointegerx(L, lua_upvalueindex(1), NULL);
  lua_Integer count = lua_tointegerx(L, lua_upvalueindex(2), NULL);
  lua_settop(L, 1);
  while (++position <= count) {
    lua_pushinteger(L, position);
    if (lua_rawgeti(L, 1, position) == LUA_TNIL) {
      lua_settop(L, 1);
      continue;
    }
    lua_pushinteger(L, position);
    lua_replace(L, lua_upvalueindex(1));
    return 2;
  }
  lua_pushnil(L);
  return 1;
}

int CLuaShim_sorted_pairs(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  bool is_sequence;
  lua_Integer count = count_entries(L, 1, &is_sequence);
  CLuaShim_charge(L, CLuaShim_host(L), count);
  if (is_sequence) {
    lua_pushinteger(L, 0);
    lua_pushinteger(L, count);
    lua_pushcclosure(L, next_in_sequence, 2);
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
  }
  Snapshot *snapshot =
      lua_newuserdatauv(L, sizeof *snapshot + (size_t)count * sizeof *snapshot->keys, 0);
  snapshot->count = count;
  snapshot->next = 0;
  lua_createtable(L, count < INT32_MAX ? (int)count : 0, 0);
  bool is_sorted = true;
  Key *key = snapshot->keys;
  lua_pushnil(L);
  for (lua_Integer position = 1; lua_next(L, 1); position++, key++) {
    lua_pop(L, 1);
    read_key(L, -1, key, "pairs");
    key->position = position;
    if (position > 1 && compare(key - 1, key) > 0) is_sorted = false;
    lua_pushvalue(L, -1);
    lua_rawseti(L, 3, position);
  }
  if (!is_sorted) qsort(snapshot->keys, (size_t)count, sizeof *snapshot->keys, compare_entries);
  lua_pushcclosure(L, next_sorted, 2);
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

static int ordered_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  CLuaShim_reach_backing(L, 1);
  bool has_start = lua_type(L, 2) != LUA_TNIL;
  Key start;
  if (has_start) read_key(L, 2, &start, "next");
  Key best;
  bool has_best = false;
  lua_Integer seen = 0;
  lua_pushnil(L); // index 3: the best key so far
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1), seen++) {
    Key key;
    read_key(L, -2, &key, "next");
    if (has_start && compare(&key, &start) <= 0) continue;
    if (has_best && compare(&key, &best) >= 0) continue;
    best = key;
    has_best = true;
    lua_pushvalue(L, -2);
    lua_replace(L, 3);
  }
  CLuaShim_charge(L, CLuaShim_host(L), seen);
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
