import LuaRuntime
import Testing

struct ArgumentTests {
  @Test(arguments: [
    ("concord.add()", "concord.add: argument 1 (first): expected an integer, got nil"),
    ("concord.add('1')", "concord.add: argument 1 (first): expected an integer, got a string"),
    ("concord.add(1.5)", "concord.add: argument 1 (first): expected an integer, got 1.5"),
    ("concord.add(1, {})", "concord.add: second: expected a number, got a table"),
    ("concord.add(1, 2, 3)", "concord.add: takes 2 arguments, got 3"),
    ("concord.refuse(1)", "concord.refuse: takes no arguments, got 1"),
    ("concord.call(1)", "concord.call: argument 1 (body): expected a function, got a number"),
    ("concord.rule('x')", "concord.rule: argument 1 (definition): expected a table, got a string"),
    ("concord.rule {}", "concord.rule: the field 'title' is missing: give a string"),
    ("concord.rule { 1 }", "concord.rule: expected a table of named fields, got a list"),
    (
      "concord.rule { title = 'x', tilte = 'y' }",
      "concord.rule: unknown field 'tilte': did you mean 'title'?"
    ),
    ("concord.rule { title = 1 }", "concord.rule: title: expected a string, got a number"),
    (
      "concord.rule { title = 'x', stages = { a = 1 } }",
      "concord.rule: stages: expected a list, got a table"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a' }, { id = 'b', exits = { resolved = 3 } } } }",
      "concord.rule: stages[2].exits.resolved: expected a string or a table, got a number"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a', exits = { done = { too = 'b' } } } } }",
      "concord.rule: stages[1].exits.done: unknown field 'too': did you mean 'to'?"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a', exits = { ['at last'] = { to = 1 } } } } }",
      "concord.rule: stages[1].exits[\"at last\"].to: expected a string, got a number"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a', kind = 'meting' } } }",
      "concord.rule: stages[1].kind: 'meting' is not allowed: did you mean 'meeting'?"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a', kind = 7 } } }",
      "concord.rule: stages[1].kind: expected one of 'meeting', 'panel', got a number"
    ),
    (
      "concord.rule { title = 'x', stages = { { id = 'a', check = concord.case(1) } } }",
      "concord.rule: stages[1].check: expected a function, got a case"
    ),
    (
      "concord.rule { title = 'x', stages = { [1] = { id = 'a' }, [3] = { id = 'b' } } }",
      "concord.rule: stages: a list must count 1, 2, 3 … without a gap: [3] stands alone"
    ),
    (
      "local t = { title = 'x' } t.stages = { { id = 'a', exits = { again = t } } } concord.rule(t)",
      "concord.rule: stages[1].exits.again: a table that contains itself cannot be passed on"
    ),
    (
      "concord.echo({ [true] = 1 })",
      "concord.echo: the keys of a table must be names, or 1, 2, 3 … of a list"
    ),
    (
      "concord.echo({ x = coroutine.create(print) })",
      "concord.echo: x: a coroutine cannot be passed on"
    ),
    (
      "concord.echo('\\xff')",
      "concord.echo: argument 1 (value): text that is not UTF-8 cannot be passed on"
    ),
  ])
  func `a wrong argument names the function, the part and what was expected`(
    source: String, message: String
  ) throws {
    #expect(try Sample.failure(source) == "plugin.lua:1: \(message)")
  }

  @Test func `a function bound to phases says when it may be called`() throws {
    #expect(try Sample.failure("concord.early()") == nil)
    #expect(
      try Sample.failure("concord.early()", phase: .report)
        == "plugin.lua:1: concord.early can be called only while the plugin loads or in a test")
  }

  @Test func `a right argument arrives and comes back`() throws {
    let cases: [(String, LuaValue)] = [
      ("return concord.add(2.0)", 2.0),
      ("return concord.add(1, 0.5)", 1.5),
      ("return concord.add(1, nil, nil)", 1.0),
      ("return concord.echo(nil)", .nil),
      ("return concord.echo({})", .emptyTable),
      ("return concord.echo({ 1, 'a', { true } })", [1, "a", [true]]),
      ("return concord.echo({ b = 1, a = { c = 2 } })", ["a": ["c": 2], "b": 1]),
      ("return concord.text.shout('hello')", "HELLO"),
      ("return concord.level", 1),
      ("return concord.echo(9223372036854775807)", .integer(.max)),
      ("return concord.echo('')", ""),
      ("return concord.place()", "plugin.lua:1"),
      ("return concord.rule({ title = 'x', stages = {} })", ["stages": .emptyTable, "title": "x"]),
    ]
    for (source, expected) in cases {
      #expect(try Sample.value(source) == expected, "\(source)")
    }
  }

  @Test func `a table keeps its list part beside its names`() throws {
    let table = try Sample.value("return { 1, 2, name = 'x' }").table
    #expect(table?.items == [1, 2])
    #expect(table?.keys == ["name"])
  }

  @Test func `copies are bounded in depth, number and bytes`() throws {
    let deep = "local t = {} for i = 1, 40 do t = { t } end return t"
    let many = "local t = {} for i = 1, 100001 do t[i] = i end return t"
    let large = "local s = ('x'):rep(6 << 20) return { s, s, s }"
    let path = String(repeating: "[1]", count: 32)
    let depth = try Sample.failure(deep)
    #expect(depth == "the result: \(path): tables nested more than 32 deep")
    let number = try Sample.failure(many)
    #expect(number == "the result: [100000]: more than 100000 values are too many to pass on")
    let bytes = try Sample.failure(large)
    #expect(bytes == "the result: [3]: more than 16 MiB is too much to pass on")
  }
}
