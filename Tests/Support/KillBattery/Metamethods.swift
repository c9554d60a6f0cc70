extension KillScript {
  static let metamethods: [KillScript] =
    ["add", "unm", "bnot", "idiv", "shl", "eq", "lt", "le", "len", "call", "index"].map {
      event in
      let uses = [
        "add": "t + 1", "unm": "-t", "bnot": "~t", "idiv": "t // 1",
        "shl": "t << 1", "eq": "t == u", "lt": "t < u", "le": "t <= u", "len": "#t",
        "call": "t()", "index": "t.x",
      ]
      return KillScript(
        "a loop in __\(event)",
        """
        local m = { __\(event) = function() while true do end end }
        local t, u = setmetatable({}, m), setmetatable({}, m)
        while true do pcall(function() return \(uses[event] ?? "t") end) end
        """)
    } + [
      KillScript(
        "a loop in __newindex",
        "setmetatable({}, { __newindex = function() while true do end end }).x = 1"),
      KillScript(
        "a loop in __pairs",
        "pairs(setmetatable({}, { __pairs = function() while true do end end }))"),
      KillScript(
        "a loop in __tostring",
        "tostring(setmetatable({}, { __tostring = function() while true do end end }))"),
      KillScript(
        "a loop in __tostring for print",
        "print(setmetatable({}, { __tostring = function() while true do end end }))"),
      KillScript(
        "__index chained to itself",
        "local t = {} t = setmetatable(t, { __index = function(t, k) return t[k .. 'x'] end }) "
          + "while true do pcall(function() return t.x end) end"),
      KillScript(
        "a long chain of __index",
        """
        local t = {}
        for i = 1, 1900 do t = setmetatable({}, { __index = t }) end
        while true do local x = t.none end
        """),
      KillScript(
        "a long chain of __newindex",
        """
        local t = {}
        for i = 1, 1900 do t = setmetatable({}, { __newindex = t }) end
        while true do t.none = 1 end
        """),
      KillScript(
        "an __eq that fails",
        "local m = { __eq = function() error('x') end } while true do "
          + "pcall(rawequal, 1, 2) pcall(function() return setmetatable({}, m) == setmetatable({}, m) "
          + "end) end"),
    ]
}
