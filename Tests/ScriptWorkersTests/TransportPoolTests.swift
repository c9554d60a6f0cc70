import ScriptWorkers
import Testing

struct TransportPoolTests {
  /// Everything a run delivers, in its order.
  private func log(
    _ batches: [[String]], workers: Int = 2, quiet: Duration = .seconds(20),
    replacementLimit: Int = 64
  ) throws -> [String] {
    let patience = Patience(quiet: quiet)
    let plan = WorkerPlan(
      try TransportFixture.command("items"), patience: patience, workers: workers,
      replacementLimit: replacementLimit)
    let pool = WorkerPool(plan)
    defer { pool.close() }
    return try log(batches, pool)
  }

  private func log(_ batches: [[String]], _ pool: WorkerPool) throws -> [String] {
    var log: [String] = []
    try pool.map(
      batches.lazy.map(Lines.init),
      read: { _, bytes in String(decoding: bytes, as: UTF8.self) },
      deliver: { batch, answer in
        #expect(answer == batch.lines.joined(separator: "\n").uppercased())
        log += answer.split(separator: "\n").map(String.init)
      },
      lost: { batch, item, reason in log.append("lost \(batch.lines[item]): \(reason.message)") })
    return log
  }

  private func batches(_ count: Int, of size: Int) -> [[String]] {
    (0..<count).map { batch in (0..<size).map { "item \(batch).\($0)" } }
  }

  @Test(arguments: [1, 2, 3, 7])
  func `Answers are delivered in the order of the batches, whatever the number of workers`(
    workers: Int
  ) throws {
    let batches = batches(40, of: 5)
    #expect(try log(batches, workers: workers) == batches.joined().map { $0.uppercased() })
  }

  @Test func `Nothing to do starts nothing`() throws {
    #expect(try log([]) == [])
    #expect(try log([[], []]) == [])
    let plan = WorkerPlan(
      WorkerCommand(executable: "/nowhere", arguments: []), patience: TransportFixture.patience)
    #expect(try log([[]], WorkerPool(plan)) == [])
  }

  @Test(arguments: [1, 2, 4])
  func `Lost items are reported in their place and all others are answered`(workers: Int) throws {
    var batches = batches(6, of: 4)
    batches[1][2] = "crash 1"
    batches[3][0] = "exit 2"
    batches[3][3] = "fail 3"
    batches[4] = ["garble 4"]
    var expected = batches.joined().map { $0.uppercased() }
    let reasons = [
      "the worker ended before it answered: \(Self.trap)",
      "the worker ended before it answered: exit code 3", "this item is refused",
      "a message of the worker cannot be read: it is of the unknown kind 77",
    ]
    for (item, reason) in zip(["crash 1", "exit 2", "fail 3", "garble 4"], reasons) {
      expected = expected.map { $0 == item.uppercased() ? "lost \(item): \(reason)" : $0 }
    }
    #expect(try log(batches, workers: workers) == expected)
  }

  @Test(arguments: [1, 3])
  func `A hanging item costs itself alone`(workers: Int) throws {
    var batches = batches(5, of: 3)
    batches[2][1] = "hang 1"
    var expected = batches.joined().map { $0.uppercased() }
    expected[7] = "lost hang 1: the worker gave no sign of life for 400 ms and was ended"
    var found: [String] = []
    let took = try SuspendingClock().measure {
      found = try log(batches, workers: workers, quiet: .milliseconds(400))
    }
    #expect(found == expected)
    // Once in its batch and once alone, the rest is starting.
    #expect(took < .milliseconds(800) + .milliseconds(1000), "\(took)")
  }

  @Test(arguments: [1, 2])
  func `An item is not blamed for what came before it in its worker`(workers: Int) throws {
    let batches = [["a"], ["worn 1"], ["b", "c"], ["worn 2", "worn 3"], ["worn 4"]]
    #expect(try log(batches, workers: workers) == batches.joined().map { $0.uppercased() })
  }

  @Test func `Too many lost workers stop the run`() throws {
    let error = #expect(throws: WorkerError.self) {
      try log([["a"], (0..<20).map { "crash \($0)" }], workers: 1, replacementLimit: 8)
    }
    #expect(error?.code == .tooManyLost)
    #expect(
      error?.message == "too many workers were lost: 9, the last because "
        + "the worker ended before it answered: \(Self.trap)")
  }

  @Test func `A worker that cannot be prepared stops the run`() throws {
    let patience = TransportFixture.patience
    let plan = WorkerPlan(try TransportFixture.command("items"), patience: patience, workers: 2) {
      _ = try $0.ask(Array("fail".utf8), patience: patience)
    }
    let error = #expect(throws: WorkerError.self) { try log([["a"]], WorkerPool(plan)) }
    #expect(error == WorkerError(.failed, "this item is refused"))
  }

  @Test func `An answer that does not read counts as a loss of its item`() throws {
    struct Doubt: Error, CustomStringConvertible { var description: String { "no such finding" } }
    let plan = WorkerPlan(
      try TransportFixture.command("items"), patience: TransportFixture.patience, workers: 1)
    var log: [String] = []
    try WorkerPool(plan).map(
      [Lines(lines: ["a", "odd", "b"])],
      read: { _, bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("ODD") { throw Doubt() }
        return text
      }, deliver: { log.append($1) },
      lost: { log.append("lost \($1) of \($0.count): \($2.message)") })
    #expect(
      log == [
        "A", "lost 1 of 3: a message of the worker cannot be read: no such finding", "B",
      ])
  }

  @Test func `A consumer that fails ends the run at once, and the pool can be used again`() throws {
    struct Full: Error {}
    let plan = WorkerPlan(
      try TransportFixture.command("items"), patience: TransportFixture.patience, workers: 2)
    let pool = WorkerPool(plan)
    let took = SuspendingClock().measure {
      #expect(throws: Full.self) {
        try pool.map(
          [["a"], ["hang"], ["b"]].map(Lines.init), read: { _, bytes in bytes },
          deliver: { _, _ in throw Full() }, lost: { _, _, _ in })
      }
    }
    #expect(took < .seconds(5))
    #expect(try log([["a"], ["b"]], pool) == ["A", "B"])
    pool.close()
    #expect(try log([["c"]], pool) == ["C"])
  }

  @Test func `No more than two batches for each worker are taken ahead`() throws {
    var taken = 0
    var delivered = 0
    var most = 0
    let source = batches(50, of: 1).lazy.map { lines in
      taken += 1
      most = max(most, taken - delivered)
      return Lines(lines: lines)
    }
    let plan = WorkerPlan(
      try TransportFixture.command("items"), patience: TransportFixture.patience, workers: 3)
    try WorkerPool(plan).map(
      source, read: { _, bytes in bytes }, deliver: { _, _ in delivered += 1 },
      lost: { _, _, _ in })
    #expect(delivered == 50)
    #expect(most == 6)
  }

  /// How a failed check ends a process on this kind of machine.
  private static var trap: String {
    #if arch(x86_64)
      "signal 4 (a check inside it failed)"
    #else
      "signal 5 (a check inside it failed)"
    #endif
  }
}
