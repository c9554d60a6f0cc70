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
  package var limits: ScriptLimits

  package init(
    area: String, plugin: String, calendar: String, year: ReportingYear,
    closures: [WorkingCalendar.Closure] = [], limits: ScriptLimits = ScriptLimits()
  ) {
    self.area = area
    self.plugin = plugin
    self.calendar = calendar
    self.year = year
    self.closures = closures
    self.limits = limits
  }

  /// What a workspace allows scripts, where it differs from the default.
  package struct ScriptLimits: Hashable, Sendable {
    /// Lua instructions of one rule on one case.
    package var steps: Int?
    /// Mebibytes of Lua memory.
    package var memoryMiB: Int?
    /// Seconds one rule may take on one case.
    package var wallSeconds: Int?

    package init(steps: Int? = nil, memoryMiB: Int? = nil, wallSeconds: Int? = nil) {
      self.steps = steps
      self.memoryMiB = memoryMiB
      self.wallSeconds = wallSeconds
    }
  }
}
