// Compiling a text, with what the compiler of 5.4.4 is known to get wrong refused.
#include "bytecode.h"

#include <stdio.h>
#include <string.h>

// From 255 constants on, Lua before 5.4.5 computes `1 | (a or b)` wrongly.
enum { constants_for_bitwise = 250 };

// How far before a call its function is looked for, in instructions.
enum { iterator_reach = 500 };

// How Lua shows the name of a text: whole, or its end.
enum { shown_name_limit = 59, shown_tail = 56 };

// Finalizers run with hooks off. What is in a weak table hangs on when the collector runs, and 5.4.4
// damages memory there, as it does where a concatenation's metamethod moves the stack.
const CLuaShim_RefusedField CLuaShim_refused_fields[] = {
    {"__gc", "use a '<close>' variable"},
    {"__mode", "weak tables are not repeatable"},
    {"__concat", "give the value a function that makes its text"},
    {NULL, NULL},
};

bool CLuaShim_is_refused_field(const char *name) {
  const CLuaShim_RefusedField *field = CLuaShim_refused_fields;
  while (field->name != NULL && strcmp(field->name, name) != 0) field++;
  return field->name != NULL;
}

typedef struct {
  const CLuaShim_RefusedField *field; // the first refused one that is named
  int field_line;
  bool has_close;       // a text "__close" anywhere in the file
  int bitwise_line;     // a bitwise operator among too many constants
  int constants;
  int closing_line;     // `break` in a `for` with a fourth value
  int called_line;      // the same where the fourth value may come from a call
} Faults;

int CLuaShim_refuse_source(
    lua_State *L, const char *chunk_name, int line, const char *message) {
  const char *name = chunk_name[0] == '@' ? chunk_name + 1 : chunk_name;
  size_t length = strlen(name);
  const char *cut = length > shown_name_limit ? "..." : "";
  if (length > shown_name_limit) name += length - shown_tail;
  lua_pushfstring(L, "%s%s:%d: %s", cut, name, line, message);
  return lua_error(L);
}

static bool is_left_by_jump(const CLuaShim_Prototype *prototype, int prepare) {
  int call = prepare + 1 + CLuaShim_instruction(prototype, prepare).bx;
  for (int index = prepare + 1; index < call && index < prototype->count; index++) {
    CLuaShim_Instruction instruction = CLuaShim_instruction(prototype, index);
    if (instruction.op == CLuaShim_op_jmp && index + 1 + instruction.jump >= call + 2) return true;
  }
  return false;
}

// Whether a call that fills a loop is one of iterators that bring nothing to be closed.
static bool is_known_iterator(const CLuaShim_Prototype *prototype, int call) {
  int base = CLuaShim_instruction(prototype, call).a;
  int first = call > iterator_reach ? call - iterator_reach : 0;
  for (int index = call - 1; index >= first; index--) {
    CLuaShim_Instruction instruction = CLuaShim_instruction(prototype, index);
    if (instruction.a != base) continue;
    switch (instruction.op) {
    case CLuaShim_op_gettabup:
      return CLuaShim_has_text(prototype, instruction.c, "pairs")
             || CLuaShim_has_text(prototype, instruction.c, "ipairs");
    case CLuaShim_op_getfield:
    case CLuaShim_op_self:
      return CLuaShim_has_text(prototype, instruction.c, "gmatch")
             || CLuaShim_has_text(prototype, instruction.c, "codes");
    default: return false;
    }
  }
  return false;
}

static void inspect_loop(Faults *faults, const CLuaShim_Prototype *prototype, int prepare) {
  if (prepare == 0 || !is_left_by_jump(prototype, prepare)) return;
  int base = CLuaShim_instruction(prototype, prepare).a;
  CLuaShim_Instruction last = CLuaShim_instruction(prototype, prepare - 1);
  if (last.op == CLuaShim_op_loadnil) return;
  bool is_multiple = last.op == CLuaShim_op_call || last.op == CLuaShim_op_vararg;
  int *line = is_multiple && last.a < base + 3 ? &faults->called_line : &faults->closing_line;
  if (*line > 0) return;
  if (line == &faults->called_line && is_known_iterator(prototype, prepare - 1)) return;
  *line = CLuaShim_line_at(prototype, prepare);
}

// The line that sets a field of a name, or has the name as a value; 0 for none. A name put together
// at run time is met by `setmetatable` and `rawset` only.
static int line_of_field(const CLuaShim_Prototype *prototype, const char *name) {
  if (!CLuaShim_has_text(prototype, -1, name)) return 0;
  for (int index = 0; index < prototype->count; index++) {
    CLuaShim_Instruction instruction = CLuaShim_instruction(prototype, index);
    // Among many constants a name is put into a register first.
    int constant = instruction.op == CLuaShim_op_setfield ? instruction.b
                   : instruction.op == CLuaShim_op_loadk  ? instruction.bx
                                                          : -1;
    if (constant >= 0 && CLuaShim_has_text(prototype, constant, name)) {
      return CLuaShim_line_at(prototype, index);
    }
  }
  return 0;
}

static void inspect_names(Faults *faults, const CLuaShim_Prototype *prototype) {
  const CLuaShim_RefusedField *field = CLuaShim_refused_fields;
  for (; faults->field == NULL && field->name != NULL; field++) {
    faults->field_line = line_of_field(prototype, field->name);
    if (faults->field_line > 0) faults->field = field;
  }
}

static bool is_bitwise(int op) {
  return (op >= CLuaShim_op_bandk && op <= CLuaShim_op_bxork)
         || (op >= CLuaShim_op_band && op <= CLuaShim_op_shr);
}

static void inspect(void *context, const CLuaShim_Prototype *prototype) {
  Faults *faults = context;
  inspect_names(faults, prototype);
  faults->has_close = faults->has_close || CLuaShim_has_text(prototype, -1, "__close");
  for (int index = 0; index < prototype->count; index++) {
    int op = CLuaShim_instruction(prototype, index).op;
    if (op == CLuaShim_op_tforprep) inspect_loop(faults, prototype, index);
    if (prototype->constants > constants_for_bitwise && is_bitwise(op)
        && faults->bitwise_line == 0) {
      faults->bitwise_line = CLuaShim_line_at(prototype, index);
      faults->constants = prototype->constants;
    }
  }
}

void CLuaShim_load_text(
    lua_State *L, const char *source, size_t length, const char *chunk_name) {
  CLuaShim_check_source(L, source, length, chunk_name);
  // Mode "t": compiled chunks are refused, they can break the virtual machine.
  if (luaL_loadbufferx(L, source, length, chunk_name, "t") != LUA_OK) lua_error(L);
  Faults faults = {0};
  if (!CLuaShim_visit_prototypes(L, inspect, &faults)) {
    CLuaShim_refuse_source(L, chunk_name, 1, "this file cannot be inspected");
  }
  if (faults.field != NULL) {
    CLuaShim_refuse_source(
        L, chunk_name, faults.field_line,
        lua_pushfstring(
            L, "'%s' is not available: %s", faults.field->name, faults.field->remedy));
  }
  if (faults.bitwise_line > 0) {
    CLuaShim_refuse_source(
        L, chunk_name, faults.bitwise_line,
        lua_pushfstring(
            L,
            "a bitwise operator in a function of %d constants, where Lua 5.4.4 may compute it "
            "wrongly: move it into a function of its own",
            faults.constants));
  }
  CLuaShim_Host *host = CLuaShim_host(L);
  host->has_close = host->has_close || faults.has_close;
  int line = faults.closing_line;
  if (line == 0 && host->has_close) line = faults.called_line;
  if (line > 0) {
    CLuaShim_refuse_source(
        L, chunk_name, line,
        "'break' out of a 'for' that holds a value to be closed, which Lua 5.4.4 does not close: "
        "keep the value in a '<close>' variable outside the loop");
  }
  if (faults.has_close && host->open_loop[0] != '\0') {
    lua_pushfstring(
        L,
        "%s: 'break' out of a 'for' whose iterator may bring a value to be closed, which Lua 5.4.4 "
        "does not close: leave the loop by its own end",
        host->open_loop);
    lua_error(L);
  }
  if (faults.called_line > 0 && host->open_loop[0] == '\0') {
    snprintf(
        host->open_loop, sizeof host->open_loop, "%s:%d", chunk_name + 1, faults.called_line);
  }
}
