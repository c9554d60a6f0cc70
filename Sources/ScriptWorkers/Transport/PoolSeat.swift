/// The place of one worker in a pool, used by one thread: the worker, or its successor.
final class PoolSeat {
  private let plan: WorkerPlan
  private var worker: WorkerProcess?
  private var hasServed = false

  init(_ plan: WorkerPlan) {
    self.plan = plan
  }

  /// What came of sending one request.
  struct Outcome {
    var answer: Result<[UInt8], WorkerError>
    /// Whether the worker had served nothing before, so that nothing else can be to blame.
    var wasFresh: Bool
    /// How many items the worker had reported as done.
    var steps: Int
  }

  /// Sends a batch to the worker, starting one where there is none.
  ///
  /// Only what `start` throws is thrown.
  func ask(_ batch: some WorkBatch, unless isStopped: () -> Bool) throws -> Outcome {
    let worker = try self.worker ?? startWorker()
    let wasFresh = !hasServed
    hasServed = true
    let answer: Result<[UInt8], WorkerError>
    do {
      try worker.send(.request, batch.bytes)
      answer = .success(
        try worker.receive(within: plan.patience, steps: batch.steps, unless: isStopped))
    } catch {
      answer = .failure(error)
      if worker.ending != nil { self.worker = nil }
    }
    return Outcome(answer: answer, wasFresh: wasFresh, steps: worker.stepsReported)
  }

  /// Whether the worker has to be replaced before the next request.
  var isEmpty: Bool { worker == nil }

  /// Ends a worker whose answer makes no sense.
  func dismiss() {
    worker?.end()
    worker = nil
  }

  func close() {
    worker?.close()
    worker = nil
  }

  private func startWorker() throws -> WorkerProcess {
    let fresh = try WorkerProcess(plan.command)
    try plan.start(fresh)
    worker = fresh
    hasServed = false
    return fresh
  }
}
