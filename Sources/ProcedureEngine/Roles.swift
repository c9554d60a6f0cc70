package import CompactModel

/// Turns the roles a procedure names into the ids of those who fill them in a case.
package struct Roles: Sendable {
  /// The organisations that hold each body or office, by its id.
  package var holders: [String: [String]]
  /// What each organisation, body and office is called, by its id.
  package var names: [String: String]
  package var bodies: [Body]
  package var offices: [Office]
  /// The sector of each organisation whose sector is known, by its id.
  package var sectors: [String: String]

  package init(
    holders: [String: [String]] = [:], names: [String: String] = [:], bodies: [Body] = [],
    offices: [Office] = [], sectors: [String: String] = [:]
  ) {
    self.holders = holders
    self.names = names
    self.bodies = bodies
    self.offices = offices
    self.sectors = sectors
  }

  /// Whether one of the ids fills one of the roles in the case.
  package func anyone(_ ids: [String], fills roles: [String], in file: Case) -> Bool {
    roles.contains { role in
      let fillers = self.fillers(of: role, in: file)
      return ids.contains { fillers.contains($0) }
    }
  }

  /// The ids that fill a role: the parties it stands for, or itself, its holders and its offices.
  package func fillers(of role: String, in file: Case) -> [String] {
    switch role {
    case "raiser": file.by
    case "respondent": file.against
    case "either_party": file.by + file.against
    default: [role] + (holders[role] ?? []) + offices(of: role).map(\.id)
    }
  }

  /// The role in words that fit in a sentence.
  package func phrase(_ role: String) -> String {
    switch role {
    case "raiser": "whoever raised it"
    case "respondent": "the body it is about"
    case "either_party": "either party"
    default: names[role] ?? role
    }
  }

  /// Several roles in words: "either party or Richmond CVS".
  package func phrase(_ roles: [String]) -> String {
    let phrases = roles.map(phrase)
    guard phrases.count > 1, let last = phrases.last else { return phrases.first ?? "anybody" }
    return phrases.dropLast().joined(separator: ", ") + " or " + last
  }
}
