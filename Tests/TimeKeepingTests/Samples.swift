import TimeKeeping

// A literal that is no date is a slip in a test, so it stops the run at once.
extension CivilDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = CivilDate(iso: text) else { preconditionFailure("no date: \(text)") }
    self = date
  }
}

func limit(
  _ count: Int, _ unit: TimeLimit.Unit, counting: TimeLimit.Counting = .after,
  roll: TimeLimit.Roll = .none
) -> TimeLimit {
  guard let limit = TimeLimit(count, unit, counting: counting, roll: roll) else {
    preconditionFailure("no limit: \(count)")
  }
  return limit
}

func extended(
  by count: Int, _ unit: TimeLimit.Unit, reason: String, on: CivilDate
) -> Clock.Extension {
  guard let given = Clock.Extension(count, unit, reason: reason, on: on) else {
    preconditionFailure("no extension: \(count)")
  }
  return given
}

extension WorkingCalendar {
  /// The bank holidays of England and Wales in 2026 and 2027.
  static let sample = WorkingCalendar(
    id: "england-and-wales", title: "England and Wales", source: "made by hand",
    holidays: [
      Holiday("2026-01-01", "New Year’s Day"),
      Holiday("2026-04-03", "Good Friday"),
      Holiday("2026-04-06", "Easter Monday"),
      Holiday("2026-05-04", "Early May bank holiday"),
      Holiday("2026-05-25", "Spring bank holiday"),
      Holiday("2026-08-31", "Summer bank holiday"),
      Holiday("2026-12-25", "Christmas Day"),
      Holiday("2026-12-28", "Boxing Day", notes: "Substitute day"),
      Holiday("2027-01-01", "New Year’s Day"),
      Holiday("2027-03-26", "Good Friday"),
      Holiday("2027-03-29", "Easter Monday"),
      Holiday("2027-05-03", "Early May bank holiday"),
      Holiday("2027-05-31", "Spring bank holiday"),
      Holiday("2027-08-30", "Summer bank holiday"),
      Holiday("2027-12-27", "Christmas Day", notes: "Substitute day"),
      Holiday("2027-12-28", "Boxing Day", notes: "Substitute day"),
    ], knownFrom: 2026, knownUntil: 2027)

  /// The sample with an office shut between Christmas and New Year.
  static let withClosedown = sample.adding(closures: [
    Closure(DateRange("2026-12-24"..."2026-12-31"), reason: "Christmas closedown")
  ])
}

/// A small generator of repeatable pseudo-random numbers (SplitMix64).
struct RepeatableGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
