// What a process gives up through prctl, which takes a variable number of arguments.
#include "CWorkerShim.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>

#ifndef __has_feature
#define __has_feature(feature) 0
#endif

bool CWorkerShim_is_sanitised(void) {
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
  return true;
#else
  return false;
#endif
}

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
