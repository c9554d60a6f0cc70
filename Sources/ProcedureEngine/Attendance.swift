import CompactModel

/// Who was at a meeting of a body, as far as an event records it.
struct Attendance {
  let body: Body
  let quorum: Body.Quorum
  /// The members who took part.
  private let present: [String]
  /// Whether anybody is named besides the body.
  let isRecorded: Bool

  /// The attendance of a body with a quorum; nil when the event is of no such body.
  init?(_ event: Event, roles: Roles) {
    guard let body = event.by.lazy.compactMap(roles.body).first(where: { $0.quorum != nil }),
      let quorum = body.quorum
    else { return nil }
    self.body = body
    self.quorum = quorum
    let named = (event.by + event.with).filter { $0 != body.id }.withoutRepeats
    isRecorded = !named.isEmpty
    let members = Set(roles.offices(of: body.id).map(\.id) + (roles.holders[body.id] ?? []))
    // Where nobody says who the members are, whoever came may be one.
    present = members.isEmpty ? named : named.filter(members.contains)
  }

  /// How the attendance falls short of the quorum; nil when it does not, or nobody can tell.
  func shortfall(_ roles: Roles) -> String? {
    guard isRecorded else { return nil }
    let name = roles.phrase(body.id)
    let remedy =
      quorum.allowsRatifying
      ? ": record 'ratified' once a meeting with enough of them has approved what it did" : ""
    if present.count < quorum.members {
      let verb = present.count == 1 ? "is" : "are"
      return
        "\(name) needs \(quorum.members) members to act, and \(present.count) \(verb) on record "
        + "as present\(remedy)"
    }
    guard let each = quorum.ofEachSector, let short = sector(short: each, roles) else { return nil }
    return "\(name) needs \(each) \(each == 1 ? "member" : "members") from each sector to act, and "
      + "\(short.count) from the \(short.sector) sector \(short.count == 1 ? "is" : "are") on record "
      + "as present\(remedy)"
  }

  /// A sector with too few members present; nil where somebody's sector is not known.
  private func sector(short each: Int, _ roles: Roles) -> (sector: String, count: Int)? {
    let sectors = present.map(roles.sector)
    guard !sectors.contains(nil) else { return nil }
    let members = roles.offices(of: body.id).map(\.id) + (roles.holders[body.id] ?? [])
    for sector in (members + present).compactMap(roles.sector).withoutRepeats {
      let count = sectors.count { $0 == sector }
      if count < each { return (sector, count) }
    }
    return nil
  }
}
