import CompactModel
import Diagnostics
import TimeKeeping
import Workbench

/// What a person may type for an event's act and fields.
enum EventText {
  /// The act, and the area's own name of it for `own:NAME`.
  static func act(_ word: String) throws -> (act: Act, own: String?) {
    let prefix = "own:"
    if word.hasPrefix(prefix) {
      let name = String(word.dropFirst(prefix.count))
      if let problem = Identifier.problem(in: name) {
        throw WorkbenchError(.usage, "case.bad-id", "the area's own act '\(name)' \(problem)")
      }
      return (.own, name)
    }
    let acts = Act.allCases.filter { $0 != .own }
    guard let act = acts.first(where: { $0.rawValue == word }) else {
      throw WorkbenchError(
        .usage, "case.unknown-act", "there is no act '\(word)'",
        help: Spelling.suggestion(for: word, among: acts.map(\.rawValue)))
    }
    return (act, nil)
  }

  /// Refuses a text that a case file would not take for the field.
  static func check(_ text: String, for field: Event.Field) throws {
    let option = "--\(field.option)"
    if text.isEmpty || text != text.printable {
      throw WorkbenchError(
        .usage, "case.bad-text",
        "\(option) is empty, or holds a line break or another control character",
        help: "write one line of plain text; longer texts can be written into the file itself")
    }
    switch field {
    case .outcome:
      guard CaseOutcome(rawValue: text) == nil else { return }
      throw WorkbenchError(
        .usage, "case.unknown-outcome", "there is no outcome '\(text)'",
        help: Spelling.suggestion(for: text, among: CaseOutcome.allCases.map(\.rawValue)))
    case .inScope, .accepted, .void:
      guard !["yes", "no"].contains(text) else { return }
      throw WorkbenchError(
        .usage, field == .inScope ? "case.bad-scope" : "case.bad-answer",
        "\(option) takes yes or no, not '\(text)'")
    case .corrects:
      guard Int(text).map({ $0 > 0 }) != true else { return }
      throw WorkbenchError(
        .usage, "case.bad-number", "\(option) takes the number of an event, not '\(text)'",
        help: "`concord case show` numbers the events, from 1")
    case .date:
      guard PartialDate(text) == nil else { return }
      throw WorkbenchError(
        .usage, "case.bad-date", "'\(text)' is not a day",
        help: "write 2026-03-04, 2026-03, 2026 or unknown")
    case .to, .route, .mark, .clock, .area, .version, .part, .into, .who:
      let ids =
        field.isList
        ? text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) : [text]
      for id in ids {
        guard let problem = Identifier.problem(in: id) else { continue }
        throw WorkbenchError(.usage, "case.bad-id", "the id '\(id)' in \(option) \(problem)")
      }
    default: return
    }
  }
}

extension Event.Field {
  /// The option that gives the field.
  var option: String {
    self == .version ? "to-version" : rawValue.split(separator: "_").joined(separator: "-")
  }
}
