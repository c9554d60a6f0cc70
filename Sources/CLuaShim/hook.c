// The budget: steps counted by a hook, a deadline, and a stop that no script can catch.
#include "host.h"

#include <time.h>

// So many steps done earn a look at the clock.
enum { clock_threshold = 512 };

int64_t CLuaShim_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void on_count(lua_State *L, lua_Debug *activation) {
  (void)activation;
  CLuaShim_Host *host = CLuaShim_host(L);
  if (host->killed != CLuaShim_kill_none) CLuaShim_raise_kill(L);
  int slice = lua_gethookcount(L);
  if (slice != CLuaShim_hook_slice) CLuaShim_arm(L, CLuaShim_hook_slice);
  if (host->overdraft) CLuaShim_settle_memory(L, host);
  if (slice != CLuaShim_hook_slice && CLuaShim_now() > host->deadline) {
    CLuaShim_kill(L, host, CLuaShim_kill_wall);
  }
  CLuaShim_charge(L, host, slice);
}

void CLuaShim_arm(lua_State *L, int count) { lua_sethook(L, on_count, LUA_MASKCOUNT, count); }

void CLuaShim_set_budget(CLuaShim_Host *host, int64_t steps, int64_t wall_nanoseconds) {
  host->step_limit = steps;
  host->wall = wall_nanoseconds;
}

void CLuaShim_begin_budget(CLuaShim_Host *host) {
  // What earlier runs left behind must not decide how this one fares.
  if (host->live > host->cap / 2) {
    host->host_mode++;
    lua_gc(host->running, LUA_GCCOLLECT);
    host->host_mode--;
  }
  host->steps = 0;
  host->unclocked = 0;
  host->collections = 0;
  host->overdraft = host->live > host->cap;
  // Only benchmarks ask for this: with no hook armed they see what the hook costs.
  if (host->step_limit == INT64_MAX && host->wall == 0) {
    host->deadline = INT64_MAX;
    return;
  }
  host->deadline = CLuaShim_now() + host->wall;
  CLuaShim_arm(host->running, CLuaShim_hook_slice);
  CLuaShim_watch(host);
}

void CLuaShim_end_budget(CLuaShim_Host *host) {
  CLuaShim_watch(NULL);
  host->spent_steps += host->steps;
  if (host->deadline == INT64_MAX) return;
  host->spent_nanoseconds += CLuaShim_now() - (host->deadline - host->wall);
}

void CLuaShim_kill(lua_State *L, CLuaShim_Host *host, int reason) {
  CLuaShim_record_trace(L);
  host->killed = reason;
  CLuaShim_raise_kill(L);
}

void CLuaShim_charge(lua_State *L, CLuaShim_Host *host, int64_t steps) {
  host->steps += steps;
  host->unclocked += steps;
  if (host->steps > host->step_limit) CLuaShim_kill(L, host, CLuaShim_kill_steps);
  if (host->unclocked < clock_threshold) return;
  host->unclocked = 0;
  if (CLuaShim_now() > host->deadline) CLuaShim_kill(L, host, CLuaShim_kill_wall);
}

int CLuaShim_raise_kill(lua_State *L) {
  // From now on every single instruction of this thread meets the hook again.
  CLuaShim_arm(L, 1);
  lua_pushlightuserdata(L, CLuaShim_host(L));
  return lua_error(L);
}
