import ScriptAPI
import ScriptWorkers

/// A worker that answers lines of Lua, and is started anew when one of them cost it its life.
final class PromptWorker {
  private let order: LoadOrder
  private let cases: [ArraySlice<UInt8>]
  private let command: WorkerCommand
  private let patience: Patience
  private var worker: WorkerProcess?

  init(_ order: LoadOrder, cases: [ArraySlice<UInt8>], executable: String) throws {
    self.order = order
    self.cases = cases
    command = WorkerCommand(executable: executable, arguments: [ScriptHost.argument])
    patience = Patience(quiet: .seconds(order.limits.patience))
    worker = try start()
  }

  deinit { worker?.close() }

  /// What came of a line.
  ///
  /// - Throws: `WorkbenchError` for an error of the line, and when the worker was lost with all that
  ///   was set before.
  func answer(_ line: String) throws -> ScriptPrompt.Answer {
    try ScriptHost.translating(order.limits) {
      let current = try worker ?? start()
      worker = current
      do {
        return try ask(.prompt(line), current)
      } catch let error as WorkerError {
        current.close()
        worker = nil
        throw error
      }
    }
  }

  private func start() throws -> WorkerProcess {
    try ScriptHost.translating(order.limits) {
      let fresh = try WorkerProcess(command)
      do {
        let loaded = try fresh.ask(WorkerMessage.encode(.load(order)), patience: patience)
        if case .failed(let failure) = try WorkerMessage.decodeAnswer(loaded) { throw failure }
        _ = try ask(.openPrompt, fresh, cases)
        return fresh
      } catch {
        fresh.close()
        throw error
      }
    }
  }

  private func ask(
    _ request: WorkerRequest, _ worker: WorkerProcess, _ cases: [ArraySlice<UInt8>] = []
  ) throws -> ScriptPrompt.Answer {
    let bytes = try worker.ask(
      try WorkerMessage.encode(request, cases: Array(cases.joined())), patience: patience,
      steps: cases.count)
    switch try WorkerMessage.decodeAnswer(bytes) {
    case .prompted(let answer): return answer
    case .failed(let failure): throw failure
    default: throw ScriptHost.wrongAnswer
    }
  }
}
