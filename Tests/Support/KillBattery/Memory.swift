extension KillScript {
  static let memory: [KillScript] = [
    KillScript("a table without end", "local t = {} for i = 1, 1e9 do t[i] = { i } end"),
    KillScript("a text doubled for ever", "local s = 'x' while true do s = s .. s end"),
    KillScript(
      "a text doubled for ever, caught",
      "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end"),
    KillScript("texts kept", "local t = {} while true do t[#t + 1] = ('x'):rep(100000 + #t) end"),
    KillScript(
      "closures kept", "local t = {} while true do t[#t + 1] = function() return t end end"),
    KillScript(
      "coroutines kept", "local t = {} while true do t[#t + 1] = coroutine.wrap(function() end) end"
    ),
    KillScript(
      "suspended coroutines kept",
      """
      local t = {}
      while true do
        local co = coroutine.create(function() coroutine.yield() end)
        coroutine.resume(co)
        t[#t + 1] = co
      end
      """),
    KillScript("a function that calls itself", "local function f() return f() + 1 end f()"),
    KillScript("a module that calls itself", "while true do pcall(require, 'deep') end"),
    KillScript(
      "a wide stack",
      "local function f(...) return f(1, 2, 3, 4, 5, ...) end while true do pcall(f) end"),
    KillScript(
      "out of memory over and over",
      """
      local kept = {}
      for i = 1, 30000 do kept[i] = { i } end
      while true do pcall(function() local s = ('x'):rep(1 << 20) s = s .. s .. s .. s .. s .. s end) end
      """),
    KillScript(
      "just under the cap",
      """
      local kept = {}
      for i = 1, 11 do kept[i] = ('x'):rep((1 << 20) + i) end
      while true do local s = ('x'):rep(3 << 20) end
      """),
    KillScript(
      "objects of the host kept", "local t = {} while true do t[#t + 1] = concord.case(1) end"),
    KillScript("a table of the host for ever", "while true do concord.echo({ { { 'x' } } }) end"),
    KillScript(
      "errors kept", "local t = {} while true do t[#t + 1] = select(2, pcall(concord.refuse)) end"),
    KillScript(
      "upvalues in a chain",
      "local f = print while true do local g = f f = function() return g end end"),
    KillScript("a list of lists of itself", "local t = {} while true do t = { t, t } end"),
    KillScript(
      "string keys without end", "local t, i = {}, 0 while true do i = i + 1 t['key' .. i] = i end"),
  ]
}
