import Diagnostics
import Glibc

/// A worker process, seen by its parent.
///
/// It belongs to the thread that made it: the kernel ends the process when that thread ends.
/// Whatever goes wrong with it, the process has been ended and its exit collected before the error
/// is thrown; `WorkerError.Code.failed`, `.tooLarge` and `.notStarted` alone leave things as they
/// were.
package final class WorkerProcess {
  package let pid: Int32
  /// How the process ended; nil while it runs.
  package private(set) var ending: WorkerEnding?
  /// How many progress messages came since the last request.
  package private(set) var stepsReported = 0
  /// How many other signs of life came since then.
  private var lifeSigns = 0
  /// The most of them for each step that a request has.
  private static let lifeSignLimit = 100

  private let requests: PipeEnd
  private let answers: PipeEnd
  private var buffer = FrameBuffer()
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var unanswered = 0

  /// Starts a process and returns at once; a program that fails later is met by the first answer.
  package init(_ command: WorkerCommand) throws(WorkerError) {
    let started = try command.start()
    pid = started.pid
    requests = started.requests
    answers = started.answers
  }

  deinit { end() }

  /// Sends a request and waits for its answer.
  ///
  /// A request about no more than one thing has no steps to report, so by default none may be.
  package func ask(
    _ request: [UInt8], patience: Patience, steps: Int = 0
  ) throws(WorkerError) -> [UInt8] {
    try send(.request, request)
    return try receive(within: patience, steps: steps)
  }

  /// Begins to send a message and never waits; `receive` sends what the pipe does not take at once.
  package func send(_ kind: Frame.Kind, _ payload: [UInt8]) throws(WorkerError) {
    if let ending { throw .died(ending) }
    if unanswered == 0 {
      try pull()
      guard buffer.isEmpty else { throw broken(.garbled("it came before it was asked for")) }
    }
    stepsReported = 0
    lifeSigns = 0
    let wire = try Frame(kind, payload).wire
    outgoing.removeSubrange(..<sent)
    outgoing.append(contentsOf: wire)
    sent = 0
    unanswered += 1
    push()
  }

  /// Waits for the answer to what was sent.
  ///
  /// Time is counted in short waits, each for no more than it was meant to last: a parent that was
  /// itself held up does not blame the worker.
  /// - Parameters:
  ///   - patience: How long to wait.
  ///   - steps: How many signs of progress may come; one more ends the process.
  ///   - isStopped: Asked at least ten times a second; when it says true, the process is ended.
  /// - Returns: The payload of the answer.
  /// - Throws: What became of the worker; `.failed` when it says that it cannot answer.
  package func receive(
    within patience: Patience, steps: Int = 0, unless isStopped: () -> Bool = { false }
  ) throws(WorkerError) -> [UInt8] {
    if let ending { throw .died(ending) }
    let clock = SuspendingClock()
    var quiet = Duration.zero
    var whole = Duration.zero
    while true {
      let signsBefore = stepsReported + lifeSigns
      if let answer = try takeAnswer(steps: steps) { return answer }
      if stepsReported + lifeSigns > signsBefore { quiet = .zero }
      if quiet >= patience.quiet { throw broken(.silent(after: patience.quiet)) }
      if whole >= patience.whole { throw broken(.overdue(after: patience.whole)) }
      if isStopped() {
        throw broken(WorkerError(.stopped, "the run was stopped while the worker was busy"))
      }
      let slice = min(patience.quiet - quiet, patience.whole - whole, .milliseconds(100))
      let before = clock.now
      let isReadable = waitForPipes(slice)
      let passed = min(before.duration(to: clock.now), slice + .milliseconds(50))
      quiet += passed
      whole += passed
      push()
      if isReadable { try pull() }
    }
  }

  /// Ends the process: at first by ending its requests, and by force if it has not gone in time.
  package func close(grace: Duration = .milliseconds(500)) {
    requests.close()
    if ending == nil, !collect(within: grace) { end() }
    answers.close()
  }
}

extension WorkerProcess {
  /// The answer among the frames that have arrived; counts progress on the way.
  private func takeAnswer(steps: Int) throws(WorkerError) -> [UInt8]? {
    while true {
      let frame: Frame?
      do { frame = try buffer.next() } catch { throw broken(error) }
      switch frame?.kind {
      case nil: return nil
      case .answer:
        unanswered -= 1
        return frame?.payload
      case .progress where frame?.payload.isEmpty == true:
        stepsReported += 1
        // Else a worker could go on for ever, a step at a time.
        guard stepsReported <= steps else {
          throw broken(.garbled("it reports more steps than it was given"))
        }
      case .life where frame?.payload.isEmpty == true:
        lifeSigns += 1
        guard lifeSigns <= max(steps, 1) * Self.lifeSignLimit else {
          throw broken(.garbled("it gives more signs of life than its work can take"))
        }
      case .progress, .life:
        throw broken(.garbled("a sign of progress carries something"))
      case .failure:
        let text = String(decoding: frame?.payload.prefix(4096) ?? [], as: UTF8.self)
        unanswered -= 1
        throw WorkerError(.failed, text.printable)
      case .request: throw broken(.garbled("a worker asks nothing"))
      }
    }
  }

  /// Waits until something can be moved, at most so long; true when the answers can be read.
  private func waitForPipes(_ limit: Duration) -> Bool {
    // A negative number is passed over.
    let writing = sent < outgoing.count ? requests.number : -1
    var pipes = [
      pollfd(fd: answers.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writing, events: Int16(POLLOUT), revents: 0),
    ]
    let count = poll(&pipes, 2, Int32(clamping: max(0, limit.wholeMilliseconds)))
    return count > 0 && pipes[0].revents != 0
  }

  /// Writes as much of the pending messages as the pipe takes.
  private func push() {
    while sent < outgoing.count {
      let transfer = outgoing.withUnsafeBytes {
        requests.write(UnsafeRawBufferPointer(rebasing: $0[sent...]))
      }
      switch transfer {
      case .moved(let count): sent += count
      case .notNow: return
      // Nobody reads: the end of the answers will say what became of the process.
      case .ended, .refused: sent = outgoing.count
      }
    }
    outgoing.removeAll(keepingCapacity: outgoing.capacity <= 1 << 20)
    sent = 0
  }

  /// Reads what has arrived, one chunk of it.
  private func pull() throws(WorkerError) {
    let transfer = chunk.withUnsafeMutableBytes { space in
      let transfer = answers.read(into: space)
      if case .moved(let count) = transfer {
        buffer.append(UnsafeRawBufferPointer(rebasing: space[..<count]))
      }
      return transfer
    }
    switch transfer {
    case .moved, .notNow: return
    case .ended, .refused:
      if !collect(within: .seconds(1)) { end() }
      throw .died(ending ?? .unknown)
    }
  }

  /// Ends the process for an error it caused.
  private func broken(_ error: WorkerError) -> WorkerError {
    end()
    return error
  }

  /// Kills the process, unless it has ended, and collects its exit.
  package func end() {
    if ending == nil {
      kill(pid, SIGKILL)
      collect(within: nil)
    }
    requests.close()
    answers.close()
  }

  /// Collects the exit of the process, so that no trace of it stays in the system.
  /// - Parameter limit: How long to wait; nil waits until it has ended.
  /// - Returns: Whether the process has ended.
  @discardableResult
  private func collect(within limit: Duration?) -> Bool {
    let start = SuspendingClock().now
    var pause = timespec(tv_sec: 0, tv_nsec: 100_000)
    while ending == nil {
      var status: Int32 = 0
      let result = waitpid(pid, &status, limit == nil ? 0 : WNOHANG)
      if result == pid {
        ending = WorkerEnding(status: status)
      } else if result < 0, errno != EINTR {
        ending = .unknown
      } else if let limit {
        if start.duration(to: SuspendingClock().now) >= limit { return false }
        nanosleep(&pause, nil)
        pause.tv_nsec = min(pause.tv_nsec * 2, 10_000_000)
      }
    }
    return true
  }
}
