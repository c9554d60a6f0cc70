// The private half of the shim: the record behind a state, and what its files share.
#ifndef CLUASHIM_HOST_H
#define CLUASHIM_HOST_H

#include "CLuaShim.h"

#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>

enum {
  CLuaShim_hook_slice = 1000,
  CLuaShim_trace_limit = 20,
  CLuaShim_source_limit = 240,
  CLuaShim_name_limit = 64,
};

// What one call of a library function may do; docs/limits-and-promises.md lists them.
enum {
  // Bytes of a text that a function makes.
  CLuaShim_text_limit = 8 << 20,
  // Elements that a table function moves or joins.
  CLuaShim_range_limit = 500000,
  // Steps that work of a length nobody can foretell may take: matching, searching, sorting.
  CLuaShim_call_limit = 4000000,
  // Elements that table.sort puts in order.
  CLuaShim_sort_limit = 100000,
  // Keys that `pairs` puts in order, unless they are 1, 2, 3 ….
  CLuaShim_key_limit = 75000,
  // Values that a function gives back.
  CLuaShim_values_limit = 250000,
  // Bytes of a pattern.
  CLuaShim_pattern_limit = 1 << 16,
  // Bytes of the format of string.pack and its like.
  CLuaShim_packing_limit = 1 << 16,
  // Bytes of a text that is read as a number.
  CLuaShim_numeral_limit = 1 << 16,
};

// The class number of error objects, out of reach of declared classes.
#define CLuaShim_error_class UINT32_MAX

// Every full userdata that a script can hold has this shape.
typedef struct {
  uint32_t class_id;
  uint32_t generation;
  int64_t payload;
} CLuaShim_Object;

typedef struct {
  char *name;
  // What to do instead of setting a property; NULL where nothing is said.
  char *remedy;
  int metatable;
  // The objects that are alive, by their payloads.
  int handed_out;
  int32_t flags;
} CLuaShim_Class;

typedef struct {
  int32_t line;
  char source[CLuaShim_source_limit];
  char name[CLuaShim_name_limit];
} CLuaShim_TraceEntry;

struct CLuaShim_Host {
  lua_State *main;
  // The thread whose code runs now: the main one or a coroutine.
  lua_State *running;
  void *context;
  CLuaShim_Callbacks callbacks;

  size_t live;
  size_t cap;
  size_t hard_cap;
  int host_mode;
  // More is in use than the cap allows, or the run must stop for it: settled as soon as can be.
  bool overdraft;
  bool must_stop;
  int collections;
  // Blocks asked for or made larger so far, and the one to refuse: tests try them all.
  int64_t growths;
  int64_t refused_growth;

  int64_t steps;
  int64_t step_limit;
  // Steps since the clock was last looked at.
  int64_t unclocked;
  int64_t wall;
  int64_t deadline;
  // What all runs so far have used.
  int64_t spent_steps;
  int64_t spent_nanoseconds;
  int killed;
  int depth;
  int closing;

  uint32_t generation;
  CLuaShim_Class *classes;
  int32_t class_count;
  int32_t class_capacity;
  int error_metatable;
  int globals;
  int modules;
  int loading;
  // Whether a file loaded so far names `__close`, and the first that leaves a loop over an unknown
  // iterator by `break`.
  bool has_close;
  char open_loop[CLuaShim_source_limit];

  // Set once loading is over: nothing made until then can be changed, and no module be loaded.
  bool is_sealed;

  int64_t *released;
  size_t released_count;
  size_t released_capacity;

  // Library functions that a guarded one of ours checks first and then calls.
  lua_CFunction stock_char;
  lua_CFunction stock_format;
  lua_CFunction stock_lower;
  lua_CFunction stock_pack;
  lua_CFunction stock_packsize;
  lua_CFunction stock_rawset;
  lua_CFunction stock_reverse;
  lua_CFunction stock_tonumber;
  lua_CFunction stock_unpack;
  lua_CFunction stock_upper;

  int32_t trace_count;
  bool trace_is_deep;
  CLuaShim_TraceEntry trace[CLuaShim_trace_limit];
};

static inline CLuaShim_Host *CLuaShim_host(lua_State *L) {
  return *(CLuaShim_Host **)lua_getextraspace(L);
}

// allocator.c
void *CLuaShim_allocate(void *host, void *block, size_t old_size, size_t new_size);
void CLuaShim_settle_memory(lua_State *L, CLuaShim_Host *host);

// hook.c
int64_t CLuaShim_now(void);
void CLuaShim_arm(lua_State *L, int count);
void CLuaShim_begin_budget(CLuaShim_Host *host);
void CLuaShim_end_budget(CLuaShim_Host *host);
void CLuaShim_charge(lua_State *L, CLuaShim_Host *host, int64_t steps);
// Stops the state for good; does not return.
void CLuaShim_kill(lua_State *L, CLuaShim_Host *host, int reason);
int CLuaShim_raise_kill(lua_State *L);

// source_check.c
// Refuses a text whose compilation would take too long.
void CLuaShim_check_source(
    lua_State *L, const char *source, size_t length, const char *chunk_name);

// load.c
// Compiles a text and pushes its function; raises for whatever speaks against it.
void CLuaShim_load_text(
    lua_State *L, const char *source, size_t length, const char *chunk_name);
// Raises a message that begins with the place, as Lua's own do.
int CLuaShim_refuse_source(
    lua_State *L, const char *chunk_name, int line, const char *message);
// Metatable fields that scripts must not use, with what to use instead; the last name is NULL.
typedef struct {
  const char *name;
  const char *remedy;
} CLuaShim_RefusedField;
extern const CLuaShim_RefusedField CLuaShim_refused_fields[];
bool CLuaShim_is_refused_field(const char *name);

// watch.c
// Names the state whose deadline the thread's timer looks at; NULL for none.
void CLuaShim_watch(CLuaShim_Host *host);

// trampoline.c
int CLuaShim_finish(lua_State *L, CLuaShim_Host *host, int32_t status);
void CLuaShim_push_function(lua_State *L, int32_t slot);
// Whether a function with upvalues is one of the host's own, which never change them.
bool CLuaShim_keeps_nothing(lua_CFunction function);

// trace.c
int CLuaShim_trace_handler(lua_State *L);
void CLuaShim_add_debug(lua_State *L);

// sealed.c
// Marks the metatable of a table that stands for another, its backing.
void CLuaShim_mark_face(lua_State *L, int metatable, int backing);
// Pushes the table that a face or a sealed table stands for; pushes nothing for any other value.
bool CLuaShim_push_backing(lua_State *L, int table);
// Replaces the table at an index by its backing, if it has one. Never hand a backing to a script.
void CLuaShim_reach_backing(lua_State *L, int table);
// Replaces a sealed table by one that Lua can use as a metatable in its place.
void CLuaShim_reach_metatable(lua_State *L, int table);
// Makes the table at an index, with what is in it now, one that cannot be changed.
void CLuaShim_seal_table(lua_State *L, int table);
// `pairs` over the backing on top, whose iterator does not give it away.
int CLuaShim_hidden_pairs(lua_State *L);

// readonly.c
// Replaces the table on top by a read-only face of it; unknown names are errors.
void CLuaShim_freeze(lua_State *L, const char *title);
int CLuaShim_unknown_member(lua_State *L, const char *title, int key, int members);
void CLuaShim_push_suggestion(lua_State *L, CLuaShim_Host *host, int name, int names);
void CLuaShim_append_keys(lua_State *L, int table, int names);

// guarded_….c, ordered.c, require.c
void CLuaShim_tostring(lua_State *L, int index);
void CLuaShim_add_base(lua_State *L);
void CLuaShim_add_coroutine(lua_State *L);
void CLuaShim_add_string(lua_State *L, CLuaShim_Host *host);
void CLuaShim_add_table(lua_State *L);
void CLuaShim_add_ordered(lua_State *L);
void CLuaShim_add_utf8(lua_State *L);
void CLuaShim_add_values(lua_State *L, CLuaShim_Host *host);
void CLuaShim_add_require(lua_State *L, CLuaShim_Host *host);
int CLuaShim_sorted_pairs(lua_State *L);

// environment.c
void CLuaShim_build_environment(lua_State *L, CLuaShim_Host *host);
// Replaces the library on top by a table of the named members only.
void CLuaShim_copy_members(lua_State *L, const char *const *names);
lua_CFunction CLuaShim_stock(lua_State *L, const char *name);

// object.c
int CLuaShim_call_method(lua_State *L);
int CLuaShim_call_integer_method(lua_State *L);
int CLuaShim_call_word_method(lua_State *L);

// error_object.c
void CLuaShim_add_error_class(lua_State *L, CLuaShim_Host *host);

#endif
