extension KillScript {
  /// Few instructions that each take long: what a count of steps alone does not see in time.
  static let slowInstructions: [KillScript] = [
    KillScript(
      "comparing long equal texts",
      "local a, b = ('x'):rep(4 << 20), ('x'):rep(4 << 20) while true do local c = a == b end"),
    KillScript(
      "ordering long equal texts",
      "local a, b = ('x'):rep(4 << 20), ('x'):rep(4 << 20) while true do local c = a < b end"),
    KillScript(
      "joining long texts", "local a = ('x'):rep(3 << 20) while true do local b = a .. a end"),
    KillScript(
      "keys that fall on one another",
      """
      local t = {}
      for i = 1, 60000 do t[i * 131071] = true end
      while true do local x = t[131071 * 70000] end
      """),
    KillScript(
      "floats that fall on one another",
      "local t = {} for i = 1, 60000 do t[i + 0.5] = i end while true do local x = t[0.25] end"),
    KillScript(
      "long texts as keys",
      "local t, a = {}, ('x'):rep(2 << 20) while true do t[a .. 'y'] = 1 t = {} end"),
    KillScript(
      "a table rebuilt for ever",
      "while true do local t = {} for i = 1, 70000 do t[i] = i end end"),
    KillScript(
      "the length of a table with holes",
      "local t = {} for i = 1, 100000 do t[i] = i end for i = 1, 99999, 2 do t[i] = nil end "
        + "while true do local n = #t end"),
  ]
}
