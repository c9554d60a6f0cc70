import LuaConformance
import Testing

@Suite("The text of a test file")
struct LuaTestTextTests {
  @Test(
    "is split into the statements outside of functions",
    arguments: [
      ("f() g()", ["f()", "g()"]),
      ("local a <const>, b = 1, 2; a = b", ["local a <const>, b = 1, 2", "a = b"]),
      ("local x = a\n(f or g)()", ["local x = a\n(f or g)()"]),
      (
        "x = 'end' y = [==[ end ]] ]==] -- end\nz = 1",
        ["x = 'end'", "y = [==[ end ]] ]==]", "z = 1"]
      ),
      ("local function f() return 1 end f()", ["local function f() return 1 end", "f()"]),
      ("function a.b:c(...) if x then y() end end", ["function a.b:c(...) if x then y() end end"]),
      ("x = 0x1p-3 y = 3..2 z = - - not a", ["x = 0x1p-3", "y = 3..2", "z = - - not a"]),
      ("f{1, a = 2; [3] = 4}.g 'x' [[y]] h = 1", ["f{1, a = 2; [3] = 4}.g 'x' [[y]]", "h = 1"]),
      ("goto on; ::on:: return f()", ["goto on", "return f()"]),
      ("a.b, c[1] = function() end, {}", ["a.b, c[1] = function() end, {}"]),
    ])
  func statements(source: String, parts: [String]) throws {
    let text = try LuaTestText(Array(source.utf8))
    #expect(text.statements.indices.map { text.source(of: $0) } == parts)
  }

  @Test("lists what stands in a block behind the block")
  func blocks() throws {
    let text = try Self.text(
      """
      do local a; f(a) end
      for i = 1, 2 do
        if i then g() elseif T then h() else k() end
      end
      repeat until true
      """)
    #expect(text.statements.map(\.parent) == [nil, 0, 0, nil, 3, 4, 4, 4, nil])
    #expect(
      text.statements.map(\.isLeaf) == [false, true, true, false, false, true, true, true, true])
    #expect(
      text.statements.map(\.lines) == [
        1...1, 1...1, 1...1, 2...4, 3...3, 3...3, 3...3, 3...3, 5...5,
      ])
    #expect(text.statements[4].asked == ["i", "T"])
    #expect(text.family(of: 3) == 3..<8)
    #expect(text.family(of: 8) == 8..<9)
  }

  @Test("keeps every line where it was, whatever is blanked")
  func blanking() throws {
    let text = try Self.text("#!/usr/bin/lua\na = [[\n1\n]]\nb(a)\nif a then\n  c()\nend\n")
    #expect(
      text.marked(without: [0], prefix: "P ")
        == "P --#!/usr/bin/lua\n      \n \n  \nCONFORMANCE_AT(1);b(a)\n"
        + "CONFORMANCE_AT(2);if a then\n  CONFORMANCE_AT(3);c()\nend\n")
    #expect(
      text.marked(without: [2, 3])
        == "--#!/usr/bin/lua\nCONFORMANCE_AT(0);a = [[\n1\n]]\nCONFORMANCE_AT(1);b(a)\n"
        + "         \n     \n   \n")
  }

  @Test("leaves a label at the end of its block, where a jump may reach it over locals")
  func labels() throws {
    let text = try Self.text("for i = 1, 2 do goto on; local x = i; ::on:: ; end")
    #expect(
      text.marked(without: [])
        == "CONFORMANCE_AT(0);for i = 1, 2 do CONFORMANCE_AT(1);goto on; "
        + "CONFORMANCE_AT(2);local x = i; ::on:: ; end")
  }

  @Test("loses calls that stand alone inside functions, when asked to")
  func leavingOut() throws {
    let source = "collectgarbage()\nfunction f() collectgarbage(); return collectgarbage() end"
    let text = try LuaTestText(Array(source.utf8), leavingOut: ["collectgarbage"])
    #expect(text.leftOut == ["collectgarbage": 1])
    #expect(
      text.marked(without: [0])
        == "                \nCONFORMANCE_AT(1);function f()                 ; "
        + "return collectgarbage() end")
  }

  @Test("writes bytes that are no UTF-8 as escapes")
  func strayBytes() throws {
    let text = try LuaTestText(Array("x = 'caf".utf8) + [0xE9] + Array("' -- ".utf8) + [0xE9])
    #expect(text.marked(without: []) == "CONFORMANCE_AT(0);x = 'caf\\xE9' -- ?")
  }

  @Test(
    "is refused when it is no Lua, with the line",
    arguments: [
      ("x = 1\ny = 'abc", "line 2: a text has no end"),
      ("x = [[", "line 1: a long bracket has no end"),
      ("if x then\nf()", "line 2: 'end' expected near ''"),
      ("f()\nend", "line 2: 'end' closes nothing"),
      ("x = = 1", "line 1: an expression expected near '='"),
    ])
  func malformed(source: String, message: String) {
    let error = #expect(throws: LuaFormError.self) { try LuaTestText(Array(source.utf8)) }
    #expect(error?.description == message)
  }

  private static func text(_ source: String) throws -> LuaTestText {
    try LuaTestText(Array(source.utf8))
  }
}
