package import LuaRuntime

/// The script interface for editors, in the notation of the Lua language server:
/// `plugins/_meta/concord.lua`.
package struct EditorStubs {
  private let api: LuaAPI
  private var text = ""

  /// The whole file.
  package static func text(_ api: LuaAPI = ScriptInterface.api) -> String {
    var stubs = EditorStubs(api: api)
    stubs.writeAll()
    return stubs.text
  }

  private init(api: LuaAPI) { self.api = api }

  private mutating func writeAll() {
    line("---@meta _")
    line(
      "error(\"concord.lua tells editors what scripts may use: it is made by `make api-files`, and "
        + "never run\")")
    let types = CollectedTypes(api)
    for words in types.enumerations {
      line("\n---@alias \(words.name)")
      for word in words.words { line("---| \"\(word)\"") }
    }
    for type in types.named {
      line("\n---\(type.summary)")
      line("---@alias \(type.name) \(type.type.name)")
    }
    for record in types.records { write(record) }
    for type in api.classes { write(type) }
    for module in api.modules { write(module) }
  }

  private mutating func line(_ line: String) { text += line + "\n" }

  private mutating func comment(_ words: String) {
    for part in words.split(separator: "\n", omittingEmptySubsequences: false) {
      line(part.isEmpty ? "---" : "---\(part)")
    }
  }

  private mutating func write(_ record: LuaRecord) {
    line("\n---\(record.summary)")
    line("---@class (exact) \(record.name)")
    for field in record.fields {
      line(
        "---@field \(field.name)\(field.isRequired ? "" : "?") \(field.type.name) \(field.summary)")
    }
  }

  private mutating func write(_ type: LuaClass) {
    line("\n---\(type.summary)")
    line("---@class (exact) \(type.name)")
    for property in type.properties {
      let needs = property.terms.capability.map { " Needs \($0)." } ?? ""
      line("---@field \(property.name) \(property.type.name) \(property.summary)\(needs)")
    }
    guard !type.methods.isEmpty else { return }
    line("local \(type.name) = {}")
    for method in type.methods { write(method, "\(type.name):", receiver: type.name) }
  }

  private mutating func write(_ module: LuaModule) {
    line("\n---\(module.summary)")
    line("---@class (exact) \(module.name)")
    for constant in module.constants {
      line("---@field \(constant.name) \(constant.typeName) \(constant.summary)")
    }
    line("\(module.name) = {}")
    for function in module.functions { write(function, "\(module.name).", receiver: nil) }
  }

  private mutating func write(
    _ function: LuaFunctionDeclaration, _ prefix: String, receiver: String?
  ) {
    line("")
    comment(function.sentence)
    comment("")
    comment(function.terms.words(mark: "`"))
    for error in function.terms.errors { comment("- raises `\(error.code)`: \(error.summary)") }
    comment("```lua\n\(function.example)\n```")
    for parameter in function.parameters {
      let mark = parameter.isOptional ? "?" : ""
      line("---@param \(parameter.name)\(mark) \(parameter.type.name) \(parameter.summary)")
    }
    if let result = function.result {
      line("---@return \(result.name) # \(function.resultSummary)")
    }
    if let parameter = function.parameters.first {
      for variant in function.variants {
        let own = receiver.map { "self: \($0), " } ?? ""
        line(
          "---@overload fun(\(own)\(parameter.name): \"\(variant.word)\"): \(variant.result.name)")
      }
    }
    if let deprecation = function.terms.deprecation {
      line("---@deprecated Use \(deprecation.instead).")
    }
    let names = function.parameters.map(\.name).joined(separator: ", ")
    line("function \(prefix)\(function.name)(\(names)) end")
  }
}

extension LuaConstant {
  fileprivate var typeName: String {
    switch value {
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .string: "string"
    }
  }
}
