import CWorkerShim
import Glibc
import ScriptWorkers
import Testing

struct TransportConfinementTests {
  /// The version of Landlock of the machine the tests run on; below 1 where it has none.
  private static let landlock = CWorkerShim_landlock_version()
  private static let hasFilter = CWorkerShim_allowed_calls() > 0

  @Test func `A worker says which measures are active`() throws {
    let worker = try TransportFixture.worker("measures")
    #expect(
      try TransportFixture.answer("", from: worker) == """
        ends with its parent: true
        gains no privileges: true
        cannot be inspected: true
        sees nothing of its parent: true
        works in no folder of yours: true
        leaves no memory dump: true
        writes no files: true
        opens few files: true
        starts no processes: \(getuid() != 0)
        computing time is bounded: true
        memory is bounded: true
        reaches no files: \(Self.landlock >= 1)
        makes no connections over TCP: \(Self.landlock >= 4)
        reaches no other process: \(Self.landlock >= 6)
        makes few system calls: \(Self.hasFilter)
        stack has a fixed size: true
        """)
  }

  @Test func `A worker sees no environment and no descriptor of its parent`() throws {
    let worker = try TransportFixture.worker("surroundings")
    #expect(
      try TransportFixture.answer("", from: worker)
        == "SWIFT_BACKTRACE=enable=no, 0 other descriptors")
  }

  @Test(
    .enabled(if: hasFilter),
    arguments: [
      "open a file", "make a file", "read its environment", "remove a file", "make a socket",
      "connect", "run a program", "start a program", "fork", "kill its parent",
      "signal another by its thread", "trace its parent", "make memory executable",
      "load a filter of its own", "use numbers of another architecture", "make a thread",
    ])
  func `What only an attacker asks for ends the worker`(attack: String) throws {
    let worker = try TransportFixture.worker("attack")
    let error = #expect(throws: WorkerError.self) {
      try TransportFixture.answer(attack, from: worker)
    }
    #expect(
      error?.message
        == "the worker ended before it answered: signal 31 (it asked for a forbidden system call)")
  }

  @Test(.enabled(if: hasFilter), arguments: ["look for a file", "ask for its limits"])
  func `What is harmless is refused, and the worker goes on`(attack: String) throws {
    let worker = try TransportFixture.worker("attack")
    #expect(try TransportFixture.answer(attack, from: worker) == "Operation not permitted")
    #expect(try TransportFixture.answer("nothing", from: worker) == "done")
  }

  @Test(
    .enabled(if: landlock >= 6),
    arguments: [
      ("open a file", "Permission denied"), ("make a file", "Permission denied"),
      ("read its environment", "Permission denied"), ("connect", "Permission denied"),
      ("run a program", "Permission denied"), ("kill its parent", "Operation not permitted"),
    ] as [(String, String)])
  func `Landlock alone keeps files, connections and other processes away`(
    attack: String, answer: String
  ) throws {
    let worker = try TransportFixture.worker("attack-files")
    #expect(try TransportFixture.answer(attack, from: worker) == answer)
  }

  @Test(
    arguments: [
      (["1", "8"], "8 MiB"), (["8", "64"], "8 MiB"), (["64", "64"], "8 MiB"),
      (["1", "1"], "8 MiB, on a thread of its own"),
    ] as [([String], String)])
  func `The stack is the same whatever the limits a worker is started under`(
    limits: [String], detail: String
  ) throws {
    let worker = try WorkerProcess(try TransportFixture.command("stack", limits))
    #expect(try TransportFixture.answer("", from: worker) == "\(detail), used")
  }
}
