// string.gsub.
#include "library.h"
#include "pattern.h"

#include <string.h>

// A gsub under way. Stack slot 4 holds what is being put in, the buffer's own lie above it.
typedef struct {
  CLuaShim_Pattern pattern;
  luaL_Buffer text;
  size_t length;
  const char *copied; // up to here the subject is in the text
  bool is_changed;
  int kind;           // the Lua type of the replacement
  const char *replacement;
  size_t replacement_length;
} Substitution;

enum { replacement_slot = 3, answer_slot = 4 };

static void add_text(Substitution *substitution, const char *text, size_t length) {
  CLuaShim_Meter *meter = &substitution->pattern.meter;
  substitution->length += length;
  CLuaShim_check_text_size(meter->L, "string.gsub", substitution->length);
  CLuaShim_spend(meter, length / CLuaShim_copied_per_step);
  luaL_addlstring(&substitution->text, text, length);
}

static void add_answer(Substitution *substitution) {
  size_t length;
  const char *text = lua_tolstring(substitution->pattern.meter.L, answer_slot, &length);
  add_text(substitution, text, length);
}

static void add_capture(
    Substitution *substitution, int number, const char *start, const char *end) {
  CLuaShim_Pattern *pattern = &substitution->pattern;
  bool is_special = (pattern->open | pattern->positions) >> number & 1;
  if (number < pattern->capture_count && !is_special) {
    const CLuaShim_Capture *capture = &pattern->captures[number];
    add_text(substitution, capture->start, (size_t)(capture->end - capture->start));
    return;
  }
  CLuaShim_spend(&pattern->meter, CLuaShim_number_cost);
  CLuaShim_push_capture(pattern, number, start, end);
  lua_replace(pattern->meter.L, answer_slot);
  add_answer(substitution);
}

// A replacement that is a text, in which `%` and a digit stand for a capture.
static void add_filled_in(Substitution *substitution, const char *start, const char *end) {
  const CLuaShim_Pattern *pattern = &substitution->pattern;
  const char *at = substitution->replacement;
  const char *last = at + substitution->replacement_length;
  while (at < last) {
    const char *sign = *at == '%' ? at : memchr(at, '%', (size_t)(last - at));
    if (sign == NULL) sign = last;
    if (sign > at) add_text(substitution, at, (size_t)(sign - at));
    if (sign == last) return;
    CLuaShim_spend(&substitution->pattern.meter, CLuaShim_element_cost);
    char letter = sign + 1 < last ? sign[1] : '\0';
    at = sign + 2;
    if (letter == '%') {
      add_text(substitution, "%", 1);
    } else if (letter == '0') {
      add_text(substitution, start, (size_t)(end - start));
    } else if (letter >= '1' && letter <= '9') {
      add_capture(substitution, letter - '1', start, end);
    } else {
      luaL_error(pattern->meter.L, "invalid use of '%%' in replacement string");
    }
  }
}

// Asks the function or the table what to put in, and leaves the answer in its slot. False when the
// match is to stay as it is.
static bool ask(Substitution *substitution, const char *start, const char *end) {
  CLuaShim_Pattern *pattern = &substitution->pattern;
  lua_State *L = pattern->meter.L;
  CLuaShim_spend(&pattern->meter, 2 * CLuaShim_text_cost);
  if (substitution->kind == LUA_TFUNCTION) {
    lua_pushvalue(L, replacement_slot);
    int count = CLuaShim_push_captures(pattern, start, end, true);
    CLuaShim_settle_meter(&pattern->meter);
    lua_callk(L, count, 1, 0, NULL);
  } else {
    CLuaShim_push_capture(pattern, 0, start, end);
    CLuaShim_settle_meter(&pattern->meter);
    lua_gettable(L, replacement_slot);
  }
  lua_replace(L, answer_slot);
  if (!lua_toboolean(L, answer_slot)) return false;
  if (!lua_isstring(L, answer_slot)) {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, answer_slot));
  }
  return true;
}

static void substitute(Substitution *substitution, const char *start, const char *end) {
  bool is_text = substitution->replacement != NULL;
  CLuaShim_spend(&substitution->pattern.meter, 4 * CLuaShim_element_cost);
  if (!is_text && !ask(substitution, start, end)) return;
  if (start > substitution->copied) {
    add_text(substitution, substitution->copied, (size_t)(start - substitution->copied));
  }
  if (is_text) {
    add_filled_in(substitution, start, end);
  } else {
    add_answer(substitution);
  }
  substitution->copied = end;
  substitution->is_changed = true;
}

static void check_replacement(lua_State *L, Substitution *substitution) {
  substitution->kind = lua_type(L, replacement_slot);
  substitution->replacement = NULL;
  switch (substitution->kind) {
  case LUA_TNUMBER:
  case LUA_TSTRING:
    substitution->replacement =
        lua_tolstring(L, replacement_slot, &substitution->replacement_length);
    break;
  case LUA_TFUNCTION:
  case LUA_TTABLE: break;
  default: luaL_typeerror(L, replacement_slot, "string/function/table");
  }
}

static int string_gsub(lua_State *L) {
  size_t length;
  size_t text_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &text_length);
  lua_Integer most = luaL_optinteger(L, 4, (lua_Integer)length + 1);
  bool is_anchored = text_length > 0 && text[0] == '^';
  Substitution substitution;
  CLuaShim_Pattern *pattern = &substitution.pattern;
  CLuaShim_Room room;
  check_replacement(L, &substitution);
  lua_settop(L, answer_slot);
  CLuaShim_prepare(
      L, pattern, "string.gsub", text + is_anchored, text_length - is_anchored, &room);
  pattern->subject = subject;
  pattern->end = subject + length;
  substitution.length = 0;
  substitution.copied = subject;
  substitution.is_changed = false;
  luaL_buffinit(L, &substitution.text);
  const char *at = subject;
  const char *avoid = NULL;
  lua_Integer count = 0;
  while (count < most) {
    const char *start = at;
    const char *end = is_anchored ? CLuaShim_match_at(pattern, start)
                                  : CLuaShim_search(pattern, &start, avoid);
    if (end == NULL) break;
    count++;
    substitute(&substitution, start, end);
    at = avoid = end;
    if (is_anchored) break;
  }
  if (!substitution.is_changed) {
    lua_pushvalue(L, 1);
  } else {
    add_text(&substitution, substitution.copied, (size_t)(pattern->end - substitution.copied));
    luaL_pushresult(&substitution.text);
  }
  CLuaShim_stop_meter(&pattern->meter);
  lua_pushinteger(L, count);
  return 2;
}

void CLuaShim_add_gsub(lua_State *L) {
  lua_pushcfunction(L, string_gsub);
  lua_setfield(L, -2, "gsub");
}
