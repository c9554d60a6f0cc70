/// Tells the parent of steps done, those of a millisecond in one write.
///
/// A write for each step costs both processes more than a small step itself. A worker that ends
/// between two writes has done a few steps more than the parent knows.
struct ProgressWriter {
  private let writer: FrameWriter
  private let clock = SuspendingClock()
  private var lastWrite: SuspendingClock.Instant?
  private var unsent = 0

  init(_ writer: FrameWriter) { self.writer = writer }

  mutating func step() {
    unsent += 1
    let now = clock.now
    if let lastWrite, lastWrite.duration(to: now) < .milliseconds(1) { return }
    lastWrite = now
    finish()
  }

  /// Writes what is left; a parent that is gone is noticed when the answer is written.
  mutating func finish() {
    try? writer.write(Frame(.progress), times: unsent)
    unsent = 0
  }
}
