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
    let illustrative = cases.filter { $0.file.isIllustrative }
    return Document(
      title: report.title, subtitle: "\(area.plugin.area.name), \(period.label)",
      imprint: imprint, isIllustrative: !illustrative.isEmpty,
      illustrativeNote: illustrativeNote(illustrative.count), blocks: draft.blocks,
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

  private func illustrativeNote(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    let share =
      count == cases.count
      ? "All \(count) concerns" : "\(count) of the \(cases.count) concerns"
    return "\(share) behind this report are illustrative: they were made up to show how the "
      + "procedure works, and record nothing that happened."
  }
}
