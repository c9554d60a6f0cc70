/// One file for each table and one for the trails, as data: RFC 4180, UTF-8, no byte order mark.
///
/// Dates stay ISO and numbers stay bare digits; every text is quoted, and a text a spreadsheet could
/// take for a formula gets a leading apostrophe. A document without tables becomes one file of its
/// texts, so that there is always something to read.
package struct CSVRenderer: Renderer {
  package static let format = "csv"

  package init() {}

  package func render(_ document: Document, named stem: String) -> [RenderedFile] {
    let stem = FileName.part(stem, orElse: "document")
    let mark = CSVField.text(document.isIllustrative ? "yes" : "no")
    let tables = document.blocks.dataTables
    var files: [RenderedFile] = []
    var names: Set<String> = ["trail"]
    for (index, table) in tables.enumerated() {
      var name = FileName.part(table.id ?? "", orElse: String(index + 1)).lowercased()
      while !names.insert(name).inserted { name += "-\(index + 1)" }
      files.append(file("\(stem)-\(name).csv", records(of: table, mark: mark)))
    }
    if tables.isEmpty {
      files.append(file("\(stem).csv", textRecords(of: document, mark: mark)))
    }
    if !document.trails.isEmpty {
      files.append(file("\(stem)-trail.csv", trailRecords(of: document, mark: mark)))
    }
    return files
  }

  private func file(_ name: String, _ records: [[CSVField]]) -> RenderedFile {
    var text = ""
    for record in records {
      text += record.map(\.written).joined(separator: ",")
      text += "\r\n"
    }
    return RenderedFile(
      name: name, text: text, mediaType: "text/csv; charset=utf-8; header=present")
  }

  /// The header and the rows; a column with figures that can be followed is joined by their trails.
  private func records(of table: Table, mark: CSVField) -> [[CSVField]] {
    let rows = table.rectangle
    let followed = table.columns.indices.map { column in
      rows.contains { $0[column].trailID != nil }
    }
    var header: [CSVField] = []
    for (column, isFollowed) in zip(table.columns, followed) {
      header.append(.text(column.id))
      if isFollowed { header.append(.text(column.id + "_trail")) }
    }
    var records = [header + [.text("illustrative")]]
    for row in rows {
      var record: [CSVField] = []
      for (cell, isFollowed) in zip(row, followed) {
        record.append(CSVField(cell))
        if isFollowed { record.append(.text(cell.trailID ?? "")) }
      }
      records.append(record + [mark])
    }
    return records
  }

  private func trailRecords(of document: Document, mark: CSVField) -> [[CSVField]] {
    let names = ["trail", "case", "title", "rule", "citation", "place", "illustrative"]
    var records = [names.map { CSVField.text($0) }]
    for trail in document.trails {
      for entry in trail.entries {
        let texts = [
          trail.id, entry.caseID, entry.title, entry.rule ?? "", entry.citation ?? "",
          entry.place ?? "",
        ]
        records.append(texts.map { .text($0) } + [mark])
      }
    }
    return records
  }

  private func textRecords(of document: Document, mark: CSVField) -> [[CSVField]] {
    var texts = [(kind: "title", text: document.title)]
    if let subtitle = document.subtitle { texts.append(("subtitle", subtitle)) }
    if let note = document.illustrativeText { texts.append(("illustration", note)) }
    texts += document.blocks.flatMap(\.plainTexts)
    let header = ["kind", "text", "illustrative"].map { CSVField.text($0) }
    return [header] + texts.map { [.text($0.kind), .text($0.text), mark] }
  }
}

extension [Block] {
  /// Every table and the data of every chart, in reading order.
  var dataTables: [Table] {
    flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .barChart(let chart): [chart.table]
      default: block.children.dataTables
      }
    }
  }
}

extension Block {
  /// The words of the block and of those inside it, each with the kind of thing it is.
  fileprivate var plainTexts: [(kind: String, text: String)] {
    switch self {
    case .heading(_, let text): [("heading", text)]
    case .paragraph(let inlines): [("paragraph", PlainText.line(inlines))]
    case .list: children.flatMap(\.plainTexts).map { (kind: "item", text: $0.text) }
    case .note(let kind, let title, _):
      [("note", kind.heading(title))] + children.flatMap(\.plainTexts)
    case .quotation(let inlines, let attribution):
      [("quotation", PlainText.line(inlines))] + (attribution.map { [("attribution", $0)] } ?? [])
    case .definitions(let definitions):
      definitions.flatMap { [("term", $0.term)] + $0.blocks.flatMap(\.plainTexts) }
    case .timeline(let moments):
      moments.map { ("moment", "\($0.dateText): \(PlainText.line($0.inlines))") }
    case .table, .barChart: []
    }
  }
}
