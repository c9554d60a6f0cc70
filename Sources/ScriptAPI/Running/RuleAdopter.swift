import CompactModel
import Diagnostics
import LuaRuntime
import RuleEngine
import TimeKeeping

/// Fetches shared rules and fits them to what an area changes.
enum RuleAdopter {
  /// Loads a shared rule and applies an area's own title, severity, citation and settings.
  static func adopt(
    _ adoption: SharedAdoption, _ sources: PluginSources, _ state: LuaState,
    _ context: ScriptContext
  ) throws -> DeclaredRule {
    guard let module = sources.sharedRule(adoption.id) else {
      let hint = Spelling.suggestion(for: adoption.id, among: sources.sharedRuleIDs)
      throw ScriptError(
        "plugin.unknown-rule", "there is no shared rule '\(adoption.id)': \(hint)",
        at: adoption.place)
    }
    var rule = try load(module, id: adoption.id, state, context)
    if let title = adoption.title { rule.descriptor.title = title }
    if let severity = adoption.severity { rule.descriptor.severity = severity }
    if !adoption.citations.isEmpty { rule.descriptor.citations = adoption.citations }
    for (name, value) in adoption.settings.entries {
      try apply(value, to: name, of: &rule.descriptor, at: adoption.place)
    }
    return rule
  }

  /// Loads one rule file; a shared rule's id has to be the one its path says.
  static func load(
    _ module: LuaModuleSource, id: String?, _ state: LuaState, _ context: ScriptContext
  ) throws -> DeclaredRule {
    let place = Place(path: module.chunkName)
    let result = try state.run(module)
    guard let object = result.object, object.classID == ScriptClass.ruleDeclaration.rawValue else {
      throw ScriptError(
        "rule.no-rule", "a rule file has to end with `return concord.rule { … }`", at: place)
    }
    let rule = context.declared.rules[Int(object.payload)]
    if let id, rule.descriptor.id != id {
      throw ScriptError(
        "rule.wrong-id",
        "the rule calls itself '\(rule.descriptor.id)', and its path says '\(id)': make them agree",
        at: rule.place ?? place)
    }
    return rule
  }

  private static func apply(
    _ value: LuaValue, to name: String, of rule: inout RuleDescriptor, at place: Place?
  ) throws {
    guard let index = rule.settings.firstIndex(where: { $0.name == name }) else {
      let hint = Spelling.suggestion(for: name, among: rule.settings.map(\.name))
      throw ScriptError(
        "rule.unknown-setting", "the rule '\(rule.id)' has no setting '\(name)': \(hint)",
        at: place)
    }
    rule.settings[index].values = try values(value, rule.settings[index], of: rule.id, at: place)
  }

  /// One value, or a list of `{ from = …, value = … }` from oldest to newest.
  private static func values(
    _ value: LuaValue, _ setting: RuleSetting, of rule: String, at place: Place?
  ) throws -> [RuleSetting.Dated] {
    let dated = (value.list ?? []).compactMap(DeclaredTable.init)
    guard !dated.isEmpty else {
      return [RuleSetting.Dated(value: try plain(value, setting, of: rule, at: place))]
    }
    return try dated.map { item in
      guard let from = item.text("from").flatMap({ CivilDate(iso: $0) }) else {
        throw ScriptError(
          "rule.bad-setting",
          "the setting '\(setting.name)' of '\(rule)' has a dated value without a day: write "
            + "{ from = \"2026-03-04\", value = … }", at: place)
      }
      return RuleSetting.Dated(
        from: from, value: try plain(item["value"], setting, of: rule, at: place))
    }
  }

  private static func plain(
    _ value: LuaValue, _ setting: RuleSetting, of rule: String, at place: Place?
  ) throws -> RuleSetting.Value {
    let wanted = setting.values.first?.value.kindName ?? "a value"
    guard let plain = RuleSetting.Value(value), plain.kindName == wanted else {
      throw ScriptError(
        "rule.bad-setting", "the setting '\(setting.name)' of '\(rule)' needs \(wanted)", at: place)
    }
    return plain
  }
}
