package import CompactModel
package import TimeKeeping

/// What every case of an area is judged by on a day.
///
/// A class, because every case keeps it.
package final class CaseSetting: Sendable {
  /// The area's procedures, oldest first; never empty.
  package let procedures: [Procedure]
  package let roles: Roles
  package let calendar: WorkingCalendar
  package let asOf: CivilDate

  package init(
    procedures: [Procedure], roles: Roles, calendar: WorkingCalendar, asOf: CivilDate
  ) {
    self.procedures = procedures
    self.roles = roles
    self.calendar = calendar
    self.asOf = asOf
  }

  /// The procedure in force on the day a case was raised: the newest that had begun by then.
  ///
  /// Where the day is not known, the newest of all; nil only when the area has no procedure.
  package func procedure(for file: Case) -> Procedure? {
    guard let raised = file.raised.latest else { return procedures.last }
    let begun = procedures.last { procedure in
      guard let first = procedure.from?.earliest else { return true }
      return first <= raised
    }
    return begun ?? procedures.first
  }
}

/// A case together with what its procedure makes of it, each part worked out once, when first asked for.
///
/// Confined to one thread.
package final class TrackedCase {
  package let file: Case
  package let setting: CaseSetting

  package init(_ file: consuming Case, in setting: CaseSetting) {
    self.file = file
    self.setting = setting
  }

  package private(set) lazy var procedure: Procedure? = setting.procedure(for: file)

  package private(set) lazy var state: CaseState =
    procedure?.replay(file, roles: setting.roles)
    ?? CaseState(position: .unraised, visits: [], duties: [], violations: [])

  package private(set) lazy var deadlines: [CaseDeadline] =
    procedure?.deadlines(of: file, state, calendar: setting.calendar, asOf: setting.asOf) ?? []

  package private(set) lazy var silences: [CaseSilence] =
    procedure?.silences(of: file, state, roles: setting.roles) ?? []

  package var choices: [Choice] {
    procedure?.choices(for: file, state, roles: setting.roles) ?? []
  }

  package var routes: [RouteStanding] {
    procedure?.routes(deadlines, asOf: setting.asOf) ?? []
  }

  /// The stage the case is at; nil before the first and after the last.
  package var stage: Stage? { state.stageID.flatMap { procedure?.stage($0) } }

  /// How many days the case has been where it is; nil when it is closed or the day is not known.
  package var waitingDays: Int? {
    guard !state.isClosed else { return nil }
    let since = state.visits.last?.entered.exact ?? file.raised.exact
    guard let since, since <= setting.asOf else { return nil }
    return since.days(to: setting.asOf)
  }

  /// How many days passed from the raising to the end, or have passed until now; nil when a day is
  /// not known.
  package var daysOpen: Int? {
    guard let raised = file.raised.exact ?? raising?.on.exact else { return nil }
    guard state.isClosed else { return raised.days(to: setting.asOf) }
    return (state.closedOn?.exact).map { raised.days(to: $0) }
  }

  private var raising: Event? { file.events.first { $0.act == .raised } }
}
