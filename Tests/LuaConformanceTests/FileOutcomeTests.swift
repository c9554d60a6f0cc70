import LuaConformance
import Testing

@Suite("The outcome of a test file")
struct FileOutcomeTests {
  @Test("tells passed, not applicable, otherwise on purpose, not reached and failed apart")
  func verdicts() throws {
    let outcome = try Self.outcome(
      """
      assert(1 + 1 == 2)
      do
        local f = load("return 1")
        assert(true)
      end
      if T then f() end
      if not assert then f() end
      local t = setmetatable({}, {__gc = print})
      assert(tostring({}) ~= "table")
      assert(select("#", 1, 2) == 2)
      """)
    #expect(
      outcome.verdicts == [
        0: .passed, 2: .notApplicable(["load"]), 3: .passed, 5: .notApplicable(["T"]),
        7: .notReached, 8: .different("no '__gc'"), 9: .failed("sample.lua:9: assertion failed!"),
        10: .passed,
      ])
    #expect(outcome.assertions == 3)
    #expect(outcome.runs == 4)
  }

  @Test("counts a missing name that was met and caught as not applicable")
  func caught() throws {
    let outcome = try Self.outcome("assert(not pcall(load, 'x'))\nassert(not pcall(error))")
    #expect(outcome.verdicts == [0: .notApplicable(["load"]), 1: .passed])
  }

  @Test("names what is missing when a helper of the file needs it")
  func helper() throws {
    let outcome = try Self.outcome(
      "local function run(s) return load(s)() end\nassert(run('return 1') == 1)\nassert(run)")
    #expect(outcome.verdicts == [0: .passed, 1: .notApplicable(["load"]), 2: .passed])
  }

  @Test(
    "asks plain Lua whether a failure comes of what was left out",
    .enabled(if: ControlRun.isAvailable()))
  func dependence() throws {
    let outcome = try Self.outcome(
      "local one = load('return 1')\nassert(one)\nassert(tostring(print) ~= 'function')")
    #expect(
      outcome.verdicts == [
        0: .notApplicable(["load"]), 1: .dependent, 2: .failed("sample.lua:3: assertion failed!"),
      ])
  }

  @Test("goes on after a statement that a limit stopped")
  func limits() throws {
    let outcome = try Self.outcome("local t = {}\nwhile true do end\nassert(t)")
    #expect(outcome.verdicts[0] == .passed)
    #expect(outcome.verdicts[1] != .passed)
    #expect(outcome.verdicts[2] == .passed)
  }

  private static func outcome(_ source: String) throws -> FileOutcome {
    try FileOutcome(name: "sample.lua", bytes: Array(source.utf8))
  }
}
