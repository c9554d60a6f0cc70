import ArgumentParser
import CompactModel
import Diagnostics
import ProcedureEngine
import TimeKeeping
import Workbench

/// `concord case ledger`: the count behind a deadline, day by day.
struct CaseLedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Shows how time limits were counted: each day that counts, and each that does not.")

  @OptionGroup var options: ShownCaseOptions

  @Argument(help: "The time limit's id; every time limit of the case when left out.")
  var deadline: String?

  func run() throws {
    let workbench = options.common.workbench()
    let workspace = try workbench.open(options.place.workspace)
    let ledgers = try workbench.ledgers(of: options.caseID, deadline: deadline, in: workspace)
    if options.output.json {
      for shown in ledgers {
        Terminal.print(bytes: try JSONLine.bytes(of: Line(shown, options.caseID)))
      }
      return
    }
    if ledgers.isEmpty {
      return Terminal.say("no time limit runs or has run in \(options.caseID)")
    }
    Terminal.print(ledgers.map(text).joined(separator: "\n\n"))
  }

  private func text(_ shown: ShownLedger) -> String {
    let (deadline, ledger) = (shown.deadline, shown.ledger)
    let title = "\(options.caseID)  \(deadline.title.printable) (\(deadline.id.printable))"
    var lines = [Style.results.strong(title) + deadline.citations.bracketed]
    lines.append("  \(ledger.explanation.printable)")
    // One step that nothing changed afterwards is what the sentence says already.
    let isPlain = ledger.steps.count == 1 && ledger.entries.isEmpty
    for step in ledger.steps where !isPlain || step.note != nil {
      lines.append("  - \(step.text)")
      if let note = step.note { lines.append("      \(note)") }
    }
    lines += ledger.runs.map { "  - \($0.text.printable)" }
    lines += deadline.warnings.map { "  note: \($0.printable)" }
    return lines.joined(separator: "\n")
  }

  /// A ledger as one JSON object on a line.
  private struct Line: Encodable {
    let schema = "concord.ledger/1"
    let `case`: String
    let deadline: String
    let stage: String?
    let title: String
    let status: CaseDeadline.Status
    let warnings: [String]
    let cite: [Citation]
    let ledger: Ledger

    init(_ shown: ShownLedger, _ caseID: String) {
      `case` = caseID
      deadline = shown.deadline.id
      stage = shown.deadline.stage
      title = shown.deadline.title
      status = shown.deadline.status
      warnings = shown.deadline.warnings
      cite = shown.deadline.citations
      ledger = shown.ledger
    }
  }
}
