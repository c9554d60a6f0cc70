import ArgumentParser
import CompactModel
import Diagnostics
import ScriptAPI
import TimeKeeping
import Workbench

/// `concord calendar`: bank holidays that change, and the deadlines they move.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Compares bank-holiday calendars, and tells which deadlines a change moves.",
    subcommands: [CalendarDiffCommand.self, CalendarAcceptCommand.self])
}

/// `concord calendar diff`: before a new snapshot is put in place.
struct CalendarDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells how two calendars differ, and which open deadlines that moves.")

  @Argument(help: "The older calendar: its name, or its file.")
  var old: String

  @Argument(help: "The newer calendar: its name, or its file.")
  var new: String

  @Option(name: .customLong("over"), help: "Workspaces whose open deadlines are worked out.")
  var workspaces: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    let (old, new) = (try workbench.calendar(old), try workbench.calendar(new))
    show(new.changes(since: old), old, new)
    try eachInTurn(workspaces) { path in
      let workspace = try workbench.open(path, calendar: new)
      let moved = try workbench.moved(in: workspace, since: old)
      if output.json {
        for item in moved {
          Terminal.print(bytes: MovedPrinter.line(item, workspace: workspace.path))
        }
      } else {
        Terminal.print(Style.results.strong("\(workspace.declaration.area.name) (\(path))"))
        for item in moved { Terminal.print("  " + MovedPrinter.text(item)) }
        if moved.isEmpty { Terminal.print("  No open deadline moves.") }
      }
      return workspace.sayLeftOut(of: "the list", path)
    }
  }

  private func show(
    _ changes: [WorkingCalendar.Change], _ old: WorkingCalendar, _ new: WorkingCalendar
  ) {
    if output.json {
      for change in changes {
        var line = JSONLine("concord.calendar-change/1")
        line.add("day", change.day.iso)
        line.add("change", change.kind.rawValue)
        line.add("title", change.title)
        Terminal.print(bytes: line.bytes)
      }
      return
    }
    for change in changes { Terminal.print(change.text.printable) }
    if changes.isEmpty { Terminal.print("The bank holidays are the same.") }
    if let known = new.knownUntil, known != old.knownUntil {
      Terminal.print("The bank holidays are now known until 31 December \(known).")
    }
  }
}

/// `concord calendar accept`: those concerned have been told.
struct CalendarAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Notes that moved deadlines have been told, so that check stops naming them.")

  @Argument(help: "The workspaces' folders; the one you are in when left out.")
  var workspaces: [String] = ["."]

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workbench = common.workbench()
    try eachInTurn(workspaces) { path in
      let workspace = try workbench.open(path)
      try workbench.acceptCalendar(of: workspace)
      let known = workspace.facts.calendar.snapshotDate.map { " of \($0.long)" } ?? ""
      Terminal.print("\(path): the bank holidays\(known) are accepted")
      return .fine
    }
  }
}
