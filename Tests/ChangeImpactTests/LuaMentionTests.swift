import Testing

@testable import ChangeImpact

@Suite("What a Lua source mentions")
struct LuaMentionTests {
  @Test func `is its words and those inside its texts, not its comments`() {
    let mentions = LuaMentions(
      "local a = case.path -- deadlines\nlocal b = 'due soon' --[[ duties ]]")
    #expect(mentions.words == ["local", "a", "case", "path", "b", "due", "soon"])
    #expect(!mentions.makesNames)
  }

  @Test(
    "may be anything once it makes up names",
    arguments: [
      "return case[name]", "return case['dead' .. 'lines']", "for k in pairs(case) do end",
      "return case['\\x64uties']", "return f(x)[y]", "return next(case)",
    ])
  func makesNames(source: String) {
    #expect(LuaMentions(source).makesNames)
  }

  @Test(
    "stays what it is with numbers, lengths and texts in brackets",
    arguments: [
      "return list[1]", "list[#list + 1] = 2", "return case['path']", "return { [key] = 1 }",
      "return [[case[name]]]",
    ])
  func makesNoNames(source: String) {
    #expect(!LuaMentions(source).makesNames)
  }

  @Test func `names the modules it asks for`() {
    let mentions = LuaMentions("local a = require 'x.y' local b = require(\"z\")")
    #expect(mentions.modules == ["x.y", "z"])
    #expect(!mentions.asksForAnyModule)
    #expect(LuaMentions("return require(name)").asksForAnyModule)
  }
}
