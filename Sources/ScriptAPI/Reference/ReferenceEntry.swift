import Diagnostics
package import LuaRuntime

/// What there is to say of one name, for a terminal: `concord api describe case:first`.
package struct ReferenceEntry {
  /// The name as it is asked for.
  package let name: String
  package let text: String
  package let tree: JSONTree

  /// The entry of a name, or the error that names the nearest one.
  ///
  /// `case.first` finds the method as `case:first` does, and `first` alone finds it where no other
  /// class has one.
  package static func find(
    _ name: String, in api: LuaAPI = ScriptInterface.api
  ) throws(ScriptError) -> ReferenceEntry {
    let entries = all(of: api)
    if let entry = entries.first(where: { $0.name == name }) { return entry }
    let plain = name.unified
    let same = entries.filter { $0.name.unified == plain }
    if let entry = same.first { return entry }
    let last = entries.filter {
      $0.name.unified.split(separator: ".").last.map(String.init) == plain
    }
    if last.count == 1 { return last[0] }
    guard last.isEmpty else {
      throw ScriptError(
        "api.ambiguous",
        "'\(name)' is found more than once: ask for \(last.map(\.name).joined(separator: ", "))")
    }
    let names = entries.map(\.name)
    guard let nearest = Spelling.nearest(to: name, among: names) else {
      throw ScriptError(
        "api.unknown",
        "there is no '\(name)' in the script interface: `concord api` lists all names")
    }
    throw ScriptError(
      "api.unknown", "there is no '\(name)' in the script interface: did you mean '\(nearest)'?")
  }

  /// Every name there is something to say of.
  package static func all(of api: LuaAPI = ScriptInterface.api) -> [ReferenceEntry] {
    EntryWriter(api).entries
  }

  /// All names on one screen.
  package static func overview(_ api: LuaAPI = ScriptInterface.api, width: Int = 100) -> String {
    EntryWriter(api).overview(width: width)
  }
}

extension String {
  /// The name with a dot where a colon may stand.
  fileprivate var unified: String {
    split(separator: ":", omittingEmptySubsequences: false).joined(separator: ".")
  }
}

/// Writes the entries.
private struct EntryWriter {
  let api: LuaAPI
  let types: CollectedTypes
  let json: InterfaceJSON

  init(_ api: LuaAPI) {
    self.api = api
    types = CollectedTypes(api)
    json = InterfaceJSON(api)
  }

  var entries: [ReferenceEntry] {
    api.modules.flatMap(moduleEntries) + api.classes.flatMap(classEntries)
      + types.records.map(entry) + types.enumerations.map(entry) + types.named.map(entry)
      + Capability.allCases.map(entry) + LuaLibrary.members.map(entry)
  }

  private func moduleEntries(_ module: LuaModule) -> [ReferenceEntry] {
    let lines = module.functions.map { ["\(module.name).\($0.name)", $0.summary] }
    let whole = ReferenceEntry(
      name: module.name, text: page(module.name, module.summary, [table(lines)]),
      tree: json.module(module))
    return [whole] + module.functions.map { entry($0, "\(module.name).") }
  }

  private func classEntries(_ type: LuaClass) -> [ReferenceEntry] {
    let properties = type.properties.map { [$0.name, $0.type.name, $0.summary] }
    let methods = type.methods.map { [$0.signature(prefix: ":"), $0.summary] }
    let whole = ReferenceEntry(
      name: type.name,
      text: page(type.name, type.summary, [table(properties), table(methods)]),
      tree: json.declaredClass(type))
    return [whole] + type.properties.map { entry($0, "\(type.name).") }
      + type.methods.map { entry($0, "\(type.name):") }
  }

  private func entry(_ function: LuaFunctionDeclaration, _ prefix: String) -> ReferenceEntry {
    ReferenceEntry(
      name: "\(prefix)\(function.name)",
      text: page(
        function.signature(prefix: prefix), function.sentence,
        [
          table(
            function.parameters.map {
              ["\($0.name)\($0.isOptional ? "?" : "")", $0.type.name, $0.summary]
            }), terms(function.terms), example(function.example),
        ]), tree: json.function(function))
  }

  private func entry(_ property: LuaProperty, _ prefix: String) -> ReferenceEntry {
    ReferenceEntry(
      name: "\(prefix)\(property.name)",
      text: page(
        "\(prefix)\(property.name): \(property.type.name)", property.summary,
        [terms(property.terms), property.example.map(example) ?? ""]),
      tree: json.property(property))
  }

  private func entry(_ record: LuaRecord) -> ReferenceEntry {
    let fields = record.fields.map {
      ["\($0.name)\($0.isRequired ? "" : "?")", $0.type.name, $0.summary]
    }
    return ReferenceEntry(
      name: record.name, text: page(record.name, record.summary, [table(fields)]),
      tree: json.table(record))
  }

  private func entry(_ words: (name: String, words: [String])) -> ReferenceEntry {
    ReferenceEntry(
      name: words.name,
      text: page(words.name, "One of these words.", ["  " + words.words.joined(separator: ", ")]),
      tree: .object([("name", .text(words.name)), ("words", .texts(words.words))]))
  }

  private func entry(_ type: LuaNamedType) -> ReferenceEntry {
    ReferenceEntry(
      name: type.name, text: page("\(type.name): \(type.type.name)", type.summary, []),
      tree: .object([
        ("name", .text(type.name)), ("summary", .text(type.summary)),
        ("type", .text(type.type.name)),
      ]))
  }

  private func entry(_ capability: Capability) -> ReferenceEntry {
    ReferenceEntry(
      name: capability.rawValue,
      text: page(
        capability.rawValue, "A capability: \(capability.summary).",
        ["  Write it into the manifest: \(Capability.manifestLine([capability]))"]),
      tree: .object([
        ("name", .text(capability.rawValue)), ("summary", .text(capability.summary)),
      ]))
  }

  private func entry(_ member: LuaLibraryMember) -> ReferenceEntry {
    let note =
      switch member.standing {
      case .same: "  As Lua's own manual says."
      case .differs(let words): "  Different here: \(words)"
      case .absent(let reason): "  It is not there. \(reason)"
      }
    return ReferenceEntry(
      name: member.name,
      text: page(
        member.name, member.summary.prefix(1).uppercased() + member.summary.dropFirst() + ".",
        [note]),
      tree: json.libraryMember(member))
  }

  private func page(_ title: String, _ summary: String, _ parts: [String]) -> String {
    let parts = ["\(title)\n  \(summary)"] + parts.filter { !$0.isEmpty }
    return parts.joined(separator: "\n\n")
  }

  private func terms(_ terms: LuaTerms) -> String {
    (["  " + terms.words()] + terms.errors.map { "  Raises \($0.code): \($0.summary)" })
      .joined(separator: "\n")
  }

  private func example(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (["  Example:"] + lines.map { "    \($0)" }).joined(separator: "\n")
  }

  /// Rows of words in columns; a word that is very long pushes on what follows it.
  private func table(_ rows: [[String]]) -> String {
    let count = rows.first?.count ?? 0
    let widths = (0..<count).map { column in
      min(30, rows.map { $0[column].count }.max() ?? 0)
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, word in
        column == count - 1
          ? word : word + String(repeating: " ", count: max(0, widths[column] - word.count))
      }
      return "  " + cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  func overview(width: Int) -> String {
    var lines: [String] = []
    for module in api.modules {
      lines += wrapped(module.name, module.functions.map { ".\($0.name)" }, width)
    }
    for type in api.classes where !type.isToken {
      lines += wrapped(
        type.name, type.properties.map(\.name) + type.methods.map { ":\($0.name)" }, width)
    }
    lines += wrapped("tables", types.records.map(\.name), width)
    lines += wrapped("words", types.enumerations.map(\.name), width)
    lines += wrapped("types", types.named.map(\.name), width)
    lines += wrapped("capabilities", Capability.allCases.map(\.rawValue), width)
    return lines.joined(separator: "\n")
  }

  private func wrapped(_ title: String, _ words: [String], _ width: Int) -> [String] {
    let margin = 17
    var lines: [String] = []
    var line = title + String(repeating: " ", count: max(1, margin - title.count))
    for word in words {
      if line.count + word.count > width {
        lines.append(line.trimmedEnd)
        line = String(repeating: " ", count: margin)
      }
      line += word + " "
    }
    return lines + [line.trimmedEnd]
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
