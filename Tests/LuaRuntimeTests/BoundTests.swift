import LuaRuntime
import Testing

/// Library calls made to run for ever, or for long: each is stopped by the budget, or refused.
@Suite("One library call")
struct BoundTests {
  static let catastrophic = [
    "return ('a'):rep(1000):find(('.-'):rep(8) .. 'b')",
    "return ('a'):rep(1000):find(('.*'):rep(8) .. '[b]')",
    "return ('a'):rep(1000):match(('[ab]-'):rep(8) .. '[c]')",
    "return ('a'):rep(30):match(('a?'):rep(30) .. ('[a]'):rep(31))",
    "return ('a'):rep(200000):gsub('.-b', '')",
    "return ('a'):rep(200000):gsub('%w*[%d]', '')",
    "for _ in ('('):rep(100000):gmatch('%b()') do end",
    "return ('a'):rep(100000):find('(.*)%1x')",
    "return ('a'):rep(4 << 20):gsub('', '-')",
    "return ('a'):rep(1 << 20):find(('a'):rep(60000) .. 'b.')",
    "local t = {} for i = 1, 50000 do t[i] = i / 3 end return table.concat(t, ' ')",
    "local s = ('a'):rep(1 << 20) local t = {} for i = 1, 100 do t[i] = s .. i end table.sort(t)",
    """
    local chain = {}
    for _ = 1, 1900 do chain = setmetatable({}, { __index = chain }) end
    return table.move(chain, 1, 100000, 2)
    """,
  ]

  @Test("spends the budget of a script, which stops it", arguments: catastrophic)
  func budget(source: String) throws {
    let state = try Sample.state(memory: 256 << 20)
    let clock = ContinuousClock()
    let start = clock.now
    // Were the call to end, the script would, too.
    let error = #expect(throws: LuaError.self) {
      try state.run(source: "pcall(function() \(source) end)", name: "plugin.lua")
    }
    #expect(error?.code == .steps)
    #expect(error?.place != nil)
    #expect(state.stepsUsed < 1_200_000)
    #expect(clock.now - start < .seconds(2))
    #expect(state.close() == 0)
  }

  @Test("has a limit of its own where the budget is large")
  func callLimit() throws {
    let state = try Sample.state(steps: .max / 2)
    let source = """
      local ok, message = pcall(string.find, ('a'):rep(1000), ('.-'):rep(8) .. 'b')
      return { message, ('still'):find('ill') }
      """
    #expect(
      try state.run(source: source, name: "plugin.lua")
        == ["string.find: more than 4000000 steps in one call", 3, 5])
  }

  @Test(
    "takes time in proportion to its texts when it searches for plain text",
    arguments: [
      "return ('a'):rep(8 << 20):find(('a'):rep(4 << 20) .. 'b', 1, true)",
      "return ('a'):rep(8 << 20):find('b' .. ('a'):rep(4 << 20), 1, true)",
      "return ('aab'):rep(2 << 20):find(('aab'):rep(1 << 20) .. 'b', 1, true)",
      "return ('a'):rep(8 << 20):find(('a'):rep(200) .. 'b')",
      "return ('a'):rep(8 << 20):match(('a'):rep(200) .. 'b')",
    ])
  func plain(source: String) throws {
    let state = try Sample.state(steps: 20_000_000, memory: 48 << 20)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try state.run(source: source, name: "plugin.lua") == .nil)
    #expect(state.stepsUsed < 8_000_000)
    #expect(clock.now - start < .seconds(2))
  }

  @Test(
    "is refused when it asks for too much",
    arguments: [
      ("table.move({}, 1, 1 << 40, 2)", "table.move: more than 500000 elements at once"),
      (
        "table.move({}, math.mininteger, math.maxinteger, 1)",
        "table.move: more than 500000 elements at once"
      ),
      ("table.unpack({}, 1, 1 << 40)", "table.unpack: more than 250000 values at once"),
      (
        "table.unpack({}, math.mininteger, math.maxinteger)",
        "table.unpack: more than 250000 values at once"
      ),
      ("('x'):rep(300000):byte(1, -1)", "string.byte: more than 250000 values at once"),
      (
        "utf8.codepoint(('x'):rep(300000), 1, -1)",
        "utf8.codepoint: more than 250000 values at once"
      ),
      (
        "local t = {} for i = 1, 100001 do t[i] = i end table.sort(t)",
        "table.sort: more than 100000 elements at once"
      ),
      (
        "local t = {} for i = 1, 75001 do t[i * 2] = i end pairs(t)",
        "pairs: more than 75000 keys that are not a list's have to be sorted"
      ),
      ("('x'):rep(1, 'y'):rep(1 << 62)", "string.rep: the result would be larger than 8 MiB"),
      ("('xy'):rep(4 << 20, '-')", "string.rep: the result would be larger than 8 MiB"),
      (
        "('x'):rep(99):gsub('x', ('y'):rep(1 << 20))",
        "string.gsub: the result would be larger than 8 MiB"
      ),
      (
        "('x'):rep(99):gsub('x', function() return ('y'):rep(1 << 20) end)",
        "string.gsub: the result would be larger than 8 MiB"
      ),
      (
        "string.format('%q', ('\"'):rep(5 << 20))",
        "string.format: the result would be larger than 8 MiB"
      ),
      ("string.pack('c2000000000', '')", "string.pack: the result would be larger than 8 MiB"),
      ("string.pack(('x'):rep(65537))", "string.pack: the format is longer than 65536 bytes"),
      (
        "string.packsize(('b'):rep(65537))",
        "string.packsize: the format is longer than 65536 bytes"
      ),
      (
        "string.unpack(('b'):rep(65537), '')",
        "string.unpack: the format is longer than 65536 bytes"
      ),
      ("('x'):rep(99):find(('a?'):rep(40000))", "pattern too complex"),
      (
        "for _ in utf8.codes('ab\\x80c') do end", "invalid UTF-8 code"
      ),
    ])
  func refused(source: String, message: String) throws {
    let state = try Sample.state(steps: 50_000_000, memory: 256 << 20)
    let error = #expect(throws: LuaError.self) {
      try state.run(source: source, name: "plugin.lua")
    }
    #expect(error?.description == "plugin.lua:1: \(message)")
    #expect(!state.isKilled)
  }

  @Test("reads no number from a text longer than any number")
  func longNumber() throws {
    #expect(try Sample.value("return tonumber(('0'):rep(65536))") == 0)
    #expect(try Sample.value("return tonumber(('0'):rep(65537))") == .nil)
  }

  @Test("keeps an iterator whole that an error went through")
  func iterator() throws {
    let source = """
      local step = ('a1 b2 c3'):gmatch('%a%d')
      local broken = ('xx'):gmatch('x[')
      local out = { step() }
      for _ = 1, 3 do out[#out + 1] = tostring(pcall(broken)) end
      local co = coroutine.wrap(function() coroutine.yield(step()) error(step()) end)
      out[#out + 1] = co()
      out[#out + 1] = select(2, pcall(co))
      out[#out + 1] = tostring((step()))
      return out
      """
    #expect(
      try Sample.value(source) == [
        "a1", "false", "false", "false", "b2", "plugin.lua:5: c3", "nil",
      ])
  }

  @Test("sorts with an order that contradicts itself, and loses nothing")
  func contradiction() throws {
    let source = """
      local orders = {
        function() return true end, function() return false end,
        function(a, b) return a <= b end, function(a, b) return a % 7 > b % 5 end,
      }
      for _, order in ipairs(orders) do
        local list, sum = {}, 0
        for i = 1, 1000 do list[i] = i * 7919 % 1009 sum = sum + list[i] end
        table.sort(list, order)
        for i = 1, 1000 do sum = sum - list[i] end
        if sum ~= 0 or #list ~= 1000 then return false end
      end
      return true
      """
    #expect(try Sample.value(source) == true)
  }

  @Test("keeps the order of elements that are equal")
  func stable() throws {
    let source = """
      local list = {}
      for i = 1, 500 do list[i] = { rank = i * 31 % 5, number = i } end
      table.sort(list, function(a, b) return a.rank < b.rank end)
      for i = 2, 500 do
        local a, b = list[i - 1], list[i]
        if a.rank > b.rank or (a.rank == b.rank and a.number > b.number) then return i end
      end
      return true
      """
    #expect(try Sample.value(source) == true)
  }

  @Test("sorts a list that its order function changes on the way")
  func changed() throws {
    let source = """
      local list = { 5, 3, 9, 1 }
      table.sort(list, function(a, b) list[2] = nil list[9] = 1 return a < b end)
      return { list[1], list[2], list[3], list[4], list[9] }
      """
    #expect(try Sample.value(source) == [1, 3, 5, 9, 1])
  }
}
