// Matching: one walk along the nodes, stepping back to the latest choice when it fails.
#define _GNU_SOURCE // memrchr
#include "pattern.h"

#include <string.h>

static void raise_fault(CLuaShim_Pattern *pattern, const CLuaShim_Node *node) {
  lua_State *L = pattern->meter.L;
  CLuaShim_stop_meter(&pattern->meter);
  switch ((CLuaShim_Fault)node->byte) {
  case CLuaShim_fault_percent: luaL_error(L, "malformed pattern (ends with '%%')"); break;
  case CLuaShim_fault_bracket: luaL_error(L, "malformed pattern (missing ']')"); break;
  case CLuaShim_fault_balance:
    luaL_error(L, "malformed pattern (missing arguments to '%%b')");
    break;
  case CLuaShim_fault_frontier: luaL_error(L, "missing '[' after '%%f' in pattern"); break;
  case CLuaShim_fault_close: luaL_error(L, "invalid pattern capture"); break;
  case CLuaShim_fault_index: luaL_error(L, "invalid capture index %%%d", node->other); break;
  case CLuaShim_fault_count: luaL_error(L, "too many captures"); break;
  }
}

static inline bool matches(uint8_t kind, const CLuaShim_Node *node, const char *at) {
  switch (kind) {
  case CLuaShim_node_byte: return (unsigned char)*at == node->byte;
  case CLuaShim_node_set: return CLuaShim_contains(node->set, (unsigned char)*at);
  default: return true;
  }
}

// Where the longest repetition of a node's item ends.
static inline const char *longest(
    CLuaShim_Pattern *pattern, const CLuaShim_Node *node, const char *at) {
  const char *start = at;
  const char *end = pattern->end;
  switch (node->item) {
  case CLuaShim_node_byte:
    while (at < end && (unsigned char)*at == node->byte) at++;
    break;
  case CLuaShim_node_set: {
    const CLuaShim_ByteSet *set = node->set;
    while (at < end && CLuaShim_contains(set, (unsigned char)*at)) at++;
    break;
  }
  default: return end;
  }
  CLuaShim_spend(&pattern->meter, (size_t)(at - start) / CLuaShim_read_per_step);
  return at;
}

// From `at` back to `first`, the last place at which what must follow can begin; NULL if none.
static const char *step_back(
    CLuaShim_Pattern *pattern, const CLuaShim_Node *node, const char *first, const char *at) {
  if (node->follow != CLuaShim_node_byte) return at;
  // The end of the text cannot begin anything, and reading it would be reading outside.
  const char *last = at == pattern->end ? at - 1 : at;
  if (last < first) return NULL;
  size_t length = (size_t)(last - first) + 1;
  const char *found = memrchr(first, node->next, length);
  size_t passed = found == NULL ? length : (size_t)(last - found);
  CLuaShim_spend(&pattern->meter, 2 + passed / CLuaShim_copied_per_step);
  return found;
}

// From `at` on, the first place at which what must follow can begin, with nothing but the node's
// item on the way; NULL if none.
static const char *step_forward(
    CLuaShim_Pattern *pattern, const CLuaShim_Node *node, const char *at) {
  if (node->follow != CLuaShim_node_byte) return at;
  const char *start = at;
  const char *end = pattern->end;
  if (node->item == CLuaShim_node_any) {
    const char *found = at == end ? NULL : memchr(at, node->next, (size_t)(end - at));
    size_t passed = (size_t)((found == NULL ? end : found) - at);
    CLuaShim_spend(&pattern->meter, passed / CLuaShim_copied_per_step);
    return found;
  }
  while (at < end && (unsigned char)*at != node->next && matches(node->item, node, at)) at++;
  CLuaShim_spend(&pattern->meter, (size_t)(at - start) / CLuaShim_read_per_step);
  return at < end && (unsigned char)*at == node->next ? at : NULL;
}

static const char *match_balance(
    CLuaShim_Pattern *pattern, const CLuaShim_Node *node, const char *at) {
  const char *start = at;
  const char *end = pattern->end;
  if (at == end || (unsigned char)*at != node->byte) return NULL;
  size_t depth = 1;
  while (++at < end) {
    unsigned char byte = (unsigned char)*at;
    // The closing byte comes first: the two may be the same.
    if (byte == node->other) {
      if (--depth == 0) break;
    } else if (byte == node->byte) {
      depth++;
    }
  }
  CLuaShim_spend(&pattern->meter, (size_t)(at - start) / CLuaShim_read_per_step);
  return at < end ? at + 1 : NULL;
}

static bool at_frontier(
    const CLuaShim_Pattern *pattern, const CLuaShim_Node *node, const char *at) {
  unsigned char before = at == pattern->subject ? 0 : (unsigned char)at[-1];
  unsigned char here = at == pattern->end ? 0 : (unsigned char)*at;
  return !CLuaShim_contains(node->set, before) && CLuaShim_contains(node->set, here);
}

static bool repeats(CLuaShim_Pattern *pattern, const CLuaShim_Capture *capture, const char *at) {
  size_t length = (size_t)(capture->end - capture->start);
  if ((size_t)(pattern->end - at) < length) return false;
  CLuaShim_spend(&pattern->meter, length / CLuaShim_copied_per_step);
  return memcmp(capture->start, at, length) == 0;
}

const char *CLuaShim_match_at(CLuaShim_Pattern *pattern, const char *start) {
  const char *const end = pattern->end;
  const CLuaShim_Node *node = pattern->nodes;
  CLuaShim_Choice *choice = pattern->choices; // the next free one
  const char *at = start;
  for (;;) {
    CLuaShim_spend(&pattern->meter, 1);
    // A node that matches goes on to the next one; one that does not leaves the switch.
    switch ((CLuaShim_NodeKind)node->kind) {
    case CLuaShim_node_end: return at;
    case CLuaShim_node_tail:
      if (at != end) break;
      node++;
      continue;
    case CLuaShim_node_byte:
      if (at == end || (unsigned char)*at != node->byte) break;
      at++, node++;
      continue;
    case CLuaShim_node_any:
      if (at == end) break;
      at++, node++;
      continue;
    case CLuaShim_node_set:
      if (at == end || !CLuaShim_contains(node->set, (unsigned char)*at)) break;
      at++, node++;
      continue;
    case CLuaShim_node_run:
      CLuaShim_spend(&pattern->meter, node->length / CLuaShim_copied_per_step);
      if (end - at < node->length || memcmp(at, node->text, node->length) != 0) break;
      at += node->length, node++;
      continue;
    case CLuaShim_node_greedy: {
      const char *first = at + node->other;
      const char *last = longest(pattern, node, at);
      if (last < first) break;
      if (node->follow != CLuaShim_node_end) {
        last = step_back(pattern, node, first, last);
        if (last == NULL) break;
        if (last > first) *choice++ = (CLuaShim_Choice){node, first, last};
      }
      at = last, node++;
      continue;
    }
    case CLuaShim_node_lazy: {
      const char *first = step_forward(pattern, node, at);
      if (first == NULL) break;
      if (first < end) *choice++ = (CLuaShim_Choice){node, first, first};
      at = first, node++;
      continue;
    }
    case CLuaShim_node_optional:
      if (at < end && matches(node->item, node, at)) {
        *choice++ = (CLuaShim_Choice){node, at, at};
        at++;
      }
      node++;
      continue;
    case CLuaShim_node_open:
    case CLuaShim_node_position:
      pattern->captures[node->byte].start = at;
      node++;
      continue;
    case CLuaShim_node_close:
      pattern->captures[node->byte].end = at;
      node++;
      continue;
    case CLuaShim_node_back: {
      const CLuaShim_Capture *capture = &pattern->captures[node->byte];
      if (!repeats(pattern, capture, at)) break;
      at += capture->end - capture->start, node++;
      continue;
    }
    case CLuaShim_node_balance: {
      const char *close = match_balance(pattern, node, at);
      if (close == NULL) break;
      at = close, node++;
      continue;
    }
    case CLuaShim_node_frontier:
      if (!at_frontier(pattern, node, at)) break;
      node++;
      continue;
    case CLuaShim_node_never: break;
    case CLuaShim_node_fault: raise_fault(pattern, node); break;
    }
    // Back to the latest choice that has another way to go.
    for (;;) {
      if (choice == pattern->choices) return NULL;
      CLuaShim_Choice *latest = choice - 1;
      node = latest->node;
      if (node->kind == CLuaShim_node_greedy) {
        at = step_back(pattern, node, latest->first, latest->at - 1);
        if (at == NULL || at == latest->first) choice--;
        if (at == NULL) continue;
        latest->at = at;
      } else if (node->kind == CLuaShim_node_lazy) {
        at = latest->at;
        if (at < end && matches(node->item, node, at)) {
          at = step_forward(pattern, node, at + 1);
        } else {
          at = NULL;
        }
        if (at == NULL || at == end) choice--;
        if (at == NULL) continue;
        latest->at = at;
      } else {
        at = latest->at;
        choice--;
      }
      node++;
      break;
    }
  }
}

// The first place from `at` on where the first byte of a match may be; NULL when there is none.
static const char *first_candidate(CLuaShim_Pattern *pattern, const char *at) {
  const CLuaShim_Node *lead = pattern->lead;
  const char *start = at;
  const char *end = pattern->end;
  uint8_t kind = lead->kind == CLuaShim_node_greedy ? lead->item : lead->kind;
  if (kind == CLuaShim_node_set) {
    const CLuaShim_ByteSet *set = lead->set;
    while (at < end && !CLuaShim_contains(set, (unsigned char)*at)) at++;
    CLuaShim_spend(&pattern->meter, (size_t)(at - start) / CLuaShim_read_per_step);
    return at < end ? at : NULL;
  }
  if (at == end) return NULL;
  const char *found = memchr(at, lead->byte, (size_t)(end - at));
  size_t passed = (size_t)((found == NULL ? end : found) - at);
  CLuaShim_spend(&pattern->meter, passed / CLuaShim_copied_per_step);
  return found;
}

const char *CLuaShim_search(
    CLuaShim_Pattern *pattern, const char **start, const char *avoid) {
  // `gmatch` may be told to begin beyond the end.
  if (*start > pattern->end) return NULL;
  const CLuaShim_Node *only = pattern->nodes;
  if (only->kind == CLuaShim_node_run && only[1].kind == CLuaShim_node_end) {
    // Never empty: it cannot end where another match did.
    const char *found = CLuaShim_find_plain(
        &pattern->meter, *start, (size_t)(pattern->end - *start), only->text, only->length);
    if (found == NULL) return NULL;
    *start = found;
    return found + only->length;
  }
  for (const char *at = *start; at <= pattern->end; at++) {
    if (pattern->lead != NULL) {
      at = first_candidate(pattern, at);
      if (at == NULL) return NULL;
    }
    CLuaShim_spend(&pattern->meter, 1);
    const char *found = CLuaShim_match_at(pattern, at);
    if (found != NULL && found != avoid) {
      *start = at;
      return found;
    }
  }
  return NULL;
}
