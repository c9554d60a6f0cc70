import Glibc
import ScriptWorkers
import Testing

struct TransportProcessTests {
  private let brief = Patience(quiet: .milliseconds(300))

  @Test func `Ten mebibytes go both ways`() throws {
    let worker = try TransportFixture.worker("echo")
    let piece = (0..<1009).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var bytes: [UInt8] = []
    while bytes.count < 10 << 20 { bytes += piece }
    #expect(try worker.ask(bytes, patience: TransportFixture.patience) == bytes)
    #expect(try worker.ask([1], patience: TransportFixture.patience) == [1])
    #expect(try worker.ask([], patience: TransportFixture.patience) == [])
    worker.close()
    #expect(worker.ending == .exited(0))
  }

  @Test func `Requests sent ahead do not stop the answers from coming`() throws {
    let worker = try TransportFixture.worker("echo")
    let bytes = [UInt8](repeating: 5, count: 1 << 20)
    // Far more than two pipes hold: the worker cannot take the second before it gave the first.
    for _ in 0..<8 { try worker.send(.request, bytes) }
    #expect(try worker.receive(within: TransportFixture.patience) == bytes)
  }

  @Test(arguments: [
    ("crash", ["signal 4 (a check inside it failed)", "signal 5 (a check inside it failed)"]),
    ("exit", ["exit code 3"]),
    ("memory", ["the script needed more memory than it may have"]),
    ("truncate", ["exit code 0"]),
    ("leave", ["signal 9 (killed from outside, often because the computer ran out of memory)"]),
    (
      "exhaust",
      [
        "signal 4 (a check inside it failed)", "signal 5 (a check inside it failed)",
        "signal 6 (it gave up on an error of its own, or ran out of memory)",
        "signal 11 (it touched memory that is not its own)",
      ]
    ),
  ])
  func `A worker that ends is reported with its ending in words`(
    request: String, endings: [String]
  ) throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer(request, from: worker)
    }
    #expect(error?.code == .died)
    #expect(
      endings.map { "the worker ended before it answered: \($0)" }.contains(error?.message ?? ""),
      "\(error?.message ?? "no error")")
    #expect(!processExists(worker.pid))
    let again = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("a", from: worker)
    }
    #expect(again == error)
  }

  @Test(arguments: [
    ("garble", "it is of the unknown kind 77"),
    ("huge", "it announces 4294967295 bytes, more than the limit of 67108864"),
    ("ask", "a worker asks nothing"),
  ])
  func `A worker that breaks the rules of the messages is ended`(request: String, reason: String)
    throws
  {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer(request, from: worker)
    }
    #expect(error?.message == "a message of the worker cannot be read: \(reason)")
    #expect(worker.ending == .signalled(SIGKILL))
    #expect(!processExists(worker.pid))
  }

  @Test func `A second answer to one request is not taken for the next`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("twice", from: worker) == "A")
    // Until the other answer has arrived too.
    usleep(200_000)
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("next", from: worker)
    }
    #expect(
      error?.message
        == "a message of the worker cannot be read: it came before it was asked for")
  }

  @Test func `A worker killed between two requests is noticed at the next`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("a", from: worker) == "A")
    kill(worker.pid, SIGKILL)
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("b", from: worker)
    }
    #expect(error?.ending == .signalled(SIGKILL))
  }

  @Test func `A silent worker is ended soon after the interval`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("a", from: worker) == "A")
    let clock = SuspendingClock()
    let start = clock.now
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("hang", from: worker, patience: brief)
    }
    let took = start.duration(to: clock.now)
    #expect(error?.message == "the worker gave no sign of life for 300 ms and was ended")
    #expect(took >= brief.quiet && took < brief.quiet + .milliseconds(500), "\(took)")
    #expect(!processExists(worker.pid))
  }

  @Test func `Progress is a sign of life`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("slow one", from: worker, patience: brief) == "SLOW ONE")
    #expect(worker.stepsReported == 9)
  }

  @Test func `A sign of life within a step is one too, and no step`() throws {
    let worker = try TransportFixture.worker()
    let patience = Patience(quiet: .seconds(1))
    #expect(
      try TransportFixture.answer("lively one", from: worker, patience: patience) == "LIVELY ONE")
    #expect(worker.stepsReported == 1)
  }

  @Test func `A worker that gives signs of life without end is ended`() throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try worker.ask(Array("nag".utf8), patience: TransportFixture.patience, steps: 1)
    }
    #expect(
      error?.message
        == "a message of the worker cannot be read: it gives more signs of life than its work can "
        + "take")
    #expect(!processExists(worker.pid))
  }

  @Test func `Progress alone does not keep a worker alive for ever`() throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer(
        "busy", from: worker, patience: Patience(quiet: .seconds(5), whole: .milliseconds(800)))
    }
    #expect(error?.message == "the worker did not answer within 800 ms and was ended")
    #expect(error?.code == .overdue)
  }

  @Test(arguments: ["busy", "flood"])
  func `A worker that reports more steps than it was given is ended`(request: String) throws {
    let worker = try TransportFixture.worker()
    let clock = SuspendingClock()
    let start = clock.now
    let error = #expect(throws: WorkerError.self) {
      try worker.ask(Array(request.utf8), patience: TransportFixture.patience, steps: 10)
    }
    #expect(
      error?.message
        == "a message of the worker cannot be read: it reports more steps than it was given")
    #expect(start.duration(to: clock.now) < .seconds(5))
    #expect(!processExists(worker.pid))
  }

  @Test func `A flood of answers is one answer, and then the end of the worker`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("answers", from: worker) == "A")
    // Until the others have arrived too.
    usleep(200_000)
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("next", from: worker)
    }
    #expect(
      error?.message
        == "a message of the worker cannot be read: it came before it was asked for")
    #expect(!processExists(worker.pid))
  }

  @Test func `A worker that never reads what it is sent is ended`() throws {
    let worker = try TransportFixture.worker()
    try worker.send(.request, Array("hang".utf8))
    // More than the pipe holds: the parent must not wait in writing it.
    try worker.send(.request, [UInt8](repeating: 65, count: 8 << 20))
    let error = #expect(throws: WorkerError.self) { try worker.receive(within: brief) }
    #expect(error?.message == "the worker gave no sign of life for 300 ms and was ended")
    #expect(!processExists(worker.pid))
  }

  @Test func `What a worker writes to standard error goes nowhere, however much it is`() throws {
    let worker = try TransportFixture.worker()
    #expect(try TransportFixture.answer("stderr", from: worker) == "STDERR")
  }

  @Test func `What a worker says of its failure stays on its line`() throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("fail-loudly", from: worker)
    }
    #expect(error?.message == "one  [2Jtwo")
  }

  @Test func `A refusal leaves the worker at work`() throws {
    let worker = try TransportFixture.worker()
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer("fail", from: worker)
    }
    #expect(error == WorkerError(.failed, "this item is refused"))
    #expect(try TransportFixture.answer("print\nb", from: worker) == "PRINT\nB")
  }

  @Test func `A program that is not there cannot be started`() {
    let error = #expect(throws: WorkerError.self) {
      try WorkerProcess(WorkerCommand(executable: "/nowhere/concord", arguments: []))
    }
    #expect(
      error?.message
        == "a worker process cannot be started: the program does not run (system error 2)")
  }

  @Test func `Fifty lost workers leave no process and no descriptor behind`() throws {
    let worker = try TransportFixture.worker("restarts")
    let answer = try worker.ask([50], patience: TransportFixture.patience)
    #expect(
      String(decoding: answer, as: UTF8.self) == "0 more descriptors, child left: false")
  }

  @Test func `A worker that is let go of is ended`() throws {
    var worker: WorkerProcess? = try TransportFixture.worker()
    let pid = try #require(worker?.pid)
    worker = nil
    #expect(!processExists(pid))
  }

  @Test func `A busy worker ends with its parent`() throws {
    let parent = try TransportFixture.worker("parent")
    let orphan = try #require(Int32(try TransportFixture.answer("", from: parent)))
    #expect(processRuns(orphan))
    parent.end()
    for _ in 0..<200 where processRuns(orphan) { usleep(10_000) }
    #expect(!processRuns(orphan))
  }
}
