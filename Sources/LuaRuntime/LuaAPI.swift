/// Everything a host declares to scripts, as plain values.
package struct LuaAPI: Sendable {
  package var modules: [LuaModule]
  /// A class's position is the `classID` of its objects.
  package var classes: [LuaClass]

  package init(modules: [LuaModule] = [], classes: [LuaClass] = []) {
    self.modules = modules
    self.classes = classes
  }

  /// The number of a class, for making its objects; nil when no class has the name.
  package func classID(named name: String) -> Int? {
    classes.firstIndex { $0.name == name }
  }
}
