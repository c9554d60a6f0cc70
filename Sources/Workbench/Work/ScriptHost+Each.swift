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
  func test() throws -> TestReport {
    try Self.translating(order.limits) {
      if case .success(let report) = try tested(.test) { return report }
      let rules = declaration.rules.map {
        (name: $0.id, request: WorkerRequest.testRule($0.id))
      }
      let files = order.sources.testFiles.map {
        (name: "\(order.sources.folder)/\($0)", request: WorkerRequest.testFile($0))
      }
      var all = TestReport()
      for part in rules + files {
        switch try tested(part.request) {
        case .success(let report): all.add(report)
        case .failure(let loss):
          all.outcomes.append(TestOutcome(name: part.name, failures: [loss.message]))
        }
      }
      return all
    }
  }

  private func tested(_ request: WorkerRequest) throws -> Result<TestReport, LostWorker> {
    var found = Result<TestReport, LostWorker>.success(TestReport())
    try pool.map(
      [Job(request)],
      read: { _, bytes in
        let answer = try WorkerMessage.decodeAnswer(bytes)
        guard case .tested(let report) = answer else { throw UnfitAnswer.wrongKind }
        return report
      },
      deliver: { found = .success($1) },
      lost: { found = .failure(LostWorker($2, limits: order.limits)) })
    return found
  }
}
