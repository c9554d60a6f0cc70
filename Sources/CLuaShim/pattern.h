// Patterns, as the manual describes them (§6.4.1), turned into a list of nodes and matched with a
// list of choices instead of recursion: neither the text nor the pattern can exhaust the C stack.
//
// A pattern has no alternatives: its items follow each other, and only an item with `*`, `+`, `-`
// or `?` leaves a choice. So at most one choice per such item is open at a time; which captures are
// open or closed at an item is known before anything is matched; and a capture met again after a
// step back is simply written again.
#ifndef CLUASHIM_PATTERN_H
#define CLUASHIM_PATTERN_H

#include "byte_set.h"
#include "meter.h"

enum { CLuaShim_capture_limit = 32 };

typedef enum {
  CLuaShim_node_end,
  CLuaShim_node_tail, // `$`
  CLuaShim_node_byte,
  CLuaShim_node_any,
  CLuaShim_node_set,
  CLuaShim_node_run,      // several plain bytes in a row
  CLuaShim_node_greedy,   // `*` and `+`
  CLuaShim_node_lazy,     // `-`
  CLuaShim_node_optional, // `?`
  CLuaShim_node_open,
  CLuaShim_node_close,
  CLuaShim_node_position,
  CLuaShim_node_back,
  CLuaShim_node_balance,
  CLuaShim_node_frontier,
  CLuaShim_node_never, // a reference back to a position
  // What is malformed is an error only when a match gets that far, as in Lua itself.
  CLuaShim_node_fault,
} CLuaShim_NodeKind;

typedef enum {
  CLuaShim_fault_percent,
  CLuaShim_fault_bracket,
  CLuaShim_fault_balance,
  CLuaShim_fault_frontier,
  CLuaShim_fault_close,
  CLuaShim_fault_index,
  CLuaShim_fault_count,
} CLuaShim_Fault;

typedef struct {
  uint8_t kind;
  uint8_t item;  // of a repeated node: what it repeats
  uint8_t byte;  // the byte, a capture's number, the opening byte of `%b`, or a fault
  uint8_t other; // the least number of repetitions, or the closing byte of `%b`
  uint8_t follow; // of a repeated node: what must come next, as far as one byte tells
  uint8_t next;   // … and that byte
  uint16_t length;
  union {
    const CLuaShim_ByteSet *set;
    const char *text;
  };
} CLuaShim_Node;

typedef struct {
  const CLuaShim_Node *node;
  const char *first; // the shortest the node may go back to
  const char *at;
} CLuaShim_Choice;

typedef struct {
  const char *start;
  const char *end;
} CLuaShim_Capture;

typedef struct {
  CLuaShim_Meter meter;
  const char *subject;
  const char *end;
  CLuaShim_Node *nodes;
  CLuaShim_Choice *choices;
  const CLuaShim_Node *lead; // the node whose byte every match begins with, or NULL
  int capture_count;
  uint32_t open;      // a bit for each capture never closed
  uint32_t positions; // a bit for each `()`
  CLuaShim_Capture captures[CLuaShim_capture_limit];
} CLuaShim_Pattern;

// How much room the nodes, sets and choices of a pattern of this length take at most.
size_t CLuaShim_pattern_size(size_t length);
// Whether the text means itself, byte for byte.
bool CLuaShim_is_plain(const char *text, size_t length);
// The pattern must have its meter; `room` is as large as said above and aligned for pointers. The
// text stays where it is for as long as the pattern is used.
void CLuaShim_compile(CLuaShim_Pattern *pattern, const char *text, size_t length, void *room);
// pattern_ahead.c
// Notes what must follow each repetition, and what each match begins with.
void CLuaShim_look_ahead(CLuaShim_Pattern *pattern);

// pattern_match.c
// The end of the match that begins at `start`; NULL when there is none.
const char *CLuaShim_match_at(CLuaShim_Pattern *pattern, const char *start);
// Looks for a match from `*start` on, and moves `*start` to it. A match that ends at `avoid` does
// not count. Returns the end of the match, or NULL.
const char *CLuaShim_search(
    CLuaShim_Pattern *pattern, const char **start, const char *avoid);

// guarded_pattern.c
// Patterns that need no more room than this are compiled on the C stack.
typedef struct {
  _Alignas(void *) char bytes[2048];
} CLuaShim_Room;

// Compiles a pattern for one call. Pushes a value when the small room does not do.
void CLuaShim_prepare(
    lua_State *L, CLuaShim_Pattern *pattern, const char *function, const char *text,
    size_t length, CLuaShim_Room *small);
// Pushes one capture; number 0 is the whole match when the pattern captures nothing.
void CLuaShim_push_capture(
    const CLuaShim_Pattern *pattern, int number, const char *start, const char *end);
int CLuaShim_push_captures(
    CLuaShim_Pattern *pattern, const char *start, const char *end, bool has_whole);

// plain_search.c
// Finds a text in another in time linear in both; NULL when it is not there.
const char *CLuaShim_find_plain(
    CLuaShim_Meter *meter, const char *text, size_t length, const char *needle,
    size_t needle_length);

#endif
