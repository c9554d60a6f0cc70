import CaseStore
import ChangeImpact
import CompactModel
import Diagnostics
import ScriptWorkers

/// Workers that have two versions of a plugin loaded side by side, and weigh cases under both.
final class ImpactHost {
  private let order: CompareOrder
  private let pool: WorkerPool

  init(_ order: CompareOrder, workers: Int, executable: String) throws {
    self.order = order
    let request = try WorkerMessage.encode(.compare(order))
    // Two plugins are loaded where others load one.
    let patience = Patience(quiet: .seconds(order.new.limits.patience * 2))
    pool = WorkerPool(
      WorkerPlan(
        WorkerCommand(executable: executable, arguments: [ScriptHost.argument]),
        patience: patience, workers: workers, replacementLimit: 1_000
      ) { worker in
        switch try WorkerMessage.decodeAnswer(try worker.ask(request, patience: patience)) {
        case .compared: break
        case .failed(let failure): throw failure
        default: throw ScriptHost.wrongAnswer
        }
      })
  }

  deinit { pool.close() }

  /// Weighs cases, and delivers what differs batch by batch in their order.
  ///
  /// Lines are counted from the beginning of the input. A case a worker was lost on is told of among the
  /// diagnostics.
  func weigh(_ jobs: some Sequence<Job>, deliver: (WeighAnswer) throws -> Void) throws {
    try ScriptHost.translating(order.new.limits) {
      try pool.map(
        jobs, read: { try Self.reviewed(WorkerMessage.decodeAnswer($1), of: $0) },
        deliver: { try deliver(Self.moved($1, by: $0.firstLine - 1)) },
        lost: { job, item, error in
          let single = job.item(item)
          let id = single.firstCase.decoded?.value?.id ?? ""
          var answer = WeighAnswer()
          answer.work.cases = 1
          answer.diagnostics.append(
            Diagnostic(
              code: "worker.lost",
              "the case '\(id)' was not weighed: "
                + LostWorker(error, limits: order.new.limits).message,
              at: Place(path: "", line: single.firstCase.line ?? 0)))
          try deliver(Self.moved(answer, by: single.firstLine - 1))
        })
    }
  }

  /// Weighs the area as a whole, with these parts of its cases known to differ.
  func weighArea(_ lines: [ArraySlice<UInt8>], standing changed: Facets) throws -> WeighAnswer {
    var found: WeighAnswer?
    try ScriptHost.translating(order.new.limits, about: "the area as a whole was not weighed") {
      try pool.map(
        [Job(.weighArea(changed), whole: lines)],
        read: { _, bytes in
          guard case .weighed(let answer) = try WorkerMessage.decodeAnswer(bytes) else {
            throw UnfitAnswer.wrongKind
          }
          return answer
        },
        deliver: { found = $1 }, lost: { throw $2 })
    }
    guard let found else { throw ScriptHost.wrongAnswer }
    return found
  }

  /// The answer, when it is about cases that were sent and no others.
  private static func reviewed(_ answer: WorkerAnswer, of job: Job) throws -> WeighAnswer {
    guard case .weighed(let weighed) = answer else { throw UnfitAnswer.wrongKind }
    let lines = weighed.impacts.isEmpty ? [:] : job.lines
    for impact in weighed.impacts where lines[impact.line]?.isCase(impact.caseID ?? "") != true {
      throw UnfitAnswer(
        "it is about the case '\((impact.caseID ?? "").shown)', which was not sent")
    }
    return weighed
  }

  private static func moved(_ answer: WeighAnswer, by distance: Int) -> WeighAnswer {
    var answer = answer
    for index in answer.impacts.indices { answer.impacts[index].line += distance }
    for index in answer.diagnostics.indices { answer.diagnostics[index].place.line += distance }
    return answer
  }
}
