import CWorkerShim
import Glibc

/// One end of a pipe, closed once: when asked, or when nothing refers to it any more.
package final class PipeEnd {
  /// The descriptor's number; -1 once closed.
  package private(set) var number: Int32

  /// What became of one attempt to read or write.
  package enum Transfer: Equatable {
    /// So many bytes were moved, at least one.
    case moved(Int)
    /// Nobody holds the other end for writing.
    case ended
    /// The descriptor does not block, and nothing can be moved now.
    case notNow
    /// The system refused, with this `errno`.
    case refused(Int32)
  }

  package init(owning number: Int32) {
    self.number = number
  }

  deinit { close() }

  package func close() {
    if number >= 0 { Glibc.close(number) }
    number = -1
  }

  /// A new pipe; both ends are closed in programs started later, and neither is 0, 1 or 2.
  package static func pair() throws(WorkerError) -> (reading: PipeEnd, writing: PipeEnd) {
    var numbers: [Int32] = [-1, -1]
    let refusal = CWorkerShim_pipe(&numbers)
    guard refusal == 0 else { throw .notStarted("no pipe can be made", refusal) }
    let reading = PipeEnd(owning: numbers[0])
    let writing = PipeEnd(owning: numbers[1])
    return (try reading.aboveStandard(), try writing.aboveStandard())
  }

  /// The same pipe under a number above 2.
  ///
  /// Where this process was started without a standard stream, a pipe would take that stream's
  /// number, and whatever is printed would go to a worker.
  private func aboveStandard() throws(WorkerError) -> PipeEnd {
    if number > 2 { return self }
    let moved = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard moved >= 0 else { throw .notStarted("a pipe cannot be moved", errno) }
    return PipeEnd(owning: moved)
  }

  package func stopBlocking() {
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count > 0 { return .moved(count) }
      if count == 0 { return .ended }
      let code = errno
      if code == EINTR { continue }
      return code == EAGAIN ? .notNow : .refused(code)
    }
  }

  /// Writes as much as goes at once; a missing reader is `.refused(EPIPE)`, never a signal.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Transfer {
    // Blocked for this thread only: to ignore the signal would change it for the whole program, and
    // `concord … | head` is to end as any other program does.
    var pipeSignal = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    while true {
      let count = Glibc.write(number, bytes.baseAddress, bytes.count)
      if count >= 0 { return .moved(count) }
      let code = errno
      if code == EINTR { continue }
      if code == EPIPE {
        var noTime = timespec()
        while sigtimedwait(&pipeSignal, nil, &noTime) < 0, errno == EINTR {}
      }
      return code == EAGAIN ? .notNow : .refused(code)
    }
  }
}
