import LuaRuntime

/// A state of ours with its limits on, and an interface as small as can be.
final class HostedSide {
  let state: LuaState

  /// The class numbers of the objects in `interface`.
  enum Class: Int {
    case box
    case day
  }

  init() throws {
    // High enough never to be met, and not so high that they count as none.
    let limits = LuaLimits(steps: 1 << 50, memory: 512 << 20, wall: .seconds(3_600))
    state = try LuaState(limits: limits, api: Self.interface)
  }

  /// The function that a chunk returns, called once with the number of loops.
  func function(_ source: String) throws -> (Int) throws -> Void {
    let function = try load(source)
    return { [state] loops in try state.discard(function, [.integer(Int64(loops))]) }
  }

  /// The function that a chunk returns, called from Swift once for each loop.
  func called(_ source: String) throws -> (Int) throws -> Void {
    let function = try load(source)
    return { [state] loops in
      for _ in 0..<loops { try state.discard(function, [.integer(0)]) }
    }
  }

  /// The function that a chunk returns, called for each loop with a value made anew.
  func called(_ source: String, with value: @escaping () -> LuaValue) throws -> (Int) throws -> Void
  {
    let function = try load(source)
    return { [state] loops in
      for _ in 0..<loops { try state.discard(function, [value()]) }
    }
  }

  private func load(_ source: String) throws -> LuaReference {
    guard let function = try state.run(source: source, name: "bench.lua").function else {
      throw Fault("the chunk returns no function: \(source)")
    }
    return function
  }

  static func object(_ kind: Class, _ payload: Int64 = 0) -> LuaValue {
    .object(LuaObject(classID: kind.rawValue, payload: payload))
  }

  private static let interface = LuaAPI(
    modules: [
      LuaModule(
        "bench", "What the benchmarks call.",
        functions: [
          LuaFunctionDeclaration(
            "twice", "Doubles a number",
            parameters: [LuaParameter("number", .integer, "The number.")], result: .integer,
            resultSummary: "twice as much", example: "local four = bench.twice(2)"
          ) { call in .integer(2 * call.integer(0)) },
          LuaFunctionDeclaration(
            "box", "Gives the box", result: .object(className: "box"), resultSummary: "the box",
            example: "local box = bench.box()"
          ) { _ in object(.box) },
        ])
    ],
    classes: [
      LuaClass(
        "box", "A thing to read from.",
        properties: [
          LuaProperty("count", .integer, "A number.") { _, _ in .integer(7) },
          LuaProperty("name", .string, "A short text.") { _, _ in .string("day centre") },
          LuaProperty("title", .string, "A longer text.") { _, _ in
            .string("Day-centre grant ended at four weeks' notice")
          },
          LuaProperty("on", .object(className: "day"), "A day.") { _, _ in object(.day, 20_000) },
          LuaProperty("rows", .list(.object(className: "box")), "Ten boxes.") { _, _ in
            .list((1...10).map { object(.box, $0) })
          },
        ],
        methods: [
          LuaFunctionDeclaration(
            "get", "Gives the number", result: .integer, resultSummary: "the number",
            example: "local number = bench.box():get()"
          ) { _ in .integer(7) }
        ]),
      LuaClass("day", "A day.", isValue: true),
    ])
}
