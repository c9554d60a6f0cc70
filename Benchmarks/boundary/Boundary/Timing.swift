/// Something timed: a loop that does it, and the same loop doing nothing, whose time is taken off.
struct Timing {
  /// How often the loop runs in one round.
  let loops: Int
  /// How often one run of the loop does it.
  let times: Int
  let run: (Int) throws -> Void
  let empty: (Int) throws -> Void

  init(
    loops: Int, times: Int = 1, run: @escaping (Int) throws -> Void,
    empty: @escaping (Int) throws -> Void = { _ in }
  ) {
    self.loops = loops
    self.times = times
    self.run = run
    self.empty = empty
  }

  /// Nanoseconds of doing it once, by one round.
  func round() throws -> Double {
    let full = try Clock.time { try run(loops) }
    let idle = try Clock.time { try empty(loops) }
    return (full - idle) / Double(loops * times)
  }
}

/// The same thing on both sides.
struct Row {
  let name: String
  let plain: Timing
  let hosted: Timing
  /// How many times a field of a plain table it may take; nil where nothing is promised.
  var budget: Double?
}

/// A row with what several rounds gave.
struct Measured {
  let row: Row
  private(set) var plain: [Double] = []
  private(set) var hosted: [Double] = []
  private(set) var field: [Double] = []

  /// How many times what plain Lua takes.
  var ratio: Double { zip(hosted, plain).map(/).median }
  /// How many times what a field of a plain table takes.
  var toField: Double { zip(hosted, field).map(/).median }

  /// Times all rows in turn, each right after a field of a plain table, so that a busy moment of the
  /// machine falls on both sides of every ratio; the first round only warms up.
  static func rounds(_ count: Int, of rows: [Row], beside field: Timing) throws -> [Measured] {
    var measured = rows.map { Measured(row: $0) }
    for round in 0...count {
      for index in measured.indices {
        let reference = try field.round()
        let plain = try rows[index].plain.round()
        let hosted = try rows[index].hosted.round()
        guard round > 0 else { continue }
        measured[index].field.append(reference)
        measured[index].plain.append(plain)
        measured[index].hosted.append(hosted)
      }
    }
    return measured
  }
}
