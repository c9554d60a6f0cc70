import CompactModel
import TimeKeeping

/// Which meetings of a case had too few members, and which acts follow from them.
///
/// What a later meeting ratified, where the area's text allows that, is left out.
struct MeetingLedger {
  private struct Shortfall {
    let body: Body
    let message: String
  }

  /// By the index of the event of meeting or ratifying.
  private var shortfalls: [Int: Shortfall] = [:]
  /// By the index of an act: that of the meeting it follows from.
  private var sources: [Int: Int] = [:]

  init(_ file: Case, roles: Roles) {
    guard roles.bodies.contains(where: { $0.quorum != nil }) else { return }
    var roles = roles
    var last: [String: (index: Int, day: CivilDate?)] = [:]
    var ratified: [String: Int] = [:]
    for (index, event) in file.events.enumerated() {
      switch event.act {
      case .substituted: roles.substitute(event)
      case .met, .ratified:
        guard let attendance = Attendance(event, roles: roles) else { continue }
        let body = attendance.body
        let message: String? =
          if event.act == .ratified, !attendance.isRecorded {
            last[body.id].flatMap { shortfalls[$0.index]?.message }
          } else {
            attendance.shortfall(roles)
          }
        if let message { shortfalls[index] = Shortfall(body: body, message: message) }
        if event.act == .met { last[body.id] = (index, event.on.exact) }
        if event.act == .ratified, message == nil, attendance.quorum.allowsRatifying {
          ratified[body.id] = index
        }
      case .recommended, .decided, .agreed, .advised:
        guard let day = event.on.exact else { continue }
        for body in last.keys.sorted() {
          guard let meeting = last[body], meeting.day == day, shortfalls[meeting.index] != nil,
            roles.anyone(event.by, fills: [body], in: file)
          else { continue }
          sources[index] = meeting.index
        }
      default: break
      }
    }
    shortfalls = shortfalls.filter { index, shortfall in
      file.events[index].act == .ratified || index > ratified[shortfall.body.id] ?? -1
    }
    sources = sources.filter { shortfalls[$1] != nil }
  }

  /// What is wrong with one of the events for want of members, with the stage the case is at.
  func problem(at index: Int, of file: Case, stage: Stage?, roles: Roles) -> EventTerms.Problem? {
    if let found = shortfalls[index] {
      return EventTerms.Problem(
        code: .inquorate, message: found.message,
        citations: found.body.quorum?.citations ?? [])
    }
    guard let meeting = sources[index], let found = shortfalls[meeting],
      stage?.handledBy.contains(found.body.id) == true
    else { return nil }
    return EventTerms.Problem(
      code: .inquorate,
      message: "this follows from the meeting of \(roles.phrase(found.body.id)) of "
        + "\(file.events[meeting].on.text), which had too few members to act",
      citations: found.body.quorum?.citations ?? [])
  }
}

extension EventTerms {
  /// A ratification by a body whose text has none.
  func ratification(of event: Event) -> [Problem] {
    guard let attendance = Attendance(event, roles: roles),
      !attendance.quorum.allowsRatifying
    else { return [] }
    return [
      Problem(
        code: .beyondPower,
        message: "the area's text does not let a later meeting of "
          + "\(roles.phrase(attendance.body.id)) approve what one with too few members did",
        citations: attendance.quorum.citations)
    ]
  }
}
