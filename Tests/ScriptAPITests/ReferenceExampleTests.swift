import LuaRuntime
import ScriptAPI
import Testing

@Suite("The examples of the reference")
struct ReferenceExampleTests {
  /// One example, and the member it belongs to.
  struct Example: CustomTestStringConvertible, Sendable {
    let title: String
    let name: String
    let text: String
    let terms: LuaTerms

    var testDescription: String { title }
  }

  static let all: [Example] =
    ScriptInterface.api.modules.flatMap { module in
      module.functions.map {
        Example(
          title: "\(module.name).\($0.name)", name: $0.name, text: $0.example, terms: $0.terms)
      }
    }
    + ScriptInterface.api.classes.flatMap { type in
      type.methods.map {
        Example(title: "\(type.name):\($0.name)", name: $0.name, text: $0.example, terms: $0.terms)
      }
        + type.properties.compactMap { property in
          property.example.map {
            Example(
              title: "\(type.name).\(property.name)", name: property.name, text: $0,
              terms: property.terms)
          }
        }
    }

  @Test("run as they stand, and show the member they belong to", arguments: all)
  func runs(_ example: Example) throws {
    let words = example.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    #expect(words.contains(Substring(example.name)), "it does not mention \(example.name)")
    let stage = try ExampleStage()
    #expect(throws: Never.self) {
      try stage.run(example.text, in: ExampleStage.phase(of: example.terms), name: example.title)
    }
  }

  @Test("are there for every function and method")
  func count() {
    let functions =
      ScriptInterface.api.modules.flatMap(\.functions).count
      + ScriptInterface.api.classes.flatMap(\.methods).count
    #expect(Self.all.count >= functions + 10)
    print("examples run: \(Self.all.count), of \(functions) functions and methods")
  }

  @Test("fail where an example is wrong")
  func wrong() throws {
    let error = #expect(throws: LuaError.self) {
      try ExampleStage().run("local x = case:frist('raised')", in: .check)
    }
    #expect(error?.message == "case has no 'frist': did you mean 'first'?")
  }
}
