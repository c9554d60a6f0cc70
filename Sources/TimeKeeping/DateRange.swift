/// The days from a first to a last one, both included.
package struct DateRange: Hashable, Sendable {
  package let first: CivilDate
  package let last: CivilDate

  /// A range of at least one day; nil when it would end before it begins.
  package init?(_ first: CivilDate, _ last: CivilDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// A range as Swift writes it: `start...end`.
  package init(_ range: ClosedRange<CivilDate>) {
    first = range.lowerBound
    last = range.upperBound
  }

  /// How many days it holds, at least 1.
  package var count: Int { first.days(to: last) + 1 }

  package func contains(_ date: CivilDate) -> Bool { first <= date && date <= last }

  package func overlaps(_ other: DateRange) -> Bool { overlap(with: other) != nil }

  /// The days both ranges hold; nil when there are none.
  package func overlap(with other: DateRange) -> DateRange? {
    DateRange(max(first, other.first), min(last, other.last))
  }

  /// The words for people, "1 April 2025 to 31 March 2026"; one day is named once.
  package var text: String {
    first == last ? first.long : "\(first.long) to \(last.long)"
  }
}

extension DateRange: CustomStringConvertible {
  /// The ISO 8601 interval, `2025-04-01/2026-03-31`.
  package var description: String { "\(first.iso)/\(last.iso)" }
}

extension DateRange: Codable {
  private enum CodingKeys: String, CodingKey {
    case first
    case last
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let first = try container.decode(CivilDate.self, forKey: .first)
    let last = try container.decode(CivilDate.self, forKey: .last)
    guard let range = DateRange(first, last) else {
      throw DecodingError.dataCorruptedError(
        forKey: .last, in: container,
        debugDescription: "the last day, \(last), is before the first, \(first)")
    }
    self = range
  }
}

extension [DateRange] {
  /// The same days as ranges in order that neither overlap nor touch.
  var merged: [DateRange] {
    guard count > 1 else { return self }
    var result: [DateRange] = []
    for range in sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      if let previous = result.last, previous.last.days(to: range.first) <= 1 {
        result[result.count - 1] = DateRange(previous.first...Swift.max(previous.last, range.last))
      } else {
        result.append(range)
      }
    }
    return result
  }
}
