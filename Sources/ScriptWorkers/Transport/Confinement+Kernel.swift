import CWorkerShim
import Glibc

extension Confinement {
  /// Closes files, connections and other processes to this process, by Landlock.
  package static func closedFiles() -> [ConfinementMeasure] {
    let version = CWorkerShim_landlock_version()
    let refusal = CWorkerShim_refuse_files()
    // What each version of Landlock brought, and the release of Linux it came with.
    let parts: [(name: String, version: Int32, release: String)] = [
      ("reaches no files", 1, "5.13"), ("makes no connections over TCP", 4, "6.7"),
      ("reaches no other process", 6, "6.12"),
    ]
    return parts.map { part in
      if refusal == ENOSYS {
        return missing(part.name, "this kernel has no Landlock: Linux \(part.release) has")
      }
      if refusal == EOPNOTSUPP {
        return missing(part.name, "Landlock is switched off: add it to the kernel's option lsm=")
      }
      if refusal == 0, version < part.version {
        return missing(
          part.name, "Landlock \(version) of this kernel cannot: Linux \(part.release) can")
      }
      return ConfinementMeasure(part.name, refusal, "Landlock \(version)")
    }
  }

  /// Leaves this process the few system calls it needs, by seccomp.
  package static func closedCalls() -> ConfinementMeasure {
    let name = "makes few system calls"
    let allowed = CWorkerShim_allowed_calls()
    guard allowed > 0 else { return missing(name, "seccomp is not used on this kind of machine") }
    let refusal = CWorkerShim_refuse_calls()
    if refusal == ENOSYS || refusal == EINVAL {
      return missing(name, "this kernel has no seccomp filters")
    }
    return ConfinementMeasure(name, refusal, "seccomp, \(allowed) allowed")
  }

  private static func missing(_ name: String, _ reason: String) -> ConfinementMeasure {
    ConfinementMeasure(name, isActive: false, detail: reason)
  }
}
