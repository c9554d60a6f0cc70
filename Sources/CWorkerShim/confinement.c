#include "CWorkerShim.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>

static int32_t refusal(int result) { return result == 0 ? 0 : errno; }

int32_t CWorkerShim_end_with_parent(void) {
  return refusal(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0));
}

int32_t CWorkerShim_refuse_privileges(void) {
  return refusal(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
}

int32_t CWorkerShim_refuse_inspection(void) {
  return refusal(prctl(PR_SET_DUMPABLE, 0, 0, 0, 0));
}
