package import TimeKeeping

/// What an area's workspace says besides its cases: its settings and its registers.
package struct WorkspaceFacts: Sendable, Codable {
  package var areaID: String
  package var registers: [Register]
  package var calendar: WorkingCalendar
  package var year: ReportingYear

  package init(
    areaID: String, registers: [Register], calendar: WorkingCalendar, year: ReportingYear
  ) {
    self.areaID = areaID
    self.registers = registers
    self.calendar = calendar
    self.year = year
  }

  /// The rows of a register; none when the area does not keep it.
  package func rows(of register: String) -> [Record] {
    registers.first { $0.kind.register == register }?.rows ?? []
  }
}
