import CompactModel
import ProcedureEngine
import ScriptWorkers
import Workbench

extension CasePrinter {
  /// The case's standing as one JSON object on a line.
  var json: [UInt8] {
    get throws {
      try JSONLine.bytes(of: Line(shown))
    }
  }

  private struct Line: Encodable {
    let schema = "concord.case/1"
    let `case`: String
    let title: String
    let illustrative: Bool
    let stage: String?
    let status: String
    let version: String?
    let marks: [String]
    let settled: CaseState.Settled
    let outcome: String?
    let waitingDays: Int?
    let duties: [Duty]
    let deadlines: [CaseDeadline]
    let silences: [CaseSilence]
    let violations: [Violation]
    let routes: [RouteStanding]
    let choices: [Choice]

    init(_ shown: ShownCase) {
      let view = shown.view
      `case` = shown.file.id
      title = shown.file.title
      illustrative = shown.file.isIllustrative
      stage = view.state.stageID
      status = view.state.isClosed ? "closed" : "open"
      version = view.procedureID
      marks = view.state.marks
      settled = view.state.settled
      outcome = view.state.outcome?.rawValue
      waitingDays = view.waitingDays
      duties = view.state.duties
      deadlines = view.deadlines
      silences = view.silences
      violations = view.state.violations
      routes = view.routes
      choices = view.choices
    }
  }
}
