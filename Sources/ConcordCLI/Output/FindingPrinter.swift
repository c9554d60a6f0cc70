import CompactModel
import Diagnostics
import DocumentKit
import RuleEngine

/// How findings and failures of rules are shown.
struct FindingPrinter {
  let style: Style
  /// What the rules are called, by id.
  let titles: [String: String]

  init(_ rules: [RuleDescriptor], style: Style = .results) {
    self.style = style
    titles = Dictionary(rules.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ finding: Finding) -> String {
    var lines = [
      "\(style.severity(finding.severity))[\(finding.rule)] \(style.strong(subject(finding)))"
        + finding.message.printable
    ]
    if let place = finding.place { lines.append("  --> \(place)") }
    let title = titles[finding.rule]?.printable ?? ""
    if !finding.citations.isEmpty {
      lines.append("   = why:  \(title)\(finding.citations.bracketed)")
    }
    if let needed = finding.needed {
      let found = finding.found.map { "; found: \($0.printable)" } ?? ""
      lines.append("   = needed: \(needed.printable)\(found)")
    }
    if let help = finding.help { lines.append("   = help: \(help.printable)") }
    return lines.joined(separator: "\n")
  }

  private func subject(_ finding: Finding) -> String {
    finding.subject.caseID.map { "\($0): " } ?? ""
  }

  func text(_ failure: RuleFailure) -> String {
    let subject = failure.subject.caseID.map { " on \($0)" } ?? ""
    var lines = [
      "script error: rule \(failure.rule)\(subject): \(failure.message.printable)"
    ]
    if let place = failure.place { lines.append("  --> \(place)") }
    lines += failure.frames.dropFirst().map { "   from \($0)" }
    return lines.joined(separator: "\n")
  }

  static func line(_ finding: Finding, workspace: String?) -> [UInt8] {
    var line = JSONLine("concord.finding/1")
    line.add("workspace", workspace)
    line.add("rule", finding.rule)
    line.add("severity", finding.severity.rawValue)
    line.add("message", finding.message)
    line.add("case", finding.subject.caseID)
    line.add("register", finding.subject.register)
    line.add("row", finding.subject.row.map { $0 + 1 })
    line.add("event", finding.subject.event.map { $0 + 1 })
    line.add("field", finding.subject.field)
    line.add("needed", finding.needed)
    line.add("found", finding.found)
    line.add("help", finding.help)
    line.add("cite", finding.citations)
    line.add("file", finding.place?.path)
    if let place = finding.place, place.line > 0 { line.add("line", place.line) }
    return line.bytes
  }

  static func line(_ failure: RuleFailure, workspace: String?) -> [UInt8] {
    var line = JSONLine("concord.failure/1")
    line.add("workspace", workspace)
    line.add("rule", failure.rule)
    line.add("case", failure.subject.caseID)
    line.add("message", failure.message)
    line.add("place", failure.place)
    return line.bytes
  }

  /// The header of findings as CSV.
  static let csvHeader = "rule,severity,case,register,row,event,field,message,cite,file,line"

  static func csv(_ finding: Finding) -> String {
    let subject = finding.subject
    let cells: [String] = [
      finding.rule, finding.severity.rawValue, subject.caseID ?? "", subject.register ?? "",
      subject.row.map { "\($0 + 1)" } ?? "", subject.event.map { "\($0 + 1)" } ?? "",
      subject.field ?? "", finding.message,
      finding.citations.map(\.description).joined(separator: "; "), finding.place?.path ?? "",
      finding.place.map { "\($0.line)" } ?? "",
    ]
    return cells.map(csvCell).joined(separator: ",")
  }

  /// A cell as it stands in the file; nothing and whole numbers stand bare.
  private static func csvCell(_ text: String) -> String {
    let isBare = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isBare ? text : CSVField.text(text).written
  }
}
