import Diagnostics
import LuaRuntime
import Testing

struct ErrorTests {
  @Test func `a Swift error comes back as itself with the script's frames`() throws {
    let state = try Sample.state()
    let source = """
      local function inner()
        concord.refuse()
      end
      local function outer()
        inner()
      end
      outer()
      """
    let error = #expect(throws: LuaError.self) {
      try state.run(source: source, name: "plugin.lua")
    }
    #expect(error?.cause as? Refusal == Refusal())
    #expect(error?.code == .host)
    #expect(error?.description == "plugin.lua:2: the host refused")
    #expect(
      error?.frames == [
        LuaFrame(place: Place(path: "plugin.lua", line: 2), function: "inner"),
        LuaFrame(place: Place(path: "plugin.lua", line: 5), function: "outer"),
        LuaFrame(place: Place(path: "plugin.lua", line: 7)),
      ])
  }

  @Test func `a Swift error survives catching, rethrowing and nested calls`() throws {
    let state = try Sample.state()
    let source = """
      local ok, why = pcall(concord.call, function()
        concord.refuse()
      end)
      local co = coroutine.wrap(function() error(why) end)
      concord.call(function() co() end)
      """
    let error = #expect(throws: LuaError.self) {
      try state.run(source: source, name: "plugin.lua")
    }
    #expect(error?.cause as? Refusal == Refusal())
    #expect(error?.description == "plugin.lua:2: the host refused")
  }

  @Test func `a script can read a Swift error`() throws {
    let source = """
      local ok, why = pcall(function() concord.refuse() end)
      local _, wrong = pcall(function() concord.add('x') end)
      return { why.code, why.message, why.place, tostring(why), '> ' .. tostring(why), type(why), wrong.code }
      """
    #expect(
      try Sample.value(source) == [
        "refused", "the host refused", "plugin.lua:1", "plugin.lua:1: the host refused",
        "> plugin.lua:1: the host refused", "userdata", "argument",
      ])
  }

  @Test(arguments: [
    ("error('plain')", "plugin.lua:1: plain"),
    ("error('no place', 0)", "plugin.lua:1: no place"),
    ("error({ message = 'in a table' })", "plugin.lua:1: in a table"),
    ("error({})", "plugin.lua:1: an error was raised with a table that has no 'message'"),
    ("error()", "plugin.lua:1: an error was raised without a message"),
    ("error(12)", "plugin.lua:1: 12"),
    ("error(print)", "plugin.lua:1: an error was raised with a function"),
    ("error(concord.case(1))", "plugin.lua:1: an error was raised with a case"),
    ("error('other.lua:3: not mine', 0)", "plugin.lua:1: other.lua:3: not mine"),
    ("local t\nreturn t.x", "plugin.lua:2: attempt to index a nil value (local 't')"),
    ("assert(false, 'told')", "plugin.lua:1: told"),
    ("assert(nil)", "plugin.lua:1: assertion failed!"),
    ("for i = 1, 2 do\nlocal x = = 3\nend", "plugin.lua:2: unexpected symbol near '='"),
    (
      "local function f() return f() + 1 end f()",
      "plugin.lua:1: the script needed more than 16 MiB of memory and was stopped after "
    ),
  ])
  func `an error keeps its place and its text`(source: String, message: String) throws {
    let failure = try Sample.failure(source)
    #expect(failure?.hasPrefix(message) == true, "\(failure ?? "no error")")
  }

  @Test func `a function that calls itself without end is told as such`() throws {
    let failure = try Sample.failure("local function f() return f() + 1 end f()")
    #expect(failure?.hasSuffix(" steps: look for a function that calls itself without end") == true)
  }

  @Test func `a long path is shown whole`() throws {
    let path = "plugins/" + String(repeating: "long/", count: 20) + "plugin.lua"
    let state = try Sample.state()
    let error = #expect(throws: LuaError.self) { try state.run(source: "error('x')", name: path) }
    #expect(error?.description == "\(path):1: x")
  }

  @Test func `a script knows its file by the alias, and people by the path`() throws {
    let state = try LuaState(
      api: Sample.api,
      modules: { _ in
        LuaModuleSource(
          source: "error('inner')", chunkName: "/home/x/plugin/rules/a.lua", alias: "rules/a.lua")
      })
    let caught = try state.run(
      source: """
        local _, plain = pcall(error, "x")
        local _, own = pcall(function() error("y") end)
        local _, module = pcall(require, "rules.a")
        local _, host = pcall(concord.refuse)
        return { plain, own, module, host.place, tostring(host), debug.traceback("t") }
        """, name: "/home/x/plugin/plugin.lua", alias: "plugin.lua")
    #expect(
      caught == [
        "x", "plugin.lua:2: y", "rules/a.lua:1: inner", "plugin.lua:4",
        "plugin.lua:4: the host refused", "t\nstack traceback:\n\tplugin.lua:5",
      ])
    let error = #expect(throws: LuaError.self) {
      try state.run(
        source: "require 'rules.a'", name: "/home/x/plugin/plugin.lua", alias: "plugin.lua")
    }
    #expect(error?.description == "/home/x/plugin/rules/a.lua:1: inner")
    #expect(
      error?.frames.map(\.place.path) == [
        "/home/x/plugin/rules/a.lua", "/home/x/plugin/plugin.lua",
      ])
  }

  @Test func `an error kept from an earlier call has its text and place still`() throws {
    let state = try Sample.state()
    let raise = try state.run(
      source: """
        local _, kept = pcall(concord.refuse)
        return function(as_value) if as_value then return kept end error(kept) end
        """, name: "plugin.lua")
    let function = try #require(raise.function)
    #expect(try state.call(function, [true]) == "plugin.lua:1: the host refused")
    let error = #expect(throws: LuaError.self) { try state.call(function, [false]) }
    #expect(error?.description == "plugin.lua:1: the host refused")
  }

  @Test func `a long message is cut`() throws {
    let failure = try Sample.failure("error(('x'):rep(100000), 0)")
    #expect(failure?.count == "plugin.lua:1: ".count + 4097)
  }

  @Test func `too large a file is refused`() throws {
    let state = try Sample.state()
    let source = String(repeating: " ", count: (256 << 10) + 1)
    let error = #expect(throws: LuaError.self) { try state.run(source: source, name: "big.lua") }
    #expect(
      error?.description == "big.lua: the file is larger than 256 KiB: split it into modules")
  }

  @Test func `a function of another state is refused`() throws {
    let one = try Sample.state()
    let function = try #require(one.run(source: "return print", name: "a.lua").function)
    let error = #expect(throws: LuaError.self) { try Sample.state().call(function) }
    #expect(error?.description == "this function belongs to another script")
  }

  @Test func `faulty declarations are refused when a state is made`() throws {
    let api = LuaAPI(
      modules: [
        LuaModule("string", "hides", functions: []),
        LuaModule(
          "host", "",
          functions: [
            LuaFunctionDeclaration("end", "", example: "") { _ in .nil },
            LuaFunctionDeclaration(
              "make", "makes",
              parameters: [
                LuaParameter("a", .object(className: "cat"), "x", optional: true),
                LuaParameter("a", .any, ""),
              ], example: "return 1"
            ) { _ in .nil },
          ]),
      ],
      classes: [LuaClass("dog", "barks"), LuaClass("dog", "barks")])
    let error = #expect(throws: LuaError.self) { try LuaState(api: api) }
    #expect(
      error?.message
        == """
        the script interface is faulty: the classes: 'dog' is declared twice; \
        the module 'string' would hide a part of Lua; host has no summary; \
        host.end: 'end' is not a name in Lua; host.end has no summary; host.end has no example; \
        host.make: 'a' is declared twice; \
        host.make(a) names the class 'cat', which is not declared; \
        host.make(a) has no summary; host.make(a) is required after an optional parameter
        """)
  }
}
