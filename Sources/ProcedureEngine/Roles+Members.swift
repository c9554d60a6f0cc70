import CompactModel

/// Who belongs to a body, and who stands in for whom.
extension Roles {
  static let parties = ["raiser", "respondent", "either_party"]

  func body(_ id: String) -> Body? { bodies.first { $0.id == id } }

  func office(_ id: String) -> Office? { offices.first { $0.id == id } }

  /// The offices of a body.
  func offices(of body: String) -> [Office] { offices.filter { $0.body == body } }

  /// The organisations behind an id: those that hold it when it is an office, or itself.
  func organisations(behind id: String) -> [String] {
    office(id) == nil ? [id] : (holders[id] ?? [id])
  }

  /// Every id by which the organisations behind one may be named: it, they and their offices.
  func namesakes(of id: String) -> [String] {
    let organisations = organisations(behind: id)
    let held = offices.map(\.id).filter { office in
      holders[office]?.contains(where: organisations.contains) == true
    }
    return ([id] + organisations + held).withoutRepeats
  }

  /// The sector of an office or an organisation; nil where nothing says it.
  func sector(of id: String) -> String? {
    if let sector = office(id)?.sector { return sector }
    let known = organisations(behind: id).compactMap { sectors[$0] }.withoutRepeats
    return known.count == 1 ? known[0] : nil
  }

  /// Ids in words: "the council and the CVS".
  func list(_ ids: [String]) -> String {
    let names = ids.map(phrase)
    guard names.count > 1, let last = names.last else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Lets those named in a substitution hold what the ones they stand in for hold.
  mutating func substitute(_ event: Event) {
    for replaced in event.by {
      var held = holders.keys.filter { holders[$0]?.contains(replaced) == true }
      if let office = office(replaced) {
        held.append(office.id)
        if let body = office.body { held.append(body) }
      }
      for role in held.withoutRepeats { holders[role, default: []] += event.with }
    }
  }
}
