/// What one outermost call may use up before its script is stopped for good.
package struct LuaBudget: Sendable, Hashable {
  /// Virtual machine steps, counted in slices of 1,000.
  ///
  /// Long work inside a library function and a new coroutine are charged too.
  package var steps: Int
  /// Time by the clock, host functions included.
  package var wall: Duration

  package init(steps: Int, wall: Duration) {
    self.steps = steps
    self.wall = wall
  }

  var nanoseconds: Int64 {
    let (seconds, attoseconds) = wall.components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }

  /// The deadline as a person says it: "1 s", "250 ms".
  var wallText: String {
    let milliseconds = nanoseconds / 1_000_000
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}

/// What a script may use up before it is stopped for good.
package struct LuaLimits: Sendable, Hashable {
  /// For a call in any phase but loading.
  package var run: LuaBudget
  /// For a call in the phase of loading: one file with all it requires.
  package var load: LuaBudget
  /// Live bytes of the state.
  ///
  /// A script is stopped at its next instruction above this. A single allocation that would pass
  /// two and a half times as much is refused, or ends the process where that is a worker.
  package var memory: Int
  /// Bytes of one source text.
  package var source: Int
  /// Bytes that `print` may collect over the life of the state.
  package var printed: Int
  /// Which block that a script asks for is refused, counted from the making of the state; for tests.
  package var refusedGrowth: Int?

  /// Limits whose loading may use as much as a run, unless `load` says otherwise.
  package init(
    steps: Int = 5_000_000, memory: Int = 48 << 20, wall: Duration = .seconds(1),
    load: LuaBudget? = nil, source: Int = 256 << 10, printed: Int = 1 << 20
  ) {
    run = LuaBudget(steps: steps, wall: wall)
    self.load = load ?? run
    self.memory = memory
    self.source = source
    self.printed = printed
  }

  package static let standard = LuaLimits(load: LuaBudget(steps: 20_000_000, wall: .seconds(2)))

  /// What a call in a phase may use up.
  func budget(in phase: LuaPhase) -> LuaBudget { phase == .load ? load : run }

  var memoryText: String {
    memory % (1 << 20) == 0 ? "\(memory >> 20) MiB" : "\(memory >> 10) KiB"
  }
}
