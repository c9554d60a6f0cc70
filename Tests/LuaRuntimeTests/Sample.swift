import Diagnostics
import LuaRuntime

/// A small host for the tests: a module `concord`, a class of cases, a list of them and dates.
enum Sample {
  static let notice = LuaClass(
    "case", "one concern",
    properties: [
      LuaProperty("title", .string, "the title") { payload, _ in .string("case \(payload)") },
      LuaProperty("number", .integer, "the number") { payload, _ in .integer(payload) },
      LuaProperty("closed", .optional(.string), "when it closed") { _, _ in .nil },
      LuaProperty("opened", .object(className: "date"), "when it opened") { payload, state in
        .object(LuaObject(classID: state.api.classID(named: "date") ?? 0, payload: payload + 100))
      },
      LuaProperty("broken", .string, "always fails") { _, _ in throw Refusal() },
    ],
    methods: [
      LuaFunctionDeclaration(
        "plus", "adds to the number",
        parameters: [LuaParameter("amount", .integer, "how much")], result: .integer,
        example: "return true"
      ) { call in .integer(call.payload + call.integer(0)) }
    ],
    describe: { payload, _ in "case number \(payload)" })

  static let list = LuaClass(
    "cases", "all cases", length: { payload, _ in Int(payload) },
    element: { payload, index, _ in
      index <= Int(payload) ? .object(LuaObject(classID: 0, payload: Int64(index))) : .nil
    }, elementType: .object(className: "case"))

  static let date = LuaClass(
    "date", "a day",
    properties: [LuaProperty("day", .integer, "its number") { payload, _ in .integer(payload) }],
    compare: { left, right, _ in left < right ? -1 : (left == right ? 0 : 1) },
    describe: { payload, _ in "day \(payload)" }, isValue: true)

  static let exit = LuaType.union([
    .string,
    .record(
      LuaRecord(
        "exit", "where to go",
        fields: [LuaField("to", .string, required: true, "the next stage")])),
  ])

  static let stage = LuaRecord(
    "stage", "a step",
    fields: [
      LuaField("id", .string, required: true, "its id"),
      LuaField("exits", .map(exit), "ways out"),
      LuaField("kind", .enumeration(name: "kind", ["meeting", "panel"]), "its kind"),
      LuaField("days", .integer, "how long"),
      LuaField("check", .function("fun()"), "a test"),
    ])

  static let rule = LuaRecord(
    "rule", "a check",
    fields: [
      LuaField("title", .string, required: true, "the title"),
      LuaField("stages", .list(.record(stage)), "its stages"),
    ])

  static func function(
    _ name: String, _ parameters: [LuaParameter] = [], phases: Set<LuaPhase>? = nil,
    body: @escaping LuaFunctionDeclaration.Body
  ) -> LuaFunctionDeclaration {
    LuaFunctionDeclaration(
      name, "does \(name)", parameters: parameters, example: "return true",
      terms: LuaTerms(phases: phases),
      body: body)
  }

  static let concord = LuaModule(
    "concord", "the host",
    functions: [
      function("rule", [LuaParameter("definition", .record(rule), "the rule")]) {
        .table($0.table(0))
      },
      function(
        "add",
        [
          LuaParameter("first", .integer, "one"),
          LuaParameter("second", .number, "two", optional: true),
        ]
      ) { .number(Double($0.integer(0)) + ($0.optionalNumber(1) ?? 0)) },
      function("echo", [LuaParameter("value", .any, "anything")]) { $0.arguments[0] },
      function("own", [LuaParameter("which", .object(className: "case"), "a case")]) {
        .integer($0.object(0).payload)
      },
      function("case", [LuaParameter("number", .integer, "which")]) {
        .object(LuaObject(classID: 0, payload: $0.integer(0)))
      },
      function("cases", [LuaParameter("count", .integer, "how many")]) {
        .object(LuaObject(classID: 1, payload: $0.integer(0)))
      },
      function("day", [LuaParameter("number", .integer, "which")]) {
        .object(LuaObject(classID: 2, payload: $0.integer(0)))
      },
      function("refuse") { _ in throw Refusal() },
      function("call", [LuaParameter("body", .function("fun(): any"), "what to call")]) {
        try $0.state.call($0.function(0))
      },
      function("try", [LuaParameter("body", .function("fun(): any"), "what to call")]) { call in
        do { return try call.state.call(call.function(0)) } catch { return "survived" }
      },
      function("place") { .string($0.place?.description ?? "nowhere") },
      function("early", phases: [.load, .test]) { _ in true },
    ],
    constants: [LuaConstant("level", "the level", .integer(1))],
    nested: [
      LuaModule(
        "text", "words",
        functions: [
          function("shout", [LuaParameter("text", .string, "what")]) {
            .string($0.string(0).uppercased())
          }
        ])
    ])

  static let api = LuaAPI(modules: [concord], classes: [notice, list, date])

  static func state(
    steps: Int = 1_000_000, memory: Int = 16 << 20, wall: Duration = .seconds(20),
    modules: [String: String] = [:]
  ) throws -> LuaState {
    try LuaState(
      limits: LuaLimits(steps: steps, memory: memory, wall: wall), api: api,
      modules: { name in
        modules[name].map { LuaModuleSource(source: $0, chunkName: "plugin/\(name).lua") }
      }, moduleNames: { modules.keys.sorted() })
  }

  /// The result of a script in a state of its own.
  static func value(_ source: String, modules: [String: String] = [:]) throws -> LuaValue {
    try state(modules: modules).run(source: source, name: "plugin.lua")
  }

  /// The whole text of the error a script ends with; nil when it ends well.
  static func failure(
    _ source: String, modules: [String: String] = [:], phase: LuaPhase = .load
  ) throws -> String? {
    let state = try state(modules: modules)
    state.phase = phase
    do {
      _ = try state.run(source: source, name: "plugin.lua")
      return nil
    } catch let error as LuaError {
      return "\(error)"
    }
  }
}

struct Refusal: LuaExplainedError, Equatable {
  let code = "refused"
  let message = "the host refused"
}
