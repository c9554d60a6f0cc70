package import CompactModel
package import TimeKeeping

/// What every case of an area is judged by on a day.
///
/// A class, because every case keeps it.
package final class CaseSetting: Sendable {
  /// The area's procedures, oldest first.
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
    guard let raised = file.raised.latest ?? file.raising?.on.latest else {
      return procedures.last
    }
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
    guard !state.isClosed, let since, since <= setting.asOf else { return nil }
    return since.days(to: setting.asOf)
  }

  /// The day the case came to where it is.
  private var since: CivilDate? {
    guard let visit = state.visits.last else {
      return (file.events.last { $0.act == .reopened })?.on.exact ?? raised
    }
    let isFirst = file.events[visit.enteredBy].act == .raised
    return visit.entered.exact ?? (isFirst ? raised : nil)
  }

  /// How many days passed from the raising to the end, or have passed until now; nil when a day is
  /// not known or the case was raised only later.
  package var daysOpen: Int? {
    let end = state.isClosed ? state.closedOn?.exact : setting.asOf
    guard let raised, let end, raised <= end else { return nil }
    return raised.days(to: end)
  }

  /// The day the case was raised, by its own key or else by its event.
  private var raised: CivilDate? { file.raised.exact ?? file.raising?.on.exact }
}

extension Case {
  /// The first event that raised it.
  fileprivate var raising: Event? { events.first { $0.act == .raised } }
}
