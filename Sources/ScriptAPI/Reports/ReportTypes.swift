import DocumentKit
import LuaRuntime

/// What may stand where a report is written.
extension LuaType {
  /// A piece that `concord.strong` and its kin make.
  static let inline = LuaType.record(
    LuaRecord(
      "inline", "A piece of text for a report, as concord.strong and its kin make it.",
      fields: [
        LuaField(
          InlineReader.markKey,
          .enumeration(
            name: "inline_kind", ["cite", "counted", "emphasis", "link", "missing", "strong"]),
          required: true, "What kind of piece it is."),
        LuaField("text", .string, "Its words."),
        LuaField("url", .string, "Where a link leads."),
        LuaField("cases", .list(.object(.case)), "The cases a figure counts."),
        LuaField("code", .missingCode, "Why a value is missing."),
      ]))

  static let missingCode = LuaType.choice("missing_code", MissingCode.self)

  private static let piece: [LuaType] = [.string, .number, .boolean, .date, .inline]

  static let reportText = LuaType.named(
    LuaNamedType(
      "report_text",
      "Text for a report: a text, a number, a date, a piece such as concord.strong makes, or a list "
        + "of these.", phrase: "text, or a list of texts, dates and pieces",
      .union(piece + [.list(.union(piece))])))

  static let reportCell = LuaType.named(
    LuaNamedType(
      "report_cell", "A cell of a table, or the label or value of a bar.",
      phrase: "text, a number, a date or a piece such as concord.counted",
      .union(piece + [.list(.union(piece))])))
}
