import LuaRuntime
import Testing

/// Texts that are refused before they run: what takes too long to compile, and what the packaged
/// Lua compiles wrongly.
struct SourceCheckTests {
  private static func chain(_ start: String, _ link: String, _ count: Int) -> String {
    start + String(repeating: link, count: count)
  }

  private static let labels = (1...4001).map { "::l\($0)::" }.joined(separator: " ")

  private static let chains: [(source: String, message: String)] = [
    (
      chain("return a", " and a", 2001),
      "more than 2000 'and' and 'or' in one expression: look the value up in a table"
    ),
    (
      chain("return a", "\nand (a or b)", 2001),
      "more than 2000 'and' and 'or' in one expression: look the value up in a table"
    ),
    (
      "if a then " + chain("", "elseif a then ", 4001) + "end",
      "more than 4000 'elseif' in one file: look the value up in a table"
    ),
    (
      "while a do " + chain("", "if a then break end ", 4001) + "end",
      "more than 4000 'goto', 'break' and labels in one file: split it into modules"
    ),
    (
      labels,
      "more than 4000 'goto', 'break' and labels in one file: split it into modules"
    ),
    (
      chain("return a", " == 1 or a", 2001),
      "more than 2000 'and' and 'or' in one expression: look the value up in a table"
    ),
    (
      chain("return ...", " or ...", 2001),
      "more than 2000 'and' and 'or' in one expression: look the value up in a table"
    ),
    (
      chain("return a", " or function() return 1 end", 2001),
      "more than 2000 'and' and 'or' in one expression: look the value up in a table"
    ),
    (
      chain("return a", ".b", 501),
      "more than 500 fields read one from the other: keep the inner one in a local variable"
    ),
    (
      chain("return a", "[1]", 501),
      "more than 500 fields read one from the other: keep the inner one in a local variable"
    ),
    (
      chain("return a", "[x[1]].b", 251),
      "more than 500 fields read one from the other: keep the inner one in a local variable"
    ),
  ]

  @Test(arguments: chains)
  func `chains that take too long to compile are refused`(source: String, message: String) throws {
    let failure = try Sample.failure(source)
    let text = try #require(failure)
    #expect(text.hasPrefix("plugin.lua:") && text.hasSuffix(": \(message)"), "\(text)")
  }

  @Test(arguments: [
    "local a = 1 return { " + chain("", "a and 1 or 2, ", 3000) + "}",
    "local a = {} " + chain("", "if a and a or a then a.b = a and a end ", 3000),
    "local a = 1 return \"" + chain("", " and a", 3000) + "\"",
    "return --[==[" + chain("", " and a", 3000) + "]==] 1",
    "--" + chain("", " and a", 3000) + "\nreturn [[" + chain("", "elseif", 5000) + "]]",
    "local a = setmetatable({}, { __index = function(t) return t end, __call = function(t) "
      + "return t end }) return #" + chain("'x' .. #a", ".b()", 600),
    "local t = { " + chain("", "['and'] = 1, ", 3000) + "and_then = 2 } return t.and_then",
    "return 1" + chain("", " ..1", 100) + " == '" + chain("", "1", 101) + "'",
  ])
  func `long texts without such chains are not`(source: String) throws {
    #expect(try Sample.failure(source) == nil)
  }

  @Test func `the worst text that is let through compiles in a moment`() throws {
    var source = "local a = 1 "
    while source.utf8.count < 240_000 { source += Self.chain("a = a", " and a", 1999) + " " }
    let clock = ContinuousClock()
    let taken = try clock.measure { _ = try Sample.value(source) }
    // Some 0.2 s; ten times as much for a machine that does other things as well.
    #expect(taken < .seconds(2))
  }

  private static func table(_ count: Int) -> String {
    "local t = { " + (1...count).map { "\($0).1" }.joined(separator: ", ") + " }\n"
  }

  @Test(arguments: ["1 | (a or 2)", "1 ~ a", "a & 3", "a << a", "a >> a"])
  func `a bitwise operator among many constants is refused`(expression: String) throws {
    let failure = try Sample.failure("local a = 1 " + Self.table(300) + "return \(expression)")
    let text = try #require(failure)
    #expect(text.hasPrefix("plugin.lua:2: a bitwise operator in a function of 30"), "\(text)")
    #expect(
      text.hasSuffix(
        " constants, where Lua 5.4.4 may compute it wrongly: move it into a function of its own"))
  }

  @Test func `a bitwise operator elsewhere is right and let through`() throws {
    let source =
      Self.table(300) + "local function set(a) return 1 | (a or 2) end return set() + 2 * 3 - 1"
    #expect(try Sample.value(source) == 8)
    #expect(try Sample.value(Self.table(200) + "return 1 | (nil or 2)") == 3)
  }

  private static let closing =
    "'break' out of a 'for' that holds a value to be closed, which Lua 5.4.4 does not close: "
    + "keep the value in a '<close>' variable outside the loop"

  @Test(arguments: [
    "local c = setmetatable({}, {})\nfor k in next, {}, nil, c do break end",
    "local f = function() end\nfor k in next, {}, nil, f() do if k then break end end",
    "local f = function() end\nfor k in next, {}, nil, f() do while k do goto out end end ::out::",
    "local each = function() return next, {}, nil, setmetatable({}, { __close = print }) end\n"
      + "for k in each() do break end",
    "local each, m = function() end, { __close = print }\nfor k in ... do break end",
  ])
  func `a loop that may be left with a value unclosed is refused`(source: String) throws {
    #expect(try Sample.failure(source) == "plugin.lua:2: \(Self.closing)")
  }

  @Test(arguments: [
    "for k in next, {}, nil, setmetatable({}, { __close = print }) do end",
    "local m = { __close = print } for k, v in pairs({ 1 }) do break end",
    "local m = { __close = print } for k, v in ipairs({ 1 }) do if v then break end end",
    "local m = { __close = print } for w in ('a'):gmatch('a') do break end",
    "local m = { __close = print } for w in string.gmatch('a', 'a') do break end",
    "local m = { __close = print } for k in next, {} do break end",
    "local each = function() return next, {}, nil end for k in each() do break end",
  ])
  func `other loops may be left as one likes`(source: String) throws {
    #expect(try Sample.failure(source) == nil)
  }

  @Test func `a value to be closed and a loop in another file meet too`() throws {
    let each = "return { each = function() return next, {}, nil end, m = { __close = print } }"
    #expect(
      try Sample.failure(
        "require('b') require('a')",
        modules: ["a": each, "b": "return function(x) for k in x() do break end end"])
        == "plugin/b.lua:1: 'break' out of a 'for' whose iterator may bring a value to be closed, "
        + "which Lua 5.4.4 does not close: leave the loop by its own end")
  }

  @Test func `a module is held against the same`() throws {
    let failure = try Sample.failure(
      "require('m')", modules: ["m": "local a = 1 " + Self.table(300) + "return 1 | a"])
    #expect(failure?.hasPrefix("plugin/m.lua:2: a bitwise operator in a function of 30") == true)
  }

  @Test(arguments: [
    (
      "local m = {\n__concat = function() end }",
      "plugin.lua:2: '__concat' is not available: give the value a function that makes its text"
    ),
    (
      "local m = {}\n\nm.__mode = 'k'",
      "plugin.lua:3: '__mode' is not available: weak tables are not repeatable"
    ),
    (
      "local m = { ['__g' .. 'c'] = print }\nsetmetatable({}, m)",
      "plugin.lua:2: '__gc' is not available: use a '<close>' variable"
    ),
    (
      "local function f()\nreturn { ['__concat'] = f }\nend",
      "plugin.lua:2: '__concat' is not available: give the value a function that makes its text"
    ),
  ])
  func `metatable fields that Lua 5.4.4 is not safe with are refused`(
    source: String, message: String
  ) throws {
    #expect(try Sample.failure(source) == message)
  }
}
