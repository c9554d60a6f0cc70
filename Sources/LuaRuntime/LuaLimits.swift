/// What a script may use up before it is stopped for good.
package struct LuaLimits: Sendable, Hashable {
  /// Virtual machine steps for one outermost call, counted in slices of 1,000.
  ///
  /// Long work inside a library function, a new coroutine and a forced collection are charged too.
  package var steps: Int
  /// Live bytes of the state.
  ///
  /// A script is stopped at its next instruction above this, and a single
  /// allocation that would pass four thirds of it is refused.
  package var memory: Int
  /// Time by the clock for one outermost call, host functions included.
  package var wall: Duration
  /// Bytes of one source text.
  package var source: Int
  /// Bytes that `print` may collect over the life of the state.
  package var printed: Int

  package init(
    steps: Int = 5_000_000, memory: Int = 48 << 20, wall: Duration = .seconds(1),
    source: Int = 256 << 10, printed: Int = 1 << 20
  ) {
    self.steps = steps
    self.memory = memory
    self.wall = wall
    self.source = source
    self.printed = printed
  }

  package static let standard = LuaLimits()

  var wallNanoseconds: Int64 {
    let (seconds, attoseconds) = wall.components
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }

  /// The deadline as a person says it: "1 s", "250 ms".
  var wallText: String {
    let milliseconds = wallNanoseconds / 1_000_000
    return milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }

  var memoryText: String {
    memory % (1 << 20) == 0 ? "\(memory >> 20) MiB" : "\(memory >> 10) KiB"
  }
}
