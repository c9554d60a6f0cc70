import CompactModel
import DocumentKit
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// A report while its builder writes it.
final class ReportDraft {
  let audience: Audience
  private(set) var blocks: [Block] = []
  private(set) var trails: [Trail] = []
  private(set) var drawnCases: Set<Int> = []

  init(audience: Audience) { self.audience = audience }

  func append(_ block: Block) throws {
    guard blocks.count < 20_000 else {
      throw ScriptError(
        "report.too-long", "a report may have 20,000 blocks, and this would be one more")
    }
    blocks.append(block)
  }

  /// Keeps the cases behind a figure, and returns the id by which the figure leads to them.
  ///
  /// The same cases in the same order share one trail.
  func trail(for cases: [Int], in context: ScriptContext) -> String {
    drawnCases.formUnion(cases)
    let entries = cases.map { index in
      let tracked = context.cases[index]
      let title =
        audience == .public
        ? (tracked.file.publicSummary ?? "No public summary") : tracked.file.title
      return TrailEntry(
        caseID: tracked.file.id, title: title,
        citation: citation(of: tracked.file, context))
    }
    if let known = trails.first(where: { $0.entries == entries }) { return known.id }
    let id = "figure-\(trails.count + 1)"
    let count = cases.count
    trails.append(
      Trail(
        id: id, title: count == 1 ? "1 concern" : "\(count) concerns", entries: entries))
    return id
  }

  /// Where a case told of in a document stands; otherwise the clauses it is about.
  private func citation(of file: Case, _ context: ScriptContext) -> String? {
    if let source = file.source { return source.description }
    let known = context.area?.plugin.commitments ?? []
    let clauses = file.commitments.flatMap { id in
      known.first { $0.id == id }?.citations.map(\.description) ?? []
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: "; ")
  }
}
