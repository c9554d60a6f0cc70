import LuaRuntime
import Testing

struct EnvironmentTests {
  @Test func `a script finds the allowed names and no others`() throws {
    let names = try Sample.value(
      "local names = {} for name in pairs(_ENV) do names[#names + 1] = name end return names")
    #expect(
      names.list?.compactMap(\.string) == [
        "_VERSION", "assert", "concord", "coroutine", "debug", "error", "getmetatable", "ipairs",
        "math",
        "next", "pairs", "pcall", "print", "rawequal", "rawget", "rawlen", "rawset", "require",
        "select", "setmetatable", "string", "table", "tonumber", "tostring", "type", "utf8",
        "xpcall",
      ])
  }

  @Test(arguments: [
    (
      "coroutine",
      ["close", "create", "isyieldable", "resume", "running", "status", "wrap", "yield"]
    ),
    (
      "string",
      [
        "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "pack",
        "packsize", "rep", "reverse", "sub", "unpack", "upper",
      ]
    ),
    ("table", ["concat", "insert", "move", "pack", "remove", "sort", "unpack"]),
    ("utf8", ["char", "charpattern", "codepoint", "codes", "len", "offset"]),
    (
      "math",
      [
        "abs", "acos", "asin", "atan", "ceil", "cos", "deg", "exp", "floor", "fmod", "huge", "log",
        "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad", "sin", "sqrt", "tan",
        "tointeger", "type", "ult",
      ]
    ),
  ])
  func `a library holds the allowed functions`(library: String, expected: [String]) throws {
    let names = try Sample.value(
      "local names = {} for name in pairs(\(library)) do names[#names + 1] = name end return names")
    #expect(names.list?.compactMap(\.string) == expected)
  }

  @Test(arguments: [
    (
      "local function check(finding) return finnding end check(1)",
      "plugin.lua:1: unknown name 'finnding': did you mean 'finding'?"
    ),
    (
      "local finding = 1 return function() return finding end, finnding",
      "plugin.lua:1: unknown name 'finnding': did you mean 'finding'?"
    ),
    ("return tostrin(1)", "plugin.lua:1: unknown name 'tostrin': did you mean 'tostring'?"),
    ("total = 1", "plugin.lua:1: 'total' is not declared: write 'local total'"),
    ("function run() end", "plugin.lua:1: 'run' is not declared: write 'local run'"),
    ("string = nil", "plugin.lua:1: 'string' is read-only and cannot be replaced"),
    ("_ENV.concord = {}", "plugin.lua:1: 'concord' is read-only and cannot be replaced"),
    ("rawset(_ENV, 'x', 1)", "plugin.lua:1: this table is read-only"),
    ("rawset(string, 'rep', 1)", "plugin.lua:1: this table is read-only"),
    ("string.rep = 1", "plugin.lua:1: string.rep cannot be set: string is read-only"),
    ("table.insert(math, 1)", "plugin.lua:1: math.1 cannot be set: math is read-only"),
    ("return string.formt", "plugin.lua:1: string has no 'formt': did you mean 'format'?"),
    ("return ('x').formt", "plugin.lua:1: string has no 'formt': did you mean 'format'?"),
    (
      "return string.dump",
      "plugin.lua:1: string has no 'dump': use one of: byte, char, find, format, gmatch, gsub, "
        + "len, lower, match, pack, packsize, rep, reverse, sub, unpack, upper"
    ),
    ("concord.add = 1", "plugin.lua:1: concord.add cannot be set: concord is read-only"),
    ("return concord.rul", "plugin.lua:1: concord has no 'rul': did you mean 'rule'?"),
    (
      "return concord.text.shoot",
      "plugin.lua:1: concord.text has no 'shoot': did you mean 'shout'?"
    ),
    ("setmetatable(string, {})", "plugin.lua:1: cannot change a protected metatable"),
    ("setmetatable(_ENV, {})", "plugin.lua:1: cannot change a protected metatable"),
    ("getmetatable('').__index = nil", "plugin.lua:1: attempt to index a boolean value"),
    ("string.format('%p', {})", "plugin.lua:1: string.format: '%p' is not available"),
    ("local x <const> = 1; x = 2", "plugin.lua:1: attempt to assign to const variable 'x'"),
    ("local x =", "plugin.lua:1: unexpected symbol near <eof>"),
    ("\u{1B}Lua", "plugin.lua: compiled Lua is not accepted: give the source text"),
  ])
  func `a slip or a trick is an error with the line and the remedy`(
    source: String, message: String
  ) throws {
    #expect(try Sample.failure(source) == message)
  }

  @Test(arguments: [
    ("return load", "load"), ("return loadstring", "loadstring"), ("return dofile", "dofile"),
    ("return loadfile", "loadfile"), ("return collectgarbage", "collectgarbage"),
    ("return io", "io"), ("return os", "os"), ("return package", "package"),
    ("return _G", "_G"), ("return warn", "warn"),
  ])
  func `a door to the outside is not there`(source: String, name: String) throws {
    let message = try Sample.failure(source)
    #expect(message?.hasPrefix("plugin.lua:1: unknown name '\(name)': ") == true)
  }

  @Test func `of debug there is a traceback of the script's own lines`() throws {
    let source = """
      local function inner() return debug.traceback('why') end
      local function outer() return (inner()) end
      local text = outer()
      local ok, handled = xpcall(function() error('x') end, debug.traceback)
      return { text, handled:match('^[^\\n]+'), debug.traceback({ 1 })[1], debug.traceback() }
      """
    #expect(
      try Sample.value(source) == [
        """
        why
        stack traceback:
        \tplugin.lua:1: in function 'inner'
        \tplugin.lua:2: in function 'outer'
        \tplugin.lua:3
        """, "plugin.lua:4: x", 1, "stack traceback:\n\tplugin.lua:5",
      ])
    let failure = try Sample.failure("debug.getinfo(1)")
    #expect(
      failure == "plugin.lua:1: debug has no 'getinfo': use one of: traceback")
  }

  @Test(arguments: [
    ("return tostring({})", "table"),
    ("return tostring(print)", "function"),
    ("return tostring(coroutine.create(print))", "thread"),
    ("return string.format('%s %5s %q', {}, print, 'a')", "table function \"a\""),
    ("return string.format('%d%%%s|%-4s|%5.1f', 1, 'x', 'y', 2.25)", "1%x|y   |  2.2"),
    ("return tostring(setmetatable({}, { __tostring = function() return 'me' end }))", "me"),
    ("return tostring(concord.case(1))", "case number 1"),
    ("return tostring(concord.cases(1))", "cases"),
    ("return table.concat({ 1, 2.5, 'x' }, ', ')", "1, 2.5, x"),
    ("return ('ab'):rep(3, '-')", "ab-ab-ab"),
    ("return tostring(select('#', table.unpack({ 1, nil, 3 }, 1, 3)))", "3"),
    (
      "local t = { 1, 2, 3 } table.insert(t, 2, 9) table.remove(t, 1) table.insert(t, 7) "
        + "return table.concat(t, ' ')", "9 2 3 7"
    ),
    ("local t = { 3, 1, 2 } table.sort(t) return table.concat(t)", "123"),
    ("return table.concat(table.move({ 1, 2, 3 }, 2, 3, 1))", "233"),
    ("return tostring(table.remove({}))", "nil"),
    ("return tostring(getmetatable(''))", "false"),
    ("return '10' + 1 .. ''", "11"),
    ("return utf8.char(233)", "é"),
    ("return math.type(math.tointeger(3.0))", "integer"),
  ])
  func `a library function gives`(source: String, expected: String) throws {
    #expect(try Sample.value(source) == .string(expected))
  }

  @Test func `coroutines and pcall work across each other`() throws {
    let source = """
      local co = coroutine.wrap(function(a)
        local ok, b = pcall(function() return coroutine.yield(a + 1) end)
        local _, c = xpcall(function() error({ n = coroutine.yield(b + 1) }) end,
          function(e) return e.n + 1 end)
        return c
      end)
      local dead = coroutine.create(function() error('gone', 0) end)
      local ok, message = coroutine.resume(dead)
      local closed, why = coroutine.close(dead)
      return { co(1), co(2), co(3), ok, message, coroutine.status(dead), closed }
      """
    #expect(try Sample.value(source) == [2, 3, 4, false, "gone", "dead", false])
  }

  @Test func `an error in a wrapped coroutine keeps its place`() throws {
    let source = """
      local co = coroutine.wrap(function()
        error('inside')
      end)
      co()
      """
    #expect(try Sample.failure(source) == "plugin.lua:2: inside")
  }

  @Test func `print collects lines up to its limit`() throws {
    let limits = LuaLimits(printed: 20)
    let state = try LuaState(limits: limits)
    _ = try state.run(
      source: "print('one', 2, nil, {}) print(('x'):rep(30)) print('never')", name: "plugin.lua")
    #expect(
      state.printed == [
        "one\t2\tnil\ttable", "… more was printed than 20 bytes; the rest is left out",
      ])
  }
}
