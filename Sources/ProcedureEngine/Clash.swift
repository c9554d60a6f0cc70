import CompactModel

/// A role at a stage that a party to the case fills.
struct Clash {
  /// What is so and what the text leaves open, as a sentence without its full stop.
  let text: String
}

extension Procedure {
  /// The first clash at a stage: of a handler, of whoever chairs it, of somebody who stands in.
  func clash(at stage: Stage, _ file: Case, _ roles: Roles) -> Clash? {
    let parties = Set(file.by + file.against)
    func isParty(_ role: String) -> Bool {
      roles.fillers(of: role, in: file).contains(where: parties.contains)
    }
    let handlers = stage.handledBy.filter { !Roles.parties.contains($0) }
    if let role = handlers.first(where: isParty) {
      return Clash(
        text: "\(roles.phrase(role)) handles \(stage.label) and is a party to the case: "
          + "the area's procedure does not say who handles it then")
    }
    if let chair = chairs(of: stage, roles).first(where: isParty) {
      return Clash(
        text: "\(roles.phrase(chair)) chairs \(stage.label) and is a party to the case: "
          + "the area's procedure does not say who chairs it then")
    }
    guard let deputy = deputies(of: handlers, file, roles).first(where: parties.contains) else {
      return nil
    }
    return Clash(
      text: "\(roles.phrase(deputy)) stands in at \(stage.label) and is a party to the case: "
        + "the area's procedure does not say who stands in then")
  }

  private func chairs(of stage: Stage, _ roles: Roles) -> [String] {
    var chairs = stage.handledBy.compactMap { roles.body($0)?.chair }
    if case .chair(let office) = stage.joint { chairs.append(office) }
    return chairs
  }

  /// Those who stand in, in the case, for somebody who fills one of the roles.
  private func deputies(of handlers: [String], _ file: Case, _ roles: Roles) -> [String] {
    let replaced = Set(
      handlers.flatMap { role in
        roles.fillers(of: role, in: file) + roles.offices(of: role).map(\.id)
      })
    return file.events.filter { event in
      event.act == .substituted && event.by.contains(where: replaced.contains)
    }.flatMap(\.with)
  }
}
