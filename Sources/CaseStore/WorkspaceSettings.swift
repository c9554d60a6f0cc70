package import TimeKeeping

/// What `concord.yaml` says.
package struct WorkspaceSettings: Hashable, Sendable {
  /// The area's id.
  package var area: String
  /// The id of the plugin that holds the area's Compact and procedure; the area's own id unless said.
  package var plugin: String
  /// The name of the bank-holiday calendar.
  package var calendar: String
  package var year: ReportingYear
  package var closures: [WorkingCalendar.Closure]
  /// What the workspace allows scripts, where it differs from the standard.
  package var limits: [ScriptLimit: Int]

  package init(
    area: String, plugin: String, calendar: String, year: ReportingYear,
    closures: [WorkingCalendar.Closure] = [], limits: [ScriptLimit: Int] = [:]
  ) {
    self.area = area
    self.plugin = plugin
    self.calendar = calendar
    self.year = year
    self.closures = closures
    self.limits = limits
  }
}
