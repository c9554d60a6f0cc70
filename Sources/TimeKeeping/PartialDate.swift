/// A date as exactly as a source states it, never more.
///
/// Comparisons answer only what is certain: "March 2026" is neither before nor after 4 March 2026.
package enum PartialDate: Hashable, Sendable {
  case day(CivilDate)
  case month(year: Int, month: Int)
  case year(Int)
  case unknown

  /// Reads `2026-03-04`, `2026-03`, `2026` or `unknown`, in exactly these forms.
  package init?(_ text: some StringProtocol) {
    // A shorter form is a full date with its end missing, so the strict reader judges them all.
    switch text.utf8.count {
    case 10:
      guard let date = CivilDate(iso: text) else { return nil }
      self = .day(date)
    case 7 where text != "unknown":
      guard let date = CivilDate(iso: text + "-01") else { return nil }
      self = .month(year: date.year, month: date.month)
    case 4:
      guard let date = CivilDate(iso: text + "-01-01") else { return nil }
      self = .year(date.year)
    default:
      guard text == "unknown" else { return nil }
      self = .unknown
    }
  }

  /// The day, where the source states one.
  package var exact: CivilDate? {
    guard case .day(let date) = self else { return nil }
    return date
  }

  /// The first day it may have been; nil when unknown or no such month or year exists.
  package var earliest: CivilDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CivilDate(year: year, month: month, day: 1)
    case .year(let year): CivilDate(year: year, month: 1, day: 1)
    case .unknown: nil
    }
  }

  /// The last day it may have been; nil when unknown or no such month or year exists.
  package var latest: CivilDate? {
    switch self {
    case .day(let date): date
    case .month(let year, let month): CivilDate(clampingDay: 31, month: month, year: year)
    case .year(let year): CivilDate(year: year, month: 12, day: 31)
    case .unknown: nil
    }
  }

  /// Whether it certainly was before the day.
  package func isBefore(_ date: CivilDate) -> Bool { isBefore(.day(date)) }

  /// Whether every day it may have been is before every day the other may have been.
  package func isBefore(_ other: PartialDate) -> Bool {
    guard let latest, let earliest = other.earliest else { return false }
    return latest < earliest
  }

  /// Whether it certainly was after the day.
  package func isAfter(_ date: CivilDate) -> Bool { PartialDate.day(date).isBefore(self) }

  /// Whether every day it may have been lies in the range.
  package func isWithin(_ range: DateRange) -> Bool {
    guard let earliest, let latest else { return false }
    return range.contains(earliest) && range.contains(latest)
  }

  /// The words for people: "4 March 2026", "March 2026", "2026" or "date unknown".
  package var text: String {
    switch self {
    case .day(let date): date.long
    case .month(let year, let month) where 1...12 ~= month: "\(Month.name(month)) \(year)"
    case .month(let year, _), .year(let year): String(year)
    case .unknown: "date unknown"
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The form for data, which ``init(_:)`` reads.
  package var description: String {
    switch self {
    case .day(let date): date.iso
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .year(let year): String(year)
    case .unknown: "unknown"
    }
  }
}

extension PartialDate: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = PartialDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "2026-04-14, 2026-04, 2026 or unknown is needed, not “\(text)”")
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
