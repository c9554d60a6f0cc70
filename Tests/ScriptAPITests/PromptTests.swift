import Diagnostics
import LuaRuntime
import ScriptAPI
import Testing

@Suite("The prompt")
struct PromptTests {
  static func prompt(capabilities: [String] = ["cases.read"]) throws -> ScriptPrompt {
    try ScriptPrompt(
      SmallPlugin.sources(capabilities: capabilities), limits: .standard, facts: SmallPlugin.facts,
      asOf: SmallPlugin.day("2026-06-01"), cases: [SmallPlugin.file()])
  }

  @Test("keeps what a line sets, and shows values as a person reads them")
  func values() throws {
    let prompt = try Self.prompt()
    #expect(try prompt.answer("x = { case.raised, n = 2, { 'a' } }") == ScriptPrompt.Answer())
    #expect(try prompt.answer("x").value == "{ 4 March 2026, { \"a\" }, n = 2 }")
    #expect(try prompt.answer("1, nil, 'two', #cases").value == "1\tnil\ttwo\t1")
    #expect(try prompt.answer("print('shown') return 3") == .init(printed: ["shown"], value: "3"))
    #expect(try prompt.answer("") == ScriptPrompt.Answer())
  }

  @Test(
    "asks for more where a line is not finished",
    arguments: ["for i = 1, 2 do", "case:first(", "x = {", "if x then return 1 else", "x ="])
  func incomplete(line: String) throws {
    #expect(try Self.prompt().answer(line).isIncomplete)
  }

  @Test("says what is wrong with a line, and which name at hand was meant")
  func errors() throws {
    let prompt = try Self.prompt()
    for (line, message) in [
      ("x = = 1", "unexpected symbol near '='"),
      ("cass", "unknown name 'cass': did you mean 'case'?"),
      (
        "describe('case:frist')",
        "there is no 'case:frist' in the script interface: did you mean 'case:first'?"
      ),
      ("concord.rule {}", "concord.rule can be called only while the plugin loads"),
    ] {
      let error = #expect(throws: ScriptError.self) { try prompt.answer(line) }
      #expect(error?.message == message)
      #expect(error?.place?.description == "prompt:1")
      #expect(error?.frames.allSatisfy { $0.hasPrefix("prompt:") } == true)
    }
  }

  @Test("goes on after a limit was hit, without what was set before")
  func limits() throws {
    let prompt = try Self.prompt()
    _ = try prompt.answer("kept = 1")
    #expect(throws: ScriptError.self) { try prompt.answer("while true do end") }
    #expect(try prompt.answer("case.id").value == "SMA-2026-001")
    #expect(throws: ScriptError.self) { try prompt.answer("kept") }
  }

  @Test(
    "describes names, objects, functions and methods",
    arguments: [
      ("'case:first'", "case:first(act): event?"), ("case.first", "case:first(act): event?"),
      ("concord.date", "concord.date(iso): date"), ("string.rep", "string.rep"), ("area", "area"),
      ("case.raised", "date"), ("nil", "nil: nothing is there"),
    ])
  func describe(subject: String, beginning: String) throws {
    let printed = try Self.prompt().answer("describe(\(subject))").printed
    #expect(printed.first?.split(separator: "\n").first.map(String.init) == beginning)
  }
}
