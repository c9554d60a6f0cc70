import CompactModel
import DocumentKit
import ProcedureEngine
import TimeKeeping

/// What the host puts around every report by itself: its imprint and its marks.
struct ReportFrame {
  let area: ScriptArea
  let report: ReportDescriptor
  let period: ScriptPeriod
  let cases: [TrackedCase]

  func document(_ draft: ReportDraft) -> Document {
    let note = illustrativeNote(draft.drawnCases.sorted().map { cases[$0] })
    return Document(
      title: report.title, subtitle: "\(area.plugin.area.name), \(period.label)",
      imprint: imprint, isIllustrative: note != nil, illustrativeNote: note, blocks: draft.blocks,
      trails: draft.trails)
  }

  private var imprint: Imprint {
    let agreedBy = report.agreedBy.map { area.setting.roles.names[$0] ?? $0 }
    return Imprint(
      area: area.plugin.area.name, producer: report.producer,
      audience: Imprint.Audience(rawValue: report.audience.rawValue) ?? .officers,
      recipient: report.recipient,
      period: "\(period.label) (\(period.range.first.long) to \(period.range.last.long))",
      asOf: area.setting.asOf.iso, status: Imprint.Status(.draft, by: agreedBy),
      sources: area.plugin.sources.map { Imprint.Source(name: $0.id, title: $0.title) })
  }

  /// What the reader has to know of made-up cases; nil when there are none in the workspace.
  ///
  /// A workspace whose every case is made up is taken to be made up throughout, its registers too,
  /// save what names a source.
  private func illustrativeNote(_ drawn: [TrackedCase]) -> String? {
    let invented = drawn.filter(\.file.isIllustrative).count
    if !cases.isEmpty, cases.allSatisfy(\.file.isIllustrative) {
      return "The concerns behind this report were made up to show how the procedure works, and so "
        + "were the register entries beside them, unless a source is named. They record nothing "
        + "that happened."
    }
    guard invented > 0 else { return nil }
    let share = invented == 1 ? "1 concern" : "\(invented) concerns"
    return "\(share) behind this report \(invented == 1 ? "is" : "are") illustrative: made up to "
      + "show how the procedure works, and recording nothing that happened."
  }
}
