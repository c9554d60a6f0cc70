// Life and death of a state.
#include "host.h"

#include <stdlib.h>
#include <string.h>

static int build(lua_State *L) {
  CLuaShim_build_environment(L, CLuaShim_host(L));
  return 0;
}

CLuaShim_Host *CLuaShim_create(CLuaShim_Callbacks callbacks, size_t memory) {
  CLuaShim_Host *host = calloc(1, sizeof *host);
  if (host == NULL) return NULL;
  host->callbacks = callbacks;
  host->cap = memory;
  // Between the two limits a script is stopped at its next instruction, with its line; only beyond
  // the hard one does Lua meet a refusal, whose emergency collection 5.4.4 does not survive in every
  // case. Doubling the largest table or text there is room for stays between them.
  host->hard_cap = memory * 5 / 2;
  host->generation = 1;
  host->host_mode = 1;
  lua_State *L = lua_newstate(CLuaShim_allocate, host);
  if (L == NULL) {
    free(host);
    return NULL;
  }
  host->main = host->running = L;
  *(CLuaShim_Host **)lua_getextraspace(L) = host;
  lua_pushcfunction(L, build);
  if (lua_pcallk(L, 0, 0, 0, 0, NULL) != LUA_OK) {
    CLuaShim_destroy(host);
    return NULL;
  }
  host->host_mode = 0;
  return host;
}

void CLuaShim_set_context(CLuaShim_Host *host, void *context) { host->context = context; }

size_t CLuaShim_destroy(CLuaShim_Host *host) {
  CLuaShim_watch(NULL);
  host->host_mode++;
  lua_close(host->main);
  size_t left = host->live;
  for (int32_t index = 0; index < host->class_count; index++) {
    free(host->classes[index].name);
    free(host->classes[index].remedy);
  }
  free(host->classes);
  free(host->released);
  free(host);
  return left;
}

int64_t CLuaShim_steps(const CLuaShim_Host *host) { return host->steps; }

int64_t CLuaShim_spent_steps(const CLuaShim_Host *host) { return host->spent_steps; }

int64_t CLuaShim_spent_nanoseconds(const CLuaShim_Host *host) { return host->spent_nanoseconds; }

size_t CLuaShim_live_bytes(const CLuaShim_Host *host) { return host->live; }

int32_t CLuaShim_killed(const CLuaShim_Host *host) { return host->killed; }

int32_t CLuaShim_depth(const CLuaShim_Host *host) { return host->depth; }

struct lua_State *CLuaShim_running(const CLuaShim_Host *host) { return host->running; }

void CLuaShim_next_generation(CLuaShim_Host *host) {
  // Generation 0 marks values, which never go out of date.
  if (++host->generation == 0) host->generation = 1;
}

void CLuaShim_collect(CLuaShim_Host *host) {
  host->host_mode++;
  lua_gc(host->running, LUA_GCCOLLECT);
  host->host_mode--;
}

void CLuaShim_enter_host(CLuaShim_Host *host) { host->host_mode++; }

void CLuaShim_leave_host(CLuaShim_Host *host) { host->host_mode--; }
