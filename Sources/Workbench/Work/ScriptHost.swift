import CompactModel
import Diagnostics
import DocumentKit
import ProcedureEngine
import RuleEngine
import ScriptAPI
import ScriptWorkers
import Synchronization

/// The workers that run one plugin for one area, seen as the questions that can be asked of them.
final class ScriptHost {
  let declaration: PluginDeclaration
  private let order: LoadOrder
  private let executable: String
  private let pool: WorkerPool
  private let coding: CheckAnswerCoding

  /// Starts workers and lets each load the plugin.
  init(_ order: LoadOrder, workers: Int, executable: String) throws {
    (pool, declaration) = try Self.pool(order, workers: workers, executable: executable)
    self.order = order
    self.executable = executable
    coding = CheckAnswerCoding(rules: declaration.rules)
  }

  /// A pool whose workers load the plugin as they start, and what the first of them declared.
  private static func pool(
    _ order: LoadOrder, workers: Int, executable: String
  ) throws -> (WorkerPool, PluginDeclaration) {
    let request = try WorkerMessage.encode(.load(order))
    let patience = Patience(quiet: .seconds(order.limits.wall + 2))
    let declared = Declared()
    let command = WorkerCommand(executable: executable, arguments: [argument])
    let pool = WorkerPool(
      WorkerPlan(
        command, patience: patience, workers: workers, replacementLimit: replacementLimit
      ) { worker in
        let answer = try WorkerMessage.decodeAnswer(try worker.ask(request, patience: patience))
        switch answer {
        case .loaded(let declaration): declared.plugin.withLock { $0 = declaration }
        case .failed(let failure): throw failure
        default: throw wrongAnswer
        }
      })
    // Any question makes the first worker start, and with it load.
    _ = try ask(Job(.describe), pool)
    guard let declaration = declared.plugin.withLock({ $0 }) else { throw wrongAnswer }
    return (pool, declaration)
  }

  /// How many workers may be lost in one go: enough for an archive in which many cases are lost, and
  /// few enough that a program that cannot run at all is noticed.
  private static let replacementLimit = 1_000

  /// What a worker told when it loaded, handed from its thread to ours.
  private final class Declared: Sendable {
    let plugin = Mutex<PluginDeclaration?>(nil)
  }

  /// Starts a worker and asks it by what it is confined.
  static func confinement(executable: String) throws -> [ConfinementMeasure] {
    let worker = try WorkerProcess(
      WorkerCommand(executable: executable, arguments: [ScriptHost.argument]))
    defer { worker.close() }
    let bytes = try worker.ask(
      try WorkerMessage.encode(.describe), patience: Patience(quiet: .seconds(5)))
    guard case .described(let measures) = try WorkerMessage.decodeAnswer(bytes) else {
      throw wrongAnswer
    }
    return measures
  }

  /// The hidden subcommand that makes a process a worker.
  static let argument = "script-worker"

  deinit { pool.close() }

  /// Checks every case, and delivers what was found batch by batch in the order of the cases.
  func check(
    _ jobs: some Sequence<Job>, deliver: (Job, CheckAnswer) throws -> Void,
    lost: (Job, Int, String) throws -> Void
  ) throws {
    try Self.translating { [coding] in
      try pool.map(
        jobs, read: { _, bytes in try WorkerMessage.decodeAnswer(bytes, coding) },
        deliver: { job, answer in
          switch answer {
          case .checked(let checked): try deliver(job, checked)
          case .failed(let failure): throw failure
          default: try lost(job, 0, "the worker gave the wrong kind of answer")
          }
        },
        lost: { job, item, reason in try lost(job, item, reason.message) })
    }
  }

  /// Checks a case with one rule after the other: the rule to blame is named then, and what the others
  /// find is kept.
  private func checkRuleByRule(_ job: Job, about subject: Finding.Subject) throws -> RuleResults {
    var results = RuleResults()
    for rule in declaration.rules where rule.over != .area && rule.over != .compacts {
      try check([job.asking(.checkRule(rule.id))]) { _, answer in
        results.append(answer.results)
      } lost: { _, _, reason in
        results.failures.append(RuleFailure(rule: rule.id, subject: subject, message: reason))
      }
    }
    return results
  }

  /// Checks again, rule by rule, the cases workers were lost on, and delivers what came of each.
  ///
  /// Each may cost some seconds, so only the first sixteen are; of the others the loss alone is told.
  func recheck(_ lost: [LostCase], deliver: (LostCase, RuleResults) throws -> Void) throws {
    for item in lost.prefix(Self.retriedCases) {
      try deliver(item, try checkRuleByRule(item.job, about: item.subject))
    }
    for item in lost.dropFirst(Self.retriedCases) {
      var results = RuleResults()
      results.failures.append(
        RuleFailure(rule: "one of the rules", subject: item.subject, message: item.reason))
      try deliver(item, results)
    }
  }

  private static let retriedCases = 16

  /// Checks the area as a whole.
  func checkArea(_ lines: [ArraySlice<UInt8>]) throws -> RuleResults {
    guard case .checked(let answer) = try Self.ask(Job(.checkArea, whole: lines), pool, coding)
    else {
      throw Self.wrongAnswer
    }
    return answer.results
  }

  /// Tells where cases stand, in their order.
  func view(_ lines: [ArraySlice<UInt8>]) throws -> [CaseView] {
    guard case .viewed(let views) = try Self.ask(Job(.view, whole: lines), pool) else {
      throw Self.wrongAnswer
    }
    return views
  }

  /// Builds a report, and refuses one that breaks the rules of documents.
  ///
  /// A worker of its own builds it: rules that ran before may have kept what this report's audience
  /// must not read. It has twenty times a rule's limits, because it goes over all cases at once.
  func report(_ id: String, year: Int?, over lines: [ArraySlice<UInt8>]) throws -> Document {
    var order = order
    order.limits.steps *= 20
    order.limits.wall *= 20
    let (pool, _) = try Self.pool(order, workers: 1, executable: executable)
    defer { pool.close() }
    let job = Job(.report(id: id, year: year), whole: lines)
    guard case .report(let document) = try Self.ask(job, pool) else { throw Self.wrongAnswer }
    let problems = document.problems
    guard problems.isEmpty else {
      throw WorkbenchError(
        .script,
        problems.map { problem in
          Diagnostic(
            code: "report.\(problem.code)", problem.message,
            at: Place(path: "report \(id), \(problem.place)"), help: problem.help)
        })
    }
    return document
  }

  /// Runs the examples and tests of the plugin.
  func test() throws -> TestReport {
    guard case .tested(let report) = try Self.ask(Job(.test), pool) else {
      throw Self.wrongAnswer
    }
    return report
  }

  /// Starts a worker that answers lines of Lua over cases.
  func prompt(over lines: [ArraySlice<UInt8>]) throws -> PromptWorker {
    try PromptWorker(order, cases: lines, executable: executable)
  }

  static var wrongAnswer: WorkbenchError {
    WorkbenchError(.script, "worker.wrong-answer", "a worker gave the wrong kind of answer")
  }

  /// Asks one question; a lost worker or a failed script is an error.
  private static func ask(
    _ job: Job, _ pool: WorkerPool, _ coding: CheckAnswerCoding = CheckAnswerCoding()
  ) throws -> WorkerAnswer {
    var found: WorkerAnswer?
    try translating {
      try pool.map(
        [job], read: { _, bytes in try WorkerMessage.decodeAnswer(bytes, coding) },
        deliver: { _, answer in found = answer },
        lost: { _, _, reason in throw reason })
    }
    if case .failed(let failure) = found { throw WorkbenchError(failure) }
    guard let found else { throw wrongAnswer }
    return found
  }

  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as ScriptFailure {
      throw WorkbenchError(failure)
    } catch let error as WorkerError {
      let kind: WorkbenchError.Kind = error.code == .notStarted ? .missing : .script
      throw WorkbenchError(
        kind, "worker.\(error.code.rawValue)", error.message, at: Place(path: "worker"),
        help: error.help)
    }
  }
}

extension WorkbenchError {
  init(_ failure: ScriptFailure) {
    self.init(.script, [failure.diagnostic], frames: failure.frames)
  }
}
