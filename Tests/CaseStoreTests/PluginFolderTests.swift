import CaseStore
import Diagnostics
import Testing

struct PluginFolderTests {
  @Test func `Lua sources are read by their paths, in order`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plugin.lua", "return 1")
    try folder.write("rules/board.lua", "return 2")
    try folder.write("README.md", "x")
    try folder.write("_meta/stub.lua", "x")
    try folder.write(".hidden.lua", "x")
    let decoded = try PluginFolder.read(folder.path)
    #expect(decoded.diagnostics.text == "")
    #expect(
      decoded.value?.files == [
        SourceFile(path: "plugin.lua", text: "return 1"),
        SourceFile(path: "rules/board.lua", text: "return 2"),
      ])
  }

  @Test func `sources that break a limit or a law are refused`() throws {
    let folder = try TemporaryFolder()
    var limits = StoreLimits()
    limits.sourceBytes = 2_048
    try folder.write("plugin.lua", String(repeating: "-", count: 2_049))
    try folder.write("Rules.lua", "x")
    try folder.write("a-b/c.lua", "x")
    try folder.write("latin.lua", bytes: [0x2D, 0x2D, 0xE9])
    try folder.link("linked.lua", to: "/etc/hostname")
    let decoded = try PluginFolder.read(folder.path, limits: limits)
    #expect(decoded.value == nil)
    #expect(
      folder.shortened(decoded.diagnostics.text) == """
        ~/Rules.lua: error: the name of a Lua file may have only a-z, 0-9 and '_'
           help: rename it; `require` finds a file by its name
        ~/a-b/c.lua: error: the name of a Lua file may have only a-z, 0-9 and '_'
           help: rename it; `require` finds a file by its name
        ~/latin.lua:1:3: error: the file is not UTF-8 text from here on
           help: save it again and choose the encoding UTF-8
        ~/linked.lua: error: this is a symbolic link, which is not followed
           help: put the file itself here
        ~/plugin.lua: error: the file has 2049 bytes; 2 KiB is the most
           help: take out what is not needed, or part it into smaller files
        """)
  }

  @Test func `a plugin may have so many files and so many bytes`() throws {
    let folder = try TemporaryFolder()
    var limits = StoreLimits()
    limits.modules = 2
    limits.pluginBytes = 20
    try folder.write("a.lua", "1234567890")
    try folder.write("plugin.lua", "1234567890")
    #expect(try PluginFolder.read(folder.path, limits: limits).value?.files.count == 2)
    try folder.write("plugin.lua", "12345678901")
    #expect(
      folder.shortened(try PluginFolder.read(folder.path, limits: limits).diagnostics.text)
        == """
        ~: error: the Lua files together have more than 20 bytes
           help: take out what is not needed
        """)
    limits.pluginBytes = 100
    try folder.write("b.lua", "")
    #expect(
      folder.shortened(try PluginFolder.read(folder.path, limits: limits).diagnostics.text)
        == """
        ~: error: there are more than 2 Lua files
           help: put small files together, and take out what is not needed
        """)
  }

  @Test func `a file for a folder is told from nothing at all`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("plugin.lua", "return 1")
    let plugin = #expect(throws: StoreError.self) { try PluginFolder.read(file) }
    #expect(
      plugin.map { folder.shortened($0.description) } == """
        ~/plugin.lua: error: this is a file, not a folder
           help: name the folder that holds plugin.lua
        """)
    let rules = #expect(throws: StoreError.self) { try SharedRules.read(folder.path("rules")) }
    #expect(
      rules.map { folder.shortened($0.description) } == """
        ~/rules: error: there is no such folder
           help: name the folder that holds the shared rules
        """)
  }

  @Test func `shared rules are found by topic and name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("funding/notice_period.lua", "return {}")
    let decoded = try SharedRules.read(folder.path)
    #expect(decoded.value?.files.map(\.path) == ["funding/notice_period.lua"])
  }

  @Test func `the first folder to have a plugin wins`() throws {
    let folder = try TemporaryFolder()
    try folder.write("one/richmond/plugin.lua", "")
    try folder.write("two/richmond/plugin.lua", "")
    try folder.write("two/kingston/plugin.lua", "")
    try folder.write("two/_calendars/england-and-wales.json", "{}")
    let search = PluginSearch(roots: [
      PluginSearch.Root(path: folder.path("none"), origin: "--plugins"),
      PluginSearch.Root(path: folder.path("one"), origin: "CONCORD_PLUGINS"),
      PluginSearch.Root(path: folder.path("two"), origin: "beside the program"),
    ])
    #expect(search.ids == ["kingston", "richmond"])
    #expect(try search.folder(of: "richmond") == folder.path("one/richmond"))
    #expect(try search.folder(of: "kingston") == folder.path("two/kingston"))
    #expect(
      try search.calendar(named: "england-and-wales")
        == folder.path("two/_calendars/england-and-wales.json"))
    let error = #expect(throws: StoreError.self) { try search.folder(of: "richmnd") }
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~/none: error: there is no plugin 'richmnd'; looked in ~/none (--plugins), \
        ~/one (CONCORD_PLUGINS), ~/two (beside the program)
           help: did you mean 'richmond'?
        """)
    let calendar = #expect(throws: StoreError.self) { try search.calendar(named: "../x") }
    #expect(calendar?.help == "use one of: england-and-wales")
  }

  @Test func `a folder without plugin.lua is no plugin`() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: StoreError.self) { try PluginFolder.read(folder.path) }
    #expect(
      error.map { folder.shortened($0.description) } == """
        ~: error: this folder is not a plugin: it has no plugin.lua
           help: name the folder that holds plugin.lua
        """)
  }
}
