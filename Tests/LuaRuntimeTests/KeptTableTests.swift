import LuaRuntime
import Testing

struct KeptTableTests {
  /// The error a function of a subject, a tool and settings ends with; nil when it ends well.
  private func failure(_ body: String, calls: Int = 1) throws -> String? {
    let state = try Sample.state()
    let source = "return function(subject, tool, settings) \(body) end"
    guard let function = try state.run(source: source, name: "rule.lua").function else {
      Issue.record("there is no function")
      return nil
    }
    let settings = try state.keep(
      readOnly: LuaTable(entries: [("weeks", 12), ("months", 3)]), title: "settings")
    do {
      for _ in 0..<calls {
        try state.discard(
          function, LuaObject(classID: 0, payload: 7), LuaObject(classID: 2, payload: 5), settings)
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func `A kept table is read by every call it is handed to`() throws {
    let body = """
      assert(subject.number == 7 and tool.day == 5 and settings.weeks == 12)
      local names = {}
      for name, value in pairs(settings) do names[#names + 1] = name .. value end
      assert(table.concat(names, ' ') == 'months3 weeks12')
      """
    #expect(try failure(body, calls: 3) == nil)
  }

  @Test(
    arguments: [
      ("settings.weeks = 1", "settings.weeks cannot be set: settings is read-only"),
      ("settings.other = 1", "settings.other cannot be set: settings is read-only"),
      ("return settings.week", "settings has no 'week': did you mean 'weeks'?"),
      ("return settings[1]", "settings has no member [1]"),
      ("rawset(settings, 'weeks', 1)", "this table is read-only"),
      ("setmetatable(settings, {})", "cannot change a protected metatable"),
    ])
  func `A script cannot change a kept table or misname what is in it`(
    _ body: String, _ message: String
  ) throws {
    let failure = try failure(body)
    #expect(failure?.contains(message) == true, "\(failure ?? "it ended well")")
  }

  @Test func `A kept table of one state is refused by another`() throws {
    let (one, other) = (try Sample.state(), try Sample.state())
    let table = try one.keep(readOnly: LuaTable(), title: "settings")
    let function = try #require(
      other.run(source: "return function() end", name: "rule.lua").function)
    let error = #expect(throws: LuaError.self) {
      try other.discard(
        function, LuaObject(classID: 0, payload: 1), LuaObject(classID: 0, payload: 1), table)
    }
    #expect(error?.message == "this function belongs to another script")
  }
}
