// What starting and confining a worker process needs of the system through calls Swift cannot name:
// prctl takes a variable number of arguments, Landlock and seccomp have no functions, the others are
// GNU's own.
#ifndef CWORKERSHIM_H
#define CWORKERSHIM_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How many cores this process may use; 1 where the system does not say.
int32_t CWorkerShim_cores(void);

// Whether this program was built with a sanitiser, which maps terabytes and opens files of its own.
bool CWorkerShim_is_sanitised(void);

// The version of the kernel's Landlock; -errno where it has none.
int32_t CWorkerShim_landlock_version(void);

// How many system calls CWorkerShim_refuse_calls leaves; 0 on a machine it knows nothing of.
int32_t CWorkerShim_allowed_calls(void);

// What follows returns 0, or the errno of the refusal.

// Makes a pipe, the reading end first; both ends are closed in programs started later.
int32_t CWorkerShim_pipe(int32_t numbers[2]);

// Has a program to be started begin without the descriptors from this number on. `actions` is a
// posix_spawn_file_actions_t: naming the type here would make its header part of this module.
int32_t CWorkerShim_close_from(void *actions, int32_t first);

// Has the kernel kill this process when the thread that started it ends.
int32_t CWorkerShim_end_with_parent(void);

// Gives up, for good, every privilege a program file could add.
int32_t CWorkerShim_refuse_privileges(void);

// Closes this process's memory to other programs of the same user.
int32_t CWorkerShim_refuse_inspection(void);

// Closes every file to this thread, and to threads it makes: also connections over TCP from
// version 4 of Landlock on, and signals and abstract sockets to other processes from 6 on.
// Descriptors that are open stay so. Privileges have to be given up before.
int32_t CWorkerShim_refuse_files(void);

// Leaves this process the system calls that computing and talking through pipes take. Privileges
// have to be given up before.
int32_t CWorkerShim_refuse_calls(void);

#ifdef __cplusplus
}
#endif

#endif
