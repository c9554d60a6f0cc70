import CompactModel
import Diagnostics
import LuaRuntime
import TimeKeeping

/// What stands in a returning duty, and the reading of it.
enum CadenceShape {
  static let record = LuaRecord(
    "cadence_declaration", "A duty that returns, counted in a register.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary,
      LuaField(
        "register", .enumeration(name: "register_name", RecordKind.all.map(\.register)),
        required: true, "The register whose rows are counted."),
      LuaField(
        "where", .map(.filterValue), "What a row must say to count, by field: a value, or several."),
      LuaField("date", .string, "The row's field with the day it happened; on when left out."),
      LuaField("through", .string, "The row's field with the last of several days."),
      LuaField("at_least", .integer, "How often it is to happen at least."),
      LuaField("at_most", .integer, "How often it may happen at most."),
      LuaField(
        "per", .choice("cadence_window", Cadence.Window.self),
        "What at_least and at_most count in; year when left out."),
      LuaField("every_months", .integer, "The most months from one time to the next."),
      LuaField("every_years", .integer, "The most years from one time to the next."),
      LuaField(
        "year", .choice("year_kind", ReportingYear.Kind.self),
        "The year it is reckoned by; the workspace's own when left out."),
      LuaField("anniversary_of", .string, "The day its years begin on, with year = anniversary."),
      LuaField(
        "week_starts", .enumeration(name: "week_start", CompactWeek.Start.allCases.map(\.rawValue)),
        "The day Compact Week starts on, with per = compact_week; monday when left out."),
      LuaField("since", .string, "The first day on which the duty held, where the text says."),
      LuaField("soon_days", .integer, "How many days before it is due a reminder shows; 30."),
      LuaField("severity", .severity, "How grave it is to miss or exceed it; the rule's own."),
      LuaField("cite", .citations, required: true, "Where it is stated."),
    ])

  /// The cadences under a key, each held against the register it counts in.
  static func cadences(_ table: DeclaredTable, _ call: LuaCall) throws -> [CadenceDuty] {
    let duties = try table.tables("cadences").map { try CadenceReading($0, call).duty() }
    for duty in duties { try call.checkID(duty.id, of: "a cadence") }
    try call.checkUnique(duties.map(\.id), "cadences")
    return duties
  }
}

extension LuaType {
  fileprivate static let filterValue = LuaType.named(
    LuaNamedType(
      "filter_value", "A value a row's field must have, or a list of which it must have one.",
      phrase: "a text, a number, true, false or a list of texts",
      .union([.string, .integer, .boolean, .strings])))
}

extension LuaRaised {
  static let badCadence = LuaRaised(
    "plugin.bad-cadence", "A cadence says too little, too much, or names no field of its register.")
}

/// One cadence on its way from a table to a declaration.
private struct CadenceReading {
  let table: DeclaredTable
  let call: LuaCall

  init(_ table: DeclaredTable, _ call: LuaCall) {
    self.table = table
    self.call = call
  }

  func duty() throws -> CadenceDuty {
    guard let kind = RecordKind.keptIn(table.words("register")) else {
      throw problem("needs a register")
    }
    return CadenceDuty(
      id: table.words("id"), title: table.words("title"), summary: table.text("summary"),
      register: kind.register, filters: try filters(kind),
      date: try dateField("date", of: kind) ?? required("on", of: kind),
      through: try dateField("through", of: kind), rule: try rule(), year: try year(),
      soonDays: try number("soon_days", in: 0...366) ?? 30, since: try day("since"),
      weekStart: try weekStart(), severity: table.member("severity"), citations: table.citations())
  }

  private func problem(_ message: String) -> ScriptError {
    call.problem("plugin.bad-cadence", "the cadence '\(table.words("id"))' \(message)")
  }

  private func filters(_ kind: RecordKind) throws -> [CadenceDuty.Filter] {
    guard let wanted = table["where"].table else { return [] }
    return try wanted.entries.map { name, value in
      guard kind.index(of: name) != nil else { throw noField(name, kind.fields.map(\.name), kind) }
      let values = value.list?.compactMap(\.string) ?? [value.words ?? ""]
      // A file writes true and false, where a finding says yes and no.
      return CadenceDuty.Filter(
        field: name, values: value.boolean.map { [$0 ? "true" : "false"] } ?? values)
    }
  }

  private func noField(_ name: String, _ fields: [String], _ kind: RecordKind) -> ScriptError {
    problem(
      "names '\(name)', which is no \(fields.count == kind.fields.count ? "" : "date ")field of "
        + "the register '\(kind.register)': \(Spelling.suggestion(for: name, among: fields))")
  }

  private func dateField(_ key: String, of kind: RecordKind) throws -> String? {
    try table.text(key).map { try required($0, of: kind) }
  }

  private func required(_ name: String, of kind: RecordKind) throws -> String {
    let dates = kind.fields.filter { $0.form == .date }.map(\.name)
    guard dates.contains(name) else { throw noField(name, dates, kind) }
    return name
  }

  private func rule() throws -> Cadence.Rule {
    let least = try number("at_least", in: 1...366)
    let most = try number("at_most", in: 0...366)
    let months = try number("every_months", in: 1...1_200)
    let years = try number("every_years", in: 1...100)
    let intervals = [months, years.map { $0 * 12 }].compactMap(\.self)
    let isCounted = least != nil || most != nil
    guard intervals.count + (isCounted ? 1 : 0) == 1 else {
      throw problem(
        "has to say how often: at_least, at_most or both, or else every_months or every_years")
    }
    if let months = intervals.first {
      guard table["per"].isNil else { throw problem("has 'per', which goes with at_least only") }
      return .every(months: months)
    }
    if let least, let most, most < least {
      throw problem("is to happen at least \(least) times and at most \(most)")
    }
    return .times(least: least, most: most, in: table.member("per") ?? .year)
  }

  private func year() throws -> ReportingYear? {
    let begin = try day("anniversary_of")
    let kind: ReportingYear.Kind? = table.member("year")
    guard (kind == .anniversary) == (begin != nil) else {
      throw problem("needs year = \"anniversary\" and anniversary_of together, or neither")
    }
    switch kind {
    case nil: return nil
    case .calendar: return .calendar
    case .financial: return .financial
    case .anniversary:
      return begin.flatMap { ReportingYear.anniversary(month: $0.month, day: $0.day) }
    }
  }

  private func weekStart() throws -> CompactWeek.Start {
    guard let start: CompactWeek.Start = table.member("week_starts") else { return .monday }
    guard table.text("per") == Cadence.Window.compactWeek.rawValue else {
      throw problem("has 'week_starts', which goes with per = \"compact_week\" only")
    }
    return start
  }

  private func number(_ key: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let number = table.integer(key) else { return nil }
    guard range.contains(number) else {
      throw problem(
        "has \(key) = \(number): it may be \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func day(_ key: String) throws -> CivilDate? {
    guard let text = table.text(key) else { return nil }
    guard let day = CivilDate(iso: text) else {
      throw call.problem("plugin.bad-date", "\(key) = '\(text)' is not a day: write 2026-03-04")
    }
    return day
  }
}
