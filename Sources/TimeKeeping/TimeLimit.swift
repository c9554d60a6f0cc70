/// How long something may take, and the conventions by which it is counted.
///
/// Every convention is data, because laws and Compacts differ in each; the raw values are how data
/// spells them.
package struct TimeLimit: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    case days
    case workingDays = "working_days"
    case weeks
    case months
    case years

    /// "1 working day", "10 working days".
    package func text(_ count: Int) -> String { "\(count) \(count == 1 ? one : many)" }

    private var one: String {
      switch self {
      case .days: "day"
      case .workingDays: "working day"
      case .weeks: "week"
      case .months: "month"
      case .years: "year"
      }
    }

    private var many: String { one + "s" }
  }

  package enum Counting: String, Hashable, Sendable, Codable, CaseIterable {
    /// The day after the event is day 1.
    case after
    /// The day of the event is day 1, so 12 months beginning with 5 March 2026 end on 4 March 2027.
    case beginningWith = "beginning_with"
  }

  package enum Roll: String, Hashable, Sendable, Codable, CaseIterable {
    /// The last day stands, whatever kind of day it is.
    case none
    /// A last day that is not a working day moves to the next working day.
    case forward
  }

  /// Within `countRange`.
  package let count: Int
  package let unit: Unit
  package let counting: Counting
  package let roll: Roll

  package static var countRange: ClosedRange<Int> { 1...9_999 }

  /// A limit; nil when the count is outside `countRange`.
  package init?(_ count: Int, _ unit: Unit, counting: Counting = .after, roll: Roll = .none) {
    guard Self.countRange ~= count else { return nil }
    self.count = count
    self.unit = unit
    self.counting = counting
    self.roll = roll
  }

  /// "10 working days", "3 months".
  package var text: String { unit.text(count) }
}

extension TimeLimit: Codable {
  private enum CodingKeys: String, CodingKey {
    case count
    case unit
    case counting
    case roll
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let count = try container.decode(Int.self, forKey: .count)
    let limit = TimeLimit(
      count, try container.decode(Unit.self, forKey: .unit),
      counting: try container.decodeIfPresent(Counting.self, forKey: .counting) ?? .after,
      roll: try container.decodeIfPresent(Roll.self, forKey: .roll) ?? .none)
    guard let limit else {
      throw DecodingError.dataCorruptedError(
        forKey: .count, in: container,
        debugDescription: "a whole number from 1 to 9999 is needed, not \(count)")
    }
    self = limit
  }
}
