import LuaRuntime
import Testing

struct ObjectTests {
  @Test func `an object answers`() throws {
    let cases: [(String, LuaValue)] = [
      ("return concord.case(4).title", "case 4"),
      ("return concord.case(4).closed", .nil),
      ("return concord.case(4):plus(3)", 7),
      ("return concord.case(4).opened.day", 104),
      ("return #concord.cases(3)", 3),
      ("return concord.cases(3)[2].number", 2),
      ("return concord.cases(3)[4]", .nil),
      ("return concord.cases(3)[0]", .nil),
      ("return concord.case(1) == concord.case(1)", true),
      ("return concord.case(1) == concord.case(2)", false),
      ("return concord.case(1) == concord.day(1)", false),
      ("return concord.day(1) < concord.day(2)", true),
      ("return concord.day(2) <= concord.day(1)", false),
      ("return concord.day(2) >= concord.day(2)", true),
      ("return concord.own(concord.case(9))", 9),
      ("return tostring(concord.day(5))", "day 5"),
      ("return getmetatable(concord.day(5))", false),
      ("return type(concord.day(5))", "userdata"),
      (
        "local days = { concord.day(3), concord.day(1), concord.day(2) } table.sort(days) "
          + "return { days[1].day, days[2].day, days[3].day }", [1, 2, 3]
      ),
      (
        "local n = 0 for _, case in ipairs(concord.cases(4)) do n = n + case.number end return n",
        10
      ),
      ("local n = 0 for i, case in pairs(concord.cases(4)) do n = n + i end return n", 10),
      ("local t = setmetatable({}, { __index = concord.case(2) }) return t.number", 2),
    ]
    for (source, expected) in cases {
      #expect(try Sample.value(source) == expected, "\(source)")
    }
  }

  @Test func `pairs visits the properties in declared order`() throws {
    let source = """
      local names = {}
      local ok, why = pcall(function()
        for name in pairs(concord.case(1)) do names[#names + 1] = name end
      end)
      names[#names + 1] = why.message
      return names
      """
    #expect(try Sample.value(source) == ["title", "number", "opened", "the host refused"])
  }

  @Test(arguments: [
    ("return concord.case(1).tittle", "case has no 'tittle': did you mean 'title'?"),
    ("concord.case(1).title = 'x'", "case.title is read-only"),
    ("return concord.case(1)[1]", "a case is not a list: it has no element [1]"),
    ("return concord.cases(1)[1.5]", "cases has no member [1.5]"),
    ("return concord.case(1).plus(3)", "call plus with a colon: case:plus(...)"),
    ("return concord.case(1).plus({}, 3)", "call plus with a colon: case:plus(...)"),
    (
      "return concord.case(1):plus()",
      "case:plus: argument 1 (amount): expected an integer, got nil"
    ),
    ("return concord.day(1) < 2", "a date cannot be compared with a number"),
    ("return concord.day(1) < concord.case(2)", "a date cannot be compared with a case"),
    (
      "return concord.own(concord.day(2))",
      "concord.own: argument 1 (which): expected a case, got a date"
    ),
    ("return concord.case(1).broken", "the host refused"),
    (
      "setmetatable(concord.case(1), {})",
      "bad argument #1 to 'setmetatable' (table expected, got case)"
    ),
  ])
  func `a wrong use of an object is an error`(source: String, message: String) throws {
    #expect(try Sample.failure(source) == "plugin.lua:1: \(message)")
  }

  @Test func `an object of a finished run is refused, a value is not`() throws {
    let state = try Sample.state()
    let source = """
      local case, day = concord.case(7), concord.day(8)
      return {
        read = function() return case.title end,
        call = function() return case:plus(1) end,
        walk = function() for _ in pairs(case) do end end,
        pass = function() return concord.echo(case) end,
        give = function() return case end,
        day = function() return day.day end,
      }
      """
    let table = try #require(state.run(source: source, name: "plugin.lua").table)
    let read = try #require(table["read"]?.function)
    #expect(try state.call(read) == "case 7")
    state.endRun()
    for (name, message) in [
      ("read", "plugin.lua:3: this case belongs to a finished run"),
      ("call", "plugin.lua:4: this case belongs to a finished run"),
      ("walk", "plugin.lua:5: this case belongs to a finished run"),
      (
        "pass",
        "plugin.lua:6: concord.echo: argument 1 (value): this case belongs to a finished run"
      ),
      ("give", "the result: this case belongs to a finished run"),
    ] {
      let function = try #require(table[name]?.function)
      let error = #expect(throws: LuaError.self) { try state.call(function) }
      #expect(error?.description == message)
    }
    let day = try #require(table["day"]?.function)
    #expect(try state.call(day) == 8)
  }
}
