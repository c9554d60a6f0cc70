import LuaRuntime
import TimeKeeping

extension Face where Subject == CivilDate {
  static var date: Face {
    Face(.date) { payload, _ in try day(payload) }
  }

  static func day(_ payload: Int64) throws -> CivilDate {
    guard let day = CivilDate(dayNumber: Int(payload)) else {
      throw ScriptError("date.out-of-range", "this date is outside the years 1900 to 2199")
    }
    return day
  }
}

extension LuaValue {
  init(_ day: CivilDate?) {
    self = day.map { ScriptClass.date.object(Int($0.dayNumber)) } ?? .nil
  }

  init(_ date: PartialDate?) { self.init(date?.exact) }

  /// The day, when the value is a date object.
  var day: CivilDate? {
    guard let object, object.classID == ScriptClass.date.rawValue else { return nil }
    return CivilDate(dayNumber: Int(object.payload))
  }
}

extension LuaClass {
  /// A day of the calendar; a value, so that it may be kept and compared.
  static let date: LuaClass = {
    let face = Face<CivilDate>.date
    return LuaClass(
      "date", "A day of the calendar.",
      properties: [
        face.property("year", .integer, "The year.") { day, _ in LuaValue(day.year) },
        face.property("month", .integer, "The month, from 1 to 12.") { day, _ in
          LuaValue(day.month)
        },
        face.property("day", .integer, "The day of the month.") { day, _ in LuaValue(day.day) },
        face.property(
          "iso", .string, "The day as 2026-03-04.", example: "assert(date.iso == '2026-03-04')"
        ) { day, _ in .string(day.iso) },
        face.property(
          "weekday",
          .enumeration(
            name: "weekday",
            ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
          "The weekday's English name in small letters.",
          example: "assert(date.weekday == 'wednesday')"
        ) { day, _ in .string(day.weekday.name.lowercased()) },
      ],
      methods: [
        shift("add_days", "days", "Gets the day a number of days later.") { $0.adding(days: $1) },
        shift("add_weeks", "weeks", "Gets the day a number of weeks later.") {
          $0.adding(days: $1 * 7)
        },
        shift(
          "add_months", "months",
          "Gets the same day of a later month, or that month's last day where it is shorter."
        ) { $0.adding(months: $1) },
        shift(
          "add_years", "years", "Gets the same day of a later year, 28 February for a missing 29th."
        ) { $0.adding(years: $1) },
        face.method(
          "days_to", "Counts the days to another day, below zero when it is earlier.",
          [LuaParameter("other", .date, "The other day.")], result: .integer,
          returns: "the number of days",
          example: "assert(date:days_to(concord.date('2026-03-11')) == 7)"
        ) { day, call, _ in
          LuaValue(day.days(to: try Face.day(call.object(0).payload)))
        },
        face.method(
          "long", "Writes the day in words.", result: .string, returns: "such as 4 March 2026",
          example: "assert(date:long() == '4 March 2026')"
        ) { day, _, _ in .string(day.long) },
      ],
      compare: { left, right, _ in left < right ? -1 : left > right ? 1 : 0 },
      describe: { payload, _ in try Face.day(payload).long },
      isValue: true)
  }()

  private static func shift(
    _ name: String, _ unit: String, _ summary: String,
    by move: @escaping @Sendable (CivilDate, Int) -> CivilDate?
  ) -> LuaFunctionDeclaration {
    Face<CivilDate>.date.method(
      name, summary,
      of: LuaParameter(unit, .integer, "How many \(unit); below zero for earlier."),
      result: .date, returns: "the other day",
      example: "local later = date:\(name)(1)\nassert(later > date)",
      errors: [.dateOutOfRange]
    ) { day, count, _ in
      guard (-1_000_000...1_000_000).contains(count), let moved = move(day, count) else {
        throw ScriptError(
          "date.out-of-range", "\(count) \(unit) from \(day.long) is outside the years 1900 to 2199"
        )
      }
      return LuaValue(moved)
    }
  }
}
