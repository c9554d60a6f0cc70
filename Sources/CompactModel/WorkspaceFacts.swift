package import TimeKeeping

/// What an area's workspace says besides its cases: its settings and its registers.
package struct WorkspaceFacts: Sendable, Codable {
  package var areaID: String
  package var registers: [Register]
  package var calendar: WorkingCalendar
  package var year: ReportingYear
  /// Every case of the workspace, by id; nil where there is no workspace to know them by.
  package var cases: [CaseSketch]?

  package init(
    areaID: String, registers: [Register], calendar: WorkingCalendar, year: ReportingYear,
    cases: [CaseSketch]? = nil
  ) {
    self.areaID = areaID
    self.registers = registers
    self.calendar = calendar
    self.year = year
    self.cases = cases
  }

  /// The rows of a register; none when the area does not keep it.
  package func rows(of register: String) -> [Record] {
    registers.first { $0.kind.register == register }?.rows ?? []
  }
}
