// Memory: counted to the byte, capped, and never refused while Swift frames are on the stack.
#include "host.h"

#include <stdlib.h>
#include <unistd.h>

enum {
  // What a text takes beyond its bytes.
  text_overhead = 64,
  // How often one run may have all its memory looked through. Without this a script that keeps just
  // under the cap could buy a full collection with every instruction.
  collection_limit = 64,
};

static bool ends_process;

void CLuaShim_end_process_when_out_of_memory(void) { ends_process = true; }

// The end of this process where it is a worker: of what Lua 5.4.4 does with a refusal, its emergency
// collection, damaged memory can come.
static void end_if_worker(void) {
  if (ends_process) _exit(CLuaShim_exit_memory);
}

static void note_overdraft(CLuaShim_Host *host) {
  if (host->overdraft) return;
  host->overdraft = true;
  // The running thread settles at its next instruction; in host mode C settles on the way back.
  if (host->host_mode == 0 && host->running != NULL) CLuaShim_arm(host->running, 1);
}

static void *refuse(CLuaShim_Host *host) {
  end_if_worker();
  // No refusal may reach Lua below a Swift frame: it would jump over it.
  if (host->host_mode > 0 && host->context != NULL) abort();
  if (host->killed == CLuaShim_kill_none) {
    if (host->running != NULL) CLuaShim_record_trace(host->running);
    host->killed = CLuaShim_kill_memory;
  }
  return NULL;
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
    bool is_refused = ++host->growths == host->refused_growth;
    if ((grown > host->hard_cap || is_refused) && host->host_mode == 0) return refuse(host);
    // For a new block Lua says in place of the old size what it is for.
    if (block == NULL && old_size == LUA_TSTRING && host->host_mode == 0
        && new_size > CLuaShim_text_limit + text_overhead) {
      host->must_stop = true;
    }
    host->must_stop = host->must_stop || is_refused;
    if (grown > host->cap || host->must_stop) note_overdraft(host);
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) {
    // Lua relies on shrinking never to fail.
    return new_size <= old ? block : refuse(host);
  }
  host->live = host->live - old + new_size;
  return moved;
}

void CLuaShim_settle_memory(lua_State *L, CLuaShim_Host *host) {
  host->overdraft = false;
  if (host->must_stop) CLuaShim_kill(L, host, CLuaShim_kill_memory);
  if (host->live <= host->cap) return;
  if (host->collections++ < collection_limit) lua_gc(L, LUA_GCCOLLECT);
  if (host->live > host->cap) CLuaShim_kill(L, host, CLuaShim_kill_memory);
}

void CLuaShim_refuse_growth(CLuaShim_Host *host, int64_t number) {
  host->growths = 0;
  host->refused_growth = number;
}

int64_t CLuaShim_growths(const CLuaShim_Host *host) { return host->growths; }
