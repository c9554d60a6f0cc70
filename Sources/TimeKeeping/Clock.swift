/// A time limit that has started to run, with everything that later stopped or lengthened it.
///
/// No last day is stored: it follows from these facts and a working calendar whenever it is asked
/// for, so a corrected fact or a newly announced bank holiday moves it.
package struct Clock: Hashable, Sendable, Codable {
  /// Days on which the clock stands still, both ends included.
  ///
  /// A pause that has no end yet is given up to the as-of day; the deadline is then the one that
  /// holds if the clock runs again on the day after.
  package struct Pause: Hashable, Sendable, Codable {
    package var range: DateRange
    package var reason: String

    package init(_ range: DateRange, reason: String) {
      self.range = range
      self.reason = reason
    }
  }

  /// More time given, and why.
  package struct Extension: Hashable, Sendable, Codable {
    /// Within `TimeLimit.countRange`.
    package let count: Int
    package let unit: TimeLimit.Unit
    package let reason: String
    /// The day it was given.
    package let on: CivilDate

    /// An extension; nil when the count is outside `TimeLimit.countRange`.
    package init?(_ count: Int, _ unit: TimeLimit.Unit, reason: String, on: CivilDate) {
      guard TimeLimit.countRange ~= count else { return nil }
      self.count = count
      self.unit = unit
      self.reason = reason
      self.on = on
    }
  }

  package var limit: TimeLimit
  /// The day of the event that started it.
  package var start: CivilDate
  package var pauses: [Pause]
  /// In the order in which they were given.
  package var extensions: [Extension]

  package init(
    _ limit: TimeLimit, start: CivilDate, pauses: [Pause] = [], extensions: [Extension] = []
  ) {
    self.limit = limit
    self.start = start
    self.pauses = pauses
    self.extensions = extensions
  }

  /// The last day in time.
  ///
  /// - An extension in the unit counted so far lengthens the count from the start; one in another
  ///   unit is counted from the last day reached so far. A roll happens once, at the very end.
  /// - Paused days are never counted. Weeks, months and years are first reckoned as if there had
  ///   been no pause; then as many unpaused days are added as were paused up to that day.
  /// - A limit beginning with a day ends on the day before the matching day, or on the month's last
  ///   day where there is no matching day: a month beginning with 31 January ends on 28 February.
  package func deadline(in calendar: WorkingCalendar) -> Deadline {
    Deadline(clock: self, calendar: calendar)
  }

  /// The extensions given only after the last day then in force had passed.
  package func lateExtensions(in calendar: WorkingCalendar) -> [Extension] {
    extensions.indices.compactMap { index in
      var before = self
      before.extensions.removeSubrange(index...)
      return extensions[index].on > before.deadline(in: calendar).lastDay ? extensions[index] : nil
    }
  }
}

extension Clock.Extension {
  private enum CodingKeys: String, CodingKey {
    case count
    case unit
    case reason
    case on
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let count = try container.decode(Int.self, forKey: .count)
    let given = Self(
      count, try container.decode(TimeLimit.Unit.self, forKey: .unit),
      reason: try container.decode(String.self, forKey: .reason),
      on: try container.decode(CivilDate.self, forKey: .on))
    guard let given else {
      throw DecodingError.dataCorruptedError(
        forKey: .count, in: container,
        debugDescription: "a whole number from 1 to 9999 is needed, not \(count)")
    }
    self = given
  }
}
