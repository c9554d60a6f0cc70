import ScriptWorkers
package import CompactModel
import ProcedureEngine
package import TimeKeeping

/// Something that falls due, or is overdue, in a case.
package struct DueItem: Hashable, Sendable {
  package enum Kind: String, Sendable {
    case deadline
    /// A time limit nobody owes under the Compact.
    case information
    /// A duty whose stage is over, for which no time limit is stated.
    case duty
  }

  package let caseID: String
  package let kind: Kind
  package let title: String
  /// The last day in time; nil where none is stated.
  package let lastDay: CivilDate?
  /// Days until the last day, below zero when it has passed.
  package let daysLeft: Int?
  package let explanation: String
  package let citations: [Citation]
}

extension Workbench {
  /// What falls due within a number of days, and what is overdue, the most urgent first.
  package func due(in workspace: OpenWorkspace, within days: Int) throws -> [DueItem] {
    let today = configuration.asOf
    var items: [DueItem] = []
    for shown in try showAll(in: workspace) where !shown.view.state.isClosed {
      for deadline in shown.view.deadlines where deadline.status != .met {
        let left = today.days(to: deadline.lastDay)
        guard left <= days, deadline.status != .information || left >= 0 else { continue }
        items.append(
          DueItem(
            caseID: shown.file.id,
            kind: deadline.status == .information ? .information : .deadline,
            title: deadline.title, lastDay: deadline.lastDay, daysLeft: left,
            explanation: deadline.explanation, citations: deadline.citations))
      }
      for duty in shown.view.state.duties where duty.isOpen && duty.isDue {
        items.append(
          DueItem(
            caseID: shown.file.id, kind: .duty, title: duty.title, lastDay: nil, daysLeft: nil,
            explanation: "owed since \(duty.since.text); no time limit is stated",
            citations: duty.citations))
      }
    }
    return items.sorted { left, right in
      (left.lastDay ?? .distant, left.caseID, left.title)
        < (right.lastDay ?? .distant, right.caseID, right.title)
    }
  }
}

extension CivilDate {
  /// Later than any deadline.
  fileprivate static var distant: CivilDate { range.upperBound }
}
