import LuaRuntime
import Testing

struct OrderTests {
  @Test func `pairs visits integers, other numbers, texts byte by byte, then booleans`() throws {
    let source = """
      local t = { [true] = 1, [false] = 1, b = 1, B = 1, a = 1, [10] = 1, [-3] = 1, [2.5] = 1,
        ['é'] = 1, [1] = 1, ab = 1, ['10'] = 1, [math.huge] = 1, [''] = 1 }
      local seen = {}
      for key in pairs(t) do seen[#seen + 1] = tostring(key) end
      local other = {}
      local key = next(t)
      while key ~= nil do
        other[#other + 1] = tostring(key)
        key = next(t, key)
      end
      return { seen, other }
      """
    let order: LuaValue = [
      "-3", "1", "10", "2.5", "inf", "", "10", "B", "a", "ab", "b", "é", "false", "true",
    ]
    #expect(try Sample.value(source) == [order, order])
  }

  @Test func `entries taken out during a traversal are not visited`() throws {
    let source = """
      local t = { a = 1, b = 2, c = 3 }
      local seen = ''
      for key, value in pairs(t) do
        seen = seen .. key .. value
        t.b = nil
        t.c = 9
      end
      return seen
      """
    #expect(try Sample.value(source) == "a1c9")
  }

  @Test func `a list is visited in order, without what was taken out on the way`() throws {
    let source = """
      local t = { 1, 2, 3, 4 }
      local seen = ''
      for key, value in pairs(t) do
        seen = seen .. key .. '=' .. value .. ' '
        t[3] = nil
      end
      for _ in pairs({}) do seen = 'never' end
      return seen
      """
    #expect(try Sample.value(source) == "1=1 2=2 4=4 ")
  }

  @Test func `a table with tables as keys has no order`() throws {
    #expect(
      try Sample.failure("for key in pairs({ [{}] = 1 }) do end")
        == "plugin.lua:1: pairs: a table with a table as key has no fixed order: keep a list instead"
    )
  }

  @Test func `pairs honours __pairs and ipairs honours __index`() throws {
    let source = """
      local t = setmetatable({}, {
        __pairs = function() return function(_, k) if not k then return 1, 'x' end end, nil, nil end,
        __index = function(_, i) if i < 4 then return i * i end end,
      })
      local out = {}
      for _, value in pairs(t) do out[#out + 1] = value end
      for _, value in ipairs(t) do out[#out + 1] = value end
      return out
      """
    #expect(try Sample.value(source) == ["x", 1, 4, 9])
  }

  @Test func `a large table comes back in order`() throws {
    let source = """
      local t = {}
      for i = 1, 20000 do t['k' .. i * 7919 % 20011] = i end
      local last
      for key in pairs(t) do
        if last and not (last < key) then return key end
        last = key
      end
      return true
      """
    #expect(try Sample.value(source) == true)
  }

  @Test(arguments: ["pairs({ a = 1 })", "pairs({ 1, 2, 3 })", "pairs({ 1, x = 2 })"])
  func `an iterator takes nothing but a table`(call: String) throws {
    for value in ["('x'):rep(100)", "print", "1", "nil", "concord.case(1)"] {
      let failure = try Sample.failure("local each = \(call) each(\(value))")
      #expect(failure?.contains("table expected") == true, "\(failure ?? "nothing")")
    }
  }

  @Test func `gmatch may begin beyond the end`() throws {
    #expect(
      try Sample.value("local n = 0 for _ in ('abc'):gmatch('abc', 5) do n = n + 1 end return n")
        == 0)
  }
}
