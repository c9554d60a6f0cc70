import Diagnostics
import LuaRuntime
import Synchronization
import Testing

/// An object whose living instances are counted.
final class Probe: Sendable {
  private let counter: Counter

  init(_ counter: Counter) {
    self.counter = counter
    counter.made.add(1, ordering: .relaxed)
    counter.living.add(1, ordering: .relaxed)
  }

  deinit { counter.living.subtract(1, ordering: .relaxed) }

  final class Counter: Sendable {
    let made = Atomic(0)
    let living = Atomic(0)
  }
}

struct ProbeError: Error {
  let probe: Probe
}

struct MemoryTests {
  /// A module whose functions keep a probe alive while they work.
  static let api = LuaAPI(modules: [
    LuaModule(
      "probe", "counts what lives",
      functions: [
        Sample.function("large") { call in
          guard let counter = call.context as? Probe.Counter else { return .nil }
          let probe = Probe(counter)
          let text = String(repeating: "x", count: 1 << 20)
          return withExtendedLifetime(probe) { .list((0..<12).map { _ in .string(text) }) }
        },
        Sample.function("fail") { call in
          guard let counter = call.context as? Probe.Counter else { return .nil }
          throw ProbeError(probe: Probe(counter))
        },
      ])
  ])

  static func state(_ counter: Probe.Counter, memory: Int = 4 << 20, steps: Int = 20_000_000) throws
    -> LuaState
  {
    let limits = LuaLimits(steps: steps, memory: memory, wall: .seconds(60))
    let state = try LuaState(limits: limits, api: api)
    state.context = counter
    return state
  }

  @Test(arguments: [
    "local t = {} for i = 1, 1e7 do t[i] = { i } end",
    "local s = 'x' while true do s = s .. s end",
    "local t = {} while true do t[#t + 1] = ('x'):rep(100000 + #t) end",
    "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end",
    """
    local kept = {}
    for i = 1, 30000 do kept[i] = { i } end
    while true do pcall(function() local s = ('x'):rep(1 << 20) s = s .. s .. s .. s .. s .. s end) end
    """,
    "local t = {} while true do t[#t + 1] = coroutine.wrap(function() end) end",
  ])
  func `a script over the memory limit is stopped`(source: String) throws {
    let state = try Self.state(Probe.Counter())
    let error = #expect(throws: LuaError.self) {
      try state.run(source: source, name: "plugin.lua")
    }
    #expect(error?.code == .memory)
    let steps = try #require(error?.message).firstMatch(
      of: /^the script needed more than 4 MiB of memory and was stopped after (.+) steps$/)
    #expect(steps?.1 == (state.stepsUsed < 1000 ? "fewer than 1000" : "\(state.stepsUsed)"))
    #expect(error?.place?.path == "plugin.lua")
    #expect(state.close() == 0)
  }

  @Test func `at every memory limit a script ends well or with a clean error`() throws {
    let source = """
      local kept = {}
      local co = coroutine.wrap(function(x)
        while true do x = coroutine.yield(table.concat({ x, x }, '-')) end
      end)
      for i = 1, 60 do
        kept[i] = co('item ' .. i) .. string.format('%5d', i):rep(i)
        pcall(concord.echo, { kept[i], { name = kept[i] } })
        pcall(concord.add, 'x')
        for key, value in pairs({ b = i, a = i }) do kept[key .. value] = concord.case(value).title end
      end
      return #kept
      """
    var outcomes: Set<String> = []
    for memory in stride(from: 8 << 10, through: 120 << 10, by: 512) {
      let state = try Sample.state(memory: memory)
      do {
        #expect(try state.run(source: source, name: "plugin.lua") == 60)
        outcomes.insert("ended")
      } catch let error as LuaError {
        outcomes.insert(error.code.rawValue)
        #expect(state.isKilled)
      }
      #expect(state.close() == 0)
    }
    #expect(outcomes == ["ended", "memory"])
  }

  @Test func `garbage does not count against the limit`() throws {
    let state = try Self.state(Probe.Counter())
    let source = "local n = 0 for i = 1, 2000 do n = n + #('x'):rep(100000 + i) end return n"
    #expect(try state.run(source: source, name: "plugin.lua") == 202_001_000)
  }

  @Test func `running out of memory in a host function leaves no Swift object behind`() throws {
    let counter = Probe.Counter()
    let state = try Self.state(counter)
    let error = #expect(throws: LuaError.self) {
      try state.run(source: "pcall(probe.large) return 1", name: "plugin.lua")
    }
    #expect(error?.code == .memory)
    #expect(counter.made.load(ordering: .relaxed) == 1)
    #expect(counter.living.load(ordering: .relaxed) == 0)
    #expect(state.close() == 0)
  }

  @Test func `a hundred thousand failing host calls leave no Swift object behind`() throws {
    let counter = Probe.Counter()
    let state = try Self.state(counter)
    let source = "for i = 1, 100000 do pcall(probe.fail) end"
    #expect(try state.run(source: source, name: "plugin.lua") == .nil)
    #expect(counter.made.load(ordering: .relaxed) == 100_000)
    #expect(counter.living.load(ordering: .relaxed) == 0)
  }

  @Test func `errors a script no longer holds are let go while it runs`() throws {
    let counter = Probe.Counter()
    let api = LuaAPI(
      modules: Self.api.modules + [
        LuaModule(
          "count", "living probes",
          functions: [
            Sample.function("living") { call in
              guard let counter = call.context as? Probe.Counter else { return .nil }
              return .integer(Int64(counter.living.load(ordering: .relaxed)))
            }
          ])
      ])
    let state = try LuaState(limits: LuaLimits(wall: .seconds(60)), api: api)
    state.context = counter
    let source = """
      local most = 0
      for i = 1, 100000 do
        pcall(probe.fail)
        most = math.max(most, count.living())
      end
      return most
      """
    let most = try state.run(source: source, name: "plugin.lua").integer
    #expect((most ?? 0) > 0)
    #expect((most ?? .max) < 20_000)
  }

  @Test func `a closed state has given every byte back`() throws {
    let state = try Sample.state()
    #expect(state.liveBytes > 0)
    let source = """
      local co = coroutine.wrap(function() coroutine.yield(concord.case(1)) end)
      co()
      local ok, kept = pcall(concord.refuse)
      return { run = function() return co, kept end }
      """
    let kept = try state.run(source: source, name: "plugin.lua")
    #expect(state.close() == 0)
    #expect(state.liveBytes == 0)
    let function = try #require(kept.table?["run"]?.function)
    let error = #expect(throws: LuaError.self) { try state.call(function) }
    #expect(error?.description == "this script state is closed")
  }

  @Test func `a function that Swift drops is let go by Lua`() throws {
    let state = try Sample.state()
    let maker = try state.run(
      source: "return function() local t = ('x'):rep(100000) return function() return #t end end",
      name: "plugin.lua")
    let function = try #require(maker.function)
    for _ in 0..<1000 { _ = try state.call(function) }
    state.endRun()
    state.collectGarbage()
    #expect(state.liveBytes < 400_000)
  }
}
