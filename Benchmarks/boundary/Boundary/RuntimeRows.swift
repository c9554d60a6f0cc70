/// The boundary itself: an interface of one line each, beside the same in plain Lua.
struct RuntimeRows {
  let plain: PlainSide
  let hosted: HostedSide

  /// Ten times the same statement in a loop; the object `o` and what is read of it are set up before.
  private static func loop(_ setup: String, _ statement: String) -> String {
    let body = String(repeating: statement + "\n", count: statement.isEmpty ? 0 : 10)
    return """
      \(setup)
      return function(n)
        local o, x = o, nil
        for _ = 1, n do
          \(body)
        end
      end
      """
  }

  static let table = """
    local o = { count = 7, name = "day centre",
      title = "Day-centre grant ended at four weeks' notice", on = {} }
    function o:get() return 7 end
    """
  static let box = "local o = bench.box()"

  private func row(
    _ name: String, _ statement: String, hosted hostedStatement: String? = nil,
    loops: Int = 5_000, budget: Double? = nil, setup: String = table, box: String = box
  ) throws -> Row {
    Row(
      name: name,
      plain: Timing(
        loops: loops * 4, times: 10, run: try plain.function(Self.loop(setup, statement)),
        empty: try plain.function(Self.loop(setup, ""))),
      hosted: Timing(
        loops: loops, times: 10,
        run: try hosted.function(Self.loop(box, hostedStatement ?? statement)),
        empty: try hosted.function(Self.loop(box, ""))), budget: budget)
  }

  /// What every budget is a multiple of: a field of a table in plain Lua, beside one within our limits.
  func tableField() throws -> Row {
    try row("table field", "x = o.count", box: "local o = { count = 7 }")
  }

  func rows() throws -> [Row] {
    let host = "local o = bench.twice"
    return [
      try row("field: a number", "x = o.count", budget: 30),
      try row("field: a short text", "x = o.name", budget: 30),
      try row("field: a text of 44 bytes", "x = o.title", budget: 30),
      try row("field: an object", "x = o.on", budget: 30),
      try row("method without arguments", "x = o:get()", budget: 30),
      try row(
        "function of the host (plain: of C)", "x = o(4)", setup: "local o = twice", box: host),
      try called(),
      try iteration(),
    ]
  }

  /// An empty function called from outside, protected on both sides.
  private func called() throws -> Row {
    let source = "return function() end"
    return Row(
      name: "call from Swift into Lua (plain: from C)",
      plain: Timing(loops: 100_000, run: try plain.called(source)),
      hosted: Timing(loops: 20_000, run: try hosted.called(source)))
  }

  /// Ten objects handed over as a list and gone over, against a table of ten tables that is there.
  private func iteration() throws -> Row {
    func loop(_ setup: String) -> String {
      """
      \(setup)
      return function(n)
        local x
        for _ = 1, n do
          for _, row in ipairs(o.rows) do x = row end
        end
      end
      """
    }
    return Row(
      name: "list of 10 objects, per element",
      plain: Timing(
        loops: 20_000, times: 10,
        run: try plain.function(loop("local o = {rows = {{},{},{},{},{},{},{},{},{},{}}}"))),
      hosted: Timing(loops: 5_000, times: 10, run: try hosted.function(loop(Self.box))))
  }

  /// `pairs` in sorted order beside the stock one, by element.
  func pairs() throws -> [Row] {
    func keys(_ count: Int) -> String {
      "local t = {} for i = 1, \(count) do t['key_' .. (i * 7919 % 1000)] = i end"
    }
    func row(_ name: String, _ count: Int, _ setup: String) throws -> Row {
      let source = """
        \(setup)
        return function(n)
          local x
          for _ = 1, n do
            for k, v in pairs(t) do x = v end
          end
        end
        """
      return Row(
        name: name,
        plain: Timing(loops: 200_000 / count, times: count, run: try plain.function(source)),
        hosted: Timing(loops: 100_000 / count, times: count, run: try hosted.function(source)))
    }
    func list(_ count: Int) -> String { "local t = {} for i = 1, \(count) do t[i] = i end" }
    return [
      try row("pairs over a list of 10", 10, list(10)),
      try row("pairs over a list of 100", 100, list(100)),
      try row("pairs over 10 names", 10, keys(10)),
      try row("pairs over 100 names", 100, keys(100)),
      try row("pairs over 1000 names", 1_000, keys(1_000)),
    ]
  }
}
