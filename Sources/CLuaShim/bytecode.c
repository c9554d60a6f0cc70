// Reads what Lua 5.4 compiled. The text of a dump is Lua's own, never a script's; it is read with
// every bound checked all the same.
#include "bytecode.h"

#include <stdlib.h>
#include <string.h>

enum { header_length = 31, nesting_limit = 200 };

enum {
  constant_nil = 0,
  constant_false = 1,
  constant_integer = 3,
  constant_short_text = 4,
  constant_true = 17,
  constant_number = 19,
  constant_long_text = 20,
};

typedef struct {
  uint8_t *bytes;
  size_t length;
  size_t capacity;
} Dump;

typedef struct {
  const uint8_t *at;
  const uint8_t *end;
  bool failed;
  void (*visit)(void *context, const CLuaShim_Prototype *prototype);
  void *context;
} Reader;

static int append(lua_State *L, const void *bytes, size_t length, void *context) {
  (void)L;
  Dump *dump = context;
  if (length > dump->capacity - dump->length) {
    size_t capacity = (dump->length + length) * 2;
    uint8_t *grown = realloc(dump->bytes, capacity);
    if (grown == NULL) return 1;
    dump->bytes = grown;
    dump->capacity = capacity;
  }
  memcpy(dump->bytes + dump->length, bytes, length);
  dump->length += length;
  return 0;
}

static const uint8_t *take(Reader *reader, size_t length) {
  if (reader->failed || (size_t)(reader->end - reader->at) < length) {
    reader->failed = true;
    return NULL;
  }
  const uint8_t *bytes = reader->at;
  reader->at += length;
  return bytes;
}

static int take_byte(Reader *reader) {
  const uint8_t *byte = take(reader, 1);
  return byte == NULL ? 0 : *byte;
}

// Seven bits a byte from the highest; the top bit marks the last.
static size_t take_size(Reader *reader) {
  size_t size = 0;
  for (int count = 0; count < 10 && !reader->failed; count++) {
    int byte = take_byte(reader);
    size = size << 7 | (size_t)(byte & 0x7F);
    if ((byte & 0x80) != 0) return size;
  }
  reader->failed = true;
  return 0;
}

static int take_count(Reader *reader) {
  size_t size = take_size(reader);
  if (size > INT32_MAX) reader->failed = true;
  return reader->failed ? 0 : (int)size;
}

static void skip_text(Reader *reader) {
  size_t size = take_size(reader);
  if (size > 0) take(reader, size - 1);
}

static void skip_constant(Reader *reader) {
  switch (take_byte(reader)) {
  case constant_nil:
  case constant_false:
  case constant_true: break;
  case constant_integer:
  case constant_number: take(reader, 8); break;
  case constant_short_text:
  case constant_long_text: skip_text(reader); break;
  default: reader->failed = true; break;
  }
}

static void note(int *assigned, int upvalue, int line) {
  if (assigned[upvalue] == 0) assigned[upvalue] = line > 0 ? line : 1;
}

// Reads one function and notes in `outer` which upvalues of the one around it it assigns to.
static void read_function(Reader *reader, int *outer, int depth) {
  CLuaShim_Prototype prototype = {0};
  struct { bool is_local; int index; } upvalues[256] = {{0}};
  if (depth > nesting_limit) reader->failed = true;
  skip_text(reader);
  prototype.line = take_count(reader);
  take_count(reader); // the last line
  take(reader, 3);    // parameters, whether variable, stack
  prototype.count = take_count(reader);
  prototype.code = take(reader, (size_t)prototype.count * 4);
  prototype.constants = take_count(reader);
  prototype.constant_bytes = reader->at;
  for (int index = 0; index < prototype.constants && !reader->failed; index++) {
    skip_constant(reader);
  }
  prototype.upvalues = take_count(reader);
  for (int index = 0; index < prototype.upvalues && !reader->failed; index++) {
    bool is_local = take_byte(reader) != 0;
    int position = take_byte(reader);
    take_byte(reader); // its kind
    if (index > 255) reader->failed = true;
    if (reader->failed) return;
    upvalues[index].is_local = is_local;
    upvalues[index].index = position;
  }
  int inner = take_count(reader);
  for (int index = 0; index < inner && !reader->failed; index++) {
    read_function(reader, prototype.assigned, depth + 1);
  }
  prototype.line_count = take_count(reader);
  prototype.lines = take(reader, (size_t)prototype.line_count);
  prototype.jump_count = take_count(reader);
  prototype.jumps = reader->at;
  for (int index = 0; index < prototype.jump_count && !reader->failed; index++) {
    take_count(reader);
    take_count(reader);
  }
  int locals = take_count(reader);
  for (int index = 0; index < locals && !reader->failed; index++) {
    skip_text(reader);
    take_count(reader);
    take_count(reader);
  }
  int names = take_count(reader);
  for (int index = 0; index < names && !reader->failed; index++) skip_text(reader);
  if (reader->failed) return;
  for (int index = 0; index < prototype.count; index++) {
    CLuaShim_Instruction instruction = CLuaShim_instruction(&prototype, index);
    // Finding a line takes a walk, so each upvalue gets one only.
    if (instruction.op == CLuaShim_op_setupval && prototype.assigned[instruction.b] == 0) {
      note(prototype.assigned, instruction.b, CLuaShim_line_at(&prototype, index));
    }
  }
  for (int index = 0; index < prototype.upvalues; index++) {
    if (prototype.assigned[index] == 0 || upvalues[index].is_local) continue;
    note(outer, upvalues[index].index, prototype.assigned[index]);
  }
  reader->visit(reader->context, &prototype);
}

CLuaShim_Instruction CLuaShim_instruction(const CLuaShim_Prototype *prototype, int index) {
  uint32_t word;
  memcpy(&word, prototype->code + (size_t)index * 4, sizeof word);
  return (CLuaShim_Instruction){
      .op = (int)(word & 0x7F),
      .a = (int)(word >> 7 & 0xFF),
      .b = (int)(word >> 16 & 0xFF),
      .c = (int)(word >> 24),
      .bx = (int)(word >> 15),
      .jump = (int)(word >> 7) - 0xFFFFFF,
  };
}

int CLuaShim_line_at(const CLuaShim_Prototype *prototype, int index) {
  int line = prototype->line;
  Reader jumps = {.at = prototype->jumps, .end = prototype->jumps + 20 * prototype->jump_count};
  int jump = 0;
  for (int position = 0; position <= index && position < prototype->line_count; position++) {
    int8_t step = (int8_t)prototype->lines[position];
    if (step != -0x80) {
      line += step;
      continue;
    }
    // A line too far from the one before stands by itself.
    int absolute = line;
    while (jump < prototype->jump_count) {
      int at = take_count(&jumps);
      int value = take_count(&jumps);
      jump++;
      if (at == position) {
        absolute = value;
        break;
      }
    }
    line = absolute;
  }
  return line;
}

bool CLuaShim_has_text(const CLuaShim_Prototype *prototype, int index, const char *text) {
  size_t wanted = strlen(text);
  Reader reader = {.at = prototype->constant_bytes, .end = prototype->lines};
  for (int position = 0; position < prototype->constants && !reader.failed; position++) {
    int kind = reader.at < reader.end ? *reader.at : -1;
    if (index >= 0 && position > index) return false;
    if (kind != constant_short_text || (index >= 0 && index != position)) {
      skip_constant(&reader);
      continue;
    }
    take_byte(&reader);
    size_t size = take_size(&reader);
    const uint8_t *bytes = size > 0 ? take(&reader, size - 1) : NULL;
    if (bytes != NULL && size - 1 == wanted && memcmp(bytes, text, wanted) == 0) return true;
  }
  return false;
}

bool CLuaShim_visit_prototypes(
    lua_State *L, void (*visit)(void *context, const CLuaShim_Prototype *prototype),
    void *context) {
  Dump dump = {0};
  int outer[256] = {0};
  bool is_dumped = lua_dump(L, append, &dump, 0) == 0;
  Reader reader = {
      .at = dump.bytes, .end = dump.bytes + dump.length, .visit = visit, .context = context};
  if (is_dumped) {
    take(&reader, header_length);
    take_byte(&reader); // how many upvalues
    read_function(&reader, outer, 0);
  }
  free(dump.bytes);
  return is_dumped && !reader.failed;
}
