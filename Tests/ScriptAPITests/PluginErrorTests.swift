import Diagnostics
import ScriptAPI
import Testing

@Suite("A plugin that is wrong")
struct PluginErrorTests {
  /// A manifest, and all that is said of it.
  struct Wrong: CustomTestStringConvertible {
    let testDescription: String
    let source: String
    let message: String

    init(_ what: String, _ source: String, _ message: String) {
      testDescription = what
      self.source = source
      self.message = message
    }
  }

  @Test(
    "is refused with the place, the line, a caret and the remedy",
    arguments: [
      Wrong(
        "for another level",
        """
        return concord.plugin {
          id = 'x', title = 'X', version = '1', api = 7, procedures = {},
          area = { id = 'x', name = 'X', kind = 'borough', prefix = 'X' } }
        """,
        """
        plugins/x/plugin.lua:1:1: error: this plugin needs level 7 of the script interface, and \
        this Concord offers level 1: use a version of the plugin made for it
         1 | return concord.plugin {
           | ^
        """),
      Wrong(
        "that ends with nothing", "local x = 1",
        "plugins/x/plugin.lua: error: plugin.lua has to end with `return concord.plugin { … }`"),
      Wrong(
        "with a mistyped key", "\nconcord.procedure { id = 'p', titel = 'P', stages = {} }",
        """
        plugins/x/plugin.lua:2:31: error: concord.procedure: unknown field 'titel': did you mean \
        'title'?
         2 | concord.procedure { id = 'p', titel = 'P', stages = {} }
           |                               ^
        """),
      Wrong(
        "that does not parse", "return concord.plugin {\n  id = 'x'\n  title = 'X' }",
        """
        plugins/x/plugin.lua:3:3: error: '}' expected (to close '{' at line 1) near 'title'
         3 |   title = 'X' }
           |   ^
        """),
      Wrong(
        "with an exit to nowhere",
        """
        concord.procedure { id = 'p', title = 'P', stages = {
          { id = 'talk', label = 'Step 1', title = 'Talk',
            exits = { { id = 'unresolved', to = 'bord' } } },
          { id = 'board', label = 'Step 2', title = 'B',
            exits = { { id = 'resolved', to = 'closed' } } } } }
        """,
        """
        plugins/x/plugin.lua:1:1: error: the exit 'unresolved' of the stage 'talk' leads to the \
        unknown stage 'bord': did you mean 'board'?
         1 | concord.procedure { id = 'p', title = 'P', stages = {
           | ^
        """),
      Wrong(
        "that reads an unknown name", "return concrod.plugin {}",
        """
        plugins/x/plugin.lua:1:8: error: unknown name 'concrod': did you mean 'concord'?
         1 | return concrod.plugin {}
           |        ^
        """),
      Wrong(
        "that never ends", "while true do end",
        """
        plugins/x/plugin.lua:1:1: error: the script was stopped after 20000000 steps: look for a \
        loop that does not end
         1 | while true do end
           | ^
        """),
    ])
  func refusal(wrong: Wrong) {
    let error = #expect(throws: ScriptError.self) {
      try ScriptPlugin(PluginSources(folder: "plugins/x", files: ["plugin.lua": wrong.source]))
    }
    #expect(error?.diagnostic.description == wrong.message)
  }

  @Test("names the shared rule that was most likely meant")
  func unknownRule() {
    let sources = SmallPlugin.sources(
      rules: "{ use = 'funding.notce' }", shared: ["funding/notice.lua": "return 1"])
    let error = #expect(throws: ScriptError.self) { try ScriptPlugin(sources) }
    #expect(
      error?.message
        == "there is no shared rule 'funding.notce': did you mean 'funding.notice'?")
  }

  @Test("cannot give a setting that the rule has not, or of another kind")
  func badSetting() {
    let rule = """
      return concord.rule { id = "a.b", title = "T", cite = "EX", over = "case",
        settings = { months = { default = 3, summary = "months" } },
        check = function() end }
      """
    for (settings, message) in [
      ("{ month = 3 }", "the rule 'a.b' has no setting 'month': did you mean 'months'?"),
      ("{ months = 'x' }", "the setting 'months' of 'a.b' needs a number"),
    ] {
      let sources = SmallPlugin.sources(
        rules: "{ use = 'a.b', settings = \(settings) }", shared: ["a/b.lua": rule])
      let error = #expect(throws: ScriptError.self) { try ScriptPlugin(sources) }
      #expect(error?.message == message)
    }
  }
}
