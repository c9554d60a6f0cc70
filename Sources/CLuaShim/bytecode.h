// Reads what Lua 5.4 compiled: the functions of a dump, one by one.
#ifndef CLUASHIM_BYTECODE_H
#define CLUASHIM_BYTECODE_H

#include "host.h"

typedef struct CLuaShim_Prototype CLuaShim_Prototype;

struct CLuaShim_Prototype {
  const uint8_t *code; // four bytes an instruction
  int count;
  int line; // where the function begins
  int constants;
  const uint8_t *constant_bytes;
  int upvalues;
  // The line of the first assignment to each upvalue, in the function or in one inside it; 0 for
  // none.
  int assigned[256];
  const uint8_t *lines;
  int line_count;
  const uint8_t *jumps; // absolute lines, as the dump has them
  int jump_count;
};

// Opcodes this shim looks for, as Lua 5.4 numbers them.
enum {
  CLuaShim_op_loadk = 3,
  CLuaShim_op_loadnil = 8,
  CLuaShim_op_setupval = 10,
  CLuaShim_op_gettabup = 11,
  CLuaShim_op_getfield = 14,
  CLuaShim_op_setfield = 18,
  CLuaShim_op_self = 20,
  CLuaShim_op_bandk = 29,
  CLuaShim_op_bxork = 31,
  CLuaShim_op_band = 41,
  CLuaShim_op_shr = 45,
  CLuaShim_op_jmp = 56,
  CLuaShim_op_call = 68,
  CLuaShim_op_tforprep = 75,
  CLuaShim_op_vararg = 80,
};

typedef struct {
  int op;
  int a;
  int b;
  int c;
  int bx;
  int jump;
} CLuaShim_Instruction;

CLuaShim_Instruction CLuaShim_instruction(const CLuaShim_Prototype *prototype, int index);
int CLuaShim_line_at(const CLuaShim_Prototype *prototype, int index);
// Whether the constant at an index is a string equal to the text; any constant for index -1.
bool CLuaShim_has_text(const CLuaShim_Prototype *prototype, int index, const char *text);

// Visits every function of the Lua function on top, inner ones first, the outermost last.
// The visitor must not raise. Returns false when the dump could not be read.
bool CLuaShim_visit_prototypes(
    lua_State *L, void (*visit)(void *context, const CLuaShim_Prototype *prototype),
    void *context);

#endif
