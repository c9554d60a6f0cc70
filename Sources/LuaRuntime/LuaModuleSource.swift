/// The text of a module that `require` found, and the name its errors show.
package struct LuaModuleSource: Sendable, Hashable {
  package var source: String
  /// A path a person can open, for example `plugins/richmond/rules/board.lua`.
  package var chunkName: String

  package init(source: String, chunkName: String) {
    self.source = source
    self.chunkName = chunkName
  }
}
