/// A number of worker processes that share out batches and replace one another when lost.
///
/// The pool belongs to one thread. Its workers are started when there is work for them and stay for
/// later runs until the pool is closed.
package final class WorkerPool {
  private let plan: WorkerPlan
  private var threads: [PoolThread] = []

  /// How many batches, for each worker, are taken from the source and not yet delivered.
  private static let batchesAhead = 2

  package init(_ plan: WorkerPlan) {
    self.plan = plan
  }

  deinit { close() }

  /// Sends every batch to a worker and delivers the answers in the order of the batches.
  ///
  /// When a worker is lost on a batch, its items are sent one by one: each is then either answered
  /// alone or reported as lost, in the order of the items. Neither the number of workers nor their
  /// speed changes what is delivered, or its order. Everything but `read` runs on the calling
  /// thread.
  /// - Parameters:
  ///   - batches: Taken as they are needed, never more than two for each worker at a time.
  ///   - read: Checks and decodes an answer, on a thread of the pool; what it throws is held
  ///     against the worker, which is replaced.
  ///   - deliver: Receives a batch, or one item of it as a batch, with its answer.
  ///   - lost: Receives a batch, the number of the item in it and what became of the worker.
  ///   - finished: Receives a batch when everything that came of it was delivered.
  /// - Throws: `WorkerError` when no worker can be started or too many were lost; what `start`,
  ///   `deliver` or `lost` throws. Answers delivered before remain good.
  package func map<Batch: WorkBatch, Answer: Sendable>(
    _ batches: some Sequence<Batch>,
    read: @escaping @Sendable (Batch, [UInt8]) throws -> Answer,
    deliver: (Batch, Answer) throws -> Void,
    lost: (_ batch: Batch, _ item: Int, _ reason: WorkerError) throws -> Void,
    finished: (Batch) throws -> Void = { _ in }
  ) throws {
    try startThreads()
    let run = WorkerRun(replacementLimit: plan.replacementLimit, read: read)
    for thread in threads { thread.begin { seat in run.serve(seat) } }
    defer {
      run.stop()
      for thread in threads { thread.waitUntilIdle() }
    }
    var source = batches.lazy.filter { $0.count > 0 }.makeIterator()
    var taken = 0
    var delivered = 0
    var hasMore = true
    while true {
      while hasMore, taken - delivered < Self.batchesAhead * plan.workers {
        if let batch = source.next() {
          run.add(batch, number: taken)
          taken += 1
        } else {
          hasMore = false
        }
      }
      if delivered == taken { return }
      let (batch, pieces) = try run.outcome(of: delivered)
      for piece in pieces {
        switch piece {
        case .answer(let batch, let answer): try deliver(batch, answer)
        case .lost(let batch, let item, let reason): try lost(batch, item, reason)
        }
      }
      try finished(batch)
      delivered += 1
    }
  }

  /// Ends every worker, waiting for each; a later run starts new ones.
  package func close() {
    for thread in threads { thread.close() }
    threads = []
  }

  private func startThreads() throws(WorkerError) {
    while threads.count < plan.workers { threads.append(try PoolThread(plan)) }
  }
}
