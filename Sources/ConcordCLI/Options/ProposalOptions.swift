import ArgumentParser
import CompactModel
import Workbench

/// What becomes of the events that rules propose.
struct ProposalOptions: ParsableArguments {
  @Flag(
    name: .customLong("record-proposals"),
    help: "Record the events that rules propose, all of them or none.")
  var recordsProposals = false

  @Flag(
    name: [.customShort("n"), .customLong("dry-run")],
    help: "With --record-proposals: show what it would bring, and write nothing.")
  var dryRun = false

  mutating func validate() throws {
    if dryRun, !recordsProposals {
      throw ValidationError("--dry-run goes with --record-proposals")
    }
  }

  /// Records the proposals where that was asked for, after all were rehearsed.
  func record(
    _ proposals: [Proposal], of workspace: OpenWorkspace, _ workbench: Workbench, asJSON: Bool
  ) throws {
    guard recordsProposals else { return }
    guard !proposals.isEmpty else {
      return Terminal.say("No rule proposes an event: there is nothing to record.")
    }
    let rehearsals = try workbench.rehearse(proposals, of: workspace)
    if !dryRun { try workbench.record(rehearsals) }
    for rehearsal in rehearsals {
      let printer = RehearsalPrinter(rehearsal: rehearsal, asOf: workbench.configuration.asOf)
      if asJSON {
        Terminal.print(bytes: printer.line(isDone: !dryRun))
      } else {
        Terminal.print(printer.text(isDone: !dryRun))
      }
    }
    if dryRun { Terminal.say("Nothing was written. Leave out --dry-run to write it.") }
  }
}
