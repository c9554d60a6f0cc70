package import LuaRuntime

/// Settings for the tools that authors' editors run.
package enum EditorSettings {
  /// `.luarc.json`, which the Lua language server reads in the folder that is opened; `stubs` is the
  /// folder of `concord.lua` as seen from there.
  package static func languageServer(stubs: String) -> String {
    // What else is absent shares a table with what is there, such as `load` and `print`.
    let absent = LuaLibrary.members.filter { !$0.isPresent }.map(\.name)
    let tables = ["debug", "io", "os"].filter(absent.contains)
    return JSONTree.object([
      ("runtime.version", .text("Lua 5.4")),
      ("runtime.path", .texts(["?.lua"])),
      ("runtime.builtin", .object(tables.map { (key: $0, value: .text("disable")) })),
      ("workspace.library", .texts([stubs])),
      ("workspace.checkThirdParty", .flag(false)),
    ]).pretty
  }

  /// `.luacheckrc`: the globals there are, so that luacheck reports every other name.
  package static func luacheck(_ api: LuaAPI = ScriptInterface.api) -> String {
    var text = """
      -- The names scripts may use, for luacheck. Made from the declarations by `make api-files`.
      stds.concord = {
        read_globals = {

      """
    for member in LuaLibrary.members where member.isPresent && !member.name.contains(".") {
      text += "    \"\(member.name)\",\n"
    }
    for table in LuaLibrary.tables {
      let names = LuaLibrary.members.filter(\.isPresent).compactMap { $0.name.member(of: table) }
      text += entry(table, names)
    }
    for module in api.modules {
      text += entry(module.name, module.functions.map(\.name) + module.constants.map(\.name))
    }
    return text + """
        },
      }
      std = "concord"
      max_line_length = 120
      -- A rule's check is handed three things and need not use them all.
      unused_args = false
      -- It describes the interface to editors, and is never run.
      exclude_files = { "**/_meta/*.lua" }

      """
  }

  private static func entry(_ table: String, _ names: [String]) -> String {
    let fields = names.sorted().map { "      \($0) = {},\n" }.joined()
    return "    \(table) = { fields = {\n\(fields)    } },\n"
  }
}

extension String {
  /// The part behind the dot, when the name is one of a library's.
  fileprivate func member(of table: String) -> String? {
    hasPrefix("\(table).") ? String(dropFirst(table.count + 1)) : nil
  }
}
