extension KillScript {
  private static let loop = "local m = { __close = function() while true do end end }\n"

  static let closing: [KillScript] = [
    KillScript(
      "a looping __close in the main thread",
      loop + "pcall(function() local c <close> = setmetatable({}, m) while true do end end)"),
    KillScript(
      "a looping __close after an ordinary error",
      loop + "pcall(function() local c <close> = setmetatable({}, m) error('x') end)"),
    KillScript(
      "a looping __close under coroutine.wrap",
      loop + """
        local run = coroutine.wrap(function()
          local c <close> = setmetatable({}, m)
          while true do end
        end)
        pcall(run)
        """),
    KillScript(
      "a looping __close under coroutine.wrap after an error",
      loop
        + "pcall(coroutine.wrap(function() local c <close> = setmetatable({}, m) error('x') end))"),
    KillScript(
      "a looping __close through coroutine.close",
      loop + """
        local co = coroutine.create(function()
          local c <close> = setmetatable({}, m)
          coroutine.yield()
        end)
        coroutine.resume(co)
        coroutine.close(co)
        """),
    KillScript(
      "a __close handler that loops in pcalls",
      """
      local m = { __close = function() while true do pcall(function() while true do end end) end end }
      local c <close> = setmetatable({}, m)
      while true do end
      """),
    KillScript(
      "a __close handler that opens another",
      """
      local m = {}
      m.__close = function() local c <close> = setmetatable({}, m) end
      while true do pcall(function() local c <close> = setmetatable({}, m) end) end
      """),
    KillScript(
      "a hundred looping __close handlers",
      loop + """
        local function deep(n) local c <close> = setmetatable({}, m) if n > 0 then deep(n - 1) end
          error('x') end
        pcall(deep, 100)
        """),
    KillScript(
      "__close in a generic for", loop + "for k in next, {}, nil, setmetatable({}, m) do end"),
    KillScript(
      "coroutines closing each other",
      """
      local m = { __close = function(c) if c.next then assert(coroutine.close(c.next)) end end }
      while true do
        local previous
        for i = 1, 200 do
          local next = previous
          previous = coroutine.create(function()
            local c <close> = setmetatable({ next = next }, m)
            coroutine.yield()
          end)
          coroutine.resume(previous)
        end
        coroutine.close(previous)
      end
      """),
    KillScript(
      "a __close that closes its own coroutine",
      """
      while true do
        local co
        co = coroutine.create(function()
          local c <close> = setmetatable({}, { __close = function() pcall(coroutine.close, co) end })
          coroutine.yield()
        end)
        coroutine.resume(co)
        coroutine.close(co)
      end
      """),
  ]
}
