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
  /// The script's line as it stands in the file, when the file is at hand.
  package var sourceLine: String?

  package init(_ code: String, _ message: String, at place: Place? = nil, frames: [String] = []) {
    self.code = code
    self.message = message.cut
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
    Diagnostic(
      code: code, message, at: place ?? Place(path: "plugin"), sourceLine: sourceLine)
  }
}

extension ScriptError {
  /// The same error with the line it stands in, and the column of what Lua stumbled over.
  ///
  /// Lua knows lines only: where its message names no word of the line, the caret stands at the
  /// line's beginning.
  func showing(_ sources: PluginSources) -> ScriptError {
    guard var place, place.line > 0, let line = sources.line(at: place) else { return self }
    // The odd parts are what the message has in quotation marks.
    var quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && !$0.element.isEmpty }.map { String($0.element) }
    // The parser says last what it met, and first what it would rather have met.
    if code == "script.syntax" { quoted.reverse() }
    let start = line.firstIndex { $0 != " " && $0 != "\t" } ?? line.startIndex
    let met = quoted.lazy.compactMap { line.firstRange(of: $0)?.lowerBound }.first ?? start
    let column = line[..<met].unicodeScalars.count + 1
    place.column = column
    var error = self
    error.place = place
    error.sourceLine = line
    return error
  }
}

extension PluginSources {
  /// The line of a file at a place, without its line break.
  fileprivate func line(at place: Place) -> String? {
    let text: String?
    if place.path.hasPrefix("\(folder)/") {
      text = files[String(place.path.dropFirst(folder.count + 1))]
    } else {
      text =
        extraRules.first { $0.path == place.path }?.text
        ?? sharedFiles.first { "\($0.value.folder)/\($0.key)" == place.path }?.value.text
    }
    guard let text else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.indices.contains(place.line - 1) ? String(lines[place.line - 1]) : nil
  }
}

extension String {
  /// The text, or its first 4 KiB where a script made it longer: nobody reads more of a message.
  var cut: String {
    let limit = 4_096
    guard utf8.count > limit else { return self }
    var kept = UnicodeScalarView()
    var size = 0
    for scalar in unicodeScalars {
      size += UTF8.width(scalar)
      if size > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
