extension KillScript {
  static let handlers: [KillScript] = [
    KillScript(
      "pcall of a loop, in a loop", "while true do pcall(function() while true do end end) end"),
    KillScript(
      "a recursive pcall",
      "local function again() pcall(again) pcall(again) while true do end end again()"),
    KillScript("pcall of pcall of pcall", "while true do pcall(pcall, pcall, pcall, error) end"),
    KillScript("pcall of error, in a loop", "while true do pcall(error, 'x') end"),
    KillScript("pcall of error without a value", "while true do pcall(error) end"),
    KillScript(
      "an xpcall handler that loops after the stop",
      "xpcall(function() while true do end end, function() while true do end end)"),
    KillScript(
      "an xpcall handler that loops after an error",
      "xpcall(function() error('x') end, function() while true do end end)"),
    KillScript(
      "nested xpcall handlers",
      """
      local function loop() while true do end end
      xpcall(function() xpcall(loop, loop) end, loop)
      """),
    KillScript(
      "an xpcall handler that fails", "while true do xpcall(error, function() error('y') end) end"),
    KillScript(
      "an xpcall handler that is xpcall itself", "while true do xpcall(error, xpcall, 'x') end"),
    KillScript(
      "an xpcall handler that starts a coroutine",
      """
      xpcall(error, function()
        while true do coroutine.wrap(function() while true do end end)() end
      end)
      """),
    KillScript(
      "an error value whose __tostring loops",
      "error(setmetatable({}, { __tostring = function() while true do end end }))\nwhile true do end"
    ).caught,
    KillScript(
      "assert with a message whose __tostring loops",
      "while true do pcall(assert, false, setmetatable({}, "
        + "{ __tostring = function() while true do end end })) end"),
    KillScript(
      "a loop below a Swift function", "concord.call(function() while true do end end)"),
    KillScript(
      "a loop below a Swift function that survives it",
      "while true do concord.try(function() while true do end end) end"),
    KillScript(
      "a loop below Swift below pcall below Swift",
      "while true do concord.try(function() pcall(concord.call, function() while true do end end) "
        + "end) end"),
    KillScript("a Swift function that fails, for ever", "while true do pcall(concord.refuse) end"),
    KillScript(
      "a wrong argument, for ever", "while true do pcall(concord.add, 'x', {}, print) end"),
  ]
}
