import CompactModel

extension Choice {
  /// What `by` says where the procedure names nobody.
  package static let notStated = "not stated"

  /// Who may, as a clause: "by either party".
  package var who: String {
    by == Self.notStated ? "by whom the procedure does not say" : "by \(by)"
  }

  /// The whole choice in a line: the act, who may, what it leads to, its outcomes and its clause.
  package var words: String {
    var line = "\(act.rawValue), \(who): \(leadsTo)"
    if outcomes.count > 1 {
      line += " (outcome: \(outcomes.map(\.rawValue).joined(separator: ", ")))"
    }
    if let to { line += act == .referred ? " (--to \(to))" : "" }
    return line + citations.bracketed
  }
}
