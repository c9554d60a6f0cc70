import TimeKeeping

extension WorkingCalendar {
  /// Easter 2026 and nothing else.
  static let easter = WorkingCalendar(
    id: "england-and-wales", title: "England and Wales", source: "made by hand",
    holidays: [Holiday("2026-04-03", "Good Friday"), Holiday("2026-04-06", "Easter Monday")],
    knownFrom: 2026, knownUntil: 2026)
}
