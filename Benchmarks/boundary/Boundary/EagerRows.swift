import CompactModel
import LuaRuntime
import TimeKeeping

/// A case handed over as one table, so that reading it costs nothing more, against an object that
/// answers each field when asked.
struct EagerRows {
  let hosted: HostedSide
  let file: Case

  /// What handing the case over costs, and where a table begins to pay.
  struct BreakEven {
    let leaves: Int
    let objectHandover: Double
    let tableHandover: Double
    let objectField: Double
    let tableField: Double

    /// The number of fields read from which on the table is the cheaper of the two.
    var reads: Double { (tableHandover - objectHandover) / (objectField - tableField) }
  }

  func breakEven(rounds: Int, objectField: Double, tableField: Double) throws -> BreakEven {
    let empty = "return function() end"
    let object = Timing(
      loops: 5_000, run: try hosted.called(empty) { HostedSide.object(.box) })
    let table = Timing(loops: 1_000, run: try hosted.called(empty) { Self.table(file) })
    var (objects, tables): ([Double], [Double]) = ([], [])
    for round in 0...rounds {
      let times = (try object.round(), try table.round())
      guard round > 0 else { continue }
      objects.append(times.0)
      tables.append(times.1)
    }
    return BreakEven(
      leaves: Self.leaves(of: Self.table(file)), objectHandover: objects.median,
      tableHandover: tables.median, objectField: objectField, tableField: tableField)
  }

  private static func leaves(of value: LuaValue) -> Int {
    switch value {
    case .list(let items): items.map(leaves).reduce(0, +)
    case .table(let table):
      (table.items + table.entries.map(\.value)).map(leaves).reduce(0, +)
    default: 1
    }
  }

  /// All that a case file states, as one table; days are objects, as they are everywhere.
  private static func table(_ file: Case) -> LuaValue {
    var entries: [(key: String, value: LuaValue)] = [
      ("against", texts(file.against)), ("by", texts(file.by)),
      ("commitments", texts(file.commitments)), ("id", .string(file.id)),
      ("illustrative", .boolean(file.isIllustrative)), ("title", .string(file.title)),
    ]
    if let cause = file.cause { entries.append(("cause", .string(cause.rawValue))) }
    if let raised = file.raised.exact { entries.append(("raised", day(raised.dayNumber))) }
    if let summary = file.publicSummary { entries.append(("public_summary", .string(summary))) }
    if let summary = file.summary { entries.append(("summary", .string(summary))) }
    entries.append(("about", .list(file.about.map(table))))
    entries.append(("events", .list(file.events.map(table))))
    return .table(LuaTable(entries: entries))
  }

  private static func table(_ event: Event) -> LuaValue {
    var entries: [(key: String, value: LuaValue)] = [
      ("act", .string(event.act.rawValue)), ("by", texts(event.by)), ("with", texts(event.with)),
    ]
    if let on = event.on.exact { entries.append(("on", day(on.dayNumber))) }
    for detail in event.details {
      entries.append((detail.field.rawValue, .string(detail.text)))
    }
    return .table(LuaTable(entries: entries))
  }

  private static func table(_ record: Record) -> LuaValue {
    var entries: [(key: String, value: LuaValue)] = [("kind", .string(record.kind.name))]
    for (field, value) in zip(record.kind.fields, record.values) {
      switch value {
      case .absent, .unknown: continue
      case .text(let text): entries.append((field.name, .string(text)))
      case .date(let date):
        if let exact = date.exact { entries.append((field.name, day(exact.dayNumber))) }
      case .integer(let number): entries.append((field.name, .integer(Int64(number))))
      case .boolean(let flag): entries.append((field.name, .boolean(flag)))
      case .list(let items): entries.append((field.name, texts(items)))
      }
    }
    return .table(LuaTable(entries: entries))
  }

  private static func texts(_ texts: [String]) -> LuaValue { .list(texts.map { .string($0) }) }

  private static func day(_ number: some BinaryInteger) -> LuaValue {
    HostedSide.object(.day, Int64(number))
  }
}
