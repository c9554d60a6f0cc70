package import CompactModel
package import Diagnostics
package import TimeKeeping

/// All that a workspace's folder holds, with what there is to say about it.
package struct WorkspaceContents: Sendable {
  /// nil when the settings have an error.
  package var settings: WorkspaceSettings?
  /// The sound cases, in the order of their files.
  package var cases: [Case]
  /// The ids that more than one case has, in every way they are written; the first case of each is
  /// among the cases.
  package var duplicateIDs: Set<String>
  /// In the order of their names.
  package var registers: [Register]
  /// In the order of the files: settings, registers, cases.
  package var diagnostics: [Diagnostic]

  package init(
    settings: WorkspaceSettings?, cases: [Case], registers: [Register],
    diagnostics: [Diagnostic], duplicateIDs: Set<String> = []
  ) {
    self.settings = settings
    self.cases = cases
    self.duplicateIDs = duplicateIDs
    self.registers = registers
    self.diagnostics = diagnostics
  }

  /// The facts rules and reports work with; nil when the settings have an error.
  package func facts(calendar: WorkingCalendar) -> WorkspaceFacts? {
    guard let settings else { return nil }
    return WorkspaceFacts(
      areaID: settings.area, registers: registers,
      calendar: settings.closures.isEmpty
        ? calendar : calendar.adding(closures: settings.closures),
      year: settings.year, cases: cases.map(CaseSketch.init).sorted { $0.id < $1.id })
  }
}
