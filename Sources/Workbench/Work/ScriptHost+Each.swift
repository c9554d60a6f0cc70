import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import ScriptWorkers

extension ScriptHost {
  /// Where each case stands, in their order; what became of the worker where it was lost on one.
  func view(_ lines: [ArraySlice<UInt8>]) throws -> [Result<CaseView, LostWorker>] {
    var found: [Result<CaseView, LostWorker>] = []
    let jobs = stride(from: 0, to: lines.count, by: Job.casesAtOnce).map { start in
      Job(.view, each: Array(lines[start..<min(start + Job.casesAtOnce, lines.count)]))
    }
    try Self.translating(order.limits) { [review] in
      try pool.map(
        jobs, read: { try review.viewed(WorkerMessage.decodeAnswer($1), of: $0) },
        deliver: { found += $1.map { .success($0) } },
        lost: { found.append(.failure(LostWorker($2, limits: order.limits))) })
    }
    return found
  }

  /// Runs the examples and tests of the plugin.
  ///
  /// Where a worker is lost, the rule or the file it was lost on has one failed test that says so.
  func test() throws -> [TestOutcome] {
    try Self.translating(order.limits) {
      if case .success(let outcomes) = try tested(.test) { return outcomes }
      let rules = declaration.rules.map {
        (name: $0.id, request: WorkerRequest.testRule($0.id))
      }
      let files = order.sources.testFiles.map {
        (name: "\(order.sources.folder)/\($0)", request: WorkerRequest.testFile($0))
      }
      return try (rules + files).flatMap { part in
        switch try tested(part.request) {
        case .success(let outcomes): outcomes
        case .failure(let loss): [TestOutcome(name: part.name, failures: [loss.message])]
        }
      }
    }
  }

  private func tested(_ request: WorkerRequest) throws -> Result<[TestOutcome], LostWorker> {
    var found = Result<[TestOutcome], LostWorker>.success([])
    try pool.map(
      [Job(request)],
      read: { _, bytes in
        let answer = try WorkerMessage.decodeAnswer(bytes)
        guard case .tested(let outcomes) = answer else { throw UnfitAnswer.wrongKind }
        return outcomes
      },
      deliver: { found = .success($1) },
      lost: { found = .failure(LostWorker($2, limits: order.limits)) })
    return found
  }
}
