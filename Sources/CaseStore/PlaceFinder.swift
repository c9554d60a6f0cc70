import CompactModel
import Diagnostics

/// Reads files again for problems that were found in values, to show each with its line.
struct PlaceFinder {
  let limits: StoreLimits

  /// The problems with their exact places and source lines, file by file in the order given.
  ///
  /// Where a file cannot be read any more, its problems keep the places they had.
  func shown(_ problems: [NamedProblem]) -> [Diagnostic] {
    var paths: [String] = []
    var groups: [String: [NamedProblem]] = [:]
    for problem in problems {
      let path = problem.diagnostic.place.path
      if groups[path] == nil { paths.append(path) }
      groups[path, default: []].append(problem)
    }
    return paths.flatMap { path in
      let group = groups[path] ?? []
      return (try? shown(group, in: path)) ?? group.map(\.diagnostic)
    }
  }

  private func shown(_ problems: [NamedProblem], in path: String) throws(StoreError) -> [Diagnostic]
  {
    if Paths.split(path).ending == "ndjson" { return try shownInLines(problems, of: path) }
    let file = try FileBytes.read(path, limit: limits.fileBytes, following: false)
    let tree = try? tree(of: file.bytes[...], path)
    return SourceText(path: path, bytes: file.bytes[...])
      .finished(problems.map { $0.placed(in: tree) }, limit: limits.problems)
  }

  private func tree(of bytes: ArraySlice<UInt8>, _ path: String) throws(SyntaxProblem) -> DataTree?
  {
    let (stem, ending) = Paths.split(Paths.name(of: path))
    guard ending == "csv" else {
      return try YAMLReader.read(bytes, path: path, limits: limits)?.tree
    }
    guard let kind = RecordKind.keptIn(stem) else { return nil }
    return CSVTable(rows: try CSVReader.rows(of: bytes, path: path), kind: kind, path: path).tree
  }

  /// The same for a file of one case a line, of which only the lines wanted are kept.
  private func shownInLines(_ problems: [NamedProblem], of path: String) throws(StoreError)
    -> [Diagnostic]
  {
    var waiting = Dictionary(grouping: problems) { $0.diagnostic.place.line }
    var found: [Diagnostic] = []
    var stream = try CaseStream(path: path, limits: limits)
    while !waiting.isEmpty, let block = try stream.next() {
      block.forEachLine { bytes, number in
        guard let group = waiting.removeValue(forKey: number) else { return }
        var tree = DataTree()
        try? JSONScanner.fill(&tree, from: bytes, path: path, firstLine: number, limits: limits)
        found += SourceText(path: path, bytes: bytes, firstLine: number)
          .finished(group.map { $0.placed(in: tree) }, limit: limits.problems)
      }
    }
    return found + waiting.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.diagnostic) }
  }
}
