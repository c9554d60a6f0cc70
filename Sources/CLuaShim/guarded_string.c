// String functions with a cap on what they make, a charge for long work, and no addresses.
#include "host.h"

#include <string.h>

// One step pays for this many bytes handled inside a library call.
enum { bytes_per_step = 64 };

static int refuse_size(lua_State *L, const char *function) {
  return luaL_error(
      L, "%s: the result would be larger than %d MiB", function, CLuaShim_text_limit >> 20);
}

static void charge_bytes(lua_State *L, size_t bytes) {
  if (bytes >= bytes_per_step) {
    CLuaShim_charge(L, CLuaShim_host(L), (int64_t)(bytes / bytes_per_step));
  }
}

static int bounded_rep(lua_State *L) {
  size_t length;
  size_t separator;
  luaL_checklstring(L, 1, &length);
  lua_Integer count = luaL_checkinteger(L, 2);
  luaL_optlstring(L, 3, "", &separator);
  if (count > 0) {
    size_t unit = length + separator;
    if (unit > 0 && (lua_Unsigned)count > CLuaShim_text_limit / unit) {
      return refuse_size(L, "string.rep");
    }
    // The stock function loops even over nothing.
    if (unit == 0) {
      lua_pushliteral(L, "");
      return 1;
    }
    charge_bytes(L, unit * (size_t)count);
  }
  return CLuaShim_host(L)->stock_rep(L);
}

static int charged(lua_State *L, lua_CFunction stock) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  charge_bytes(L, length);
  return stock(L);
}

static int charged_upper(lua_State *L) { return charged(L, CLuaShim_host(L)->stock_upper); }

static int charged_lower(lua_State *L) { return charged(L, CLuaShim_host(L)->stock_lower); }

static int charged_reverse(lua_State *L) { return charged(L, CLuaShim_host(L)->stock_reverse); }

// The stock function shows addresses, for `%p` and for `%s` of a table: no argument of that kind
// reaches it.
static int plain_format(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  const char *end = format + length;
  int count = lua_gettop(L);
  int argument = 1;
  size_t total = length;
  for (const char *at = format; at < end; at++) {
    if (*at != '%') continue;
    if (++at < end && *at == '%') continue;
    argument++;
    at += strspn(at, "-+ #0123456789.");
    if (at >= end || argument > count) break;
    if (*at == 'p') return luaL_error(L, "string.format: '%%p' is not available");
    if (*at != 's' && *at != 'q') continue;
    if (*at == 's') {
      CLuaShim_tostring(L, argument);
      lua_replace(L, argument);
    }
    total += lua_rawlen(L, argument);
    if (total > CLuaShim_text_limit) return refuse_size(L, "string.format");
  }
  charge_bytes(L, total);
  return CLuaShim_host(L)->stock_format(L);
}

void CLuaShim_add_string(lua_State *L, CLuaShim_Host *host) {
  static const char *const names[] = {
      "byte", "char", "len", "pack", "packsize", "sub", "unpack", NULL,
  };
  static const luaL_Reg functions[] = {
      {"format", plain_format},   {"lower", charged_lower}, {"rep", bounded_rep},
      {"reverse", charged_reverse}, {"upper", charged_upper}, {NULL, NULL},
  };
  lua_pushcfunction(L, luaopen_string);
  lua_callk(L, 0, 1, 0, NULL);
  host->stock_format = CLuaShim_stock(L, "format");
  host->stock_lower = CLuaShim_stock(L, "lower");
  host->stock_rep = CLuaShim_stock(L, "rep");
  host->stock_reverse = CLuaShim_stock(L, "reverse");
  host->stock_upper = CLuaShim_stock(L, "upper");
  CLuaShim_copy_members(L, names);
  luaL_setfuncs(L, functions, 0);
  CLuaShim_add_patterns(L);

  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
}
