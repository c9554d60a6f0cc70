import LuaRuntime
import Testing

/// Scripts that try to outlive their budget: each must end with the state stopped for good.
struct KillTests {
  @Test(arguments: [
    (
      "setmetatable({}, { __gc = function() while true do end end })",
      "plugin.lua:1: '__gc' is not available: use a '<close>' variable"
    ),
    ("table.move({}, 1, 1e12, 2)", "plugin.lua:1: table.move: more than 500000 elements at once"),
    (
      "table.insert(setmetatable({}, { __len = function() return 1 << 60 end }), 1, 1)",
      "plugin.lua:1: table.insert: more than 500000 elements at once"
    ),
    (
      """
      local m = { __len = function() return 1 << 60 end, __index = function() return 'x' end }
      table.concat(setmetatable({}, m))
      """, "plugin.lua:2: table.concat: more than 500000 elements at once"
    ),
    ("('x'):rep(1 << 31)", "plugin.lua:1: string.rep: the result would be larger than 8 MiB"),
    ("(''):rep(1 << 62) error('fine')", "plugin.lua:1: fine"),
    (
      "table.unpack({}, 1, 1e7)", "plugin.lua:1: table.unpack: more than 250000 values at once"
    ),
    (
      "local s = ('x'):rep(4 << 20) table.concat({ s, s, s })",
      "plugin.lua:1: table.concat: the result would be larger than 8 MiB"
    ),
    (
      "local s = ('x'):rep(4 << 20) string.format('%s%s%s', s, s, s)",
      "plugin.lua:1: string.format: the result would be larger than 8 MiB"
    ),
    (
      "table.sort(setmetatable({}, { __len = function() return 1 << 30 end }))",
      "plugin.lua:1: table.sort: more than 100000 elements at once"
    ),
  ])
  func `a call that would loop in C is refused`(source: String, message: String) throws {
    #expect(try Sample.failure(source) == message)
  }

  @Test func `the deadline stops a script and names itself`() throws {
    let state = try Sample.state(steps: .max / 2, wall: .milliseconds(50))
    let clock = ContinuousClock()
    let start = clock.now
    let error = #expect(throws: LuaError.self) {
      try state.run(source: "while true do pcall(error) end", name: "plugin.lua")
    }
    #expect(error?.code == .wall)
    #expect(
      error?.description
        == "plugin.lua:1: the script ran for longer than 50 ms and was stopped after "
        + "\(state.stepsUsed) steps")
    #expect(clock.now - start < .seconds(5))
  }

  @Test func `a stop names the line in the coroutine that ran`() throws {
    let source = """
      local co = coroutine.create(function()
        while true do end
      end)
      coroutine.resume(co)
      """
    #expect(
      try Sample.failure(source)
        == "plugin.lua:2: the script was stopped after 1000000 steps: look for a loop that does not end"
    )
  }

  @Test func `a stopped state refuses every further call`() throws {
    let state = try Sample.state()
    let keep = try state.run(source: "return function() return 1 end", name: "keep.lua").function
    let function = try #require(keep)
    #expect(throws: LuaError.self) {
      try state.run(source: "while true do end", name: "plugin.lua")
    }
    let error = #expect(throws: LuaError.self) { try state.call(function) }
    #expect(error?.description == "this script was stopped earlier and cannot run again")
    #expect(error?.code == .steps)
  }

  @Test func `each outermost call has a fresh budget and the same script the same count`() throws {
    let state = try Sample.state(steps: 300_000)
    let loop = try state.run(
      source: "return function(n) for i = 1, n do end return n end", name: "plugin.lua")
    let function = try #require(loop.function)
    var counts: Set<Int> = []
    for _ in 0..<10 {
      #expect(try state.call(function, [100_000]) == 100_000)
      counts.insert(state.stepsUsed)
    }
    #expect(counts == [100_000])
  }

  @Test func `coroutines closing each other end in an error, not in a crash`() throws {
    let source = """
      local previous
      local m = { __close = function(c) if c.next then assert(coroutine.close(c.next)) end end }
      for i = 1, 2000 do
        local next = previous
        previous = coroutine.create(function()
          local c <close> = setmetatable({ next = next }, m)
          coroutine.yield()
        end)
        coroutine.resume(previous)
      end
      return coroutine.close(previous)
      """
    let state = try Sample.state(steps: 50_000_000)
    #expect(try state.run(source: source, name: "plugin.lua") == false)
  }
}
