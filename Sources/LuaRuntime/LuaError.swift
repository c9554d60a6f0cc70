package import Diagnostics

/// Why a script, or a call into one, failed.
package struct LuaError: Error {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The source text does not parse.
    case syntax
    /// The script raised an error.
    case runtime
    /// The step budget ran out; the state is finished.
    case steps
    /// The memory limit was passed; the state is finished.
    case memory
    /// The deadline passed; the state is finished.
    case wall
    /// A value cannot cross between Lua and Swift.
    case conversion
    /// A script called a host function with the wrong arguments or at the wrong time.
    case argument
    /// A host function failed; `cause` says how.
    case host
  }

  package var code: Code
  /// What went wrong, without a place in front.
  package var message: String
  /// The script's own innermost line, or the line the error names; nil when no script line is known.
  package var place: Place?
  /// The script's frames, innermost first; at most 20.
  package var frames: [LuaFrame]
  /// The Swift error that travelled through Lua.
  package var cause: (any Error)?

  package init(
    _ code: Code, _ message: String, place: Place? = nil, frames: [LuaFrame] = [],
    cause: (any Error)? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.frames = frames
    self.cause = cause
  }
}

extension LuaError: CustomStringConvertible {
  package var description: String {
    if let place { "\(place): \(message)" } else { message }
  }
}

/// One line of a script on the way to a failure.
package struct LuaFrame: Hashable, Sendable {
  package var place: Place
  /// The name the function was called by; nil for the main part of a file and where Lua knows none.
  package var function: String?

  package init(place: Place, function: String? = nil) {
    self.place = place
    self.function = function
  }
}

/// A Swift error that says what scripts see of it as `code` and `message`.
package protocol LuaExplainedError: Error {
  var code: String { get }
  var message: String { get }
}
