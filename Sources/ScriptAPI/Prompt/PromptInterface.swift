package import LuaRuntime

extension ScriptInterface {
  /// What is at hand at the prompt besides all that scripts have.
  package static let atPrompt = LuaAPI(
    modules: api.modules + [prompt], classes: api.classes)

  private static let prompt = LuaModule(
    "prompt", "What helps at the prompt of concord repl.",
    functions: [
      LuaFunctionDeclaration(
        "describe", "Tells what there is to know of a name or a value.",
        parameters: [
          LuaParameter("subject", .any, "A name such as 'case:first', or an object.")
        ],
        result: .string, resultSummary: "the text of the reference",
        example: "print(prompt.describe('case:first'))",
        terms: LuaTerms(errors: [LuaRaised("api.unknown", "There is no such name.")])
      ) { call in .string(try describe(call.arguments[0])) }
    ])

  private static func describe(_ value: LuaValue) throws -> String {
    switch value {
    case .string(let name): return try ReferenceEntry.find(name).text
    case .object(let object):
      return try ReferenceEntry.find(api.classes[object.classID].name).text
    case .nil: return "nil: nothing is there"
    case .boolean(let flag): return "\(flag): a truth value"
    case .integer, .number: return "a number"
    case .list(let items): return "a list of \(items.count)"
    case .table: return "a table"
    case .function: return "a function of the script"
    }
  }
}
