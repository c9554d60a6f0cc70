// seccomp: the system calls a worker may still make once it has started.
//
// A worker computes on what stands in its memory and talks through two pipes. What that takes is
// allowed; what only somebody who took the worker over would ask for kills it on the spot, which the
// parent then reports; the harmless rest fails with EPERM.
#define _GNU_SOURCE
#include "CWorkerShim.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef OWN_ARCHITECTURE

// The commonest first.
static const int allowed[] = {
  __NR_read, __NR_write, __NR_ppoll, __NR_futex, __NR_munmap, __NR_madvise, __NR_mremap, __NR_brk,
#ifdef __NR_poll
  __NR_poll,
#endif
  // The clock: by memory shared with the kernel, and by these calls where a machine has none.
  __NR_clock_gettime, __NR_clock_getres, __NR_gettimeofday, __NR_clock_nanosleep, __NR_nanosleep,
#ifdef __NR_time
  __NR_time,
#endif
  // Handling signals, and ending in good order or by a failed check.
  __NR_rt_sigaction, __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_sigaltstack,
  __NR_restart_syscall, __NR_getpid, __NR_gettid, __NR_exit, __NR_exit_group,
  // What the allocator and the runtimes ask for now and then.
  __NR_getrandom, __NR_sched_yield, __NR_close, __NR_lseek,
};

static const int killed[] = {
  // Running programs and starting processes; a worker makes no threads either.
  __NR_execve, __NR_execveat, __NR_clone, __NR_clone3,
#ifdef __NR_fork
  __NR_fork, __NR_vfork,
#endif
  // Files and folders by name.
  __NR_openat, __NR_openat2, __NR_open_by_handle_at, __NR_mkdirat, __NR_mknodat, __NR_unlinkat,
  __NR_renameat2, __NR_linkat, __NR_symlinkat, __NR_fchmodat, __NR_fchownat, __NR_truncate,
  __NR_memfd_create,
#ifdef __NR_open
  __NR_open, __NR_creat, __NR_mkdir, __NR_mknod, __NR_unlink, __NR_rmdir, __NR_rename, __NR_link,
  __NR_symlink, __NR_chmod, __NR_chown, __NR_lchown,
#endif
#ifdef __NR_renameat
  __NR_renameat,
#endif
  // The network.
  __NR_socket, __NR_socketpair, __NR_connect, __NR_bind, __NR_listen, __NR_accept, __NR_accept4,
  __NR_sendto, __NR_sendmsg, __NR_sendmmsg, __NR_recvfrom, __NR_recvmsg, __NR_recvmmsg,
  // Other processes.
  __NR_kill, __NR_tkill, __NR_rt_sigqueueinfo, __NR_rt_tgsigqueueinfo, __NR_pidfd_open,
  __NR_pidfd_getfd, __NR_pidfd_send_signal, __NR_ptrace, __NR_process_vm_readv,
  __NR_process_vm_writev, __NR_process_madvise,
  // The kernel's larger doors.
  __NR_bpf, __NR_perf_event_open, __NR_io_uring_setup, __NR_io_uring_enter, __NR_io_uring_register,
  __NR_userfaultfd, __NR_keyctl, __NR_add_key, __NR_request_key, __NR_init_module,
  __NR_finit_module, __NR_delete_module, __NR_kexec_load, __NR_mount, __NR_umount2,
  __NR_pivot_root, __NR_chroot, __NR_unshare, __NR_setns, __NR_seccomp, __NR_personality,
  __NR_setuid, __NR_setgid, __NR_setreuid, __NR_setregid, __NR_setresuid, __NR_setresgid,
  __NR_capset,
};

enum { room = 4 * (sizeof allowed + sizeof killed) / sizeof(int) };

typedef struct {
  struct sock_filter steps[room];
  unsigned short count;
} Filter;

static void add(Filter *filter, unsigned short code, uint32_t value) {
  filter->steps[filter->count++] = (struct sock_filter){code, 0, 0, value};
}

static void load(Filter *filter, size_t offset) {
  add(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset);
}

static void answer(Filter *filter, uint32_t verdict) { add(filter, BPF_RET | BPF_K, verdict); }

// Passes over as many of the next steps as said unless the comparison holds.
static void unless(Filter *filter, unsigned short comparison, uint32_t value, uint8_t skipped) {
  filter->steps[filter->count++] =
    (struct sock_filter){BPF_JMP | comparison | BPF_K, 0, skipped, value};
}

static void answer_each(Filter *filter, const int *calls, size_t count, uint32_t verdict) {
  for (size_t index = 0; index < count; index++) {
    unless(filter, BPF_JEQ, (uint32_t)calls[index], 1);
    answer(filter, verdict);
  }
}

// The lower half of an argument; both architectures are little-endian.
static size_t argument(size_t index) {
  return offsetof(struct seccomp_data, args) + index * sizeof(uint64_t);
}

// Memory is never made executable: what a script smuggles in stays data.
static void add_memory_call(Filter *filter, int call) {
  unless(filter, BPF_JEQ, (uint32_t)call, 4);
  load(filter, argument(2));
  unless(filter, BPF_JSET, PROT_EXEC, 1);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
  answer(filter, SECCOMP_RET_ALLOW);
}

// A failed check ends its own process by a signal to it, and no other.
static void add_signal_call(Filter *filter) {
  unless(filter, BPF_JEQ, __NR_tgkill, 4);
  load(filter, argument(0));
  unless(filter, BPF_JEQ, (uint32_t)getpid(), 1);
  answer(filter, SECCOMP_RET_ALLOW);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
}

static void fill(Filter *filter) {
  load(filter, offsetof(struct seccomp_data, arch));
  // Another architecture's calls have other numbers.
  filter->steps[filter->count++] =
    (struct sock_filter){BPF_JMP | BPF_JEQ | BPF_K, 1, 0, OWN_ARCHITECTURE};
  answer(filter, SECCOMP_RET_KILL_PROCESS);
  load(filter, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
  // So have those of its second set, x32.
  unless(filter, BPF_JGE, 0x40000000, 1);
  answer(filter, SECCOMP_RET_KILL_PROCESS);
#endif
  answer_each(filter, allowed, sizeof allowed / sizeof *allowed, SECCOMP_RET_ALLOW);
  add_memory_call(filter, __NR_mmap);
  add_memory_call(filter, __NR_mprotect);
  add_signal_call(filter);
  answer_each(filter, killed, sizeof killed / sizeof *killed, SECCOMP_RET_KILL_PROCESS);
  answer(filter, SECCOMP_RET_ERRNO | EPERM);
}

int32_t CWorkerShim_allowed_calls(void) { return sizeof allowed / sizeof *allowed + 3; }

int32_t CWorkerShim_refuse_calls(void) {
  Filter filter = {.count = 0};
  fill(&filter);
  struct sock_fprog program = {.len = filter.count, .filter = filter.steps};
  long refusal =
    syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
  // A number above zero is a thread that could not be held to it.
  return refusal == 0 ? 0 : refusal < 0 ? errno : EBUSY;
}

#else

int32_t CWorkerShim_allowed_calls(void) { return 0; }

int32_t CWorkerShim_refuse_calls(void) { return ENOSYS; }

#endif
