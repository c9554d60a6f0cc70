// Landlock: a process gives up files, connections and other processes, for itself and for good.
// The kernel's interface is spelled out here, because headers older than the kernel lack parts.
#define _GNU_SOURCE
#include "CWorkerShim.h"

#include <errno.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers are the same on every architecture.
enum { create_ruleset = 444, restrict_self = 446 };
enum { ask_version = 1 };

// Older kernels know a shorter structure and take this one while what they do not know is zero.
typedef struct {
  uint64_t files;
  uint64_t network;
  uint64_t scope;
} Ruleset;

// Everything a ruleset of the version can deny, and therefore denies when no rule allows it.
static Ruleset everything(int32_t version) {
  Ruleset all = {.files = (1 << 13) - 1};                // executing, reading, writing, making …
  if (version >= 2) all.files |= 1 << 13;                // linking or moving between folders
  if (version >= 3) all.files |= 1 << 14;                // cutting a file short
  if (version >= 4) all.network = (1 << 0) | (1 << 1);   // taking a TCP port, connecting to one
  if (version >= 5) all.files |= 1 << 15;                // commands to devices
  if (version >= 6) all.scope = (1 << 0) | (1 << 1);     // abstract sockets, signals to others
  return all;
}

int32_t CWorkerShim_landlock_version(void) {
  long version = syscall(create_ruleset, NULL, 0, ask_version);
  return version < 0 ? -errno : (int32_t)version;
}

int32_t CWorkerShim_refuse_files(void) {
  int32_t version = CWorkerShim_landlock_version();
  if (version < 0) return -version;
  Ruleset denied = everything(version);
  long ruleset = syscall(create_ruleset, &denied, sizeof denied, 0);
  if (ruleset < 0) return errno;
  int32_t refusal = syscall(restrict_self, ruleset, 0) == 0 ? 0 : errno;
  close((int)ruleset);
  return refusal;
}
