import Diagnostics
import ProcedureEngine
import ScriptAPI

/// Whether a plugin's procedures are sound, in words.
struct SoundnessText {
  private let plugin: String
  private let reports: [SoundnessReport]

  init(_ plugin: PluginDeclaration) {
    self.plugin = plugin.id
    reports = plugin.procedures.map {
      $0.soundness(bodies: plugin.bodies, offices: plugin.offices)
    }
  }

  var isRefuted: Bool { reports.contains(where: \.isRefuted) }

  var lines: [String] { reports.flatMap(words) }

  /// A line for each property: its verdict, what it is, and how it was shown; what keeps it from being
  /// proved set in below, with the story that leads there.
  private func words(of report: SoundnessReport) -> [String] {
    var lines = [
      "Soundness of '\(report.title.printable)': "
        + CheckSummary.counted(report.states, "state", "states") + " of a case and "
        + CheckSummary.counted(report.moves, "move", "moves") + " looked at, "
        + CheckSummary.counted(report.played, "story", "stories") + " played"
    ]
    for finding in report.findings {
      let verdict = finding.verdict.rawValue
      let padding = String(repeating: " ", count: max(1, 9 - verdict.count))
      let isShown = finding.verdict == .proved
      lines.append(
        "  \(verdict)\(padding)\(finding.property.title)"
          + (isShown ? ": \(finding.words.printable)" : ""))
      for point in finding.points {
        let label = point.verdict == finding.verdict ? "" : "\(point.verdict.rawValue): "
        lines.append("           \(label)\(point.text.printable)")
        lines += point.story.map { "             \($0.printable)" }
      }
    }
    return lines
  }

  /// A line of JSON for each procedure.
  var json: [[UInt8]] {
    get throws { try reports.map { try JSONLine.bytes(of: Line(plugin: plugin, report: $0)) } }
  }

  private struct Line: Encodable {
    let plugin: String
    let report: SoundnessReport

    enum CodingKeys: String, CodingKey { case schema, plugin }

    /// The report's own keys, and two before them.
    func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("concord.soundness/1", forKey: .schema)
      try container.encode(plugin, forKey: .plugin)
    }
  }
}
