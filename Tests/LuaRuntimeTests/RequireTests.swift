import LuaRuntime
import Testing

struct RequireTests {
  static let modules = [
    "rules.board": "local name = ... return { name = name, count = 0 }",
    "circle.a": "return require('circle.b')",
    "circle.b": "return require('circle.c')",
    "circle.c": "return require('circle.a')",
    "broken": "local x = = 1",
    "failing": "error('not today')",
    "empty": "local x = 1",
    "yielding": "coroutine.yield() return 1",
  ]

  @Test func `a module is loaded once and shared`() throws {
    let source = """
      local board = require('rules.board')
      board.count = board.count + 1
      return { require('rules.board').count, board.name, rawequal(board, require 'rules.board') }
      """
    #expect(try Sample.value(source, modules: Self.modules) == [1, "rules.board", true])
  }

  @Test(arguments: [
    (
      "require('rules.bord')",
      "plugin.lua:1: no module 'rules.bord': did you mean 'rules.board'?"
    ),
    (
      "require('circle.a')",
      "plugin/circle.c.lua:1: modules require each other in a circle: "
        + "circle.a -> circle.b -> circle.c -> circle.a"
    ),
    ("require('broken')", "plugin/broken.lua:1: unexpected symbol near '='"),
    ("require('failing')", "plugin/failing.lua:1: not today"),
    (
      "require('empty')",
      "plugin.lua:1: module 'empty' returns nothing: end it with 'return'"
    ),
    (
      "require('../secret')",
      "plugin.lua:1: '../secret' is not a module name: write words joined by dots, like 'rules.board'"
    ),
    (
      "require('rules/board')",
      "plugin.lua:1: 'rules/board' is not a module name: write words joined by dots, like 'rules.board'"
    ),
    (
      "require('.rules')",
      "plugin.lua:1: '.rules' is not a module name: write words joined by dots, like 'rules.board'"
    ),
    (
      "require('rules..board')",
      "plugin.lua:1: 'rules..board' is not a module name: write words joined by dots, like 'rules.board'"
    ),
    (
      "require('')",
      "plugin.lua:1: '' is not a module name: write words joined by dots, like 'rules.board'"
    ),
    (
      "coroutine.wrap(require)('yielding')", "attempt to yield across a C-call boundary"
    ),
  ])
  func `a module that cannot be loaded is an error`(source: String, message: String) throws {
    let failure = try Sample.failure(source, modules: Self.modules)
    #expect(failure?.hasSuffix(message) == true, "\(failure ?? "no error")")
  }

  @Test func `without modules the error says so`() throws {
    #expect(
      try Sample.failure("require('rules')")
        == "plugin.lua:1: no module 'rules': there are no modules here")
  }

  @Test func `a module that failed once is tried again and is no circle`() throws {
    let source = """
      local first, why = pcall(require, 'failing')
      local second, again = pcall(require, 'failing')
      return { why, again }
      """
    #expect(
      try Sample.value(source, modules: Self.modules) == [
        "plugin/failing.lua:1: not today", "plugin/failing.lua:1: not today",
      ])
  }
}
