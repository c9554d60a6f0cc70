import LuaRuntime

/// The reference of the script interface as Markdown, made from the declarations alone.
package enum ScriptReference {
  /// The whole page; the same declarations always give the same bytes.
  package static var markdown: String {
    let api = ScriptInterface.api
    var page = Page()
    page.add("# The script interface, level \(PluginDeclaration.interfaceLevel)")
    page.add(
      "Generated from the declarations in `Sources/ScriptAPI`; `make api-docs` writes it anew. "
        + "A value that may be missing has a type that ends in `?` and is nil in Lua.")
    for module in api.modules {
      page.add("## `\(module.name)`: \(module.summary)")
      for function in module.functions { page.add(function, prefix: "\(module.name).") }
    }
    for type in api.classes where !type.isToken {
      page.add("## `\(type.name)`: \(type.summary)")
      page.add(type.properties)
      for method in type.methods { page.add(method, prefix: "\(type.name):") }
    }
    let records = api.records
    page.add("## Tables")
    for record in records {
      page.add("### `\(record.name)`: \(record.summary)")
      page.add(record.fields)
    }
    return page.text
  }
}

/// Paragraphs of a page in the making.
private struct Page {
  private(set) var text = ""

  mutating func add(_ paragraph: String) {
    if !text.isEmpty { text += "\n" }
    text += paragraph + "\n"
  }

  mutating func add(_ function: LuaFunctionDeclaration, prefix: String) {
    let names = function.parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }
    let result = function.result.map { ": \($0.name)" } ?? ""
    add("### `\(prefix)\(function.name)(\(names.joined(separator: ", ")))\(result)`")
    var summary = function.summary
    if !function.resultSummary.isEmpty { summary += " Returns \(function.resultSummary)." }
    if let phases = function.phases {
      let names = phases.map(\.rawValue).sorted().joined(separator: ", ")
      summary += " Only in the phase: \(names)."
    }
    add(summary)
    if !function.parameters.isEmpty {
      add(
        function.parameters.map { "- `\($0.name)` (`\($0.type.name)`): \($0.summary)" }
          .joined(separator: "\n"))
    }
    add("```lua\n\(function.example)\n```")
  }

  mutating func add(_ properties: [LuaProperty]) {
    guard !properties.isEmpty else { return }
    let rows = properties.map { property in
      "| `\(property.name)` | `\(escaped(property.type.name))` | \(property.summary) |"
    }
    add((["| field | type | what it is |", "|---|---|---|"] + rows).joined(separator: "\n"))
  }

  mutating func add(_ fields: [LuaField]) {
    let rows = fields.map { field in
      "| `\(field.name)` | `\(escaped(field.type.name))` | \(field.isRequired ? "yes" : "") "
        + "| \(field.summary) |"
    }
    add(
      (["| key | type | required | what it is |", "|---|---|---|---|"] + rows)
        .joined(separator: "\n"))
  }

  private func escaped(_ name: String) -> String {
    name.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension LuaClass {
  /// Whether its objects are only handed from one declaring function to the next.
  fileprivate var isToken: Bool { properties.isEmpty && methods.isEmpty }
}

extension LuaAPI {
  /// Every table that a parameter takes, at any depth, each once, in the order they are met.
  fileprivate var records: [LuaRecord] {
    var found: [LuaRecord] = []
    func visit(_ type: LuaType) {
      switch type {
      case .record(let record):
        if found.contains(where: { $0.name == record.name }) { return }
        found.append(record)
        for field in record.fields { visit(field.type) }
      case .list(let inner), .map(let inner), .optional(let inner): visit(inner)
      case .union(let types): types.forEach(visit)
      default: break
      }
    }
    let functions = modules.flatMap(\.functions) + classes.flatMap(\.methods)
    for parameter in functions.flatMap(\.parameters) { visit(parameter.type) }
    return found
  }
}
