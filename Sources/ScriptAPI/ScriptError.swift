package import Diagnostics
import LuaRuntime

/// Why a plugin could not be loaded, or a script could not do what it asked for.
package struct ScriptError: LuaExplainedError, Hashable {
  /// A stable dotted name of the kind of problem, for example `plugin.unknown-stage`.
  package var code: String
  /// What went wrong and what to do, in one or two sentences.
  package var message: String
  /// The script's line, when it is known.
  package var place: Place?
  /// The script's frames, innermost first, as `path:line in function`.
  package var frames: [String]

  package init(_ code: String, _ message: String, at place: Place? = nil, frames: [String] = []) {
    self.code = code
    self.message = message
    self.place = place
    self.frames = frames
  }

  /// The same error as the officer and the author should see it, from whatever Lua reported.
  package init(_ error: any Error) {
    switch error {
    case let error as ScriptError: self = error
    case let error as LuaError:
      let cause = error.cause as? ScriptError
      self.init(
        cause?.code ?? "script.\(error.code.rawValue)", cause?.message ?? error.message,
        at: cause?.place ?? error.place,
        frames: error.frames.map { frame in
          frame.function.map { "\(frame.place) in \($0)" } ?? "\(frame.place)"
        })
    default: self.init("script.failed", "\(error)")
    }
  }

  /// The error as the one form all of Concord's errors take.
  package var diagnostic: Diagnostic {
    Diagnostic(code: code, message, at: place ?? Place(path: "plugin"))
  }
}
