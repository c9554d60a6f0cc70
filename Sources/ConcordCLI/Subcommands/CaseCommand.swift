import ArgumentParser

/// `concord case`: one case at a time.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "Begins, shows and carries on one case.",
    subcommands: [
      CaseNewCommand.self, CaseShowCommand.self, CaseLedgerCommand.self, CaseRecordCommand.self,
      CaseNextCommand.self, CaseMoveCommand.self,
    ])
}
