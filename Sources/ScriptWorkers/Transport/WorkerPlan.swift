import CWorkerShim

/// How a pool starts its workers and how long it bears with them.
package struct WorkerPlan: Sendable {
  /// Prepares a fresh worker, typically by asking it to load a plugin.
  ///
  /// It runs on the thread that owns the worker. What it throws stops the run: no item is to blame.
  package typealias Start = @Sendable (WorkerProcess) throws -> Void

  package var command: WorkerCommand
  package var patience: Patience
  /// How many workers run at once, at least 1.
  package var workers: Int
  /// How many workers may be replaced in one run; the next loss is an error.
  package var replacementLimit: Int
  package var start: Start

  package init(
    _ command: WorkerCommand, patience: Patience, workers: Int = WorkerPlan.cores,
    replacementLimit: Int = 64, start: @escaping Start = { _ in }
  ) {
    self.command = command
    self.patience = patience
    self.workers = max(1, workers)
    self.replacementLimit = replacementLimit
    self.start = start
  }

  /// How many cores this process may use.
  package static var cores: Int { max(1, Int(CWorkerShim_cores())) }
}
