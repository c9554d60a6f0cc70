import Glibc

/// The main loop of a worker process.
package enum WorkerHarness {
  /// Answers one request; what it throws is reported to the parent, and the worker goes on.
  ///
  /// The progress is to be told of after each item of a batch.
  package typealias Handler = (_ request: [UInt8], _ progress: WorkerProgress) throws -> [UInt8]

  /// Answers requests from standard input on standard output until there are no more, then exits.
  ///
  /// Both streams are taken away first: what the handler prints goes nowhere. Then the process is
  /// confined, before it reads its first request.
  /// - Parameters:
  ///   - isConfined: False leaves the process free, for programs that only test the transport.
  ///   - prepare: Called first of all on the thread that `begin` is called on, while the process is
  ///     still free; what it returns is told with the confinement.
  ///   - begin: Told by what the process is confined; the handler it returns is called for one
  ///     request after the other on one thread with a stack of 8 MiB.
  package static func run(
    isConfined: Bool = true, prepare: () -> [ConfinementMeasure] = { [] },
    _ begin: ([ConfinementMeasure]) -> Handler
  ) -> Never {
    guard let requests = claim(STDIN_FILENO), let answers = claim(STDOUT_FILENO) else { exit(1) }
    var status: Int32 = 1
    WorkerStack.run { stack in
      let prepared = prepare()
      let measures = isConfined ? Confinement.apply(answers: answers) : []
      status = serve(requests, answers, begin(measures + [stack] + prepared))
    }
    exit(status)
  }

  /// Answers requests until there are no more.
  /// - Returns: The exit code: 0, or 1 when the parent could not be understood or reached.
  static func serve(_ requests: PipeEnd, _ answers: PipeEnd, _ handler: Handler) -> Int32 {
    var reader = FrameReader(requests)
    let writer = FrameWriter(answers)
    do {
      while let frame = try reader.next() {
        guard frame.kind == .request else { return 1 }
        try respond(to: frame.payload, writer, handler)
      }
      return 0
    } catch {
      return 1
    }
  }

  private static func respond(to request: [UInt8], _ writer: FrameWriter, _ handler: Handler)
    throws(WorkerError)
  {
    do {
      let progress = WorkerProgress(writer)
      let answer = try handler(request, progress)
      progress.finish()
      guard answer.count <= Frame.payloadLimit else { throw TooLong(count: answer.count) }
      return try writer.write(Frame(.answer, answer))
    } catch {
      let text = String(describing: error).utf8.prefix(4096)
      try writer.write(Frame(.failure, Array(text)))
    }
  }

  /// Moves a standard stream to a number of its own and puts an empty one in its place.
  private static func claim(_ number: Int32) -> PipeEnd? {
    let moved = fcntl(number, F_DUPFD_CLOEXEC, 3)
    let empty = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard moved >= 0, empty >= 0, dup2(empty, number) == number else { return nil }
    close(empty)
    return PipeEnd(owning: moved)
  }

  private struct TooLong: Error, CustomStringConvertible {
    var count: Int
    var description: String {
      "the answer has \(count) bytes; at most \(Frame.payloadLimit) can be sent"
    }
  }
}
