import CompactModel
import ProcedureEngine
import ScriptWorkers
import TimeKeeping

/// The step from one working calendar to a newer one, with the same local closures.
struct CalendarStep {
  private let old: WorkingCalendar
  private let new: WorkingCalendar
  private let changes: [WorkingCalendar.Change]

  init(old: WorkingCalendar, new: WorkingCalendar) {
    self.old = old
    self.new = new
    // A bank holiday on a day on which nobody worked anyway moves nothing.
    changes = new.changes(since: old).filter { change in
      switch change.kind {
      case .added: old.isWorkingDay(change.day)
      case .removed: new.isWorkingDay(change.day)
      case .renamed: false
      }
    }
  }

  var movesDays: Bool { !changes.isEmpty }

  /// Those of a case's open deadlines that end on another day than before.
  func moved(_ shown: ShownCase, since before: ShownCase) -> [MovedDeadline] {
    var rest = before.view.deadlines
    return shown.view.deadlines.compactMap { deadline in
      // A stage visited twice has its clocks twice, in the same order before and now.
      let match = rest.firstIndex { $0.id == deadline.id && $0.stage == deadline.stage }
      guard let match else { return nil }
      let older = rest.remove(at: match)
      guard shown.isOpen(deadline), older.lastDay != deadline.lastDay else { return nil }
      return MovedDeadline(
        caseID: shown.file.id, id: deadline.id, title: deadline.title, before: older.lastDay,
        now: deadline.lastDay, causes: causes(of: deadline, older),
        citations: deadline.citations)
    }
  }

  /// The changed days that one of the two counts passed over as bank holidays.
  private func causes(
    of deadline: CaseDeadline, _ older: CaseDeadline
  ) -> [WorkingCalendar.Change] {
    guard deadline.clock.start == older.clock.start else { return [] }
    let now = passed(deadline.clock, in: new)
    let before = passed(older.clock, in: old)
    return changes.filter { ($0.kind == .added ? now : before).contains($0.day) }
  }

  private func passed(_ clock: Clock, in calendar: WorkingCalendar) -> Set<CivilDate> {
    let entries = clock.deadline(in: calendar).ledger.entries
    return Set(entries.filter { $0.reason?.kind == .holiday }.map(\.day))
  }
}
