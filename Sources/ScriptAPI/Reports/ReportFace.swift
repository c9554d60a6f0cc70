import DocumentKit
import LuaRuntime
import TimeKeeping

extension LuaClass {
  /// A report while it is written.
  static let report = LuaClass(
    "report", "A report while it is written.",
    methods: [
      heading, paragraph, list, table, barChart, note, quote, definitions, timeline,
    ])

  private static let text = LuaType.reportText

  private static func method(
    _ name: String, _ summary: String, _ parameters: [LuaParameter], example: String,
    errors: [LuaRaised] = [],
    block: @escaping @Sendable (LuaCall, InlineReader) throws -> Block
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, summary, parameters: parameters, example: example,
      terms: LuaTerms(
        phases: [.report], capability: Capability.writeReports.rawValue,
        errors: errors + [
          LuaRaised("report.too-long", "The report has 20,000 blocks already."),
          LuaRaised("report.no-draft", "No report is being built at the moment."),
        ])
    ) { call in
      let context = ScriptContext.of(call.state)
      guard let draft = context.report else {
        throw ScriptError("report.no-draft", "there is no report being built")
      }
      try draft.append(try block(call, InlineReader(draft: draft, context: context)))
      return .nil
    }
  }

  private static let heading = method(
    "heading", "Begins a section.",
    [
      LuaParameter("text", .string, "The section's title."),
      LuaParameter(
        "level", .integer, "From 2, a main section, to 6; 2 when left out.", optional: true),
    ],
    example: "report:heading('Summary')",
    errors: [LuaRaised("report.bad-level", "The level is not 2 to 6.")]
  ) { call, _ in
    let level = call.optionalInteger(1) ?? 2
    guard (2...6).contains(level) else {
      throw ScriptError(
        "report.bad-level", "a heading's level is 2 to 6, not \(level): the title is level 1")
    }
    return .heading(level: Int(level), text: call.string(0))
  }

  private static let paragraph = method(
    "paragraph", "Writes a paragraph.", [LuaParameter("text", text, "Its text.")],
    example: "report:paragraph { 'See ', concord.cite('EX 4'), '.' }"
  ) { call, reader in .paragraph(try reader.inlines(call.arguments[0], "the paragraph")) }

  private static let list = method(
    "list", "Writes a list.",
    [
      LuaParameter("items", .list(text), "Its items, each a text."),
      LuaParameter(
        "options",
        .record(
          LuaRecord(
            "list_options", "How a list is written.",
            fields: [LuaField("ordered", .boolean, "Whether the items are numbered.")])),
        "How it is written.", optional: true),
    ],
    example: "report:list({ 'one', 'two' }, { ordered = true })"
  ) { call, reader in
    let ordered = call.optionalTable(1).map(DeclaredTable.init)?.flag("ordered") ?? false
    return .list(
      ordered: ordered, paragraphs: try call.list(0).map { try reader.inlines($0, "the list") })
  }

  private static let tableRecord = LuaRecord(
    "table_fields", "A table.",
    fields: [
      LuaField("id", .string, "A short id, which names its CSV file."),
      LuaField("caption", .string, required: true, "What it shows."),
      LuaField(
        "columns",
        .list(
          .record(
            LuaRecord(
              "column_fields", "A column.",
              fields: [
                LuaField("id", .string, required: true, "A short id in small letters."),
                LuaField("title", .string, required: true, "Its heading."),
                LuaField(
                  "kind",
                  .enumeration(
                    name: "column_kind", ["text", "integer", "decimal", "percent", "date"]),
                  "What its cells hold; text when left out."),
                LuaField("unit", .string, "The unit of its numbers."),
              ]))), required: true, "Its columns."),
      LuaField(
        "rows", .list(.list(.reportCell)), required: true, "Its rows, each a list of cells."),
      LuaField("notes", .list(text), "Notes below it."),
    ])

  private static let table = method(
    "table", "Writes a table; one without rows says that nothing is recorded.",
    [LuaParameter("fields", .record(tableRecord), "The table.")],
    example: """
      report:table {
        id = "stages", caption = "Concerns by step",
        columns = { { id = "step", title = "Step" }, { id = "n", title = "Concerns", kind = "integer" } },
        rows = { { "Step 1", 3 } },
      }
      """,
    errors: [LuaRaised("report.bad-row", "A row has no cells, or more than there are columns.")]
  ) { call, reader in
    let fields = DeclaredTable(call.table(0))
    let columns = fields.tables("columns").map { item in
      Table.Column(
        id: item.words("id"), title: item.words("title"),
        kind: item.text("kind").flatMap(Table.Column.Kind.init(rawValue:)) ?? .text,
        unit: item.text("unit"))
    }
    let rows = try fields.list("rows").enumerated().map { number, value in
      try cells(value, columns, number + 1, reader)
    }
    guard !rows.isEmpty else {
      return .note(
        kind: .info, title: fields.words("caption"), blocks: [.text("None recorded.")])
    }
    return .table(
      Table(
        id: fields.text("id"), caption: fields.words("caption"), columns: columns,
        rowHeader: columns.first?.id, rows: rows,
        notes: try fields.list("notes").map { try reader.inlines($0, "a note") }))
  }

  /// A row's cells; the row is the table's own, where trailing nils have fallen away.
  private static func cells(
    _ value: LuaValue, _ columns: [Table.Column], _ number: Int, _ reader: InlineReader
  ) throws -> [Table.Cell] {
    let items = value.list ?? value.table?.items ?? []
    guard items.count <= columns.count, !items.isEmpty else {
      throw ScriptError(
        "report.bad-row",
        "row \(number) has \(items.count) cells and the table \(columns.count) columns: write "
          + "concord.missing('x') for a cell without a value")
    }
    return try columns.enumerated().map { index, column in
      try reader.cell(index < items.count ? items[index] : .nil, column)
    }
  }

  private static let barChart = method(
    "bar_chart", "Draws bars, always with the table of their values.",
    [
      LuaParameter(
        "fields",
        .record(
          LuaRecord(
            "bar_chart_fields", "A bar chart.",
            fields: [
              LuaField("title", .string, required: true, "What it says, as a sentence."),
              LuaField("alt", .string, required: true, "What a reader who cannot see it is told."),
              LuaField("unit", .string, required: true, "What the bars count."),
              LuaField(
                "bars", .list(.list(.reportCell)), required: true, "Each a label and a value."),
            ])), "The chart.")
    ],
    example: """
      report:bar_chart {
        title = "Most concerns end in open discussion", alt = "Step 1: 3, Step 2: 1.",
        unit = "concerns", bars = { { "Step 1", 3 }, { "Step 2", 1 } },
      }
      """,
    errors: [LuaRaised("report.bad-bar", "A bar is not a label and a number from 0 up.")]
  ) { call, reader in
    let fields = DeclaredTable(call.table(0))
    let bars = try fields.list("bars").enumerated().map { number, value in
      try bar(value, number + 1, reader)
    }
    guard !bars.isEmpty else {
      return .note(kind: .info, title: fields.words("title"), blocks: [.text("None recorded.")])
    }
    return .barChart(
      Chart(
        title: fields.words("title"), alternative: fields.words("alt"),
        unit: fields.words("unit"), bars: bars))
  }

  private static func bar(
    _ value: LuaValue, _ number: Int, _ reader: InlineReader
  ) throws -> Chart.Bar {
    let items = value.list ?? []
    guard items.count == 2, let label = items[0].words else {
      throw ScriptError("report.bad-bar", "bar \(number) needs a label and a value")
    }
    if let (kind, table) = InlineReader.mark(items[1]), kind == "counted" {
      let cases = reader.counted(table)
      return Chart.Bar(
        label: label, value: cases.count,
        trailID: reader.draft.trail(for: cases, in: reader.context))
    }
    guard let height = items[1].number, height.isFinite, height >= 0 else {
      throw ScriptError("report.bad-bar", "the bar '\(label)' needs a number from 0 up")
    }
    return Chart.Bar(label: label, value: height)
  }

  private static let note = method(
    "note", "Sets a note apart.",
    [
      LuaParameter(
        "fields",
        .record(
          LuaRecord(
            "note_fields", "A note.",
            fields: [
              LuaField(
                "kind", .enumeration(name: "note_kind", ["info", "warning", "silent"]),
                "info, warning or silent; info when left out."),
              LuaField("title", .string, "Its title."),
              LuaField("text", text, required: true, "Its text."),
            ])), "The note.")
    ],
    example: "report:note { kind = 'silent', title = 'Time limits', text = 'None is stated.' }"
  ) { call, reader in
    let fields = DeclaredTable(call.table(0))
    return .note(
      kind: fields.text("kind").flatMap(Block.NoteKind.init(rawValue:)) ?? .info,
      title: fields.text("title"),
      blocks: [.paragraph(try reader.inlines(fields["text"], "the note"))])
  }

  private static let quote = method(
    "quote", "Quotes somebody, or a case's public summary.",
    [
      LuaParameter("text", text, "The words."),
      LuaParameter("attribution", .string, "Whose words they are.", optional: true),
    ],
    example: "report:quote('We were heard.', 'A member group')"
  ) { call, reader in
    .quotation(
      try reader.inlines(call.arguments[0], "the quotation"), attribution: call.optionalString(1))
  }

  private static let definitions = method(
    "definitions", "Lists terms with what is to be said of each.",
    [LuaParameter("items", .list(.list(text)), "Each a term and a text.")],
    example: "report:definitions { { 'When', 'In March' } }",
    errors: [LuaRaised("report.bad-definition", "An item is not a term and a text.")]
  ) { call, reader in
    .definitions(
      try call.list(0).map { item in
        let pair = item.list ?? []
        guard pair.count == 2, let term = pair[0].words else {
          throw ScriptError("report.bad-definition", "a definition needs a term and a text")
        }
        return Block.Definition(
          term: term, blocks: [.paragraph(try reader.inlines(pair[1], "a definition"))])
      })
  }

  private static let timeline = method(
    "timeline", "Lists what happened, each with its day.",
    [LuaParameter("items", .list(.list(text)), "Each a day, or a text for it, and a text.")],
    example: "report:timeline { { concord.date('2026-03-04'), 'Raised' } }",
    errors: [LuaRaised("report.bad-moment", "An item is not a day and a text.")]
  ) { call, reader in
    .timeline(
      try call.list(0).map { item in
        let pair = item.list ?? []
        guard pair.count == 2, let day = pair[0].words else {
          throw ScriptError("report.bad-moment", "a moment needs a day and a text")
        }
        return Block.Moment(
          dateText: day, inlines: try reader.inlines(pair[1], "a moment"))
      })
  }
}
