import Diagnostics
import ScriptAPI

/// Finds where in a plugin's files something that it declares stands.
///
/// What a plugin declares does not carry its lines, so they are looked for as a person would: the ids on
/// the way one after the other, then the field.
struct ChangePlace {
  private let files: [(path: String, lines: [Substring])]

  /// - Parameters:
  ///   - sources: The plugin's files and the shared ones.
  ///   - first: The file to look in before others, where it is known.
  init(_ sources: PluginSources, first: String? = nil) {
    var all: [(String, String)] = sources.files.map { ("\(sources.folder)/\($0)", $1) }
    all += sources.sharedFiles.map { ("\($1.folder)/\($0)", $1.text) }
    let own = Set(sources.files.keys.map { "\(sources.folder)/\($0)" })
    files = all.sorted { left, right in
      (left.0 == first ? 0 : own.contains(left.0) ? 1 : 2, left.0)
        < (right.0 == first ? 0 : own.contains(right.0) ? 1 : 2, right.0)
    }.map { ($0.0, $0.1.split(separator: "\n", omittingEmptySubsequences: false)) }
  }

  /// The place of what stands at a path, as near as it can be found.
  func place(of path: [TreeChange.Step]) -> Place? {
    var found: (file: Int, line: Int)?
    var indent = 0
    for step in path {
      switch step {
      case .item(let id):
        // An exit's `to` names a stage as well, so the stage's own id is looked for first.
        guard
          let next = next(after: found, where: { Self.gives(id, as: ["id", "use"], in: $0) })
            ?? next(after: found, where: { Self.names(id, $0) })
        else { continue }
        found = next
        indent = Self.indent(files[next.file].lines[next.line])
      case .key(let key):
        guard let from = found, let line = field(key, after: from, indent: indent) else { continue }
        found = (from.file, line)
      case .order: break
      }
    }
    guard let found else { return nil }
    return Place(path: files[found.file].path, line: found.line + 1)
  }

  private func next(
    after found: (file: Int, line: Int)?, where fits: (Substring) -> Bool
  ) -> (file: Int, line: Int)? {
    // What stands in something else stands in its file, or is not found at all.
    if let found {
      let lines = files[found.file].lines
      return lines[found.line...].firstIndex(where: fits).map { (found.file, $0) }
    }
    for (number, file) in files.enumerated() {
      if let line = file.lines.firstIndex(where: fits) { return (number, line) }
    }
    return nil
  }

  /// The line of a field of the thing named on a line: before anything that stands less far in.
  private func field(
    _ key: String, after found: (file: Int, line: Int), indent: Int
  ) -> Int? {
    let names = Self.fieldNames(key)
    let lines = files[found.file].lines
    for number in found.line..<min(found.line + 400, lines.count) {
      let line = lines[number]
      let text = line.drop { $0 == " " || $0 == "\t" }
      if number > found.line, !text.isEmpty, Self.indent(line) < indent { return nil }
      if names.contains(where: { Self.sets($0, in: line) }) { return number }
    }
    return nil
  }

  /// How a declaration writes a key.
  private static func fieldNames(_ key: String) -> [String] {
    switch key {
    case "citations": return ["cite"]
    case "duties": return ["on_leaving", "duties"]
    case "silences": return ["silent"]
    case "limit", "within", "most": return ["count", "within", "most"]
    case "values": return ["values", "default"]
    default:
      var name = ""
      for letter in key { name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter) }
      return [name, name.hasPrefix("is_") ? String(name.dropFirst(3)) : name]
    }
  }

  /// Whether a line tells something from its neighbours by a text, or sets a field called so.
  private static func names(_ id: String, _ line: Substring) -> Bool {
    gives(id, as: ["name", "from", "text", "title", "to"], in: line) || sets(id, in: line)
  }

  /// Whether a line sets one of some fields to a text.
  private static func gives(_ text: String, as fields: [String], in line: Substring) -> Bool {
    fields.contains { field in
      ["\"\(text)\"", "'\(text)'"].contains { sets(field, to: $0, in: line) }
    }
  }

  /// Whether a line sets a field, to something or to what is given.
  private static func sets(_ name: String, to value: String? = nil, in line: Substring) -> Bool {
    var rest = line[...]
    while let range = rest.firstRange(of: name) {
      let before =
        range.lowerBound == line.startIndex ? " " : line[line.index(before: range.lowerBound)]
      let after = rest[range.upperBound...].drop { $0 == " " }
      let isWhole = !before.isLetter && !before.isNumber && before != "_" && before != "."
      if isWhole, after.first == "=", after.dropFirst().first != "=" {
        guard let value else { return true }
        if after.dropFirst().drop(while: { $0 == " " }).hasPrefix(value) { return true }
      }
      rest = rest[range.upperBound...]
    }
    return false
  }

  private static func indent(_ line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }
}
