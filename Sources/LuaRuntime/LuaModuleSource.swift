/// The text of a module that `require` found, and the names its errors show.
package struct LuaModuleSource: Sendable, Hashable {
  package var source: String
  /// A path a person can open, for example `plugins/richmond/rules/board.lua`.
  package var chunkName: String
  /// What scripts are told instead, which does not depend on where the folder lies: `rules/board.lua`.
  package var alias: String

  package init(source: String, chunkName: String, alias: String? = nil) {
    self.source = source
    self.chunkName = chunkName
    self.alias = alias ?? chunkName
  }
}
