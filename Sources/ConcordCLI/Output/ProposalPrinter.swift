import CompactModel
import Diagnostics
import RuleEngine
import TimeKeeping

/// How proposed events are shown.
struct ProposalPrinter {
  let style: Style
  /// The rules that propose, by id.
  private let rules: [String: RuleDescriptor]
  /// The workspace as the command line names it; nil for a stream, in which nothing is recorded.
  let workspace: String?

  init(_ rules: [RuleDescriptor], workspace: String?, style: Style = .results) {
    self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.workspace = workspace
    self.style = style
  }

  func text(_ proposal: Proposal) -> String {
    let event = proposal.event
    var lines = [
      "proposal[\(proposal.rule)] \(style.strong("\(proposal.caseID): "))"
        + "\(event.actWord) on \(event.on.text) by \(event.by.joined(separator: ", "))"
    ]
    if let place = proposal.place { lines.append("  --> \(place)") }
    if let rule = rules[proposal.rule] {
      lines.append("   = why:  \(rule.title.printable)\(rule.citations.bracketed)")
    }
    if !event.with.isEmpty { lines.append("   = with: \(event.with.joined(separator: ", "))") }
    for detail in event.details {
      lines.append("   = \(detail.field.rawValue): \(detail.text.printable)")
    }
    if let command = command(proposal) { lines.append("   = to record it: \(command)") }
    return lines.joined(separator: "\n")
  }

  func line(_ proposal: Proposal) -> [UInt8] {
    let event = proposal.event
    var line = JSONLine("concord.proposal/1")
    line.add("workspace", workspace)
    line.add("rule", proposal.rule)
    line.add("case", proposal.caseID)
    line.add("on", event.on.description)
    line.add("act", event.actWord)
    line.add("by", event.by)
    if !event.with.isEmpty { line.add("with", event.with) }
    for detail in event.details { line.add(detail.field.rawValue, detail.text) }
    if let rule = rules[proposal.rule] { line.add("cite", rule.citations) }
    line.add("command", command(proposal))
    line.add("file", proposal.place?.path)
    if let place = proposal.place, place.line > 0 { line.add("line", place.line) }
    return line.bytes
  }

  /// The command that records the event.
  private func command(_ proposal: Proposal) -> String? {
    guard let workspace else { return nil }
    let event = proposal.event
    var words = ["concord", "case", "record", proposal.caseID, event.actWord]
    words += ["--on", event.on.description]
    for id in event.by { words += ["--by", id] }
    for id in event.with { words += ["--with", id] }
    for detail in event.details { words += ["--\(detail.field.option)", detail.text] }
    words += ["-w", workspace]
    return words.map(\.quotedForShell).joined(separator: " ")
  }
}

extension String {
  /// The text as one word of a shell's command line, and in print.
  fileprivate var quotedForShell: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        default: false
        }
      }
    guard !isPlain else { return self }
    let parts = printable.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: "'\\''"))'"
  }
}
