#define _GNU_SOURCE
#include "CWorkerShim.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <unistd.h>

int32_t CWorkerShim_cores(void) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
  return CPU_COUNT(&allowed);
}

int32_t CWorkerShim_pipe(int32_t numbers[2]) {
  if (pipe2(numbers, O_CLOEXEC) != 0) return errno;
  // Room for a whole message, where the system grants it, saves going to and fro within one.
  fcntl(numbers[1], F_SETPIPE_SZ, 1 << 19);
  return 0;
}

int32_t CWorkerShim_close_from(void *actions, int32_t first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
