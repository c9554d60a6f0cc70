import CaseStore
import CompactModel
import Diagnostics
import RuleEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// Holds what a worker answers against what it was asked.
///
/// A worker may have been taken over by the script it runs. It can then still say anything about the
/// case in its hands, but nothing about another case, of another rule or in another's place.
struct AnswerReview: Sendable {
  private let caseRules: Set<String>
  private let areaRules: Set<String>
  /// How many rows each register has.
  private let rows: [String: Int]
  private let mayPropose: Bool
  private let asOf: CivilDate

  init(_ declaration: PluginDeclaration, _ facts: WorkspaceFacts, asOf: CivilDate) {
    self.asOf = asOf
    mayPropose = declaration.capabilities.contains(.proposeEvents)
    caseRules = Set(declaration.rules.filter(\.over.concernsCases).map(\.id))
    areaRules = Set(declaration.rules.filter(\.over.concernsArea).map(\.id))
    rows = Dictionary(
      facts.registers.map { ($0.kind.register, $0.rows.count) }, uniquingKeysWith: max)
  }

  /// The findings of an answer about cases or the area.
  func checked(_ answer: WorkerAnswer, of job: Job) throws -> CheckAnswer {
    guard case .checked(let checked) = answer else { throw refusal(of: answer) }
    guard checked.cases <= job.steps else { throw UnfitAnswer("it is about more cases than sent") }
    var reader = SubjectReview(job: job, rows: rows)
    let rules = try rules(for: job.request)
    for finding in checked.results.findings {
      try reader.review(finding.rule, finding.subject, among: rules)
    }
    for proposal in checked.results.proposals {
      guard mayPropose else { throw UnfitAnswer("it proposes events, which the plugin may not") }
      try reader.review(proposal.rule, proposal.subject, among: rules)
      if let problem = proposal.event.problemAsProposed(on: asOf) {
        throw UnfitAnswer("it proposes an event that cannot be: \(problem.printable)")
      }
    }
    for failure in checked.results.failures {
      try reader.review(failure.rule, failure.subject, among: rules)
    }
    return checked
  }

  /// Where the cases stand, one view for each in their order.
  func viewed(_ answer: WorkerAnswer, of job: Job) throws -> [CaseView] {
    guard case .viewed(let views) = answer else { throw refusal(of: answer) }
    guard views.count == job.count else { throw UnfitAnswer("it is not about each case once") }
    let lines = job.lines
    for (index, view) in views.enumerated() where lines[index + 1]?.isCase(view.caseID) != true {
      throw UnfitAnswer("it is about the case '\(view.caseID.shown)', which was not sent")
    }
    return views
  }

  private func rules(for request: WorkerRequest) throws -> Set<String> {
    switch request {
    case .check: caseRules
    case .checkArea: areaRules
    case .checkRule(let id), .checkAreaRule(let id): [id]
    default: throw UnfitAnswer.wrongKind
    }
  }

  private func refusal(of answer: WorkerAnswer) -> UnfitAnswer {
    guard case .failed(let failure) = answer else { return .wrongKind }
    return UnfitAnswer("it says that it failed: \(failure.diagnostic.message.shown)")
  }
}

/// Holds the subjects of findings against the lines that were sent.
private struct SubjectReview {
  private let job: Job
  private let rows: [String: Int]
  /// Taken apart only when something was found.
  private lazy var lines = job.lines
  private var last: Finding.Subject?

  init(job: Job, rows: [String: Int]) {
    self.job = job
    self.rows = rows
  }

  mutating func review(
    _ rule: String, _ subject: Finding.Subject, among rules: Set<String>
  ) throws {
    guard rules.contains(rule) else { throw UnfitAnswer("it is of the rule '\(rule)'") }
    if let register = subject.register {
      guard let count = rows[register], subject.row.map({ $0 < count }) ?? true else {
        throw UnfitAnswer("it is about a row of '\(register.shown)' that is not there")
      }
    }
    if let last, last.caseID == subject.caseID, last.line == subject.line { return }
    guard isSent(subject) else {
      throw UnfitAnswer(
        "it is about the case '\((subject.caseID ?? "").shown)', which was not sent")
    }
    last = subject
  }

  private mutating func isSent(_ subject: Finding.Subject) -> Bool {
    guard let id = subject.caseID, let number = subject.line else {
      return job.request.isAboutArea && subject.caseID == nil && subject.line == nil
    }
    return !job.request.isAboutArea && lines[number]?.isCase(id) == true
  }
}

/// Why an answer is not one to what was asked.
struct UnfitAnswer: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String) { description = "the answer does not fit the question: \(reason)" }

  static let wrongKind = UnfitAnswer("it is of another kind")
}

extension RuleScope {
  /// Whether a rule over it is run for each case.
  var concernsCases: Bool { self != .area && self != .compacts }

  /// Whether a rule over it is run for the area as a whole.
  var concernsArea: Bool { self != .cases }
}

extension WorkerRequest {
  fileprivate var isAboutArea: Bool {
    switch self {
    case .checkArea, .checkAreaRule: true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the line holds the case with an id.
  ///
  /// Nearly every line begins with the id, and needs no reading then.
  func isCase(_ id: String) -> Bool {
    starts(with: "{\"case\":\"\(id)\"".utf8) || starts(with: "{\"case\": \"\(id)\"".utf8)
      || CaseCoding.decodeLine(self, path: "", line: 1).value?.id == id
  }
}

extension String {
  /// The text as it may stand in a message, whatever it is.
  var shown: String { String(prefix(80)).printable }
}
