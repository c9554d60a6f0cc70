extension KillScript {
  static let callbacks: [KillScript] = [
    KillScript(
      "a loop in a sort comparator", "table.sort({ 3, 2, 1 }, function() while true do end end)"),
    KillScript(
      "a sort comparator that contradicts itself",
      """
      local t = {}
      for i = 1, 5000 do t[i] = i end
      while true do pcall(table.sort, t, function() return true end) end
      """),
    KillScript(
      "a sort comparator that sorts",
      "local function by(a, b) table.sort({ 3, 1, 2 }, by) return a < b end "
        + "while true do pcall(table.sort, { 3, 1, 2 }, by) end"),
    KillScript("a loop in a gsub callback", "('abc'):gsub('.', function() while true do end end)"),
    KillScript(
      "a gsub callback that calls gsub",
      "local function f(s) return (s:gsub('.', f)) end while true do pcall(f, 'abc') end"),
    KillScript(
      "a gsub table whose __index loops",
      "('abc'):gsub('.', setmetatable({}, { __index = function() while true do end end }))"),
    KillScript(
      "table.concat over a metamethod that loops",
      "table.concat(setmetatable({}, { __index = function() while true do end end }), '', 1, 10)"),
    KillScript(
      "table.unpack over a metamethod that loops",
      "table.unpack(setmetatable({}, { __index = function() while true do end end }), 1, 10)"),
    KillScript(
      "table.move over metamethods that loop",
      "table.move(setmetatable({}, { __index = function() while true do end end }), 1, 10, 1, {})"),
    KillScript(
      "table.insert into a __newindex that loops",
      "table.insert(setmetatable({}, { __newindex = function() while true do end end }), 1)"),
    KillScript("a loop in an iterator", "for x in function() while true do end end do end"),
    KillScript(
      "ipairs without end",
      "for i in ipairs(setmetatable({}, { __index = function() return 1 end })) do end"
    ),
    KillScript(
      "a __pairs that hands out an endless iterator",
      "for k in pairs(setmetatable({}, { __pairs = function() return function() return 1 end end })) do "
        + "end"),
  ]
}
