/// The twelve months a report covers, wherever they begin.
package struct ReportingYear: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case calendar
    /// 1 April to 31 March.
    case financial
    /// From a day of the area's own, such as the day its Compact was signed.
    case anniversary
  }

  package let kind: Kind
  /// The month, 1...12, in which the year begins.
  package let month: Int
  /// The day of the month on which the year begins.
  package let day: Int

  package static let calendar = ReportingYear(kind: .calendar, month: 1, day: 1)
  package static let financial = ReportingYear(kind: .financial, month: 4, day: 1)

  private init(kind: Kind, month: Int, day: Int) {
    self.kind = kind
    self.month = month
    self.day = day
  }

  /// A year that begins on that day; nil when no year has such a day.
  ///
  /// A year from 29 February begins on 28 February where there is no 29th.
  package static func anniversary(month: Int, day: Int) -> ReportingYear? {
    guard CivilDate(year: 2024, month: month, day: day) != nil else { return nil }
    return ReportingYear(kind: .anniversary, month: month, day: day)
  }

  /// The year that holds the day; shortened at the ends of `CivilDate.range`.
  package func range(containing date: CivilDate) -> DateRange {
    let year = startYear(containing: date)
    return DateRange(
      (begin(year) ?? .first)...(begin(year + 1)?.adding(days: -1) ?? .last))
  }

  /// The year that begins in the calendar year given; nil outside `CivilDate.years`.
  ///
  /// Shortened at the end of `CivilDate.range`.
  package func range(startingIn year: Int) -> DateRange? {
    begin(year).map { DateRange($0...(begin(year + 1)?.adding(days: -1) ?? .last)) }
  }

  /// "2026" for a year that begins on 1 January, otherwise "2025 to 2026".
  package func label(startingIn year: Int) -> String {
    month == 1 && day == 1 ? "\(year)" : "\(year) to \(year + 1)"
  }

  /// The label of the year that holds the day.
  package func label(containing date: CivilDate) -> String {
    label(startingIn: startYear(containing: date))
  }

  /// The calendar year in which the year that holds the day begins.
  package func startYear(containing date: CivilDate) -> Int {
    let year = date.year
    guard let begin = begin(year), begin <= date else { return year - 1 }
    return year
  }

  private func begin(_ year: Int) -> CivilDate? {
    CivilDate(clampingDay: day, month: month, year: year)
  }
}

extension ReportingYear: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind
    case month
    case day
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .calendar: self = .calendar
    case .financial: self = .financial
    case .anniversary:
      let month = try container.decode(Int.self, forKey: .month)
      let day = try container.decode(Int.self, forKey: .day)
      guard let year = Self.anniversary(month: month, day: day) else {
        throw DecodingError.dataCorruptedError(
          forKey: .day, in: container, debugDescription: "month \(month) has no day \(day)")
      }
      self = year
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    guard kind == .anniversary else { return }
    try container.encode(month, forKey: .month)
    try container.encode(day, forKey: .day)
  }
}
