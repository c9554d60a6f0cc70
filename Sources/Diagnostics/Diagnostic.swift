/// One problem found in what a person wrote, with its place and its remedy.
///
/// Bad input is data: diagnostics are collected and shown together, never thrown one by one.
package struct Diagnostic: Hashable, Sendable, Codable {
  package enum Severity: String, Sendable, Codable, CaseIterable {
    case error
    case warning
    case note
  }

  package var severity: Severity
  /// A stable dotted name of the kind of problem, for example `case.unknown-key`.
  package var code: String
  /// What is wrong, in one sentence without a full stop.
  package var message: String
  package var place: Place
  /// The source line the place points into, without its line break; nil when the text is not at hand.
  package var sourceLine: String?
  /// What to do about it, in one sentence without a full stop.
  package var help: String?

  package init(
    _ severity: Severity = .error, code: String, _ message: String, at place: Place,
    sourceLine: String? = nil, help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.sourceLine = sourceLine
    self.help = help
  }
}

extension Diagnostic {
  /// The order of the places, and of the messages at one place.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    (left.place.path, left.place.line, left.place.column, left.message)
      < (right.place.path, right.place.line, right.place.column, right.message)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form every error of Concord takes: the place and the message, the source line with a caret
  /// under the column, and what to do.
  package var description: String {
    var lines = ["\(place): \(severity.rawValue): \(message.printable)"]
    if let sourceLine, place.line > 0 {
      let excerpt = SourceExcerpt(line: sourceLine, column: place.column)
      let number = String(place.line)
      let margin = String(repeating: " ", count: number.count)
      lines.append(" \(number) | \(excerpt.text)")
      if let caret = excerpt.caret { lines.append(" \(margin) | \(caret)") }
    }
    if let help { lines.append("   help: \(help.printable)") }
    return lines.joined(separator: "\n")
  }
}
