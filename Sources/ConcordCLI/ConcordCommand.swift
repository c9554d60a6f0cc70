import ArgumentParser

/// The command and its subcommands.
struct ConcordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concord",
    abstract: "Looks after the concerns raised under a local Compact.",
    discussion: """
      For officers:  concord demo, check, why, due, case, compare, report
      For authors:   concord plugin, diagram, impact, run, api, repl
      For IT:        concord doctor, init, calendar

      Exit codes: 0 fine; 1 findings at or above --fail-on, a refused act, failing tests, or an
      impact;
      2 a plugin or script error; 3 case data that cannot be read; 4 a needed part is missing;
      64 wrong usage; 70 a fault of Concord.
      Concord uses no network and changes no file unless a command says so; check keeps a copy of
      the bank holidays in the workspace's folder .concord.
      """,
    version: ConcordMain.version,
    subcommands: [
      DemoCommand.self, InitCommand.self, CheckCommand.self, RunCommand.self, WhyCommand.self,
      DueCommand.self, CaseCommand.self, ReportCommand.self, CalendarCommand.self,
      PluginCommand.self, DiagramCommand.self, ImpactCommand.self, CompareCommand.self,
      APICommand.self, REPLCommand.self, DoctorCommand.self,
    ])
}
