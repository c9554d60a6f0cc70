/// A thread of a pool with its own seat, so that the thread a worker was started by outlives it.
final class PoolThread: Sendable {
  typealias Task = @Sendable (PoolSeat) -> Void

  private struct Mailbox {
    var task: Task?
    var isBusy = false
    var isClosed = false
  }

  private let mailbox: Monitor<Mailbox>
  private let thread: SystemThread

  /// Starts the thread; its worker is started with the first request.
  init(_ plan: WorkerPlan) throws(WorkerError) {
    let mailbox = Monitor(Mailbox())
    let thread = SystemThread {
      let seat = PoolSeat(plan)
      while let task = Self.nextTask(mailbox) {
        task(seat)
        mailbox.change { $0.isBusy = false }
      }
      seat.close()
    }
    guard let thread else {
      throw WorkerError(
        .notStarted, "no thread can be had for a worker", help: "use fewer workers at once")
    }
    self.mailbox = mailbox
    self.thread = thread
  }

  /// Gives an idle thread its next task.
  func begin(_ task: @escaping Task) {
    mailbox.change {
      $0.task = task
      $0.isBusy = true
    }
  }

  func waitUntilIdle() {
    mailbox.wait { $0.isBusy ? nil : () }
  }

  /// Ends the worker and the thread; call it exactly once, when idle.
  func close() {
    mailbox.change { $0.isClosed = true }
    thread.join()
  }

  /// The next task, waiting for it; nil once the thread is to end.
  private static func nextTask(_ mailbox: Monitor<Mailbox>) -> Task? {
    mailbox.wait { mailbox -> Task?? in
      if let task = mailbox.task {
        mailbox.task = nil
        return .some(task)
      }
      return mailbox.isClosed ? .some(nil) : nil
    }
  }
}
