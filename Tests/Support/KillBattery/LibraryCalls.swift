extension KillScript {
  static let libraryCalls: [KillScript] = [
    KillScript(
      "inserting at the front of a long list",
      "local t = {} while true do table.insert(t, 1, 1) end"),
    KillScript(
      "removing from the front of a long list",
      "local t = {} for i = 1, 50000 do t[i] = i end while true do table.remove(t, 1) "
        + "t[#t + 1] = 1 end"),
    KillScript(
      "next over a long table", "local t = {} for i = 1, 5000 do t[i] = i end while next(t) do end"),
    KillScript(
      "pairs over a long table",
      "local t = {} for i = 1, 20000 do t['k' .. i] = i end while true do pairs(t) end"),
    KillScript(
      "sorting a long list",
      "local t = {} while true do for i = 1, 20000 do t[i] = (i * 7919) % 20011 end table.sort(t) end"
    ),
    KillScript(
      "joining a long list",
      "local t = {} for i = 1, 50000 do t[i] = i end while true do "
        + "table.concat(t, ',') end"),
    KillScript("repeating a text", "while true do ('x'):rep(1 << 20) end"),
    KillScript(
      "turning a text round", "local s = ('x'):rep(1 << 20) while true do s:reverse() end"),
    KillScript("capitals of a text", "local s = ('x'):rep(1 << 20) while true do s:upper() end"),
    KillScript(
      "formatting a long text", "local s = ('x'):rep(1 << 20) while true do ('%s'):format(s) end"),
    KillScript(
      "quoting a long text", "local s = ('\\0'):rep(1 << 18) while true do ('%q'):format(s) end"),
    KillScript(
      "packing a long text", "local s = ('x'):rep(1 << 20) while true do string.pack('s4', s) end"),
    KillScript(
      "the bytes of a text",
      "local s = ('x'):rep(1 << 16) while true do pcall(s.byte, s, 1, 5000) end"),
    KillScript(
      "counting characters", "local s = ('é'):rep(1 << 19) while true do utf8.len(s) end"),
    KillScript(
      "an offset far out", "local s = ('é'):rep(1 << 19) while true do utf8.offset(s, 1 << 18) end"),
    KillScript(
      "numbers of long texts", "local s = ('1'):rep(1 << 17) while true do tonumber(s) end"),
    KillScript(
      "select of many",
      "local function f(...) while true do select(-1, ...) end end "
        + "f(table.unpack({}, 1, 5000))"),
    KillScript(
      "moving a long list",
      "local t = {} for i = 1, 50000 do t[i] = i end while true do "
        + "table.move(t, 1, 50000, 2) end"),
    KillScript(
      "packing many values",
      "local t = {} for i = 1, 5000 do t[i] = i end while true do "
        + "table.pack(table.unpack(t)) end"),
    KillScript("printing for ever", "while true do print('x') end"),
  ].map(\.caught)
}
