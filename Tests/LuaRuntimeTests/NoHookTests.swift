import LuaRuntime
import Testing

@Suite("A state whose limits are no limits, for benchmarks")
struct NoHookTests {
  private static let loop = "for _ = 1, 100000 do end return 1"

  @Test("arms no hook, and so counts no steps")
  func unlimited() throws {
    let state = try Sample.state(steps: .max, wall: .zero)
    #expect(try state.run(source: Self.loop, name: "plugin.lua") == 1)
    #expect(state.stepsUsed == 0)
  }

  @Test("is one only with both: a time limit of nothing stops a script, and every step is counted")
  func limited() throws {
    let hasty = try Sample.state(wall: .zero)
    #expect(throws: LuaError.self) { try hasty.run(source: Self.loop, name: "plugin.lua") }
    let patient = try Sample.state(steps: .max)
    #expect(try patient.run(source: Self.loop, name: "plugin.lua") == 1)
    #expect(patient.stepsUsed >= 100_000)
  }
}
