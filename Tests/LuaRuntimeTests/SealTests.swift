import LuaRuntime
import Testing

/// What a plugin made while it loaded, once loading is over.
struct SealTests {
  /// The error a call of the function that the source returns ends with; nil when it ends well.
  private func failure(_ source: String, modules: [String: String] = [:], calls: Int = 2) throws
    -> String?
  {
    let state = try Sample.state(modules: modules)
    do {
      let function = try #require(try state.run(source: source, name: "rule.lua").function)
      try state.seal()
      for _ in 0..<calls { try state.discard(function) }
      return nil
    } catch let error as LuaError {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("local count = 0\nreturn function()\n  count = count + 1\nend", 3),
    (
      "local count = 0\nlocal function add()\n  count = count + 1\nend\nreturn function() add() end",
      3
    ),
    ("local count = 0\nreturn function()\n  return function() count = 1 end\nend", 3),
    (
      """
      local function counter() local count = 0
        return function() count = count + 1 end end
      return counter()
      """, 2
    ),
    ("local count = 0\nreturn setmetatable({ x = { function()\n  count = 1 end } }, {}).x[1]", 3),
  ])
  func `a function that changes an outer variable is refused where it does`(
    source: String, line: Int
  ) throws {
    #expect(
      try failure(source)
        == "rule.lua:\(line): 'count' is made while the plugin loads and changed here, and nothing "
        + "may pass from one case to the next: declare it inside the function")
  }

  @Test(arguments: [
    "local t = {} return function() t.x = 1 end",
    "local t = { x = 1 } return function() t.x = 2 end",
    "local t = { x = {} } return function() t.x.x = 2 end",
    "local t = { { { } } } return function() t[1][1].x = 2 end",
    "local t = setmetatable({}, { __index = { x = {} } }) return function() t.x.x = 1 end",
    "local m = require('m') return function() m.x = 1 end",
    "local m = require('m') return function() m.inner.x = 1 end",
    "require('m') return function() require('m').x = 1 end",
    "local C = {} C.__index = C return function() C.x = 1 end",
    "local t = { x = 1 } return function() getmetatable(setmetatable({}, t)).x = 2 end",
  ])
  func `a table made while the plugin loaded can no longer be changed`(source: String) throws {
    #expect(
      try failure(source, modules: ["m": "return { inner = {} }"])
        == "rule.lua:1: cannot set 'x': this table was made while the plugin loaded, and nothing "
        + "may pass from one case to the next: make a table where it is used")
  }

  @Test(arguments: [
    ("t.x = nil", "cannot set 'x'"), ("rawset(t, 'x', 2)", "this table is read-only"),
    ("table.insert(t, 1)", "cannot set '4'"), ("table.remove(t)", "cannot set '3'"),
    ("table.sort(t)", "cannot set '1'"), ("table.move({ 7 }, 1, 1, 1, t)", "cannot set '1'"),
    ("setmetatable(t, {})", "cannot change a protected metatable"),
    ("local _, raw = pairs(t) raw.x = 1", "attempt to index a nil value (local 'raw')"),
  ])
  func `no function of the library changes a sealed table`(body: String, message: String) throws {
    let failure = try failure("local t = { 1, 2, 3, x = 1 } return function() \(body) end")
    #expect(failure?.hasPrefix("rule.lua:1: \(message)") == true, "\(failure ?? "nothing")")
  }

  @Test func `a sealed table is read like any other`() throws {
    let source = """
      local t = { 10, 20, 30, x = 'y', [2.5] = true, inner = { a = 1 } }
      return function()
        assert(t[1] == 10 and t.x == 'y' and t[2.5] and t.inner.a == 1 and t.none == nil)
        assert(#t == 3 and rawlen(t) == 3 and rawget(t, 'x') == 'y' and rawequal(t, t))
        local seen = {}
        for i, v in ipairs(t) do seen[i] = v end
        assert(table.concat(seen, ' ') == '10 20 30' and table.concat(t, ' ') == '10 20 30')
        local names = {}
        for k in pairs(t) do names[#names + 1] = tostring(k) end
        assert(table.concat(names, ' ') == '1 2 3 2.5 inner x')
        assert(next(t) == 1 and next(t, 3) == 2.5 and next({}) == nil)
        assert(select('#', table.unpack(t)) == 3 and table.move(t, 1, 3, 1, {})[3] == 30)
        assert(concord.echo(t.inner).a == 1 and getmetatable(t) == false)
      end
      """
    #expect(try failure(source) == nil)
  }

  @Test func `a class made while the plugin loaded still makes objects`() throws {
    let source = """
      local Tally = { unit = 'days' }
      Tally.__index = Tally
      Tally.__add = function(a, b) return Tally.new(a.n + b.n) end
      Tally.__eq = function(a, b) return a.n == b.n end
      Tally.__tostring = function(self) return self.n .. ' ' .. self.unit end
      function Tally.new(n) return setmetatable({ n = n }, Tally) end
      function Tally:more() self.n = self.n + 1 return self end
      local Late = setmetatable({}, { __index = function(t, k) return t == nil or k .. '!' end,
        __call = function(_, x) return x * 2 end, __len = function() return 7 end })
      local one = Tally.new(1)
      return function()
        local two = Tally.new(1):more()
        assert(two.n == 2 and tostring(two) == '2 days' and two + one == Tally.new(3))
        assert(getmetatable(two) == Tally and one.n == 1 and tostring(one) == '1 days')
        assert(Late.x == 'x!' and Late(4) == 8 and #Late == 7)
      end
      """
    #expect(try failure(source) == nil)
  }

  @Test func `an object made while the plugin loaded keeps what it is`() throws {
    let source = """
      local Tally = {}
      Tally.__index = Tally
      function Tally:more() self.x = 1 end
      local one = setmetatable({}, Tally)
      return function() one:more() end
      """
    let failure = try failure(source)
    #expect(failure?.hasPrefix("rule.lua:3: cannot set 'x': this table was made") == true)
  }

  @Test(arguments: [
    (
      "local co = coroutine.create(print)\nreturn function() return co end",
      "rule.lua:2: 'co' holds a coroutine or an iterator"
    ),
    (
      "local co = coroutine.wrap(print)\nreturn function() return co end",
      "rule.lua:2: 'co' holds a coroutine or an iterator"
    ),
    (
      "local words = ('a b'):gmatch('%a')\nreturn function() return words end",
      "rule.lua:2: 'words' holds a coroutine or an iterator"
    ),
    (
      "local each = pairs({ x = 1 })\nreturn function() return each end",
      "rule.lua:2: 'each' holds a coroutine or an iterator"
    ),
    (
      "local t = { co = coroutine.create(print) }\nreturn function() return t end",
      "the field 'co' holds a coroutine or an iterator"
    ),
  ])
  func `a coroutine or iterator under way cannot be kept`(source: String, message: String) throws {
    let failure = try failure(source)
    #expect(
      failure
        == message + " made while the plugin loads, and nothing may pass from one case to the "
        + "next: make it where it is used")
  }

  @Test func `what a function makes itself it may change as it likes`() throws {
    let source = """
      local function make()
        local count, kept = 0, {}
        return function() count = count + 1 kept[count] = count return count end
      end
      return function()
        local add = make()
        assert(add() == 1 and add() == 2)
        local co = coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)
        assert(co() == 1 and co() == 2)
      end
      """
    #expect(try failure(source) == nil)
  }

  @Test func `a module is loaded while the plugin loads or not at all`() throws {
    let modules = ["m": "return {}", "late": "return {}"]
    #expect(try failure("require('m') return function() require('m') end", modules: modules) == nil)
    #expect(
      try failure("return function() require('late') end", modules: modules)
        == "rule.lua:1: the module 'late' is not loaded yet: require it at the top of the file")
  }

  @Test(arguments: ["concord", "string", "_ENV"])
  func `what pairs hands out beside its iterator is no way around a read-only table`(name: String)
    throws
  {
    let failure = try Sample.failure("local _, raw = pairs(\(name)) raw.x = 1")
    #expect(failure == "plugin.lua:1: attempt to index a nil value (local 'raw')")
  }

  @Test(arguments: [
    "return coroutine.wrap(function() end)",
    "require('m') return function() end",
    "require('n') return function() end",
    "return ('a b'):gmatch('%a')",
  ])
  func `neither a rule nor a module may itself be a coroutine or iterator`(source: String) throws {
    let modules = [
      "m": "return coroutine.wrap(function() end)", "n": "return coroutine.create(function() end)",
    ]
    #expect(
      try failure(source, modules: modules)
        == "a coroutine or an iterator made while the plugin loads is kept as a function, and "
        + "nothing may pass from one case to the next: make it where it is used")
  }

  @Test func `a finalizer put in late never comes to life`() throws {
    let source = """
      local mt = {}
      local t = setmetatable({}, mt)
      mt["__g" .. "c"] = function() while true do end end
      return function() return t end
      """
    #expect(try failure(source) == nil)
    #expect(
      try Sample.failure("rawset({}, '__mo' .. 'de', 'k')")
        == "plugin.lua:1: '__mode' is not available")
  }

  @Test func `what does not fit once it is sealed is told as the plugin's own`() throws {
    let state = try Sample.state(steps: 50_000_000, memory: 8 << 20)
    _ = try state.run(
      source:
        "local keep = {} for i = 1, 30000 do keep[i] = { i } end return function() return keep end",
      name: "rule.lua")
    let kept = try state.run(
      source:
        "local keep = {} for i = 1, 30000 do keep[i] = { i } end return function() return keep end",
      name: "rule.lua"
    ).function
    let error = #expect(throws: LuaError.self) { try state.seal() }
    #expect(error?.code == .memory && kept != nil)
  }

  @Test func `sealing is paid for like any other work of loading`() throws {
    let state = try Sample.state(steps: 1_000_000)
    let body = String(repeating: "x = x + 1 ", count: 6_000)
    let function = try state.run(
      source: """
        local keep = {}
        for i = 1, 2000 do keep[i] = function(x) \(body) return keep end end
        return function() return keep end
        """, name: "rule.lua"
    ).function
    let error = #expect(throws: LuaError.self) { try state.seal() }
    #expect(error?.code == .steps && function != nil)
  }
}
