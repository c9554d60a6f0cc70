extension KillScript {
  static let loops: [KillScript] = [
    KillScript("a tight loop", "while true do end"),
    KillScript("a loop with a body", "local x = 0 while true do x = x + 1 end"),
    KillScript("repeat until never", "repeat until false"),
    KillScript("a numeric for of all integers", "for i = 1, math.maxinteger do end"),
    KillScript("a numeric for of floats that stand still", "for i = 1, math.huge do end"),
    KillScript("goto back", "::again:: goto again"),
    KillScript("an endless tail call", "local function again() return again() end again()"),
    KillScript(
      "two functions calling each other",
      "local a, b function a() return b() end function b() return a() end a()"),
    KillScript("nested loops", "for i = 1, 1e9 do for j = 1, 1e9 do for k = 1, 1e9 do end end end"),
    KillScript("a generic for without end", "for _ in function() return true end do end"),
    KillScript("a loop in a required module", "require('loop')"),
    KillScript("a caught loop in a required module", "while true do pcall(require, 'caught') end"),
    KillScript("varargs passed on for ever", "local function f(...) return f(...) end f(1, 2, 3)"),
    KillScript("a closure made each time", "while true do local f = function() return f end end"),
    KillScript(
      "a fibonacci number",
      "local function f(n) return n < 2 and n or f(n - 1) + f(n - 2) end f(90)"),
    KillScript(
      "ackermann",
      "local function a(m, n) if m == 0 then return n + 1 elseif n == 0 then "
        + "return a(m - 1, 1) end return a(m - 1, a(m, n - 1)) end while true do pcall(a, 2, 50) end"
    ),
  ]
}
