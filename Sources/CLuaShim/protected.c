// Calls from Swift into Lua. Each jump ends here, below the Swift frame that asked.
#include "host.h"

typedef struct {
  const char *source;
  size_t length;
  const char *chunk_name;
} Chunk;

static int load_chunk(lua_State *L) {
  const Chunk *chunk = lua_touserdata(L, 1);
  lua_settop(L, 0);
  CLuaShim_load_text(L, chunk->source, chunk->length, chunk->chunk_name);
  return 1;
}

static int32_t run(CLuaShim_Host *host, int arguments, int results) {
  lua_State *L = host->running;
  int mode = host->host_mode;
  int handler = lua_gettop(L) - arguments;
  lua_pushcfunction(L, CLuaShim_trace_handler);
  lua_insert(L, handler);
  if (host->depth == 0) CLuaShim_begin_budget(host);
  // What Swift pushed may already be too much: let the first instruction settle it.
  if (host->overdraft) CLuaShim_arm(L, 1);
  host->trace_count = 0;
  host->host_mode = 0;
  host->depth++;
  int status = lua_pcallk(L, arguments, results, handler, 0, NULL);
  host->depth--;
  if (host->depth == 0) CLuaShim_end_budget(host);
  host->host_mode = mode;
  lua_remove(L, handler);
  return status;
}

int32_t CLuaShim_load(
    CLuaShim_Host *host, const char *source, size_t length, const char *chunk_name) {
  Chunk chunk = {source, length, chunk_name};
  lua_pushcfunction(host->running, load_chunk);
  lua_pushlightuserdata(host->running, &chunk);
  return run(host, 1, 1);
}

int32_t CLuaShim_call(CLuaShim_Host *host, int32_t arguments, int32_t results) {
  return run(host, arguments, results);
}
