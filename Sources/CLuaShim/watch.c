// A second clock for what no hook sees: a few instructions that each take long. A timer that counts
// the thread's own time has the running code meet the hook at its very next instruction.
#include "host.h"

#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { interval_milliseconds = 20 };

// Only ever touched on its own thread, also by the handler: the timer signals that thread alone.
static _Thread_local CLuaShim_Host *volatile watched;

void CLuaShim_watch(CLuaShim_Host *host) { watched = host; }

static void on_time(int number) {
  (void)number;
  CLuaShim_Host *host = watched;
  if (host == NULL || CLuaShim_now() <= host->deadline) return;
  // Lua allows this of a signal handler, and of little else.
  CLuaShim_arm(host->running, 1);
}

bool CLuaShim_watch_this_thread(void) {
  struct sigaction action = {.sa_handler = on_time, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGVTALRM, &action, NULL) != 0) return false;
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGVTALRM};
  event._sigev_un._tid = (pid_t)syscall(SYS_gettid);
  timer_t timer;
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer) != 0) return false;
  struct timespec interval = {.tv_nsec = interval_milliseconds * 1000000L};
  struct itimerspec times = {.it_interval = interval, .it_value = interval};
  return timer_settime(timer, 0, &times, NULL) == 0;
}
