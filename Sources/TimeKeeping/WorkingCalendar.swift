/// Which days are working days: weekends, the bank holidays of a dated snapshot, local closures.
///
/// The coded form is GOV.UK's bank-holiday shape for one division, with the source, the date of the
/// snapshot and the years it covers added.
package struct WorkingCalendar: Hashable, Sendable {
  package struct Holiday: Hashable, Sendable, Codable {
    package var date: CivilDate
    package var title: String
    /// What the source adds, for example "Substitute day"; empty when nothing.
    package var notes: String

    package init(_ date: CivilDate, _ title: String, notes: String = "") {
      self.date = date
      self.title = title
      self.notes = notes
    }
  }

  /// Days on which an area's own office is shut, with the reason people are told.
  package struct Closure: Hashable, Sendable, Codable {
    package var range: DateRange
    package var reason: String

    package init(_ range: DateRange, reason: String) {
      self.range = range
      self.reason = reason
    }
  }

  /// The division's name in data, `england-and-wales`.
  package let id: String
  /// The division's name for people.
  package let title: String
  /// Where the holidays were taken from, with version and licence.
  package let source: String
  /// When the source was copied; nil for a calendar made by hand.
  package let snapshotDate: CivilDate?
  /// In date order, one to a date.
  package let holidays: [Holiday]
  /// The first year whose holidays are all known; nil when none is.
  package let knownFrom: Int?
  /// The last year whose holidays are all known; nil when none is.
  package let knownUntil: Int?
  package let localClosures: [Closure]

  /// The numbers, among all Mondays to Fridays, of those that are not working days; ascending.
  let closedWeekdays: [Int]

  /// A calendar from its parts; of two holidays on one date the one given first is kept.
  package init(
    id: String, title: String, source: String, snapshotDate: CivilDate? = nil,
    holidays: [Holiday], knownFrom: Int? = nil, knownUntil: Int? = nil,
    localClosures: [Closure] = []
  ) {
    var byDate: [Holiday] = []
    let ordered = holidays.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }
    for (_, holiday) in ordered where holiday.date != byDate.last?.date { byDate.append(holiday) }
    self.id = id
    self.title = title
    self.source = source
    self.snapshotDate = snapshotDate
    self.holidays = byDate
    self.knownFrom = knownFrom
    self.knownUntil = knownUntil
    self.localClosures = localClosures
    closedWeekdays = Self.closedWeekdays(byDate, localClosures)
  }

  /// Weekends only, knowing no bank holiday of any year.
  package static let withoutHolidays = WorkingCalendar(
    id: "without-holidays", title: "Weekends only", source: "none", holidays: [])

  /// The same calendar with more local closures.
  package func adding(closures: [Closure]) -> WorkingCalendar {
    WorkingCalendar(
      id: id, title: title, source: source, snapshotDate: snapshotDate, holidays: holidays,
      knownFrom: knownFrom, knownUntil: knownUntil, localClosures: localClosures + closures)
  }

  private static func closedWeekdays(_ holidays: [Holiday], _ closures: [Closure]) -> [Int] {
    var numbers: Set<Int> = []
    for holiday in holidays where !holiday.date.weekday.isWeekend {
      numbers.insert(holiday.date.weekdaysThrough)
    }
    for closure in closures {
      // Weekdays are numbered without gaps, so a range of days is a range of numbers; a closure that
      // begins at a weekend begins with the number after the Friday before it.
      let first = closure.range.first
      let start = first.weekdaysThrough + (first.weekday.isWeekend ? 1 : 0)
      let end = closure.range.last.weekdaysThrough
      if start <= end { numbers.formUnion(start...end) }
    }
    return numbers.sorted()
  }
}

extension WorkingCalendar: Codable {
  private enum CodingKeys: String, CodingKey {
    case id = "division"
    case title
    case source
    case snapshotDate = "snapshot"
    case knownFrom = "known_from"
    case knownUntil = "known_until"
    case holidays = "events"
    case localClosures = "closures"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(String.self, forKey: .id)
    self.init(
      id: id,
      title: try container.decodeIfPresent(String.self, forKey: .title) ?? id,
      source: try container.decode(String.self, forKey: .source),
      snapshotDate: try container.decodeIfPresent(CivilDate.self, forKey: .snapshotDate),
      holidays: try container.decode([Holiday].self, forKey: .holidays),
      knownFrom: try container.decodeIfPresent(Int.self, forKey: .knownFrom),
      knownUntil: try container.decodeIfPresent(Int.self, forKey: .knownUntil),
      localClosures: try container.decodeIfPresent([Closure].self, forKey: .localClosures) ?? [])
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(title, forKey: .title)
    try container.encode(source, forKey: .source)
    try container.encodeIfPresent(snapshotDate, forKey: .snapshotDate)
    try container.encodeIfPresent(knownFrom, forKey: .knownFrom)
    try container.encodeIfPresent(knownUntil, forKey: .knownUntil)
    try container.encode(holidays, forKey: .holidays)
    if !localClosures.isEmpty { try container.encode(localClosures, forKey: .localClosures) }
  }
}
