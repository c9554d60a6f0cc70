import Diagnostics
import LuaRuntime
import Testing

struct DeprecationTests {
  private static let old = LuaTerms(
    deprecation: LuaDeprecation(since: 2, instead: "shop.new", removal: 3))

  private static let api = LuaAPI(
    modules: [
      LuaModule(
        "shop", "What there is.",
        functions: [
          LuaFunctionDeclaration("old", "Was there before.", example: "shop.old()", terms: old) {
            _ in .nil
          },
          LuaFunctionDeclaration(
            "box", "Gives a box.", result: .object(className: "box"),
            example: "local box = shop.box()"
          ) { _ in .object(LuaObject(classID: 0, payload: 1)) },
        ])
    ],
    classes: [
      LuaClass(
        "box", "A box.",
        properties: [
          LuaProperty("size", .integer, "How large it is.", terms: old) { _, _ in 3 },
          LuaProperty("name", .string, "What it is called.") { _, _ in "box" },
        ],
        methods: [
          LuaFunctionDeclaration(
            "add", "Adds.", parameter: LuaParameter("count", .integer, "How many."),
            result: .integer, example: "local three = shop.box():add(2)", terms: old
          ) { payload, count, _ in .integer(payload + count) }
        ])
    ])

  @Test func `each line that uses what is on its way out is noted once`() throws {
    let state = try LuaState(api: Self.api)
    let source = """
      local box = shop.box()
      for _ = 1, 3 do shop.old() end
      local size = box.size + #box.name
      local sum = box:add(2) + box:add(size)
      return sum
      """
    for _ in 1...2 { #expect(try state.run(source: source, name: "plugin.lua") == 10) }
    let uses = state.deprecatedUses.map { "\($0.place?.description ?? ""): \($0.member)" }
    #expect(
      uses.sorted() == [
        "plugin.lua:2: shop.old", "plugin.lua:3: box.size", "plugin.lua:4: box:add",
      ])
    state.grant([], recording: true) { LuaError(.argument, "\($1), \($0)") }
    _ = try state.run(source: "return shop.box().size", name: "late.lua")
    #expect(state.deprecatedUses.contains { $0.place == Place(path: "late.lua", line: 1) })
  }
}
