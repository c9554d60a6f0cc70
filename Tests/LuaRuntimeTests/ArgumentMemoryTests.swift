import LuaRuntime
import Testing

@Suite("The arguments of a call")
struct ArgumentMemoryTests {
  /// What a function of the host was given, kept beyond the call.
  private final class Kept {
    var calls: [[LuaValue]] = []
  }

  private static let api = LuaAPI(modules: [
    LuaModule(
      "host", "A host.",
      functions: [
        LuaFunctionDeclaration(
          "keep", "Keeps what it is given",
          parameters: [
            LuaParameter("value", .any, "What is kept."),
            LuaParameter("before", .function("fun()"), "Called before.", optional: true),
          ], example: "host.keep(1)"
        ) { call in
          if let function = call.optionalFunction(1) { _ = try call.state.call(function) }
          (call.context as? Kept)?.calls.append(call.arguments)
          return .nil
        }
      ])
  ])

  @Test("stay what they were, also when the function is called again while it runs")
  func nested() throws {
    let state = try LuaState(api: Self.api)
    let kept = Kept()
    state.context = kept
    _ = try state.run(
      source: """
        host.keep("outer", function()
          host.keep("inner", function() host.keep("innermost") end)
          pcall(host.keep, "refused", "no function")
        end)
        host.keep("last")
        """, name: "plugin.lua")
    #expect(kept.calls.map { $0[0].string } == ["innermost", "inner", "outer", "last"])
    #expect(kept.calls.map(\.count) == [2, 2, 2, 2])
    #expect(kept.calls.map { $0[1].isNil } == [true, false, false, true])
  }
}
