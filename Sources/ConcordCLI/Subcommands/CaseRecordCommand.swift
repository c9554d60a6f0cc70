import ArgumentParser
import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// `concord case record`: an event at the end of a case's file.
struct CaseRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Adds an event to a case, after making sure that the procedure allows it.")

  @Argument(help: "The case's id.")
  var caseID: String

  @Argument(help: "What was done, such as met, referred, recommended, learned, shared or closed.")
  var act: String

  @Option(help: "Who did it: an id; may be given more than once.")
  var by: [String] = []

  @Option(help: "Who else took part or was told; may be given more than once.")
  var with: [String] = []

  @Option(help: "When: 2026-03-04, 2026-03, 2026 or unknown; the day of --as-of when left out.")
  var on: String?

  @Option(help: "The stage a referral leads to.")
  var to: String?

  @Option(help: "How the case ended, for closed.")
  var outcome: String?

  @Option(help: "The outside route, for routed and for a concern out of scope.")
  var route: String?

  @Option(name: .customLong("in-scope"), help: "yes or no, for scope_decided.")
  var inScope: String?

  @Option(help: "The ground of a scope decision or a discretionary referral.")
  var criterion: String?

  @Option(help: "The reason given.")
  var reason: String?

  @Option(help: "What the event is called.")
  var title: String?

  @Option(help: "The way it was done, such as a letter or a call.")
  var channel: String?

  @Option(help: "The impact, as the parties see it.")
  var impact: String?

  @Option(help: "How the impact may be lessened.")
  var mitigation: String?

  @Option(name: .customLong("way-forward"), help: "The way forward that was agreed.")
  var wayForward: String?

  @Option(help: "What was recommended.")
  var recommendation: String?

  @Option(help: "What was learned.")
  var learning: String?

  @Option(help: "A reply to a recommendation.")
  var reply: String?

  @Option(help: "A note for the handling office only.")
  var note: String?

  @Option(help: "Record it although the procedure does not allow it, for this reason.")
  var override: String?

  @Flag(
    name: [.customShort("n"), .customLong("dry-run")],
    help: "Show what it would bring, and write nothing.")
  var dryRun = false

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let event = try event()
    let workbench = common.workbench()
    let workspace = try workbench.open(place.workspace)
    let rehearsal = try workbench.rehearse([event], in: caseID, of: workspace)
    guard rehearsal.violations.isEmpty else { throw workbench.refusal(of: rehearsal) }
    if !dryRun { try workbench.record(rehearsal) }
    if output.json {
      return Terminal.print(bytes: try CasePrinter(shown: rehearsal.after, asOf: common.asOf).json)
    }
    Terminal.print(
      RehearsalPrinter(rehearsal: rehearsal, asOf: common.asOf).text(isDone: !dryRun))
    if dryRun { Terminal.say("Nothing was written. Leave out --dry-run to write it.") }
  }

  private func event() throws -> Event {
    guard let act = Act(rawValue: act) else {
      throw WorkbenchError(
        .usage, "case.unknown-act", "there is no act '\(act)'",
        help: Spelling.suggestion(for: act, among: Act.allCases.map(\.rawValue)))
    }
    let day = try common.day(on)
    if let first = day.earliest, first > common.asOf {
      throw WorkbenchError(
        .usage, "case.future-event", "\(day.text) is after \(common.asOf.long), the day it is",
        help: "record what has happened, once it has")
    }
    if let outcome, CaseOutcome(rawValue: outcome) == nil {
      throw WorkbenchError(
        .usage, "case.unknown-outcome", "there is no outcome '\(outcome)'",
        help: Spelling.suggestion(for: outcome, among: CaseOutcome.allCases.map(\.rawValue)))
    }
    guard !by.isEmpty else {
      throw WorkbenchError(
        .usage, "case.nobody", "an event needs somebody who did it", help: "add --by with an id")
    }
    if let inScope, !["yes", "no"].contains(inScope) {
      throw WorkbenchError(
        .usage, "case.bad-scope", "--in-scope takes yes or no, not '\(inScope)'")
    }
    let fields: [(Event.Field, String?)] = [
      (.to, to), (.outcome, outcome), (.route, route), (.inScope, inScope),
      (.criterion, criterion), (.reason, reason), (.title, title), (.channel, channel),
      (.impact, impact), (.mitigation, mitigation),
      (.wayForward, wayForward), (.recommendation, recommendation), (.learning, learning),
      (.reply, reply), (.note, note), (.override, override),
    ]
    for (field, text) in fields {
      guard let text else { continue }
      if text.isEmpty || text != text.printable {
        throw WorkbenchError(
          .usage, "case.bad-text",
          "--\(field.option) is empty, or holds a line break or another control character",
          help: "write one line of plain text; longer texts can be written into the file itself")
      }
    }
    return Event(
      on: day, act: act, by: by, with: with,
      details: fields.compactMap { field, text in text.map { Event.Detail(field, $0) } })
  }
}

extension Event.Field {
  /// The option that gives the field.
  var option: String { rawValue.split(separator: "_").joined(separator: "-") }
}
