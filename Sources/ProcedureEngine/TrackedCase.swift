package import CompactModel
import TimeKeeping

/// A case together with what its procedure makes of it, each part worked out once, when first asked for.
///
/// Confined to one thread.
package final class TrackedCase {
  /// The case as its corrections leave it.
  package let file: Case
  package let setting: CaseSetting
  package let judgements: Judgements

  package init(
    _ file: consuming Case, in setting: CaseSetting, judgements: Judgements = Judgements()
  ) {
    self.file = file.corrected()
    self.setting = setting
    self.judgements = judgements
  }

  package private(set) lazy var governing: Governing? = setting.governing(file)

  package var procedure: Procedure? { governing?.procedure }

  package private(set) lazy var state: CaseState = {
    guard let procedure else { return CaseState(position: .unraised) }
    var state = procedure.replay(
      file, roles: setting.roles, surroundings: setting.surroundings, timing: setting.timing,
      judgements: judgements)
    let moves = setting.moveProblems(in: file)
    if !moves.isEmpty {
      state.violations += moves
      state.violations.sort { $0.event < $1.event }
    }
    return state
  }()

  package private(set) lazy var deadlines: [CaseDeadline] =
    procedure?.deadlines(
      of: file, state, calendar: setting.calendar, asOf: setting.asOf, judgements: judgements) ?? []

  package private(set) lazy var silences: [CaseSilence] =
    procedure.map { procedure in
      (procedure.silences(of: file, state, roles: setting.roles) + gapSilence(procedure)
        + procedure.silences(of: file, in: setting))
        .settled(by: file)
    } ?? []

  package var choices: [Choice] {
    procedure?.choices(
      for: file, state, roles: setting.roles, surroundings: setting.surroundings,
      deadlines: deadlines, timing: setting.timing, judgements: judgements) ?? []
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
    let isFirst = visit.enteredByClock == nil && file.events[visit.enteredBy].act == .raised
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

  /// The question which version governs, where the case was raised between two and none says.
  private func gapSilence(_ procedure: Procedure) -> [CaseSilence] {
    guard case .inGap(let rule) = governing?.basis, rule == nil || rule == .choose else {
      return []
    }
    let declared = procedure.silences.first { $0.on == .versionGap }
    let text =
      rule == .choose
      ? "the concern was raised between two versions, and the choice is made for each case: record "
        + "'moved' with the version"
      : "the concern was raised between two versions of the procedure, and the area's text does not "
        + "say which governs: record 'moved' with the version that was agreed on"
    return [
      CaseSilence(
        on: .versionGap, text: declared?.text ?? text,
        citations: declared?.citations ?? procedure.citations)
    ]
  }
}
