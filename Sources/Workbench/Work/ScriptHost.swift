import CaseStore
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
  let order: LoadOrder
  let executable: String
  let pool: WorkerPool
  let review: AnswerReview
  let coding: CheckAnswerCoding
  private let plan: WorkerPlan
  private var tracer = LossTracer()
  private var noted: Set<Diagnostic> = []
  /// The worker that rules are run on by themselves, while those of the pool go on.
  private lazy var tracingPool = {
    var plan = plan
    plan.workers = 1
    return WorkerPool(plan)
  }()

  /// Starts workers and lets each load the plugin.
  init(_ order: LoadOrder, workers: Int, executable: String) throws {
    let declared = Declared()
    plan = try Self.plan(order, workers: workers, executable: executable, declared)
    pool = WorkerPool(plan)
    self.order = order
    self.executable = executable
    // Any question makes the first worker start, and with it load.
    _ = try Self.ask(
      Job(.describe), pool, order.limits,
      about: "the plugin '\(order.sources.folder)' was not loaded")
    guard let declaration = declared.plugin.withLock({ $0 }) else { throw Self.wrongAnswer }
    self.declaration = declaration
    review = AnswerReview(declaration, order.facts, asOf: order.asOf)
    coding = CheckAnswerCoding(rules: declaration.rules)
  }

  /// How workers are started that load the plugin first thing.
  private static func plan(
    _ order: LoadOrder, workers: Int, executable: String, _ declared: Declared
  ) throws -> WorkerPlan {
    let request = try WorkerMessage.encode(.load(order))
    let patience = Patience(quiet: .seconds(order.limits.patience))
    let command = WorkerCommand(executable: executable, arguments: [argument])
    return WorkerPlan(
      command, patience: patience, workers: workers, replacementLimit: replacementLimit
    ) { worker in
      let answer = try WorkerMessage.decodeAnswer(try worker.ask(request, patience: patience))
      switch answer {
      case .loaded(let declaration): try declared.take(declaration)
      case .failed(let failure): throw failure
      default: throw wrongAnswer
      }
    }
  }

  /// How many workers may be lost in one go: enough for an archive in which many cases are lost, and
  /// few enough that a program that cannot run at all is noticed.
  private static let replacementLimit = 1_000

  /// What the first worker told when it loaded, handed from its thread to ours.
  private final class Declared: Sendable {
    let plugin = Mutex<PluginDeclaration?>(nil)

    /// Every worker has to declare the same: what they say of rules goes by position.
    func take(_ declaration: PluginDeclaration) throws {
      let first = plugin.withLock { plugin in
        if plugin == nil { plugin = declaration }
        return plugin
      }
      guard first == declaration else {
        throw WorkbenchError(
          .script, "worker.other-plugin", "a worker declared another plugin than the first did")
      }
    }
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

  /// What checking brought to light of the scripts themselves so far, in the order of their lines.
  var notes: [Diagnostic] { noted.sorted(by: Diagnostic.precedes) }

  /// Checks every case, and delivers what was found batch by batch in the order of the cases.
  ///
  /// Lines are those of the input, or the numbers of cases that come from files of their own.
  /// A worker that is lost costs the rule it was lost on, on that case: a failure says so, and all
  /// else is delivered as if nothing had happened.
  func check(
    _ jobs: some Sequence<Job>, deliver: (CheckAnswer) throws -> Void
  ) throws {
    try Self.translating(order.limits) { [coding, review] in
      var whole = CheckAnswer(results: RuleResults(), cases: 0, diagnostics: [])
      try pool.map(
        jobs,
        read: { try review.checked(WorkerMessage.decodeAnswer($1, coding), of: $0) },
        deliver: { job, answer in
          noted.formUnion(answer.notes)
          whole.append(answer, about: job)
        },
        lost: { job, item, error in
          let single = job.item(item)
          let loss = LostWorker(error, limits: order.limits)
          whole.append(try traceCase(single, loss), about: single)
        },
        finished: { _ in
          try deliver(whole)
          whole = CheckAnswer(results: RuleResults(), cases: 0, diagnostics: [])
        })
    }
  }

  /// Checks the area as a whole; rules that lose their worker are named.
  func checkArea(_ lines: [ArraySlice<UInt8>]) throws -> RuleResults {
    try Self.translating(order.limits) {
      let job = Job(.checkArea, whole: lines)
      switch try attempt(job, pool) {
      case .success(let results): return results
      case .failure(let loss):
        let rules = declaration.rules.filter(\.over.concernsArea)
        return try tracer.trace(rules, after: loss) { rule in
          guard case .records(let name) = rule.over else { return Finding.Subject() }
          return Finding.Subject(register: RecordKind.named(name)?.register)
        } run: { rule in
          try attempt(job.asking(.checkAreaRule(rule.id)), tracingPool)
        }
      }
    }
  }

  /// Checks a case a worker was lost on again, with one rule after the other.
  private func traceCase(_ job: Job, _ loss: LostWorker) throws -> CheckAnswer {
    let (number, decoded) = job.firstCase
    var subject = Finding.Subject(caseID: decoded?.value?.id)
    subject.line = number
    let rules = declaration.rules.filter(\.over.concernsCases)
    let results = try tracer.trace(rules, after: loss, about: { _ in subject }) { rule in
      try attempt(job.asking(.checkRule(rule.id)), tracingPool)
    }
    return CheckAnswer(results: results, cases: 1, diagnostics: decoded?.diagnostics ?? [])
  }

  /// What one question about findings brought, or how the worker was lost on it.
  private func attempt(_ job: Job, _ pool: WorkerPool) throws -> LossTracer.Outcome {
    var outcome = LossTracer.Outcome.success(RuleResults())
    try pool.map(
      [job],
      read: { [coding, review] job, bytes in
        try review.checked(WorkerMessage.decodeAnswer(bytes, coding), of: job)
      },
      deliver: { _, answer in
        noted.formUnion(answer.notes)
        outcome = .success(answer.results)
      },
      lost: { outcome = .failure(LostWorker($2, limits: order.limits)) })
    return outcome
  }

  /// What a report's builder may use up: twenty times a rule's steps and time, because it goes over all
  /// cases at once.
  var reportLimits: ScriptLimits {
    var limits = order.limits
    limits[.steps] *= 20
    limits[.wallSeconds] *= 20
    return limits
  }

  /// Builds a report, and refuses one that breaks the rules of documents.
  ///
  /// A worker of its own builds it: nothing that rules were given may reach what this report's audience
  /// must not read.
  func report(_ id: String, year: Int?, over lines: [ArraySlice<UInt8>]) throws -> Document {
    var order = order
    order.limits = reportLimits
    let declared = Declared()
    try declared.take(declaration)
    let pool = WorkerPool(try Self.plan(order, workers: 1, executable: executable, declared))
    defer { pool.close() }
    let job = Job(.report(id: id, year: year), whole: lines)
    let answer = try Self.ask(job, pool, order.limits, about: "the report '\(id)' was not built")
    guard case .report(let document) = answer else { throw Self.wrongAnswer }
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

  /// Starts a worker that answers lines of Lua over cases.
  func prompt(over lines: [ArraySlice<UInt8>]) throws -> PromptWorker {
    try PromptWorker(order, cases: lines, executable: executable)
  }

  static var wrongAnswer: WorkbenchError {
    WorkbenchError(.script, "worker.wrong-answer", "a worker gave the wrong kind of answer")
  }

  /// Asks one question; a lost worker or a failed script is an error.
  ///
  /// `about` says in the error's message what the loss of the worker means.
  private static func ask(
    _ job: Job, _ pool: WorkerPool, _ limits: ScriptLimits, about: String? = nil
  ) throws -> WorkerAnswer {
    var found: WorkerAnswer?
    try translating(limits, about: about) {
      try pool.map(
        [job], read: { _, bytes in try WorkerMessage.decodeAnswer(bytes) },
        deliver: { _, answer in found = answer },
        lost: { _, _, reason in throw reason })
    }
    if case .failed(let failure) = found { throw WorkbenchError(failure) }
    guard let found else { throw wrongAnswer }
    return found
  }

  static func translating<Result>(
    _ limits: ScriptLimits, about: String? = nil, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let failure as ScriptFailure {
      throw WorkbenchError(failure)
    } catch let error as MalformedAnswer {
      throw loss("garbled", "a message of the worker cannot be read: \(error)", about)
    } catch let error as WorkerError where error.code == .notStarted {
      throw WorkbenchError(
        .missing, "worker.notStarted", error.message, at: Place(path: "worker"), help: error.help)
    } catch let error as WorkerError {
      let message = LostWorker(error, limits: limits).message
      throw loss(error.code.rawValue, message, about, help: error.help)
    }
  }

  private static func loss(
    _ code: String, _ message: String, _ about: String?, help: String? = nil
  ) -> WorkbenchError {
    WorkbenchError(
      .script, "worker.\(code)", about.map { "\($0): \(message)" } ?? message,
      at: Place(path: "worker"), help: help)
  }
}

extension WorkbenchError {
  init(_ failure: ScriptFailure) {
    self.init(.script, [failure.diagnostic], frames: failure.frames)
  }
}

extension CheckAnswer {
  /// Adds an answer, with its lines counted from the beginning of the input.
  fileprivate mutating func append(_ other: CheckAnswer, about job: Job) {
    let distance = job.firstLine - 1
    let (findings, failures, told) =
      (results.findings.count, results.failures.count, diagnostics.count)
    let proposals = results.proposals.count
    results.append(other.results)
    cases += other.cases
    diagnostics += other.diagnostics
    guard distance > 0 else { return }
    for index in findings..<results.findings.count {
      results.findings[index].subject.line? += distance
    }
    for index in failures..<results.failures.count {
      results.failures[index].subject.line? += distance
    }
    for index in proposals..<results.proposals.count {
      results.proposals[index].line? += distance
    }
    for index in told..<diagnostics.count { diagnostics[index].place.line += distance }
  }
}
