import CompactModel

/// Who of those an area declares is able to act at all.
struct ActorFeasibility {
  let bodies: [Body]
  let offices: [Office]

  /// Whether one of the roles can act; a text that names none shuts nobody out.
  func anyone(of roles: [String]) -> Bool {
    roles.isEmpty || roles.contains { hindrance(of: $0) == nil }
  }

  /// Why a role can never act, in words that follow its name.
  func hindrance(of role: String) -> String? {
    guard let body = bodies.first(where: { $0.id == role }), let quorum = body.quorum,
      let most = body.membership?.atMost
    else { return nil }
    if quorum.members > most {
      return "needs \(quorum.members) members to act and has \(most) at most"
    }
    if let each = quorum.ofEachSector {
      let sectors = max(2, Set(offices.filter { $0.body == role }.compactMap(\.sector)).count)
      if each * sectors > most {
        return "needs \(each) members of each of \(sectors) sectors to act and has \(most) members "
          + "at most"
      }
    }
    return nil
  }

  /// What a body or office is called.
  func title(_ role: String) -> String {
    bodies.first { $0.id == role }?.title ?? offices.first { $0.id == role }?.title
      ?? Roles().phrase(role)
  }

  func titles(_ roles: [String]) -> String {
    let titles = roles.map(title)
    guard titles.count > 1, let last = titles.last else { return titles.first ?? "anybody" }
    return titles.dropLast().joined(separator: ", ") + " or " + last
  }
}
