/// Measures the boundary between Swift and Lua, and what the limits cost.
///
/// `boundary CASES [ROUNDS] [WORD]`: CASES is a file of `Benchmarks/throughput/generate.lua`; with a
/// word only the rows are timed that have it in their names. The folder must be the repository's.
func run(_ arguments: [String]) throws {
  guard arguments.count >= 2, let rounds = Int(arguments.dropFirst(2).first ?? "25") else {
    throw Fault("usage: boundary CASES [ROUNDS] [WORD]")
  }
  let cases = try Inputs.cases(arguments[1])
  let word = arguments.dropFirst(3).first
  let plain = try PlainSide()
  let hosted = try HostedSide()
  let runtime = RuntimeRows(plain: plain, hosted: hosted)
  let field = try runtime.tableField()
  let parts: [(title: String, rows: [Row])] = [
    ("the boundary, limits on", [field] + (try runtime.rows())),
    ("the script interface, limits on", try ScriptRows(plain: plain, file: cases[0]).rows()),
    ("pairs, sorted, by element", try runtime.pairs()),
  ]
  var measured: [Measured] = []
  for part in parts {
    let rows = part.rows.filter { row in word.map(row.name.contains) ?? true }
    let found = try Measured.rounds(rounds, of: rows, beside: field.plain)
    if !found.isEmpty { Printing.head(part.title) }
    for row in found { Printing.line(row) }
    if !found.isEmpty { print() }
    measured += found
  }
  if word == nil {
    try printBreakEven(EagerRows(hosted: hosted, file: cases[0]), measured, rounds)
  }
  if word == nil || word == "limits" {
    try printCost(LimitsCost(cases: cases, sources: Inputs.sources()), cases.count, rounds)
  }
}

func printBreakEven(_ rows: EagerRows, _ measured: [Measured], _ rounds: Int) throws {
  let fields = measured.filter { $0.row.name.hasPrefix("field: ") }.map(\.hosted.median)
  let even = try rows.breakEven(
    rounds: rounds, objectField: fields.reduce(0, +) / Double(fields.count),
    tableField: measured[0].hosted.median)
  print(
    """
    a case of \(even.leaves) values handed to a function:
      as an object \(Printing.number(even.objectHandover)) ns, then \
    \(Printing.number(even.objectField)) ns a field
      as a table \(Printing.number(even.tableHandover)) ns, then \
    \(Printing.number(even.tableField)) ns a field
      the table pays from \(Int(even.reads.rounded(.up))) fields read on

    """)
}

func printCost(_ rows: LimitsCost, _ cases: Int, _ rounds: Int) throws {
  let cost = try rows.measure(rounds: rounds)
  print(
    """
    the ten rules of the throughput benchmark over \(cases) cases, \(cost.findings) findings:
      limits on \(Printing.number(cost.limited)) µs a case, limits off \
    \(Printing.number(cost.unlimited)) µs: \(Printing.hundredths(cost.ratio)) x; \
    at most 1.35: \(cost.ratio <= 1.35 ? "met" : "NOT MET")
    """)
}

do {
  try run(CommandLine.arguments)
} catch {
  print("boundary: \(error)")
}
