import TimeKeeping

/// A correction: an event that puts right what an earlier one says, which stays where it is.
///
/// It names the event by its number, counted from 1, and says what is right: the day as `date`, who
/// did it as `who`, whom it was with, and any other field under its own name; or `void: yes` where
/// the event should not be there at all. Its own `on`, `by`, `reason`, `note` and `override` speak of
/// the correction itself.
package enum Correction {
  /// Why a correction takes no effect.
  package enum Fault: Hashable, Sendable {
    /// It does not say which event it corrects.
    case namesNone
    /// The event with the number does not stand before it.
    case notEarlier(Int)
    /// It corrects another correction.
    case ofCorrection(Int)
    /// The event was taken back by a correction before it, of which this is the number.
    case ofVoid(Int, by: Int)
    /// It does not say what is right.
    case saysNothing
  }

  /// The fields of a correction that speak of itself.
  private static let ownFields: Set<Event.Field> = [
    .corrects, .date, .who, .void, .reason, .note, .override,
  ]

  /// What keeps the correction at an index from taking effect among these events, be they as they were
  /// recorded or as corrections left them.
  package static func fault(at index: Int, in events: [Event]) -> Fault? {
    let event = events[index]
    guard let number = event[.corrects].flatMap({ Int($0) }) else { return .namesNone }
    guard 1...index ~= number else { return .notEarlier(number) }
    let target = events[number - 1]
    if target.act == .corrected {
      guard let voider = target.voidedBy else { return .ofCorrection(number) }
      return voider <= index ? .ofVoid(number, by: voider) : nil
    }
    let isVoid = event[.void] == "yes"
    let saysMore =
      event[.date] != nil || event[.who] != nil || !event.with.isEmpty
      || event.details.contains { !ownFields.contains($0.field) }
    return isVoid || saysMore ? nil : .saysNothing
  }

  /// The events as the corrections among them leave them, each at its place.
  ///
  /// One that was taken back is left as a correction on no day, which does nothing.
  package static func applied(to events: [Event]) -> [Event] {
    guard events.contains(where: { $0.act == .corrected }) else { return events }
    var result = events
    for index in events.indices where events[index].act == .corrected && index > 0 {
      let event = events[index]
      guard fault(at: index, in: result) == nil, let number = event[.corrects].flatMap({ Int($0) })
      else { continue }
      result[number - 1].correct(by: event, at: index)
    }
    return result
  }
}

extension Event {
  /// The number of the correction that took the event back; nil for one that stands.
  package var voidedBy: Int? {
    act == .corrected && self[.corrects] == nil ? self[.void].flatMap { Int($0) } : nil
  }

  fileprivate mutating func correct(by event: Event, at index: Int) {
    if event[.void] == "yes" {
      self = Event(
        on: .unknown, act: .corrected, by: by, details: [Detail(.void, String(index + 1))],
        line: line)
      return
    }
    if let date = event[.date].flatMap({ PartialDate($0) }) { on = date }
    if event[.who] != nil { by = event.list(.who) }
    if !event.with.isEmpty { with = event.with }
    for detail in event.details where !Correction.isOwn(detail.field) {
      details.removeAll { $0.field == detail.field }
      details.append(detail)
    }
  }
}

extension Correction {
  fileprivate static func isOwn(_ field: Event.Field) -> Bool { ownFields.contains(field) }
}

extension Case {
  /// The events as their corrections leave them, each at its place.
  package var effectiveEvents: [Event] { Correction.applied(to: events) }

  /// The case as its corrections leave it.
  ///
  /// Where the day of the first event that raised it is put right, `raised` follows if it gave the
  /// same day.
  package consuming func corrected() -> Case {
    guard events.contains(where: { $0.act == .corrected }) else { return self }
    let effective = effectiveEvents
    if let first = events.firstIndex(where: { $0.act == .raised }), events[first].on == raised {
      if effective[first].act == .raised { raised = effective[first].on }
    }
    events = effective
    return self
  }
}
