// The C face of one Lua state, for Swift. lua.h stays behind it: Swift never sees a function that
// may jump. What is declared here either cannot raise, or runs protected and returns a status.
#ifndef CLUASHIM_H
#define CLUASHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

struct lua_State;
typedef struct CLuaShim_Host CLuaShim_Host;

enum { CLuaShim_ok = 0 };

// Why a state was stopped for good.
enum {
  CLuaShim_kill_none = 0,
  CLuaShim_kill_steps = 1,
  CLuaShim_kill_memory = 2,
  CLuaShim_kill_wall = 3,
};

// What a stack slot holds, as far as Swift needs to know.
enum {
  CLuaShim_kind_nil = 0,
  CLuaShim_kind_boolean = 1,
  CLuaShim_kind_integer = 2,
  CLuaShim_kind_number = 3,
  CLuaShim_kind_string = 4,
  CLuaShim_kind_table = 5,
  CLuaShim_kind_function = 6,
  CLuaShim_kind_object = 7,
  CLuaShim_kind_late_object = 8,
  CLuaShim_kind_error = 9,
  CLuaShim_kind_thread = 10,
  CLuaShim_kind_other = 11,
};

// Operations of a class that C hands on to Swift.
enum {
  CLuaShim_operation_length = 0,
  CLuaShim_operation_element = 1,
  CLuaShim_operation_compare = 2,
  CLuaShim_operation_describe = 3,
};

enum {
  CLuaShim_class_has_length = 1,
  CLuaShim_class_has_element = 2,
  CLuaShim_class_has_compare = 4,
  CLuaShim_class_has_describe = 8,
  CLuaShim_class_is_value = 16,
};

// Swift's side of every call from Lua. A callback returns the number of values it pushed, or -1
// with one error value on top; it never raises. The memory limit is soft while it runs.
typedef struct {
  int32_t (*_Nonnull call)(
      void *_Nonnull context, struct lua_State *_Nonnull L, int32_t slot, int32_t count);
  // A method called with just the one small argument it takes: an integer, or the position of a
  // word among those it knows.
  int32_t (*_Nonnull short_call)(
      void *_Nonnull context, struct lua_State *_Nonnull L, int32_t slot, int64_t payload,
      int64_t argument);
  int32_t (*_Nonnull property)(
      void *_Nonnull context, struct lua_State *_Nonnull L, int32_t slot, int64_t payload);
  int32_t (*_Nonnull operation)(
      void *_Nonnull context, struct lua_State *_Nonnull L, int32_t class_id, int32_t operation,
      int64_t payload, int64_t other);
  // Pushes the source and the chunk name of a module, or nothing when there is none.
  int32_t (*_Nonnull resolve)(
      void *_Nonnull context, struct lua_State *_Nonnull L, const char *_Nonnull name,
      size_t length);
  // Pushes the list of the names that `require` knows.
  int32_t (*_Nonnull module_names)(void *_Nonnull context, struct lua_State *_Nonnull L);
  // Given a name and, on top, a list of names, pushes "did you mean 'x'?" or its like.
  int32_t (*_Nonnull suggest)(void *_Nonnull context, struct lua_State *_Nonnull L);
  void (*_Nonnull print)(void *_Nonnull context, const char *_Nonnull text, size_t length);
} CLuaShim_Callbacks;

typedef struct {
  const char *_Nonnull source;
  const char *_Nullable name;
  int32_t line;
} CLuaShim_Frame;

// One value read from the stack. `text` lives as long as the value stays there.
typedef struct {
  int32_t kind;
  uint32_t class_id;
  int64_t integer;
  double number;
  const char *_Nullable text;
  size_t length;
  const void *_Nullable identity;
} CLuaShim_Value;

// Compares bytes as memcmp does, in one call that Swift need not take apart.
int32_t CLuaShim_compare(
    const void *_Nullable left, const void *_Nullable right, size_t length);

// Life of a state. Creation runs no callback; the context is set before the first call.
CLuaShim_Host *_Nullable CLuaShim_create(CLuaShim_Callbacks callbacks, size_t memory);
// What each outermost call from now on may use up.
void CLuaShim_set_budget(
    CLuaShim_Host *_Nonnull host, int64_t steps, int64_t wall_nanoseconds);
void CLuaShim_set_context(CLuaShim_Host *_Nonnull host, void *_Nonnull context);
// Closes the state and returns how many bytes it failed to give back: zero, or a fault.
size_t CLuaShim_destroy(CLuaShim_Host *_Nonnull host);

int64_t CLuaShim_steps(const CLuaShim_Host *_Nonnull host);
// What all outermost calls so far have used.
int64_t CLuaShim_spent_steps(const CLuaShim_Host *_Nonnull host);
int64_t CLuaShim_spent_nanoseconds(const CLuaShim_Host *_Nonnull host);
size_t CLuaShim_live_bytes(const CLuaShim_Host *_Nonnull host);
int32_t CLuaShim_killed(const CLuaShim_Host *_Nonnull host);
int32_t CLuaShim_depth(const CLuaShim_Host *_Nonnull host);
struct lua_State *_Nonnull CLuaShim_running(const CLuaShim_Host *_Nonnull host);
void CLuaShim_next_generation(CLuaShim_Host *_Nonnull host);
// Runs a full collection; for tests and for the moment between two runs.
void CLuaShim_collect(CLuaShim_Host *_Nonnull host);

// For a worker, once: a refusal of memory ends the process with the status below.
void CLuaShim_end_process_when_out_of_memory(void);
enum { CLuaShim_exit_memory = 86 };
// For a worker, once, on the thread that runs scripts: a deadline is met even in the middle of
// instructions that take long. False where the system has no such timer.
bool CLuaShim_watch_this_thread(void);
// Begins to count growths anew, and has the allocator refuse one of them: 0 for none.
void CLuaShim_refuse_growth(CLuaShim_Host *_Nonnull host, int64_t number);
int64_t CLuaShim_growths(const CLuaShim_Host *_Nonnull host);

// While Swift works on the stack the memory limit is soft, so that no push can jump.
void CLuaShim_enter_host(CLuaShim_Host *_Nonnull host);
void CLuaShim_leave_host(CLuaShim_Host *_Nonnull host);

// Protected work on the running thread; a failure leaves one error value on top.
int32_t CLuaShim_load(
    CLuaShim_Host *_Nonnull host, const char *_Nullable source, size_t length,
    const char *_Nonnull chunk_name);
int32_t CLuaShim_call(CLuaShim_Host *_Nonnull host, int32_t arguments, int32_t results);
// Ends loading: all that scripts can reach becomes unchangeable, or an error says why it cannot.
int32_t CLuaShim_seal(CLuaShim_Host *_Nonnull host);

// Script frames of the last failure, innermost first.
void CLuaShim_record_trace(struct lua_State *_Nonnull L);
int32_t CLuaShim_trace_count(const CLuaShim_Host *_Nonnull host);
// Whether thousands of calls were under way: most likely a recursion without end.
bool CLuaShim_trace_is_deep(const CLuaShim_Host *_Nonnull host);
CLuaShim_Frame CLuaShim_trace_frame(const CLuaShim_Host *_Nonnull host, int32_t index);

// Stack work that cannot raise while in host mode.
int32_t CLuaShim_top(struct lua_State *_Nonnull L);
void CLuaShim_set_top(struct lua_State *_Nonnull L, int32_t top);
bool CLuaShim_reserve(struct lua_State *_Nonnull L, int32_t slots);
void CLuaShim_read(
    struct lua_State *_Nonnull L, int32_t index, CLuaShim_Value *_Nonnull value);
bool CLuaShim_next(struct lua_State *_Nonnull L, int32_t table);
void CLuaShim_push_nil(struct lua_State *_Nonnull L);
void CLuaShim_push_boolean(struct lua_State *_Nonnull L, bool value);
void CLuaShim_push_integer(struct lua_State *_Nonnull L, int64_t value);
void CLuaShim_push_number(struct lua_State *_Nonnull L, double value);
void CLuaShim_push_string(
    struct lua_State *_Nonnull L, const char *_Nullable text, size_t length);
void CLuaShim_push_copy(struct lua_State *_Nonnull L, int32_t index);
void CLuaShim_push_table(struct lua_State *_Nonnull L, int32_t items, int32_t entries);
// Pops a value into the list on top of which it lies.
void CLuaShim_set_item(struct lua_State *_Nonnull L, int64_t index);
// Pops a key and a value into the table below them.
void CLuaShim_set_entry(struct lua_State *_Nonnull L);
// Replaces the table on top by a face of it that cannot be changed; unknown names are errors.
void CLuaShim_make_read_only(struct lua_State *_Nonnull L, const char *_Nonnull title);
void CLuaShim_push_object(struct lua_State *_Nonnull L, int32_t class_id, int64_t payload);
// Pops a code, a place and a message (the message on top) and pushes an error object for them.
void CLuaShim_push_error(struct lua_State *_Nonnull L, int64_t slot);
// The parts of an error object; each is a text.
enum { CLuaShim_error_message = 1, CLuaShim_error_code = 2, CLuaShim_error_place = 3 };
void CLuaShim_push_error_part(
    struct lua_State *_Nonnull L, int32_t index, int32_t part);
int32_t CLuaShim_reference(struct lua_State *_Nonnull L);
void CLuaShim_push_reference(struct lua_State *_Nonnull L, int32_t reference);
void CLuaShim_release(struct lua_State *_Nonnull L, int32_t reference);
// Takes one slot of a collected error object; -1 when there is none left.
int64_t CLuaShim_take_released(CLuaShim_Host *_Nonnull host);

// Declarations, made once after creation. A class or module is built between open and close.
// The remedy says what to do instead of setting a property.
void CLuaShim_class_open(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, int32_t flags,
    const char *_Nullable remedy);
void CLuaShim_class_property(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, int32_t slot);
void CLuaShim_class_method(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, int32_t slot);
// A method that may be short-called. Pops the list of the words it knows; nil where it takes an
// integer.
void CLuaShim_class_short_method(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, int32_t slot);
void CLuaShim_class_close(CLuaShim_Host *_Nonnull host);
void CLuaShim_module_open(CLuaShim_Host *_Nonnull host);
void CLuaShim_module_function(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, int32_t slot);
// Pops the value on top into the open module.
void CLuaShim_module_value(CLuaShim_Host *_Nonnull host, const char *_Nonnull name);
// Freezes the open module and puts it into its parent module or, at the outermost, the globals.
void CLuaShim_module_close(
    CLuaShim_Host *_Nonnull host, const char *_Nonnull name, const char *_Nonnull title,
    bool is_nested);

#ifdef __cplusplus
}
#endif

#endif
