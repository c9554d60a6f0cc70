package import LuaRuntime

/// The reference of the script interface as Markdown, made from the declarations alone:
/// `docs/script-api.md`.
package enum ScriptReference {
  /// The whole page; the same declarations always give the same bytes.
  package static var markdown: String { markdown(ScriptInterface.api) }

  package static func markdown(_ api: LuaAPI) -> String {
    var page = ReferencePage(api)
    page.writeAll()
    return page.text
  }
}

/// The page in the making.
private struct ReferencePage {
  private let api: LuaAPI
  private let types: CollectedTypes
  private let known: Set<String>
  private(set) var text = ""

  init(_ api: LuaAPI) {
    self.api = api
    types = CollectedTypes(api)
    known = Set(
      api.classes.map(\.name) + types.records.map(\.name) + types.enumerations.map(\.name)
        + types.named.map(\.name))
  }

  mutating func writeAll() {
    writeBeginning()
    for module in api.modules {
      add("## `\(module.name)`")
      add(module.summary)
      for function in module.functions { add(function, prefix: "\(module.name).", step: "###") }
    }
    add("## Objects")
    add(
      "Objects are read-only. They belong to the run they were handed out in: one that is kept longer "
        + "says so. `tostring` says what an object is, `pairs` goes over its fields that are not nil, "
        + "and two objects of the same thing are equal. Dates can be compared with `<` and kept.")
    for type in api.classes where !type.isToken { add(type) }
    add("## Tables")
    add("An unknown key in any of them is an error that names the nearest key there is.")
    for record in types.records {
      add("### `\(record.name)`")
      add(record.summary)
      add(record.fields)
    }
    add("## Words")
    add("A text that has to be one of a few. An unknown word is an error that names the nearest.")
    for words in types.enumerations {
      add("### `\(words.name)`")
      add(words.words.map { "`\($0)`" }.joined(separator: ", "))
    }
    add("## Other types")
    for type in types.named {
      add("### `\(type.name)`")
      add("\(type.summary) It is \(linked(type.type)).")
    }
    let tokens = api.classes.filter(\.isToken)
    for token in tokens {
      add("### `\(token.name)`")
      add(token.summary)
    }
    writeLibrary()
  }

  private mutating func writeBeginning() {
    add("# The script interface, level \(PluginDeclaration.interfaceLevel)")
    add(
      "Made from the declarations in `Sources/ScriptAPI`: `make api-files` writes it anew. The same "
        + "is told by `concord api` in a terminal, by `api.json` beside this page to other programs, "
        + "and by `plugins/_meta/concord.lua` to editors.")
    add(
      "A value that may be missing has a type that ends in `?` and is nil in Lua. `event[]` is a list "
        + "of events, `string|date` one of the two. What says nothing of its level has been there "
        + "since level 1.")
    let classes = api.classes.filter { !$0.isToken }.map { "[`\($0.name)`](#\($0.name))" }
    add("Objects: \(classes.joined(separator: ", ")).")
    add("## Capabilities")
    add(
      "A plugin asks for what its scripts have to be allowed to do: "
        + "`\(Capability.manifestLine([.readCases, .readRegisters]))` in its manifest. A member that "
        + "needs more raises `script.not-granted` and names the line to write. Shared rules run with "
        + "what the plugin that adopts them has asked for.")
    add(
      (["| capability | what it allows |", "|---|---|"]
        + Capability.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
        .joined(separator: "\n"))
    add("## Errors")
    add(
      "What a member raises has a `code`, a `message` and a `place` when a script catches it. Wrong "
        + "arguments raise `argument`, and say which function, which argument, down to the part of a "
        + "table, what was expected and what came. So do calls at the wrong time. What else a member "
        + "may raise stands beside it. An unknown name, a method called with a dot and an object kept "
        + "beyond its run are errors of Lua itself, which are texts. A limit that is hit ends the "
        + "script and cannot be caught.")
  }

  private mutating func writeLibrary() {
    add("## Lua's own library")
    add(
      "Lua 5.4. What is not listed as different is as its manual says. Nothing of it can be replaced."
    )
    let rows = LuaLibrary.members.filter(\.isPresent).map { member in
      let note = if case .differs(let words) = member.standing { words } else { "" }
      return "| `\(member.name)` | \(escaped(member.summary)) | \(note) |"
    }
    add(
      (["| name | what it does | different here |", "|---|---|---|"] + rows).joined(separator: "\n")
    )
    add("These are not there:")
    let absent = LuaLibrary.members.compactMap { member -> String? in
      guard case .absent(let reason) = member.standing else { return nil }
      return "| `\(member.name)` | \(escaped(member.summary)) | \(reason) |"
    }
    add(
      (["| name | what it would do | instead |", "|---|---|---|"] + absent).joined(separator: "\n"))
  }

  private mutating func add(_ paragraph: String) {
    if !text.isEmpty { text += "\n" }
    text += paragraph + "\n"
  }

  private mutating func add(_ type: LuaClass) {
    add("### `\(type.name)`")
    add(type.summary)
    add(type.properties)
    for method in type.methods { add(method, prefix: "\(type.name):", step: "####") }
  }

  private mutating func add(
    _ function: LuaFunctionDeclaration, prefix: String, step: String
  ) {
    add("\(step) `\(function.signature(prefix: prefix))`")
    add(function.sentence)
    if !function.parameters.isEmpty {
      add(
        function.parameters.map { "- `\($0.name)` (\(linked($0.type))): \($0.summary)" }
          .joined(separator: "\n"))
    }
    if let result = function.result, !result.mentioned.isEmpty {
      add("Result: \(linked(result)).")
    }
    if !function.variants.isEmpty {
      let results = function.variants.map { "`'\($0.word)'` gives \(linked($0.result))" }
      add("\(results.joined(separator: ", ")).")
    }
    add(function.terms.words(mark: "`"))
    if !function.terms.errors.isEmpty {
      add(
        function.terms.errors.map { "- raises `\($0.code)`: \($0.summary)" }
          .joined(separator: "\n"))
    }
    add("```lua\n\(function.example)\n```")
  }

  private mutating func add(_ properties: [LuaProperty]) {
    guard !properties.isEmpty else { return }
    let rows = properties.map { property in
      var words = [property.summary]
      if property.terms.since > 1 || property.terms.deprecation != nil {
        words.append(property.terms.words(mark: "`"))
      }
      words += property.terms.errors.map { "Raises `\($0.code)`." }
      if let example = property.example { words.append("`\(escaped(example))`") }
      let needs = property.terms.capability.map { "`\($0)`" } ?? ""
      return "| `\(property.name)` | \(linked(property.type)) | \(needs) | "
        + "\(words.joined(separator: " ")) |"
    }
    add(
      (["| field | type | needs | what it is |", "|---|---|---|---|"] + rows).joined(
        separator: "\n"))
  }

  private mutating func add(_ fields: [LuaField]) {
    let rows = fields.map { field in
      "| `\(field.name)` | \(linked(field.type)) | \(field.isRequired ? "yes" : "") "
        + "| \(field.summary) |"
    }
    add(
      (["| key | type | required | what it is |", "|---|---|---|---|"] + rows)
        .joined(separator: "\n"))
  }

  /// A type in which every name that has a place on the page leads there.
  private func linked(_ type: LuaType) -> String {
    var result = ""
    var plain = ""
    var word = ""
    func flush() {
      if !plain.isEmpty { result += "`\(escaped(plain))`" }
      plain = ""
    }
    func end() {
      if known.contains(word) {
        flush()
        result += "[`\(word)`](#\(word))"
      } else {
        plain += word
      }
      word = ""
    }
    for character in type.name {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        end()
        plain.append(character)
      }
    }
    end()
    flush()
    return result
  }

  private func escaped(_ name: String) -> String {
    name.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
