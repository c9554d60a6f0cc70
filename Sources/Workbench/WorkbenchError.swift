package import Diagnostics

/// Why a use case could not be carried out.
package struct WorkbenchError: Error, Sendable {
  /// What kind of failure it is, which decides the exit code.
  package enum Kind: Sendable {
    /// A plugin or one of its scripts is at fault.
    case script
    /// Case data cannot be read or written.
    case data
    /// Something the work needs is not there.
    case missing
    /// What was asked for makes no sense.
    case usage
    /// An act that the procedure does not allow.
    case refused
  }

  package var kind: Kind
  package var diagnostics: [Diagnostic]
  /// The script's frames, innermost first.
  package var frames: [String]
  /// What the last remedy is about, a line each, such as the acts that are allowed.
  package var notes: [String]

  package init(
    _ kind: Kind, _ diagnostics: [Diagnostic], frames: [String] = [], notes: [String] = []
  ) {
    self.kind = kind
    self.diagnostics = diagnostics
    self.frames = frames
    self.notes = notes
  }

  package init(
    _ kind: Kind, _ code: String, _ message: String, at place: Place = Place(path: "concord"),
    help: String? = nil
  ) {
    self.init(kind, [Diagnostic(code: code, message, at: place, help: help)])
  }
}
