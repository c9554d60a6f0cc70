// string.find, match, gmatch and gsub.
#include "library.h"
#include "pattern.h"

#include <stdalign.h>
#include <string.h>

// Patterns whose nodes need no more room than this are compiled on the C stack.
enum { small_room = 2048 };

typedef struct {
  alignas(void *) char bytes[small_room];
} Room;

static size_t room_size(lua_State *L, size_t length) {
  if (length > CLuaShim_pattern_limit) luaL_error(L, "pattern too complex");
  return CLuaShim_pattern_size(length);
}

// Pushes a value when the small room does not do.
static void compile(
    lua_State *L, CLuaShim_Pattern *pattern, const char *function, const char *text,
    size_t length, Room *small) {
  size_t size = room_size(L, length);
  void *room = size <= sizeof small->bytes ? small->bytes : lua_newuserdatauv(L, size, 0);
  pattern->meter = CLuaShim_start_meter(L, function);
  CLuaShim_compile(pattern, text, length, room);
}

// Pushes one capture; number 0 is the whole match when the pattern captures nothing.
static void push_capture(
    const CLuaShim_Pattern *pattern, int number, const char *start, const char *end) {
  lua_State *L = pattern->meter.L;
  const CLuaShim_Capture *capture = &pattern->captures[number];
  if (number >= pattern->capture_count) {
    if (number > 0) luaL_error(L, "invalid capture index %%%d", number + 1);
    lua_pushlstring(L, start, (size_t)(end - start));
  } else if (pattern->open >> number & 1) {
    luaL_error(L, "unfinished capture");
  } else if (pattern->positions >> number & 1) {
    lua_pushinteger(L, capture->start - pattern->subject + 1);
  } else {
    lua_pushlstring(L, capture->start, (size_t)(capture->end - capture->start));
  }
}

static int push_captures(
    CLuaShim_Pattern *pattern, const char *start, const char *end, bool has_whole) {
  int count = pattern->capture_count;
  if (count == 0 && has_whole) count = 1;
  luaL_checkstack(pattern->meter.L, count, "too many captures");
  CLuaShim_spend(&pattern->meter, (size_t)(end - start) / CLuaShim_copied_per_step);
  for (int number = 0; number < count; number++) push_capture(pattern, number, start, end);
  return count;
}

static int find_plain(
    lua_State *L, const char *subject, size_t length, size_t start, const char *text,
    size_t text_length) {
  CLuaShim_Meter meter = CLuaShim_start_meter(L, "string.find");
  const char *found =
      CLuaShim_find_plain(&meter, subject + start, length - start, text, text_length);
  CLuaShim_stop_meter(&meter);
  if (found == NULL) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, found - subject + (lua_Integer)text_length);
  return 2;
}

static int find_pattern(lua_State *L, bool is_find) {
  size_t length;
  size_t text_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &text_length);
  size_t position = CLuaShim_start_position(luaL_optinteger(L, 3, 1), length);
  if (position > length) {
    lua_pushnil(L);
    return 1;
  }
  if (is_find && (lua_toboolean(L, 4) || CLuaShim_is_plain(text, text_length))) {
    return find_plain(L, subject, length, position, text, text_length);
  }
  bool is_anchored = text_length > 0 && text[0] == '^';
  CLuaShim_Pattern pattern;
  Room room;
  compile(
      L, &pattern, is_find ? "string.find" : "string.match", text + is_anchored,
      text_length - is_anchored, &room);
  pattern.subject = subject;
  pattern.end = subject + length;
  const char *start = subject + position;
  const char *end = is_anchored ? CLuaShim_match_at(&pattern, start)
                                : CLuaShim_search(&pattern, &start, NULL);
  int count = 1;
  if (end == NULL) {
    lua_pushnil(L);
  } else if (is_find) {
    lua_pushinteger(L, start - subject + 1);
    lua_pushinteger(L, end - subject);
    count = 2 + push_captures(&pattern, start, end, false);
  } else {
    count = push_captures(&pattern, start, end, true);
  }
  CLuaShim_stop_meter(&pattern.meter);
  return count;
}

static int string_find(lua_State *L) { return find_pattern(L, true); }

static int string_match(lua_State *L) { return find_pattern(L, false); }

// What a gmatch keeps from one call to the next. It changes only when a match was found, so that
// an iterator is as good after an error as before.
typedef struct {
  CLuaShim_Pattern pattern;
  const char *at;
  const char *avoid;
  alignas(void *) char room[];
} Iteration;

// Upvalues: the iteration, and the subject and the pattern so that they stay.
static int next_match(lua_State *L) {
  Iteration *iteration = lua_touserdata(L, lua_upvalueindex(1));
  CLuaShim_Pattern *pattern = &iteration->pattern;
  pattern->meter = CLuaShim_start_meter(L, "string.gmatch");
  const char *start = iteration->at;
  const char *end = CLuaShim_search(pattern, &start, iteration->avoid);
  int count = 0;
  if (end != NULL) {
    iteration->at = iteration->avoid = end;
    count = push_captures(pattern, start, end, true);
  }
  CLuaShim_stop_meter(&pattern->meter);
  return count;
}

static int string_gmatch(lua_State *L) {
  size_t length;
  size_t text_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *text = luaL_checklstring(L, 2, &text_length);
  size_t position = CLuaShim_start_position(luaL_optinteger(L, 3, 1), length);
  lua_settop(L, 2);
  Iteration *iteration =
      lua_newuserdatauv(L, sizeof *iteration + room_size(L, text_length), 0);
  lua_insert(L, 1);
  CLuaShim_Pattern *pattern = &iteration->pattern;
  pattern->meter = CLuaShim_start_meter(L, "string.gmatch");
  CLuaShim_compile(pattern, text, text_length, iteration->room);
  pattern->subject = subject;
  pattern->end = subject + length;
  iteration->at = subject + (position > length ? length + 1 : position);
  iteration->avoid = NULL;
  CLuaShim_stop_meter(&pattern->meter);
  lua_pushcclosure(L, next_match, 3);
  return 1;
}

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
    CLuaShim_spend(&substitution->pattern.meter, 1);
    char letter = sign + 1 < last ? sign[1] : '\0';
    at = sign + 2;
    if (letter == '%') {
      add_text(substitution, "%", 1);
    } else if (letter == '0') {
      add_text(substitution, start, (size_t)(end - start));
    } else if (letter >= '1' && letter <= '9') {
      push_capture(pattern, letter - '1', start, end);
      lua_replace(pattern->meter.L, answer_slot);
      add_answer(substitution);
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
  if (substitution->kind == LUA_TFUNCTION) {
    lua_pushvalue(L, replacement_slot);
    int count = push_captures(pattern, start, end, true);
    CLuaShim_stop_meter(&pattern->meter);
    lua_callk(L, count, 1, 0, NULL);
  } else {
    push_capture(pattern, 0, start, end);
    CLuaShim_stop_meter(&pattern->meter);
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
  Room room;
  check_replacement(L, &substitution);
  lua_settop(L, answer_slot);
  compile(L, pattern, "string.gsub", text + is_anchored, text_length - is_anchored, &room);
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

void CLuaShim_add_patterns(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"find", string_find},   {"gmatch", string_gmatch}, {"gsub", string_gsub},
      {"match", string_match}, {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
