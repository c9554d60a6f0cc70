import CompactModel
import TimeKeeping

/// Holds a case against what the procedure asks of those who come to it.
extension EventTerms {
  /// Parties that had not signed the Compact when the concern was raised.
  func signatories(of event: Event) -> [Problem] {
    let day = file.raised.exact ?? event.on.exact
    return procedure.signatoryParties(of: file)
      .filter { surroundings.signed($0, on: day) == false }
      .map { party in
        let when = day.map { " on \($0.long)" } ?? ""
        return Problem(
          code: .notSignatory,
          message: "\(roles.phrase(party)) is not on the register of signatories\(when), and the "
            + "procedure is for concerns between those who have signed",
          citations: procedure.citations)
      }
  }

  /// A ground that takes more like cases than are on file.
  func likeCases(of event: Event) -> [Problem] {
    guard let scope = procedure.scope, event[.inScope].map({ $0 != "no" && $0 != "false" }) == true,
      let ground = scope.criteria.first(where: { $0.id == event[.criterion] }),
      let terms = ground.counting, let cases = surroundings.cases
    else { return [] }
    let others = cases.alike(file, terms, on: event.on.exact, calendar: calendar)
    guard others.count + 1 < terms.atLeast else { return [] }
    return [
      Problem(
        code: .tooFewAlike,
        message: "the ground '\(ground.title)' takes \(terms.atLeast) like cases, and "
          + terms.count(others), citations: scope.citations)
    ]
  }
}

extension ScopeTest.LikeCases {
  /// How many there are with those named: "2 are on file: this one and A-2".
  func count(_ others: [String]) -> String {
    let ids = ["this one"] + others
    let list =
      ids.count > 1
      ? ids.dropLast().joined(separator: ", ") + " and " + ids[ids.count - 1]
      : ids[0]
    return "\(ids.count) \(ids.count == 1 ? "is" : "are") on file: \(list)"
  }
}

extension Procedure {
  /// The parties of a case that must have signed the Compact.
  func signatoryParties(of file: Case) -> [String] {
    signatories.flatMap { role in
      switch role {
      case "raiser": file.by
      case "respondent": file.against
      default: file.by + file.against
      }
    }.withoutRepeats
  }
}

extension Surroundings {
  /// Whether an organisation had signed by a day; nil when nobody can tell, because there is no
  /// register or somebody signed for a group.
  func signed(_ organisation: String, on day: CivilDate?) -> Bool? {
    let holding = signatures.filter { $0.mayHold(on: day) }
    if holding.contains(where: { $0.organisation == organisation }) { return true }
    return signatures.isEmpty || holding.contains(where: \.isForOthers) ? nil : false
  }
}
