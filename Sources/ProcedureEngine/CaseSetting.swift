package import CompactModel
package import TimeKeeping

/// What every case of an area is judged by on a day.
///
/// A class, because every case keeps it.
package final class CaseSetting: Sendable {
  /// The area's procedures, oldest first.
  package let procedures: [Procedure]
  package let roles: Roles
  package let surroundings: Surroundings
  package let calendar: WorkingCalendar
  package let asOf: CivilDate

  package init(
    procedures: [Procedure], roles: Roles, surroundings: Surroundings = Surroundings(),
    calendar: WorkingCalendar, asOf: CivilDate
  ) {
    self.procedures = procedures
    self.roles = roles
    self.surroundings = surroundings
    self.calendar = calendar
    self.asOf = asOf
  }

  package var timing: Timing { Timing(calendar: calendar, asOf: asOf) }

  /// The procedure that governs a case, and why; nil only when the area has none.
  package func governing(_ file: Case) -> Governing? {
    if let move = moved(file) { return move }
    guard let latest = procedures.last else { return nil }
    guard let raised = file.raised.latest ?? file.raising?.on.latest else {
      return Governing(latest, .dayUnknown)
    }
    let begun = procedures.lastIndex { procedure in
      procedure.from?.earliest.map { $0 <= raised } ?? true
    }
    guard let begun else { return Governing(procedures[0], .beforeAny) }
    let procedure = procedures[begun]
    guard let last = procedure.to?.latest, last < raised else {
      return Governing(procedure, .inForce)
    }
    let next = procedures.indices.contains(begun + 1) ? procedures[begun + 1] : procedure
    switch procedure.gap {
    case .earlier: return Governing(procedure, .inGap(.earlier))
    case .later: return Governing(next, .inGap(.later))
    case .choose: return Governing(procedure, .inGap(.choose))
    case nil: return Governing(procedure, .inGap(nil))
    }
  }

  /// The version that the last recorded move names, where the area has it.
  private func moved(_ file: Case) -> Governing? {
    guard let event = file.events.lastIndex(where: { $0.act == .moved && $0[.version] != nil }),
      let procedure = procedures.first(where: { $0.id == file.events[event][.version] })
    else { return nil }
    return Governing(procedure, .moved(event: event))
  }

  /// What does not fit in the events that move a case to another version.
  func moveProblems(in file: Case) -> [Violation] {
    guard file.events.contains(where: { $0.act == .moved }) else { return [] }
    let known = procedures.map(\.id)
    return file.events.enumerated().flatMap { index, event -> [Violation] in
      guard event.act == .moved, event[.override] == nil else { return [] }
      var problems: [Violation] = []
      if event[.version].map(known.contains) != true {
        let what =
          event[.version].map { "the area has no version '\($0)' of its procedure" }
          ?? "a move has to name the version under 'version'"
        problems.append(
          Violation(
            code: .unknownTerm, message: "\(what): it has \(known.joined(separator: ", "))",
            event: index, citations: []))
      }
      if event[.reason] == nil {
        problems.append(
          Violation(
            code: .reasonMissing,
            message: "a case is moved to another version for a reason: add 'reason'", event: index,
            citations: []))
      }
      return problems
    }
  }
}

/// The version of a procedure by which a case is judged.
package struct Governing {
  package let procedure: Procedure
  package let basis: Basis

  init(_ procedure: Procedure, _ basis: Basis) {
    self.procedure = procedure
    self.basis = basis
  }

  /// Why it is that version.
  package enum Basis: Hashable, Sendable, Codable {
    /// It was in force on the day the case was raised.
    case inForce
    /// The day the case was raised is not known, so the newest is taken.
    case dayUnknown
    /// The case is older than every version, so the first is taken.
    case beforeAny
    /// The case was raised between two versions; the rule is the earlier version's, nil when it says
    /// nothing.
    case inGap(Procedure.Gap?)
    /// A recorded event names it.
    case moved(event: Int)
  }
}

extension Case {
  /// The first event that raised it.
  var raising: Event? { events.first { $0.act == .raised } }
}
