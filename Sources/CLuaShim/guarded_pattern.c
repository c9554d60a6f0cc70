// string.find, match and gmatch.
#include "library.h"
#include "pattern.h"

#include <stdalign.h>

static size_t room_size(lua_State *L, size_t length) {
  if (length > CLuaShim_pattern_limit) luaL_error(L, "pattern too complex");
  return CLuaShim_pattern_size(length);
}

void CLuaShim_prepare(
    lua_State *L, CLuaShim_Pattern *pattern, const char *function, const char *text,
    size_t length, CLuaShim_Room *small) {
  size_t size = room_size(L, length);
  void *room = size <= sizeof small->bytes ? small->bytes : lua_newuserdatauv(L, size, 0);
  pattern->meter = CLuaShim_start_meter(L, function);
  CLuaShim_compile(pattern, text, length, room);
}

void CLuaShim_push_capture(
    const CLuaShim_Pattern *pattern, int number, const char *start, const char *end) {
  lua_State *L = pattern->meter.L;
  const CLuaShim_Capture *capture = &pattern->captures[number];
  if (number >= pattern->capture_count) {
    CLuaShim_check_text_size(L, pattern->meter.function, (size_t)(end - start));
    if (number > 0) luaL_error(L, "invalid capture index %%%d", number + 1);
    lua_pushlstring(L, start, (size_t)(end - start));
  } else if (pattern->open >> number & 1) {
    luaL_error(L, "unfinished capture");
  } else if (pattern->positions >> number & 1) {
    lua_pushinteger(L, capture->start - pattern->subject + 1);
  } else {
    size_t length = (size_t)(capture->end - capture->start);
    CLuaShim_check_text_size(L, pattern->meter.function, length);
    lua_pushlstring(L, capture->start, length);
  }
}

int CLuaShim_push_captures(
    CLuaShim_Pattern *pattern, const char *start, const char *end, bool has_whole) {
  int count = pattern->capture_count;
  if (count == 0 && has_whole) count = 1;
  luaL_checkstack(pattern->meter.L, count, "too many captures");
  CLuaShim_spend(
      &pattern->meter, (size_t)(count * (end - start)) / CLuaShim_copied_per_step);
  for (int number = 0; number < count; number++) CLuaShim_push_capture(pattern, number, start, end);
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
  CLuaShim_Room room;
  CLuaShim_prepare(
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
    count = 2 + CLuaShim_push_captures(&pattern, start, end, false);
  } else {
    count = CLuaShim_push_captures(&pattern, start, end, true);
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
    count = CLuaShim_push_captures(pattern, start, end, true);
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

void CLuaShim_add_patterns(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"find", string_find},
      {"gmatch", string_gmatch},
      {"match", string_match},
      {NULL, NULL},
  };
  luaL_setfuncs(L, functions, 0);
}
