import CompactModel
import DocumentKit
package import LuaRuntime
import TimeKeeping

/// Everything scripts can name, declared once: the global `concord` and the classes of its objects.
package enum ScriptInterface {
  package static let api = LuaAPI(modules: [concord], classes: classes)

  /// In the order of `ScriptClass`, then the record kinds.
  private static let classes: [LuaClass] =
    ScriptClass.allCases.map(\.declaration) + RecordKind.all.map(LuaClass.records)

  private static let concord = LuaModule(
    "concord", "What Concord offers to plugins.",
    functions: [
      PluginDeclarer.function, CompactDeclarer.function, ProcedureDeclarer.function,
      RuleDeclarer.function, ReportDeclarer.function, TestsDeclarer.function, date,
      mark("strong", "Makes a text stand out."), mark("emphasis", "Stresses a text."),
      mark("cite", "Refers to a section of a source."), link, counted, missing,
    ])

  private static let date = LuaFunctionDeclaration(
    "date", "Makes a date from 2026-03-04.",
    parameters: [LuaParameter("iso", .string, "The day as year-month-day.")], result: .date,
    resultSummary: "the day", example: "local day = concord.date('2026-03-04')",
    terms: LuaTerms(
      errors: [LuaRaised("date.bad-text", "The text is no day from 1900 to 2199.")])
  ) { call in
    guard let day = CivilDate(iso: call.string(0)) else {
      throw ScriptError(
        "date.bad-text", "'\(call.string(0))' is not a day: write it as 2026-03-04", at: call.place)
    }
    return LuaValue(day)
  }

  private static func mark(_ kind: String, _ summary: String) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      kind, summary, parameters: [LuaParameter("text", .string, "The text.")], result: .inline,
      resultSummary: "a piece of text for a report",
      example: "local piece = concord.\(kind)('EX 4')"
    ) { call in inline(kind, [("text", .string(call.string(0)))]) }
  }

  private static let link = LuaFunctionDeclaration(
    "link", "Makes a link.",
    parameters: [
      LuaParameter("text", .string, "What stands for it."),
      LuaParameter("url", .string, "Where it leads: http, https or mailto."),
    ],
    result: .inline, resultSummary: "a piece of text for a report",
    example: "local piece = concord.link('GOV.UK', 'https://www.gov.uk')"
  ) { call in
    inline("link", [("text", .string(call.string(0))), ("url", .string(call.string(1)))])
  }

  private static let counted = LuaFunctionDeclaration(
    "counted", "Makes a figure that leads to the cases it counts.",
    parameters: [LuaParameter("cases", .list(.object(.case)), "The cases counted.")],
    result: .inline, resultSummary: "a figure for a report",
    example: "local figure = concord.counted(area.cases)"
  ) { call in inline("counted", [("cases", .list(call.list(0)))]) }

  private static let missing = LuaFunctionDeclaration(
    "missing", "Stands for a value that is not there.",
    parameters: [
      LuaParameter(
        "code", .missingCode,
        "c for confidential, x for not available, z for not applicable.")
    ],
    result: .inline, resultSummary: "a mark for a report",
    example: "local cell = concord.missing('x')"
  ) { call in inline("missing", [("code", .string(call.string(0)))]) }

  private static func inline(
    _ kind: String, _ entries: [(key: String, value: LuaValue)]
  ) -> LuaValue {
    .table(LuaTable(entries: [(InlineReader.markKey, .string(kind))] + entries))
  }
}

extension ScriptClass {
  fileprivate var declaration: LuaClass {
    switch self {
    case .date: .date
    case .case: .scriptCase
    case .event: .event
    case .visit: .visit
    case .duty: .duty
    case .deadline: .deadline
    case .silence: .silence
    case .violation: .violation
    case .area: .area
    case .compact: .compact
    case .commitment: .commitment
    case .period: .period
    case .cadence: .cadence
    case .finding: .finding
    case .report: .report
    default: LuaClass(name, "A token that concord.plugin takes.")
    }
  }
}
