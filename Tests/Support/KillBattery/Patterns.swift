extension KillScript {
  /// A single one may be refused for what it would take; done over and over, all must be stopped.
  static let patterns: [KillScript] = [
    KillScript("four lazy stars", "('a'):rep(1000):find(('.-'):rep(4) .. 'b')"),
    KillScript("eight lazy stars", "('a'):rep(1000):find(('.-'):rep(8) .. 'b')"),
    KillScript("thirty optional letters", "('a'):rep(30):find(('a?'):rep(30) .. ('a'):rep(31))"),
    KillScript("a lazy star over a long text", "('a'):rep(200000):gsub('.-b', '')"),
    KillScript("greedy stars in a row", "('a'):rep(500):match(('a*'):rep(20) .. 'b')"),
    KillScript(
      "balanced brackets that are not", "while true do ('('):rep(100000):find('%b()') end"),
    KillScript("a frontier everywhere", "while true do ('a b'):rep(30000):gsub('%f[%a]', '') end"),
    KillScript("a back-reference", "('a'):rep(3000):find('(.-)%1b')"),
    KillScript("back-references in a row", "('ab'):rep(2000):find('(.*)(.*)%1%2%2c')"),
    KillScript(
      "a set that is long",
      "local set = '[' .. ('a'):rep(100000) .. ']' "
        + "while true do ('b'):rep(10000):find(set) end"),
    KillScript(
      "gmatch without end", "while true do for w in ('a'):rep(10000):gmatch('') do end end"),
    KillScript(
      "a gmatch that fails, used again",
      """
      local each = ('a'):rep(1000):gmatch(('.-'):rep(3) .. 'b')
      while true do pcall(each) end
      """),
    KillScript(
      "plain text nearly found",
      """
      local hay, needle = ('a'):rep(4 << 20), ('a'):rep(1 << 20) .. 'b'
      while true do hay:find(needle, 1, true) end
      """),
    KillScript(
      "a pattern matched by pcall for ever",
      "while true do pcall(string.find, ('a'):rep(100), ('.-'):rep(6) .. 'b') end"),
    KillScript(
      "gsub of everything", "local s = ('a'):rep(1 << 16) while true do s:gsub('a', 'b') end"),
    KillScript(
      "a match in a coroutine",
      "while true do pcall(coroutine.wrap(string.find), ('a'):rep(1000), ('.-'):rep(5) .. 'b') end"),
  ].map(\.caught)
}
