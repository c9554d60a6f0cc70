/// Tells the parent that a request is being worked on.
///
/// A write for each small step costs both processes more than the step itself: those of a
/// millisecond go in one. A worker that ends between two writes has done a few steps more than the
/// parent knows.
package final class WorkerProgress {
  private let writer: FrameWriter
  private let clock = SuspendingClock()
  private var lastWrite: SuspendingClock.Instant?
  private var unsent = 0

  init(_ writer: FrameWriter) { self.writer = writer }

  /// An item of the batch is done; the parent looks at the next first if the process ends in it.
  package func step() {
    unsent += 1
    let now = clock.now
    if let lastWrite, lastWrite.duration(to: now) < .milliseconds(1) { return }
    write(at: now)
  }

  /// An item is still being worked on; however often it is said, it is told twice a second at most.
  package func life() {
    let now = clock.now
    guard let lastWrite else {
      self.lastWrite = now
      return
    }
    guard lastWrite.duration(to: now) >= .milliseconds(500) else { return }
    write(at: now)
    try? writer.write(Frame(.life))
  }

  private func write(at now: SuspendingClock.Instant) {
    lastWrite = now
    finish()
  }

  /// Writes what is left; a parent that is gone is noticed when the answer is written.
  func finish() {
    try? writer.write(Frame(.progress), times: unsent)
    unsent = 0
  }
}
