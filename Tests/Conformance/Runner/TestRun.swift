import LuaRuntime

/// One run of a test's text in a state of its own, and what it came to.
struct TestRun {
  /// The statement at work when the run ended; nil when not even the first was reached.
  var current: Int?
  var reached: Set<Int>
  /// What the text needed of the names that are not there, by statement.
  var needed: [Int: [String]]
  var assertions: Int
  /// Why the run ended early; nil when it came to its end.
  var failure: LuaError?

  /// Real limits, and generous: the tests were not written for a guest.
  static let limits = LuaLimits(
    steps: 100_000_000, memory: 256 << 20, wall: .seconds(30), source: 1 << 20)

  init(_ text: String, name: String) throws {
    let progress = Progress()
    let source = Surroundings.source(for: name)
    let state = try LuaState(limits: Self.limits, api: Self.api) { module in
      guard module == Surroundings.moduleName else { return nil }
      return LuaModuleSource(source: source, chunkName: "conformance.lua")
    }
    state.context = progress
    failure = Self.failure(of: state, text, name: name)
    current = progress.current
    if !state.isKilled {
      let flush = "require(\"\(Surroundings.moduleName)\").flush()"
      _ = try state.run(source: flush, name: "conformance.lua")
    }
    reached = progress.reached
    needed = progress.needed
    assertions = progress.assertions
    state.close()
  }

  private static func failure(of state: LuaState, _ text: String, name: String) -> LuaError? {
    do {
      _ = try state.run(source: text, name: name)
      return nil
    } catch let error as LuaError {
      // What a file returns at its end may be anything, and nobody wants it.
      return error.code == .conversion ? nil : error
    } catch {
      return LuaError(.host, "\(error)")
    }
  }

  /// How far a run has come.
  private final class Progress {
    var current: Int?
    var reached: Set<Int> = []
    var needed: [Int: [String]] = [:]
    var assertions = 0
  }

  private static let api = LuaAPI(modules: [
    LuaModule(
      "conformance", "what a test tells its runner",
      functions: [
        LuaFunctionDeclaration(
          "at", "says which statement comes next",
          parameters: [
            LuaParameter("number", .integer, "the statement"),
            LuaParameter("asserted", .integer, "the assertions since the last call"),
          ], example: "conformance.at(1, 0)"
        ) { call in
          guard let progress = call.context as? Progress else { return .nil }
          progress.assertions += Int(call.integer(1))
          let number = Int(call.integer(0))
          guard number >= 0 else { return .nil }
          progress.current = number
          progress.reached.insert(number)
          return .nil
        },
        LuaFunctionDeclaration(
          "note", "says that a name was needed which is not there",
          parameters: [LuaParameter("name", .string, "the name")],
          example: "conformance.note('load')"
        ) { call in
          guard let progress = call.context as? Progress, let current = progress.current
          else { return .nil }
          if progress.needed[current]?.contains(call.string(0)) != true {
            progress.needed[current, default: []].append(call.string(0))
          }
          return .nil
        },
      ])
  ])
}
