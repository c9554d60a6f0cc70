// From the text of a pattern to its nodes.
#include "pattern.h"

#include <string.h>

enum { run_limit = UINT16_MAX };

typedef struct {
  CLuaShim_Pattern *pattern;
  const char *at;
  const char *end;
  CLuaShim_Node *node; // the next one to be written
  CLuaShim_ByteSet *set;
} Compiler;

static const CLuaShim_ByteSet special = {
    // ^ $ * + ? . ( [ % -
    {1ull << '$' | 1ull << '*' | 1ull << '+' | 1ull << '?' | 1ull << '.' | 1ull << '(' |
         1ull << '%' | 1ull << '-',
     1ull << ('^' - 64) | 1ull << ('[' - 64), 0, 0}};

bool CLuaShim_is_plain(const char *text, size_t length) {
  for (size_t index = 0; index < length; index++) {
    if (CLuaShim_contains(&special, (unsigned char)text[index])) return false;
  }
  return true;
}

// A set takes three bytes of pattern at least, a repetition two; every node takes one, but for the
// last and a fault.
static size_t node_room(size_t length) { return (length + 2) * sizeof(CLuaShim_Node); }

static size_t set_room(size_t length) { return (length / 3) * sizeof(CLuaShim_ByteSet); }

size_t CLuaShim_pattern_size(size_t length) {
  return node_room(length) + set_room(length) + (length / 2) * sizeof(CLuaShim_Choice);
}

static CLuaShim_Node *add_node(Compiler *compiler, CLuaShim_NodeKind kind) {
  *compiler->node = (CLuaShim_Node){.kind = (uint8_t)kind};
  return compiler->node++;
}

// Nothing after a fault is ever reached.
static void add_fault(Compiler *compiler, CLuaShim_Fault fault, uint8_t detail) {
  CLuaShim_Node *node = add_node(compiler, CLuaShim_node_fault);
  node->byte = (uint8_t)fault;
  node->other = detail;
  compiler->at = compiler->end;
}

// Reads the set whose `[` lies just behind. Returns NULL when it is not closed.
static const CLuaShim_ByteSet *read_set(Compiler *compiler) {
  const char *at = compiler->at;
  const char *end = compiler->end;
  bool is_complement = at < end && *at == '^';
  if (is_complement) at++;
  // The first byte belongs to the set even when it is `]`.
  const char *close = at;
  do {
    if (close >= end) return NULL;
    if (*close++ == '%' && close < end) close++;
  } while (close >= end || *close != ']');
  CLuaShim_ByteSet *set = compiler->set++;
  memset(set, 0, sizeof *set);
  while (at < close) {
    unsigned char byte = (unsigned char)*at++;
    if (byte == '%') {
      unsigned char letter = (unsigned char)*at++;
      const CLuaShim_ByteSet *class = CLuaShim_class(letter);
      if (class != NULL) {
        CLuaShim_add_set(set, class);
      } else {
        CLuaShim_add_range(set, letter, letter);
      }
    } else if (close - at >= 2 && *at == '-') {
      CLuaShim_add_range(set, byte, (unsigned char)at[1]);
      at += 2;
    } else {
      CLuaShim_add_range(set, byte, byte);
    }
  }
  if (is_complement) CLuaShim_invert(set);
  compiler->at = close + 1;
  return set;
}

// Reads what stands for one byte: a byte, `.`, a class or a set. Returns false after a fault.
static bool read_item(Compiler *compiler, CLuaShim_Node *item) {
  unsigned char byte = (unsigned char)*compiler->at++;
  item->kind = CLuaShim_node_byte;
  item->byte = byte;
  item->text = compiler->at - 1;
  switch (byte) {
  case '.': item->kind = CLuaShim_node_any; break;
  case '%':
    if (compiler->at == compiler->end) {
      add_fault(compiler, CLuaShim_fault_percent, 0);
      return false;
    }
    item->text = compiler->at;
    item->byte = (unsigned char)*compiler->at++;
    const CLuaShim_ByteSet *class = CLuaShim_class(item->byte);
    if (class != NULL) {
      item->kind = CLuaShim_node_set;
      item->set = class;
    }
    break;
  case '[':
    item->kind = CLuaShim_node_set;
    item->set = read_set(compiler);
    if (item->set == NULL) {
      add_fault(compiler, CLuaShim_fault_bracket, 0);
      return false;
    }
    break;
  default: break;
  }
  return true;
}

static void add_repeated(Compiler *compiler, CLuaShim_Node item, char sign) {
  item.item = item.kind;
  switch (sign) {
  case '-': item.kind = CLuaShim_node_lazy; break;
  case '?': item.kind = CLuaShim_node_optional; break;
  default: item.kind = CLuaShim_node_greedy; break;
  }
  item.other = sign == '+';
  *compiler->node++ = item;
}

static void add_single(Compiler *compiler, CLuaShim_Node item) {
  CLuaShim_Node *last = compiler->node - 1;
  bool continues = item.kind == CLuaShim_node_byte && last >= compiler->pattern->nodes;
  if (continues && last->kind == CLuaShim_node_byte && last->text + 1 == item.text) {
    last->kind = CLuaShim_node_run;
    last->length = 2;
  } else if (
      continues && last->kind == CLuaShim_node_run && last->length < run_limit &&
      last->text + last->length == item.text) {
    last->length++;
  } else {
    *compiler->node++ = item;
  }
}

static bool is_repetition(char sign) {
  return sign == '*' || sign == '+' || sign == '-' || sign == '?';
}

static void compile_item(Compiler *compiler) {
  CLuaShim_Node item = {0};
  if (!read_item(compiler, &item)) return;
  if (compiler->at < compiler->end && is_repetition(*compiler->at)) {
    add_repeated(compiler, item, *compiler->at++);
  } else {
    add_single(compiler, item);
  }
}

static void compile_open(Compiler *compiler) {
  CLuaShim_Pattern *pattern = compiler->pattern;
  if (pattern->capture_count >= CLuaShim_capture_limit) {
    add_fault(compiler, CLuaShim_fault_count, 0);
    return;
  }
  uint32_t bit = UINT32_C(1) << pattern->capture_count;
  CLuaShim_NodeKind kind = CLuaShim_node_open;
  compiler->at++;
  if (compiler->at < compiler->end && *compiler->at == ')') {
    compiler->at++;
    kind = CLuaShim_node_position;
    pattern->positions |= bit;
  } else {
    pattern->open |= bit;
  }
  add_node(compiler, kind)->byte = (uint8_t)pattern->capture_count++;
}

static void compile_close(Compiler *compiler) {
  CLuaShim_Pattern *pattern = compiler->pattern;
  if (pattern->open == 0) {
    add_fault(compiler, CLuaShim_fault_close, 0);
    return;
  }
  int latest = 31 - __builtin_clz(pattern->open);
  pattern->open &= ~(UINT32_C(1) << latest);
  compiler->at++;
  add_node(compiler, CLuaShim_node_close)->byte = (uint8_t)latest;
}

static void compile_back_reference(Compiler *compiler) {
  const CLuaShim_Pattern *pattern = compiler->pattern;
  int number = compiler->at[1] - '0';
  if (number == 0 || number > pattern->capture_count || pattern->open >> (number - 1) & 1) {
    add_fault(compiler, CLuaShim_fault_index, (uint8_t)number);
    return;
  }
  bool is_position = pattern->positions >> (number - 1) & 1;
  compiler->at += 2;
  add_node(compiler, is_position ? CLuaShim_node_never : CLuaShim_node_back)->byte =
      (uint8_t)(number - 1);
}

static void compile_balance(Compiler *compiler) {
  if (compiler->end - compiler->at < 4) {
    add_fault(compiler, CLuaShim_fault_balance, 0);
    return;
  }
  CLuaShim_Node *node = add_node(compiler, CLuaShim_node_balance);
  node->byte = (uint8_t)compiler->at[2];
  node->other = (uint8_t)compiler->at[3];
  compiler->at += 4;
}

static void compile_frontier(Compiler *compiler) {
  compiler->at += 2;
  if (compiler->at == compiler->end || *compiler->at != '[') {
    add_fault(compiler, CLuaShim_fault_frontier, 0);
    return;
  }
  compiler->at++;
  const CLuaShim_ByteSet *set = read_set(compiler);
  if (set == NULL) {
    add_fault(compiler, CLuaShim_fault_bracket, 0);
  } else {
    add_node(compiler, CLuaShim_node_frontier)->set = set;
  }
}

static void compile_one(Compiler *compiler) {
  const char *at = compiler->at;
  switch (*at) {
  case '(': compile_open(compiler); return;
  case ')': compile_close(compiler); return;
  case '$':
    if (at + 1 < compiler->end) break;
    compiler->at++;
    add_node(compiler, CLuaShim_node_tail);
    return;
  case '%':
    if (at + 1 == compiler->end) break;
    if (at[1] == 'b') {
      compile_balance(compiler);
      return;
    }
    if (at[1] == 'f') {
      compile_frontier(compiler);
      return;
    }
    if (at[1] >= '0' && at[1] <= '9') {
      compile_back_reference(compiler);
      return;
    }
    break;
  default: break;
  }
  compile_item(compiler);
}

void CLuaShim_compile(CLuaShim_Pattern *pattern, const char *text, size_t length, void *room) {
  pattern->nodes = room;
  Compiler compiler = {
      .pattern = pattern,
      .at = text,
      .end = text + length,
      .node = room,
      .set = (CLuaShim_ByteSet *)((char *)room + node_room(length)),
  };
  pattern->choices = (CLuaShim_Choice *)((char *)compiler.set + set_room(length));
  pattern->capture_count = 0;
  pattern->open = 0;
  pattern->positions = 0;
  while (compiler.at < compiler.end) compile_one(&compiler);
  add_node(&compiler, CLuaShim_node_end);
  CLuaShim_look_ahead(pattern);
  CLuaShim_spend(&pattern->meter, 1 + length / CLuaShim_read_per_step);
}
