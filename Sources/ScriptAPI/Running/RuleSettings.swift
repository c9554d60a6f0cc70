import LuaRuntime
import RuleEngine
import TimeKeeping

extension RuleDescriptor {
  /// The settings as Lua sees them: those in force on a day, or the newest.
  func settings(on day: CivilDate?) -> LuaTable {
    LuaTable(
      entries: settings.map { setting in
        let value = day.flatMap { setting.value(on: $0) } ?? setting.values.last?.value
        return (key: setting.name, value: value?.luaValue ?? .nil)
      })
  }

  /// Whether one table of the settings does for every subject: none is dated, and none is a list,
  /// which a script could change.
  var hasFixedSettings: Bool {
    settings.allSatisfy { setting in
      guard setting.values.count == 1, case .texts = setting.values[0].value else {
        return setting.values.count == 1
      }
      return false
    }
  }
}

extension LuaState {
  /// Makes the table that a check is handed as its settings.
  func keep(settings: LuaTable) throws -> LuaReference {
    try keep(readOnly: settings, title: "settings")
  }
}
