import LuaRuntime
import Testing

struct ShortMethodTests {
  /// Boxes that are asked with a word, or with an integer.
  private static let api = LuaAPI(
    modules: [
      LuaModule(
        "shop", "What there is.",
        functions: [
          LuaFunctionDeclaration(
            "box", "Gives a box.", parameters: [LuaParameter("number", .integer, "Which.")],
            result: .object(className: "box"), example: "local box = shop.box(1)"
          ) { call in .object(LuaObject(classID: 0, payload: call.integer(0))) }
        ])
    ],
    classes: [
      LuaClass(
        "box", "A box.",
        methods: [
          LuaFunctionDeclaration(
            "has", "Says whether a colour is in it.",
            parameter: LuaParameter(
              "colour", .enumeration(name: "colour", ["red", "green", "blue"]), "Which."),
            result: .boolean, example: "local is_red = shop.box(1):has('red')",
            terms: LuaTerms(phases: [.load, .check], capability: "boxes.read")
          ) { payload, position, _ in .boolean(payload == position) },
          LuaFunctionDeclaration(
            "add", "Gives the box so many places further.",
            parameter: LuaParameter("count", .integer, "How many places."),
            result: .object(className: "box"), example: "local other = shop.box(1):add(2)"
          ) { payload, count, _ in
            guard count < 100 else { throw Refusal() }
            return .object(LuaObject(classID: 0, payload: payload + count))
          },
        ],
        describe: { payload, _ in "box \(payload)" }, describeCapability: "boxes.read")
    ])

  private static func outcome(
    _ source: String, phase: LuaPhase = .load, granted: Set<String>? = nil
  ) throws -> String {
    let state = try LuaState(api: api)
    defer { state.close() }
    state.phase = phase
    if let granted {
      state.grant(granted) { LuaError(.argument, "\($1) is refused without \($0)") }
    }
    do {
      return "\(try state.run(source: source, name: "plugin.lua"))"
    } catch let error as LuaError {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("return shop.box(1):has('green')", "boolean(true)"),
    ("return shop.box(1):has('red')", "boolean(false)"),
    ("return shop.box(2):has('bl' .. 'ue')", "boolean(true)"),
    ("return shop.box(1):has('green', nil)", "boolean(true)"),
    ("return shop.box(1):add(2) == shop.box(3)", "boolean(true)"),
    ("return shop.box(1):add(2.0) == shop.box(3)", "boolean(true)"),
    (
      "return shop.box(1):has('grene')",
      "plugin.lua:1: box:has: argument 1 (colour): 'grene' is not allowed: did you mean 'green'?"
    ),
    (
      "return shop.box(1):has()",
      "plugin.lua:1: box:has: argument 1 (colour): expected one of 'red', 'green', 'blue', got nil"
    ),
    (
      "return shop.box(1):has(1)",
      "plugin.lua:1: box:has: argument 1 (colour): expected one of 'red', 'green', 'blue', got a "
        + "number"
    ),
    (
      "return shop.box(1):add('red')",
      "plugin.lua:1: box:add: argument 1 (count): expected an integer, got a string"
    ),
    ("return shop.box(1):add(1, 2)", "plugin.lua:1: box:add: takes 1 argument, got 2"),
    ("return shop.box(1).has('red')", "plugin.lua:1: call has with a colon: box:has(...)"),
    ("return shop.box(1):add(100)", "plugin.lua:1: the host refused"),
  ])
  func `a method of one small argument answers as any other`(source: String, outcome: String) throws
  {
    #expect(try Self.outcome(source) == outcome)
  }

  @Test func `it is held to its phases and capability`() throws {
    let source = "return shop.box(1):has('green')"
    #expect(
      try Self.outcome(source, phase: .report)
        == "plugin.lua:1: box:has can be called only while the plugin loads or while a rule checks")
    #expect(
      try Self.outcome(source, granted: [])
        == "plugin.lua:1: box:has is refused without boxes.read")
    #expect(try Self.outcome(source, phase: .check, granted: ["boxes.read"]) == "boolean(true)")
  }

  @Test func `its use of a capability is noted`() throws {
    let state = try LuaState(api: Self.api)
    state.grant(["boxes.read"], recording: true) { LuaError(.argument, "\($1), \($0)") }
    _ = try state.run(source: "return shop.box(1):add(1)", name: "plugin.lua")
    #expect(state.usedCapabilities == [])
    _ = try state.run(source: "return shop.box(1):has('red')", name: "plugin.lua")
    #expect(state.usedCapabilities == ["boxes.read"])
  }

  @Test func `the text of an object is shown only to whoever may read it`() throws {
    let source = "return tostring(shop.box(7))"
    #expect(try Self.outcome(source) == "string(\"box 7\")")
    #expect(try Self.outcome(source, granted: ["boxes.read"]) == "string(\"box 7\")")
    #expect(try Self.outcome(source, granted: []) == "string(\"box\")")
  }

  @Test func `two handles of one thing are one key of a table`() throws {
    let source = """
      local places = {}
      places[shop.box(1)] = "one"
      for number = 2, 5000 do shop.box(number) end
      return places[shop.box(1)] .. tostring(places[shop.box(2)])
        .. tostring(rawequal(shop.box(3), shop.box(1):add(2)))
      """
    #expect(try Self.outcome(source) == "string(\"oneniltrue\")")
  }
}
