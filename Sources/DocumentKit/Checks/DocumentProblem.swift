/// Something that keeps a document from being fit to hand over, with its place and its remedy.
package struct DocumentProblem: Hashable, Sendable, Codable {
  /// A stable dotted name of the kind of problem, for example `document.heading-skip`.
  package var code: String
  /// Where in the tree, counted from 1, for example `block 3, item 2, block 1`.
  package var place: String
  /// What is wrong, in one sentence without a full stop.
  package var message: String
  /// What to do about it, in one sentence without a full stop.
  package var help: String

  package init(code: String, place: String, message: String, help: String) {
    self.code = code
    self.place = place
    self.message = message
    self.help = help
  }
}

extension DocumentProblem: CustomStringConvertible {
  /// The form every error of Concord takes: place, message, and what to do.
  package var description: String {
    "document, \(place): error: \(message)\n   help: \(help)"
  }
}
