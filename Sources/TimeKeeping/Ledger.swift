/// The count behind a deadline, as a person with a wall calendar would do it.
package struct Ledger: Hashable, Sendable, Codable {
  /// Why a day was not counted, or is here at all.
  package struct Reason: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
      case weekend
      case holiday
      case closure
      case pause
      /// The day to which a last day that was not a working day moved.
      case roll
    }

    package let kind: Kind
    /// "Saturday", a holiday's title, the reason of a closure or pause, or where a roll came from.
    package let text: String
  }

  /// One day: counted, with its number, or passed over, with the reason.
  package struct Entry: Hashable, Sendable, Codable {
    package let day: CivilDate
    /// The day's number in its count, from 1; nil when it was not counted.
    package let number: Int?
    package let reason: Reason?
  }

  /// One jump of weeks, months or years, which is not counted day by day.
  package struct Step: Hashable, Sendable, Codable {
    /// "3 months after Tuesday 31 March 2026 = Tuesday 30 June 2026".
    package let text: String
    package let reached: CivilDate
    /// Why the day of the month changed: "June has no day 31, so its last day stands"; mostly nil.
    package let note: String?
  }

  /// In date order: every day for days and working days; for other units only pauses, the days that
  /// make up for them, and rolls.
  package let entries: [Entry]
  /// The jumps, in order; empty when only days or working days were counted.
  package let steps: [Step]
  package let lastDay: CivilDate
  /// The whole count in one sentence without a full stop, for a person to check.
  package let explanation: String
}
