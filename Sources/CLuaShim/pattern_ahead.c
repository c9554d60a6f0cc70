// What a node tells about the bytes behind it, so that vain attempts are passed over.
#include "pattern.h"

// The first node from here on that takes bytes or decides; what is between takes none.
static const CLuaShim_Node *deciding(const CLuaShim_Node *node) {
  while (node->kind == CLuaShim_node_open || node->kind == CLuaShim_node_close ||
         node->kind == CLuaShim_node_position) {
    node++;
  }
  return node;
}

// What the first byte a node takes must be: node_byte, node_set, or node_any when nothing is known.
static uint8_t first_kind(const CLuaShim_Node *node) {
  switch (node->kind) {
  case CLuaShim_node_byte:
  case CLuaShim_node_balance:
  case CLuaShim_node_run: return CLuaShim_node_byte;
  case CLuaShim_node_set: return CLuaShim_node_set;
  case CLuaShim_node_greedy: return node->other == 1 ? node->item : (uint8_t)CLuaShim_node_any;
  default: return CLuaShim_node_any;
  }
}

static bool takes(uint8_t kind, const CLuaShim_Node *node, unsigned char byte) {
  return kind == CLuaShim_node_byte ? node->byte == byte : CLuaShim_contains(node->set, byte);
}

// Whether no byte the repeated node takes can begin what follows, so that giving any back is vain.
static bool is_final(const CLuaShim_Node *node, const CLuaShim_Node *next) {
  if (next->kind == CLuaShim_node_end || next->kind == CLuaShim_node_tail) return true;
  uint8_t first = first_kind(next);
  if (first == CLuaShim_node_any || node->item == CLuaShim_node_any) return false;
  if (first == CLuaShim_node_byte) return !takes(node->item, node, next->byte);
  if (node->item == CLuaShim_node_byte) return !takes(first, next, node->byte);
  return !CLuaShim_overlap(node->set, next->set);
}

void CLuaShim_look_ahead(CLuaShim_Pattern *pattern) {
  for (CLuaShim_Node *node = pattern->nodes; node->kind != CLuaShim_node_end; node++) {
    if (node->kind == CLuaShim_node_fault) break;
    if (node->kind != CLuaShim_node_greedy && node->kind != CLuaShim_node_lazy) continue;
    const CLuaShim_Node *next = deciding(node + 1);
    if (node->kind == CLuaShim_node_greedy && is_final(node, next)) {
      node->follow = CLuaShim_node_end;
    } else if (first_kind(next) == CLuaShim_node_byte) {
      node->follow = CLuaShim_node_byte;
      node->next = next->byte;
    } else {
      node->follow = CLuaShim_node_any;
    }
  }
  const CLuaShim_Node *first = deciding(pattern->nodes);
  pattern->lead = first_kind(first) == CLuaShim_node_any ? NULL : first;
}
