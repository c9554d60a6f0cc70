import KillBattery
import LuaRuntime
import Testing

/// Scripts that try to outlive their budget: each must end with the state stopped for good.
struct KillBatteryTests {
  @Test(arguments: KillScript.all)
  func `a script that would not end is stopped`(script: KillScript) throws {
    let wall = Duration.seconds(2)
    let state = try Sample.state(wall: wall, modules: KillScript.modules)
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: LuaError.self) {
      try state.run(source: script.source, name: "plugin.lua")
    }
    let limits: [LuaError.Code] = [.steps, .memory, .wall]
    #expect(error.map { limits.contains($0.code) } == true, "\(error?.description ?? "ended")")
    #expect(error?.place != nil)
    #expect(state.isKilled)
    // Room for a machine that does other things as well.
    #expect(clock.now - start < .seconds(5))
    // A single library call may take up to four million.
    #expect(state.stepsUsed < 6_000_000)
    #expect(state.close() == 0)
  }

  @Test func `the battery has no script twice`() {
    #expect(Set(KillScript.all.map(\.title)).count == KillScript.all.count)
    #expect(KillScript.all.count >= 80)
  }
}
