import CompactModel
import LuaRuntime

/// `concord.report`: a document the area makes.
enum ReportDeclarer {
  static let function = Declarer.function(
    "report", "Declares a report: who makes it, for whom, and how it is built.", record,
    result: .reportDeclaration,
    example: """
      local report = concord.report {
        id = "annual", title = "Annual report", cite = "EX 6", producer = "The council",
        audience = "public", build = function(report) report:heading("Summary") end,
      }
      """, errors: [LuaRaised("report.no-build", "There is no function that builds it.")]
  ) { table, call, context in
    let id = table.words("id")
    try call.checkID(id, of: "the report")
    guard let build = table["build"].function else {
      throw call.problem("report.no-build", "the report '\(id)' has no build function")
    }
    context.declared.reports.append(
      DeclaredReport(
        descriptor: ReportDescriptor(
          id: id, title: table.words("title"),
          summary: table.text("summary") ?? table.words("title"),
          producer: table.words("producer"), recipient: table.text("recipient"),
          audience: table.member("audience") ?? .officers, frequency: table.text("frequency"),
          agreedBy: table.text("agreed_by"), citations: table.citations()),
        build: build, place: call.place))
    return context.declared.reports.count - 1
  }

  private static let record = LuaRecord(
    "report_declaration", "A document the area makes.",
    fields: [
      Declarer.id, Declarer.title, Declarer.summary, Declarer.cite,
      LuaField("producer", .string, required: true, "Who makes it."),
      LuaField("recipient", .string, "Whom it is for."),
      LuaField(
        "audience", .choice("audience", Audience.self), required: true,
        "Who may read it; it may draw on no field above that."),
      LuaField("frequency", .string, "How often it is made."),
      LuaField("agreed_by", .string, "The body that has to agree it."),
      LuaField(
        "build", .function("fun(report: report, area: area, period: period)"), required: true,
        "What writes it."),
    ])
}
