import LuaRuntime
import ScriptAPI
import Testing

@Suite("What a script can reach")
struct LiveEnvironmentTests {
  static func names(_ body: String) throws -> Set<String> {
    let value = try ExampleStage().run(body, in: .check)
    return Set((value.list ?? []).compactMap(\.string))
  }

  @Test("is what is declared: the globals and their members")
  func globals() throws {
    let found = try Self.names(
      """
      local names = {}
      for name, value in pairs(_ENV) do
        if type(value) == "table" then
          for member in pairs(value) do names[#names + 1] = name .. "." .. member end
        else
          names[#names + 1] = name
        end
      end
      return names
      """)
    let declared =
      LuaLibrary.members.filter(\.isPresent).map(\.name)
      + ScriptInterface.api.modules.flatMap { module in
        module.functions.map { "\(module.name).\($0.name)" }
          + module.constants.map { "\(module.name).\($0.name)" }
      }
    #expect(found.subtracting(declared).sorted() == [], "undeclared")
    #expect(Set(declared).subtracting(found).sorted() == [], "declared and not there")
  }

  @Test("has nothing of what is said to be absent")
  func absent() throws {
    for member in LuaLibrary.members where !member.isPresent {
      let error = #expect(throws: LuaError.self) {
        try ExampleStage().run("return \(member.name)", in: .check)
      }
      let name = member.name.split(separator: ".").last.map(String.init) ?? ""
      #expect(error?.message.contains("'\(name)'") == true, "\(member.name)")
    }
  }

  @Test(
    "is what is declared: the members of objects",
    arguments: ScriptInterface.api.classes.filter { !$0.properties.isEmpty || !$0.methods.isEmpty }
      .map(\.name))
  func members(of name: String) throws {
    let type = try #require(ScriptInterface.api.classes.first { $0.name == name })
    let phase = type.name == "report" ? LuaPhase.report : .check
    let stage = try ExampleStage()
    let visited = try stage.run(
      """
      local names = {}
      for member in pairs(\(name)) do names[#names + 1] = member end
      return names
      """, in: phase)
    let found = Set((visited.list ?? []).compactMap(\.string))
    #expect(found.subtracting(type.properties.map(\.name)).sorted() == [])
    for property in type.properties {
      let value = try stage.run("return \(name).\(property.name)", in: phase)
      #expect(
        stage.state.mismatch(of: value, with: property.type) == nil, "\(name).\(property.name)")
      #expect(value.isNil == !found.contains(property.name))
    }
    for method in type.methods {
      #expect(try stage.run("return type(\(name).\(method.name))", in: phase) == "function")
    }
    #expect(throws: LuaError.self) { try stage.run("return \(name).nothing_like_it", in: phase) }
  }

  @Test("does not let anybody at a metatable")
  func metatables() throws {
    let values = try ExampleStage().run(
      "return { getmetatable(case), getmetatable(''), getmetatable(concord), getmetatable(_ENV) }",
      in: .check)
    #expect(values == [false, false, false, false])
  }
}
