import DocumentKit
import LuaRuntime
import TimeKeeping

/// Reads what a builder wrote where text may stand: a text, a date, or a list of texts and marks.
struct InlineReader {
  let draft: ReportDraft
  let context: ScriptContext

  func inlines(_ value: LuaValue, _ what: String) throws -> [Inline] {
    if case .list(let items) = value { return try items.map { try inline($0, what) } }
    return [try inline(value, what)]
  }

  /// Whether a value is a mark that `concord.strong` and its kin make, and which.
  static func mark(_ value: LuaValue) -> (kind: String, table: DeclaredTable)? {
    guard case .table(let table) = value, let kind = table[markKey]?.string else { return nil }
    return (kind, DeclaredTable(table))
  }

  static let markKey = "inline"

  func inline(_ value: LuaValue, _ what: String) throws -> Inline {
    if let day = value.day { return .date(day.iso) }
    if let (kind, table) = Self.mark(value) { return try marked(kind, table) }
    if let words = value.words { return .text(words) }
    throw ScriptError(
      "report.not-text",
      "\(what) has something that is not text: write a text, a number, a date, or one of "
        + "concord.strong, emphasis, cite, link, counted, missing")
  }

  private func marked(_ kind: String, _ table: DeclaredTable) throws -> Inline {
    switch kind {
    case "strong": return .strong([.text(table.words("text"))])
    case "emphasis": return .emphasis([.text(table.words("text"))])
    case "cite": return .citation(table.words("text"))
    case "link": return .link(text: table.words("text"), url: table.words("url"))
    case "missing":
      return .missing(MissingCode(rawValue: table.words("code")) ?? .notAvailable)
    default:
      let cases = counted(table)
      return .figure(value: String(cases.count), trailID: draft.trail(for: cases, in: context))
    }
  }

  /// The positions of the cases behind a figure, each once; what is no case of the run is left out.
  func counted(_ table: DeclaredTable) -> [Int] {
    var seen: Set<Int> = []
    return table.list("cases").compactMap(\.object).compactMap { object in
      let position = Int(object.payload)
      guard object.classID == ScriptClass.case.rawValue,
        context.cases.indices.contains(position), seen.insert(position).inserted
      else { return nil }
      return position
    }
  }

  func cell(_ value: LuaValue, _ column: Table.Column) throws -> Table.Cell {
    if let (kind, table) = Self.mark(value) {
      if kind == "missing" {
        return .missing(MissingCode(rawValue: table.words("code")) ?? .notAvailable)
      }
      if kind == "counted" {
        let cases = counted(table)
        return .integer(cases.count, trailID: draft.trail(for: cases, in: context))
      }
    }
    if let day = value.day { return .date(day.iso) }
    switch (column.kind, value) {
    case (_, .nil): return .missing(.notAvailable)
    case (.date, _), (.text, _): return .inlines(try inlines(value, "a cell"))
    case (_, .integer(let number)):
      return column.kind == .integer ? .integer(Int(number)) : .decimal(String(number))
    case (_, .number(let number)):
      guard number.isFinite else { return .missing(.notAvailable) }
      return .decimal(value.words ?? String(number))
    default: return .inlines(try inlines(value, "a cell"))
    }
  }
}
