import CompactModel
import Diagnostics
import Glibc
import RuleEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// A worker that does its work in earnest until it meets a word that asks for trouble.
///
/// The words stand in the titles of cases, or in the files of the plugin, as
/// `trick ACTION in QUESTION`. The question is the rule it is asked to run, or the kind of request; a
/// request to run all rules is met by the tricks of each.
final class HostileWorker {
  private let session: WorkerSession
  /// The tricks the plugin's files asked for.
  private var lasting: [Trick] = []
  private var rules: [RuleDescriptor] = []

  struct Trick {
    let action: String
    let question: String
  }

  init(_ session: WorkerSession) { self.session = session }

  func answer(_ bytes: [UInt8], _ progress: WorkerProgress) throws -> [UInt8] {
    let (request, _) = try WorkerMessage.decodeRequest(bytes)
    let tricks = Self.tricks(in: String(decoding: bytes, as: UTF8.self))
    if case .load = request { lasting = tricks }
    let trick = (tricks + lasting).first { $0.isMet(by: request, rules: rules) }
    if let trick { misbehave(trick.action) }
    let answer = try session.answer(bytes, progress: progress)
    if case .loaded(let declaration) = try? WorkerMessage.decodeAnswer(answer) {
      rules = declaration.rules
    }
    return try trick.map { try forged(answer, $0.action) } ?? answer
  }

  private static func tricks(in text: String) -> [Trick] {
    // JSON may have a backslash before a stroke.
    text.replacing("\\/", with: "/").components(after: "trick ").compactMap { part in
      let words = part.prefix { $0 != "\"" && $0 != "\\" && $0 != "\n" }.split(separator: " ")
      guard words.count >= 3, words[1] == "in" else { return nil }
      return Trick(action: String(words[0]), question: String(words[2]))
    }
  }

  private func misbehave(_ action: String) {
    switch action {
    case "crash": fatalError("as asked")
    case "memory": exit(WorkerEnding.memoryExit)
    case "hang": while true { sleep(1000) }
    case "open": _ = open("/etc/passwd", O_RDONLY)
    default: break
    }
  }

  /// An answer that claims what it must not.
  private func forged(_ answer: [UInt8], _ action: String) throws -> [UInt8] {
    let coding = CheckAnswerCoding(rules: rules)
    if action == "deep" {
      let depth = 500
      return Array("{\"report\":{\"_0\":{\"blocks\":".utf8)
        + Array(repeatElement("[".utf8, count: depth).joined())
    }
    if action == "kind" { return try WorkerMessage.encode(.tested(TestReport())) }
    if action == "failure" {
      let diagnostic = Diagnostic(
        code: "a\nb", "it\nfailed", at: Place(path: "x\n0 findings", line: .max, column: .max),
        sourceLine: "text")
      return try WorkerMessage.encode(
        .failed(ScriptFailure(diagnostic: diagnostic, frames: ["a", "b\n\u{1B}[2Jc"])))
    }
    switch try WorkerMessage.decodeAnswer(answer, coding) {
    case .checked(var checked):
      forge(&checked, action)
      return try WorkerMessage.encode(.checked(checked), coding)
    case .viewed(var views):
      if action == "other-case" { views[0].caseID = "A-99" }
      if action == "too-few" { views.removeLast() }
      return try WorkerMessage.encode(.viewed(views))
    case .loaded(var declaration):
      if action == "path" { declaration.area.id = "../../elsewhere" }
      return try WorkerMessage.encode(.loaded(declaration))
    default: return answer
    }
  }

  private static func proposal(_ action: String, _ subject: Finding.Subject) -> Proposal {
    var event = Event(on: .unknown, act: .noted, by: ["club"])
    if action == "proposal-event" { event.by = ["../../elsewhere"] }
    return Proposal(
      rule: "first", caseID: action == "proposal-case" ? "A-99" : subject.caseID ?? "",
      line: subject.line, event: event)
  }

  private func forge(_ checked: inout CheckAnswer, _ action: String) {
    var finding = Finding(
      rule: rules[0].id, severity: .breach, message: "forged", subject: Finding.Subject())
    finding.subject = checked.results.findings.first?.subject ?? Finding.Subject(caseID: "A-99")
    switch action {
    case "other-case": finding.subject.caseID = "A-99"
    case "other-line": finding.subject.line = 77
    case "other-rule": finding.rule = rules.first { $0.over == .area }?.id ?? ""
    case "proposal", "proposal-case", "proposal-event":
      checked.results.proposals = [Self.proposal(action, finding.subject)]
      return
    case "register": finding.subject.register = "meetings"
    case "many": checked.cases = 1_000_000
    case "escapes":
      finding.message = "one\n0 findings \u{1B}[2J"
      finding.citations = [Citation(source: "A\nB", section: "\u{9B}1m")]
      checked.results.failures.append(
        RuleFailure(
          rule: finding.rule, subject: finding.subject, message: "m\nn", place: "p\nq",
          frames: ["f", "g\nh"]))
    default: break
    }
    checked.results.findings.insert(finding, at: 0)
  }
}

extension HostileWorker.Trick {
  /// Whether a request is the one the trick waits for.
  fileprivate func isMet(by request: WorkerRequest, rules: [RuleDescriptor]) -> Bool {
    func concerns(_ isChosen: (RuleScope) -> Bool) -> Bool {
      rules.contains { $0.id == question && isChosen($0.over) }
    }
    switch request {
    case .load: return question == "load"
    case .check: return question == "check" || concerns { $0 != .area && $0 != .compacts }
    case .checkArea: return question == "area" || concerns { $0 != .cases }
    case .checkRule(let id), .checkAreaRule(let id): return id == question
    case .view: return question == "view"
    case .compare: return question == "compare"
    case .weigh: return question == "weigh"
    case .weighArea: return question == "weigh-area"
    case .report: return question == "report"
    case .test: return question.hasPrefix("test:")
    case .testRule(let id): return question == "test:\(id)"
    case .testFile(let path): return question == "test:\(path)"
    case .describe: return question == "describe"
    case .openPrompt, .prompt: return question == "prompt"
    }
  }
}

extension String {
  /// What follows each place where a word stands.
  fileprivate func components(after word: String) -> [Substring] {
    ranges(of: word).map { self[$0.upperBound...] }
  }
}
