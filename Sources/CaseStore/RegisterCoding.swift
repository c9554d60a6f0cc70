package import CompactModel
import Diagnostics

/// Registers as bytes: a YAML list of rows, or a CSV table with a line of column names.
package enum RegisterCoding {
  package enum Format: Sendable {
    case yaml
    case csv
  }

  /// Reads the rows of a register; a row with an error is left out and the others are kept.
  package static func decode(
    _ bytes: [UInt8], _ format: Format, kind: RecordKind, path: String,
    limits: StoreLimits = .standard
  ) -> Decoded<Register> {
    let source = SourceText(path: path, bytes: bytes[...])
    var register = Register(kind: kind, rows: [])
    do {
      var problems: [Diagnostic] = []
      if let tree = try tree(of: bytes, format, kind, path, limits, &problems) {
        var reader = TreeReader(tree: tree, path: path, limits: limits, topic: "record")
        reader.splitsLists = format == .csv
        register.rows = RecordDecoder.rows(of: 0, kind, reader: &reader)
        problems = problems.completed(by: reader.problems)
        problems += dropDuplicates(from: &register.rows)
      }
      return Decoded(
        value: register, diagnostics: source.finished(problems, limit: limits.problems))
    } catch {
      return Decoded(
        value: register,
        diagnostics: source.finished(error.diagnostics, limit: limits.problems))
    }
  }

  private static func tree(
    of bytes: [UInt8], _ format: Format, _ kind: RecordKind, _ path: String,
    _ limits: StoreLimits, _ problems: inout [Diagnostic]
  ) throws(SyntaxProblem) -> DataTree? {
    switch format {
    case .yaml:
      let text = try YAMLReader.read(bytes[...], path: path, limits: limits)
      problems += text?.problems ?? []
      return text?.tree
    case .csv:
      let table = CSVTable(
        rows: try CSVReader.rows(of: bytes[...], path: path), kind: kind, path: path)
      problems += table.problems
      return table.tree
    }
  }

  /// Takes out the rows whose id an earlier row has already.
  private static func dropDuplicates(from rows: inout [Record]) -> [Diagnostic] {
    var first: [String: Record] = [:]
    var problems: [Diagnostic] = []
    rows.removeAll { row in
      guard let id = row.id else { return false }
      guard let earlier = first[Identifier.folded(id)] else {
        first[Identifier.folded(id)] = row
        return false
      }
      let same = earlier.id == id ? "" : ", as '\(earlier.id ?? "")'"
      problems.append(
        Diagnostic(
          code: "record.duplicate-id",
          "the id '\(id)' is used twice; the first is on line \(earlier.place.line)\(same)",
          at: row.place, help: "give each row an id of its own"))
      return true
    }
    return problems
  }
}
