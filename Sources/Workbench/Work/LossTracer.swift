import CaseStore
import CompactModel
import RuleEngine
import ScriptWorkers

/// Finds out which rule a worker was lost on, so that the loss costs that rule on that subject only.
///
/// Every rule is run by itself. A rule that has lost many workers is left to the last: where all others
/// came through it must be the one, and need not be run, which may cost seconds, once more.
struct LossTracer {
  /// What came of running one rule.
  typealias Outcome = Result<RuleResults, LostWorker>

  /// How many losses make a rule notorious.
  static let notorious = 16

  private var losses: [String: Int] = [:]

  /// Runs rules one after the other, each over the subject that a worker was lost on.
  ///
  /// - Parameters:
  ///   - rules: The rules that concern the subject, in their order.
  ///   - loss: How the worker was lost on all of them.
  ///   - subject: What a failure of a rule is about.
  ///   - run: Runs one rule.
  /// - Returns: What was found, the failures of rules that lost their worker included.
  /// - Throws: What `run` throws.
  mutating func trace(
    _ rules: [RuleDescriptor], after loss: LostWorker,
    about subject: (RuleDescriptor) -> Finding.Subject,
    run: (RuleDescriptor) throws -> Outcome
  ) throws -> RuleResults {
    let known = rules.filter { losses[$0.id, default: 0] >= Self.notorious }
    let others = rules.filter { losses[$0.id, default: 0] < Self.notorious }
    var outcomes: [String: Outcome] = [:]
    for rule in others { outcomes[rule.id] = try run(rule) }
    let isExplained = outcomes.values.contains { if case .failure = $0 { true } else { false } }
    if known.count == 1, !isExplained {
      outcomes[known[0].id] = .failure(loss)
    } else {
      for rule in known { outcomes[rule.id] = try run(rule) }
    }
    var results = RuleResults()
    for rule in rules {
      switch outcomes[rule.id] {
      case .success(let found): results.append(found)
      case .failure(let loss):
        losses[rule.id, default: 0] += 1
        results.failures.append(
          RuleFailure(rule: rule.id, subject: subject(rule), message: loss.message))
      case nil: break
      }
    }
    return results
  }
}

/// How a worker was lost, in words for whoever wrote the script.
struct LostWorker: Error {
  let message: String

  init(_ error: WorkerError, limits: ScriptLimits) {
    guard error.ending == .exited(WorkerEnding.memoryExit) else {
      message = error.message
      return
    }
    message =
      "the script needed more than its \(limits[.memoryMiB]) MiB of memory: look for a table or a "
      + "text that grows without end, or raise memory_mib"
  }
}
