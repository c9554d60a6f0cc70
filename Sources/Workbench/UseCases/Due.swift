package import CompactModel
package import Diagnostics
import ProcedureEngine
import ScriptAPI
import ScriptWorkers
package import TimeKeeping

/// Something that falls due, or is overdue, in a case.
package struct DueItem: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case deadline
    /// A time limit nobody owes under the Compact.
    case information
    /// A duty whose stage is over, for which no time limit is stated.
    case duty
    /// A returning duty of the area, which belongs to no case.
    case cadence
  }

  /// The case; nil for what is owed by the area.
  package let caseID: String?
  package let kind: Kind
  package let title: String
  /// The last day in time; nil where none is stated.
  package let lastDay: CivilDate?
  /// Days until the last day, below zero when it has passed.
  package let daysLeft: Int?
  package let explanation: String
  /// What makes the last day uncertain.
  package let warnings: [String]
  package let citations: [Citation]
}

extension Workbench {
  /// What falls due within a number of days, and what is overdue, the most urgent first.
  ///
  /// Duties count in closed cases too: the learning of a case is owed whatever its end (KIN 4e, R48).
  /// So do the time limits of what is open to anybody outside the procedure, such as a court.
  ///
  /// Cases a worker was lost on are left out, and told of beside.
  package func due(
    in workspace: OpenWorkspace, within days: Int
  ) throws -> (items: [DueItem], lost: [Diagnostic]) {
    var items: [DueItem] = []
    let (cases, lost) = try showAll(in: workspace)
    for shown in cases {
      items += deadlines(of: shown, within: days, in: workspace.facts.calendar)
      for duty in shown.view.state.duties where duty.isOpen && duty.isDue && !duty.hasDeadline {
        items.append(
          DueItem(
            caseID: shown.file.id, kind: .duty, title: duty.title, lastDay: nil, daysLeft: nil,
            explanation: "owed since \(duty.since.text); no time limit is stated", warnings: [],
            citations: duty.citations))
      }
    }
    items += replies(in: workspace, within: days) + cadences(of: workspace, within: days)
    items.sort { left, right in
      (left.lastDay ?? .distant, left.caseID ?? "", left.title)
        < (right.lastDay ?? .distant, right.caseID ?? "", right.title)
    }
    return (items, lost)
  }

  private func deadlines(
    of shown: ShownCase, within days: Int, in calendar: WorkingCalendar
  ) -> [DueItem] {
    shown.view.deadlines.filter(shown.isOpen).compactMap { deadline in
      let left = configuration.asOf.days(to: deadline.lastDay)
      guard left <= days, deadline.status != .information || left >= 0 else { return nil }
      return DueItem(
        caseID: shown.file.id,
        kind: deadline.status == .information ? .information : .deadline, title: deadline.title,
        lastDay: deadline.lastDay, daysLeft: left, explanation: deadline.explanation,
        warnings: deadline.clock.deadline(in: calendar).warning.map { [$0] } ?? [],
        citations: deadline.citations)
    }
  }

  /// Replies to recommendations that somebody asked for by a day.
  private func replies(in workspace: OpenWorkspace, within days: Int) -> [DueItem] {
    workspace.facts.rows(of: "recommendations").compactMap { row in
      guard let last = row["reply_due"].day, row["answered_on"] == .absent else { return nil }
      let left = configuration.asOf.days(to: last)
      guard left <= days else { return nil }
      let id = row.id ?? "a recommendation"
      return DueItem(
        caseID: row["case"].text ?? id, kind: .deadline, title: "Reply to \(id)", lastDay: last,
        daysLeft: left, explanation: "asked for by \(last.long), as \(row.place) says",
        warnings: [], citations: [])
    }
  }

  /// Returning duties that have to be met again within so many days, or are overdue.
  private func cadences(of workspace: OpenWorkspace, within days: Int) -> [DueItem] {
    workspace.declaration.cadences.compactMap { duty in
      let standings = duty.standings(in: workspace.facts, asOf: configuration.asOf)
      guard let standing = standings.first?.standing, let due = standing.due else { return nil }
      let left = configuration.asOf.days(to: due)
      guard left <= days else { return nil }
      let held = standing.counted.count
      return DueItem(
        caseID: nil, kind: .cadence, title: duty.title, lastDay: due, daysLeft: left,
        explanation: "\(duty.words(in: workspace.facts.year)); \(held) on record from "
          + standing.period.text,
        warnings: [], citations: duty.citations)
    }
  }
}

extension Duty {
  /// Whether it is among the time limits of its case.
  var hasDeadline: Bool { within != nil && since.exact != nil }
}

extension CivilDate {
  /// Later than any deadline.
  fileprivate static var distant: CivilDate { range.upperBound }
}
