extension KillScript {
  static let coroutines: [KillScript] = [
    KillScript(
      "endless dead coroutines", "while true do coroutine.resume(coroutine.create(type), 1) end"),
    KillScript(
      "coroutines shorter than a slice",
      "while true do coroutine.wrap(function() for i = 1, 50 do end end)() end"),
    KillScript(
      "a loop in a coroutine whose resume is ignored",
      """
      while true do
        local co = coroutine.create(function() while true do end end)
        coroutine.resume(co)
      end
      """),
    KillScript(
      "a pcall loop inside a coroutine inside a pcall",
      """
      pcall(function()
        local co = coroutine.wrap(function()
          while true do pcall(function() while true do end end) end
        end)
        while true do pcall(co) end
      end)
      while true do end
      """),
    KillScript(
      "a coroutine that yields for ever",
      """
      local co = coroutine.wrap(function() while true do coroutine.yield() end end)
      while true do co() end
      """),
    KillScript(
      "two coroutines taking turns",
      """
      local a = coroutine.create(function() while true do coroutine.yield() end end)
      local b = coroutine.create(function() while true do coroutine.resume(a) coroutine.yield() end end)
      while true do coroutine.resume(b) end
      """),
    KillScript(
      "coroutines in coroutines",
      """
      local function dive(n) return coroutine.wrap(function() if n > 0 then dive(n - 1)() end
        while true do end end) end
      while true do pcall(dive(50)) end
      """),
    KillScript(
      "a yield across pcall",
      """
      local co = coroutine.wrap(function()
        while true do pcall(function() coroutine.yield() error('x') end) end
      end)
      while true do co() end
      """),
    KillScript(
      "a yield across a metamethod",
      """
      local t = setmetatable({}, { __index = function() return coroutine.yield() end })
      local co = coroutine.wrap(function() while true do local x = t.x end end)
      while true do co(1) end
      """),
    KillScript(
      "wrap of wrap of wrap",
      "while true do local f = print for i = 1, 50 do f = coroutine.wrap(f) end pcall(f, nil) end"),
    KillScript(
      "resuming the dead",
      """
      local co = coroutine.create(function() end) coroutine.resume(co)
      while true do coroutine.resume(co) end
      """),
    KillScript(
      "status asked for ever",
      "local co = coroutine.create(print) while true do coroutine.status(co) end"),
    KillScript(
      "an iterator that is a coroutine",
      "for x in coroutine.wrap(function() while true do coroutine.yield(1) end end) do end"),
  ]
}
