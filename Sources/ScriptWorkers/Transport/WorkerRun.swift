/// One pass of batches through a pool: what the threads and the caller share.
final class WorkerRun<Batch: WorkBatch, Answer: Sendable>: Sendable {
  typealias Reading = @Sendable (Batch, [UInt8]) throws -> Answer

  /// What came of a batch or of one item of it.
  enum Piece: Sendable {
    case answer(Batch, Answer)
    case lost(Batch, item: Int, WorkerError)
  }

  private struct State: Sendable {
    var waiting: [(number: Int, batch: Batch)] = []
    var finished: [Int: (batch: Batch, pieces: [Piece])] = [:]
    var isStopped = false
    var replacements = 0
    var failure: (any Error)?
  }

  private let state = Monitor(State())
  private let read: Reading
  private let replacementLimit: Int

  init(replacementLimit: Int, read: @escaping Reading) {
    self.replacementLimit = replacementLimit
    self.read = read
  }

  // The caller's side.

  func add(_ batch: Batch, number: Int) {
    state.change { $0.waiting.append((number, batch)) }
  }

  /// A batch with its pieces in the order of its items, waiting for them.
  ///
  /// Throws what stopped the run.
  func outcome(of number: Int) throws -> (batch: Batch, pieces: [Piece]) {
    try state.wait { state in
      if let failure = state.failure { throw failure }
      return state.finished.removeValue(forKey: number)
    }
  }

  /// Has every thread come to an end: at once where it waits, soon where its worker is busy.
  func stop() {
    state.change { $0.isStopped = true }
  }

  // The threads' side.

  /// Serves batches until the run is stopped.
  func serve(_ seat: PoolSeat) {
    while let (number, batch) = nextBatch() {
      do {
        let pieces = try pieces(of: batch, seat)
        state.change { $0.finished[number] = (batch, pieces) }
      } catch {
        state.change { state in
          if state.failure == nil { state.failure = error }
          state.isStopped = true
        }
      }
    }
  }

  private func nextBatch() -> (number: Int, batch: Batch)? {
    state.wait { state -> (number: Int, batch: Batch)?? in
      if state.isStopped { return .some(nil) }
      return state.waiting.isEmpty ? nil : .some(state.waiting.removeFirst())
    }
  }

  private var isStopped: Bool { state.change { $0.isStopped } }

  private func pieces(of batch: Batch, _ seat: PoolSeat) throws -> [Piece] {
    switch try attempt(batch, seat) {
    case .success(let answer): return [.answer(batch, answer)]
    case .failure(let loss) where batch.count == 1 && loss.isFinal:
      return [.lost(batch, item: 0, loss.reason)]
    case .failure(let loss): return try pieces(oneByOne: batch, suspect: loss.steps, seat)
    }
  }

  /// Finds out which items are to blame by sending each alone, the likeliest first.
  private func pieces(oneByOne batch: Batch, suspect: Int, _ seat: PoolSeat) throws -> [Piece] {
    let first = min(suspect, batch.count - 1)
    let others = (0..<batch.count).filter { $0 != first }
    var found: [(item: Int, piece: Piece)] = []
    for item in [first] + others {
      found.append((item, try piece(alone: item, of: batch, seat)))
    }
    return found.sorted { $0.item < $1.item }.map(\.piece)
  }

  /// Sends an item alone, once more if a worker that had served others was lost on it.
  ///
  /// What an item is blamed for therefore never depends on which items shared its worker.
  private func piece(alone item: Int, of batch: Batch, _ seat: PoolSeat) throws -> Piece {
    let single = batch.item(item)
    while true {
      switch try attempt(single, seat) {
      case .success(let answer): return .answer(single, answer)
      case .failure(let loss) where loss.isFinal: return .lost(batch, item: item, loss.reason)
      case .failure: continue
      }
    }
  }

  private struct Loss: Error {
    var reason: WorkerError
    var isFinal: Bool
    var steps: Int
  }

  private func attempt(_ batch: Batch, _ seat: PoolSeat) throws -> Result<Answer, Loss> {
    let outcome = try seat.ask(batch, unless: { isStopped })
    let reason: WorkerError
    switch outcome.answer {
    case .success(let bytes):
      do {
        return .success(try read(batch, bytes))
      } catch {
        reason = .garbled(String(describing: error))
        seat.dismiss()
      }
    case .failure(let error): reason = error
    }
    if reason.code == .stopped { throw reason }
    if seat.isEmpty { try countReplacement(after: reason) }
    // A worker that is still there has judged the request itself.
    let isFinal = outcome.wasFresh || !seat.isEmpty
    return .failure(Loss(reason: reason, isFinal: isFinal, steps: outcome.steps))
  }

  private func countReplacement(after reason: WorkerError) throws(WorkerError) {
    let count = state.change { state in
      state.replacements += 1
      return state.replacements
    }
    guard count > replacementLimit else { return }
    throw WorkerError(
      .tooManyLost,
      "too many workers were lost: \(count), the last because \(reason.message)",
      help: "look at the items reported as lost before; the limit is \(replacementLimit)",
      ending: reason.ending)
  }
}
