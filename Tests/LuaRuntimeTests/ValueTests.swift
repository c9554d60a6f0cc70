import LuaRuntime
import Testing

struct ValueTests {
  @Test func `a table finds, sets and takes out names, and keeps them sorted by bytes`() {
    var table = LuaTable(entries: [("b", 1), ("é", 2), ("Z", 3), ("b", 4)], items: [9])
    #expect(table.keys == ["Z", "b", "é"])
    #expect(table["b"] == 4)
    #expect(table["c"] == nil)
    table["a"] = 5
    table["b"] = nil
    table["missing"] = nil
    table["Z"] = 6
    #expect(table == LuaTable(entries: [("Z", 6), ("a", 5), ("é", 2)], items: [9]))
  }

  @Test func `a value answers only for its own kind`() {
    #expect(LuaValue.number(3).integer == 3)
    #expect(LuaValue.number(3.5).integer == nil)
    #expect(LuaValue.number(.infinity).integer == nil)
    #expect(LuaValue.number(.nan).integer == nil)
    #expect(LuaValue.number(0x1p63).integer == nil)
    #expect(LuaValue.number(-0x1p63).integer == .min)
    #expect(LuaValue.integer(3).number == 3)
    #expect(LuaValue.string("3").integer == nil)
    #expect(LuaValue.emptyTable.list == [])
    #expect(LuaValue.list([1]).table?.items == [1])
    #expect(LuaValue.boolean(false).isNil == false)
  }

  @Test(arguments: [
    (LuaType.any, "any", "a value"),
    (.list(.union([.string, .integer])), "(string|integer)[]", "a list"),
    (.map(.list(.number)), "table<string, number[]>", "a table"),
    (.optional(.object(className: "organisation")), "organisation?", "an organisation"),
    (.enumeration(name: "outcome", ["met", "missed"]), "outcome", "one of 'met', 'missed'"),
    (.function("fun(case: case): boolean"), "fun(case: case): boolean", "a function"),
    (.optional(.function("fun()")), "(fun())?", "a function"),
    (.union([.boolean, .string]), "boolean|string", "true or false or a string"),
  ])
  func `a type has a name for editors and a phrase for people`(
    type: LuaType, name: String, phrase: String
  ) {
    #expect(type.name == name)
    #expect(type.phrase == phrase)
  }
}
