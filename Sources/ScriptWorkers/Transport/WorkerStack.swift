import Glibc

/// The stack scripts run on: the same size whatever the shell that started the program says, so that
/// what recurses too deep does so everywhere alike.
enum WorkerStack {
  /// 8 MiB.
  static let size: UInt = 8 << 20

  /// Runs the work on a stack of the size, and tells whether it could be had.
  ///
  /// The main thread's stack grows as far as the limit allows at the time, so setting the limit is
  /// enough. Where it cannot be raised that far, a thread with a stack of its own does the work.
  static func run(_ work: (ConfinementMeasure) -> Void) {
    let name = "stack has a fixed size"
    let detail = "\(size >> 20) MiB"
    let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
    var limit = rlimit()
    getrlimit(resource, &limit)
    if limit.rlim_max >= rlim_t(size) {
      limit.rlim_cur = rlim_t(size)
      if setrlimit(resource, &limit) == 0 {
        return work(ConfinementMeasure(name, isActive: true, detail: detail))
      }
    }
    let couldBeHad = SystemThread.runAndWait(stackSize: size) {
      work(ConfinementMeasure(name, isActive: true, detail: "\(detail), on a thread of its own"))
    }
    guard !couldBeHad else { return }
    work(
      ConfinementMeasure(
        name, isActive: false, detail: "there is no thread with \(detail) to be had"))
  }
}
