package import Diagnostics
package import TimeKeeping

/// An event that a rule proposes for the case it checks; a person decides whether it is recorded.
package struct Proposal: Hashable, Sendable, Codable {
  /// The rule's id.
  package var rule: String
  package var caseID: String
  /// The line the case stands at in a stream of cases, which has no other place.
  package var line: Int?
  package var event: Event
  /// Where the case begins; filled in by whoever read the file.
  package var place: Place?

  package init(rule: String, caseID: String, line: Int? = nil, event: Event, place: Place? = nil) {
    self.rule = rule
    self.caseID = caseID
    self.line = line
    self.event = event
    self.place = place
  }

  /// What it is about, as a finding would say it.
  package var subject: Finding.Subject {
    var subject = Finding.Subject(caseID: caseID)
    subject.line = line
    return subject
  }

  /// The most organisations that one key of a proposed event names.
  package static let partyLimit = 100
  /// The longest text of a proposed event, in bytes.
  package static let textLimit = 4_096
}

extension Proposal {
  /// The order proposals are shown and recorded in, which is total: by case, day and rule.
  package static func precedes(_ left: Proposal, _ right: Proposal) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }

  private var key: [String] {
    [caseID, event.on.description, rule, event.actWord]
      + [event.by.joined(separator: " "), event.with.joined(separator: " ")]
      + event.details.flatMap { [$0.field.rawValue, $0.text] }
  }
}

extension Event.Field {
  /// The fields a rule may propose: to go against the procedure is for a person to decide.
  package static let proposable = allCases.filter { $0 != .override }
}

extension Event {
  /// What keeps the event from being proposed on a day, as `key: what is wrong`; nil when nothing does.
  ///
  /// It is the law of case files, and holds both where a script proposes and where a worker's word for
  /// it arrives.
  package func problemAsProposed(on today: CivilDate) -> String? {
    if let first = on.earliest, first > today {
      return "on: \(on.text) is after \(today.long), the day everything is judged on"
    }
    if let problem = ownActProblem { return problem }
    if by.isEmpty { return "by: an event needs somebody who did it" }
    return problem(ofParties: by, "by") ?? problem(ofParties: with, "with") ?? detailProblem
  }

  private var ownActProblem: String? {
    guard (act == .own) == (own != nil) else {
      return "own: it is given with the act 'own', and with no other"
    }
    return own.flatMap { Self.problem(ofID: $0, "own") }
  }

  private func problem(ofParties ids: [String], _ key: String) -> String? {
    guard ids.count <= Proposal.partyLimit else {
      return "\(key): more than \(Proposal.partyLimit) are too many"
    }
    return ids.lazy.compactMap { Self.problem(ofID: $0, key) }.first
  }

  private static func problem(ofID id: String, _ key: String) -> String? {
    Identifier.problem(in: id).map { "\(key): the id '\(id.prefix(80))' \($0)" }
  }

  private var detailProblem: String? {
    var seen: Set<Field> = []
    for detail in details {
      let key = detail.field.rawValue
      guard Field.proposable.contains(detail.field), seen.insert(detail.field).inserted else {
        return "\(key): it cannot be proposed"
      }
      if let problem = Self.problem(of: detail) { return "\(key): \(problem)" }
    }
    return nil
  }

  private static func problem(of detail: Detail) -> String? {
    let text = detail.text
    if text.isEmpty || text != text.printable {
      return "it is empty, or holds a line break or another control character"
    }
    guard text.utf8.count <= Proposal.textLimit else {
      return "it is longer than \(Proposal.textLimit) bytes"
    }
    switch detail.field {
    case .to, .route, .mark, .clock, .area, .version, .part, .into, .who:
      let ids = detail.field.isList ? text.split(separator: " ").map(String.init) : [text]
      guard ids.joined(separator: " ") == text, ids.count <= Proposal.partyLimit else {
        return "it is no list of ids"
      }
      return ids.lazy.compactMap { id in
        Identifier.problem(in: id).map { "the id '\(id.prefix(80))' \($0)" }
      }.first
    case .outcome: return CaseOutcome(rawValue: text) == nil ? "there is no such outcome" : nil
    case .inScope, .accepted, .void: return ["yes", "no"].contains(text) ? nil : "it is yes or no"
    case .corrects:
      guard let number = Int(text), number > 0, String(number) == text else {
        return "it is the number of an event, counted from 1"
      }
      return nil
    case .date: return PartialDate(text) == nil ? "it is a day such as 2026-03-04" : nil
    default: return nil
    }
  }
}
