import ArgumentParser
import CompactModel
import Diagnostics
import Foundation
import Workbench

/// `concord case record`: events at the end of a case's file.
struct CaseRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Adds events to a case, after making sure that the procedure allows them.",
    discussion: """
      Without an act it asks on the terminal what was done, shows what that brings and writes it when \
      you agree.
      """)

  @Argument(help: "The case's id.")
  var caseID: String

  @Argument(
    help: """
      What was done, such as met, referred, recommended, learned, shared or closed; own:NAME for an \
      act the area has a name of its own for.
      """)
  var act: String?

  @OptionGroup var event: EventOptions

  @Option(
    help: """
      A file of events in the shape of a case file, all of which are recorded or none; - for \
      standard input.
      """)
  var events: String?

  @Flag(
    name: [.customShort("n"), .customLong("dry-run")],
    help: "Show what it would bring, and write nothing.")
  var dryRun = false

  @OptionGroup var place: WorkspaceOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard act != nil || events != nil else { return try askAndRecord() }
    let workbench = common.workbench()
    let events = try givenEvents(workbench)
    let workspace = try workbench.open(place.workspace)
    let rehearsal = try workbench.rehearse(events, in: caseID, of: workspace)
    guard rehearsal.violations.isEmpty else { throw workbench.refusal(of: rehearsal) }
    if !dryRun { try workbench.record(rehearsal) }
    if output.json {
      return Terminal.print(bytes: try CasePrinter(shown: rehearsal.after, asOf: common.asOf).json)
    }
    Terminal.print(
      RehearsalPrinter(rehearsal: rehearsal, asOf: common.asOf).text(isDone: !dryRun))
    if dryRun { Terminal.say("Nothing was written. Leave out --dry-run to write it.") }
  }

  private func givenEvents(_ workbench: Workbench) throws -> [Event] {
    guard let path = events else { return [try event.event(act ?? "", common)] }
    guard act == nil, event.isEmpty else {
      throw WorkbenchError(
        .usage, "case.two-sources", "--events goes with no act and no option of a single event",
        help: "give one act, or a file of events")
    }
    let read =
      path == "-"
      ? try workbench.events(
        in: Array(FileHandle.standardInput.readDataToEndOfFile()), path: "standard input")
      : try workbench.events(at: path)
    for event in read { try common.checkHappened(event) }
    return read
  }

  private func askAndRecord() throws {
    guard event.isEmpty else {
      throw WorkbenchError(
        .usage, "case.no-act", "there is no act to record",
        help: "write what was done after the case's id, such as met or closed")
    }
    try GuidedRecord(
      caseID: caseID, workspacePath: place.workspace, common: common, writes: !dryRun
    ).run(TerminalLines())
  }
}
