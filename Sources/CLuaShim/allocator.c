// Memory: counted to the byte, capped, and never refused while Swift frames are on the stack.
#include "host.h"

#include <stdlib.h>

// The cost of a forced collection in steps: one for so many live bytes. Without it a script that
// keeps its memory just under the cap could buy a full collection with every instruction.
enum { bytes_per_step = 128 };

static void note_overdraft(CLuaShim_Host *host) {
  if (host->overdraft) return;
  host->overdraft = true;
  // The running thread settles at its next instruction; in host mode C settles on the way back.
  if (host->host_mode == 0 && host->running != NULL) CLuaShim_arm(host->running, 1);
}

void *CLuaShim_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  CLuaShim_Host *host = context;
  size_t old = block == NULL ? 0 : old_size;
  if (new_size == 0) {
    free(block);
    host->live -= old;
    return NULL;
  }
  if (new_size > old) {
    size_t grown = host->live - old + new_size;
    if (grown > host->hard_cap && host->host_mode == 0) {
      if (host->killed == CLuaShim_kill_none) {
        CLuaShim_record_trace(host->running);
        host->killed = CLuaShim_kill_memory;
      }
      return NULL;
    }
    if (grown > host->cap) note_overdraft(host);
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) {
    // Lua relies on shrinking never to fail.
    if (new_size <= old) return block;
    host->killed = CLuaShim_kill_memory;
    return NULL;
  }
  host->live = host->live - old + new_size;
  return moved;
}

void CLuaShim_settle_memory(lua_State *L, CLuaShim_Host *host) {
  host->overdraft = false;
  if (host->live <= host->cap) return;
  lua_gc(L, LUA_GCCOLLECT);
  if (host->live > host->cap) CLuaShim_kill(L, host, CLuaShim_kill_memory);
  CLuaShim_charge(L, host, (int64_t)(host->live / bytes_per_step) + CLuaShim_hook_slice);
}
