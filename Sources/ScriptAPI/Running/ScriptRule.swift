import Diagnostics
package import CompactModel
import LuaRuntime
import ProcedureEngine
package import RuleEngine
import TimeKeeping

/// A rule written in Lua, behind the port the rule engine knows.
package final class ScriptRule: Rule {
  package let descriptor: RuleDescriptor
  private let index: Int
  private let engine: ScriptEngine
  /// The settings as Lua sees them, where none of them is dated.
  private let plainSettings: LuaValue?

  /// The rule at a position among the adopted ones.
  init(_ index: Int, engine: ScriptEngine) {
    self.index = index
    self.engine = engine
    descriptor = engine.loaded.rules[index].descriptor
    let isPlain = descriptor.settings.allSatisfy { $0.values.count == 1 }
    plainSettings = isPlain ? Self.settings(of: descriptor, on: nil) : nil
  }

  /// The rule's functions and examples as last loaded.
  var declared: DeclaredRule { engine.loaded.rules[index] }

  private var context: ScriptContext { engine.context }

  package func check(_ subject: RuleSubject) throws -> [Finding] {
    try check(subject, settings: nil)
  }

  /// Checks with settings in place of the adopted ones, for examples.
  func check(_ subject: RuleSubject, settings: LuaValue?) throws -> [Finding] {
    let running: RunningCheck
    let object: LuaValue
    let day: CivilDate?
    switch subject {
    case .area:
      running = RunningCheck(rule: descriptor, subject: Finding.Subject(), caseIndex: nil)
      object = ScriptClass.area.object(0)
      day = context.area?.setting.asOf
    case .case(let tracked):
      let index = context.index(of: tracked)
      running = RunningCheck(
        rule: descriptor, subject: Finding.Subject(caseID: tracked.file.id), caseIndex: index)
      object = ScriptClass.case.object(index)
      day = tracked.file.raised.exact ?? context.area?.setting.asOf
    case .compact(let index):
      running = RunningCheck(rule: descriptor, subject: Finding.Subject(), caseIndex: nil)
      object = ScriptClass.compact.object(index)
      day = context.area?.setting.asOf
    case .caseRecord(let row, let tracked):
      let index = context.index(of: tracked)
      let record = tracked.file.about[row]
      running = RunningCheck(
        rule: descriptor, subject: Finding.Subject(caseID: tracked.file.id, row: row),
        caseIndex: index)
      object = context.place(ScriptRecord(record: record, caseIndex: index, row: row))
      day = tracked.file.raised.exact ?? context.area?.setting.asOf
    case .row(let row, let register):
      let record = context.area?.facts.rows(of: register)[row]
      guard let record else { return [] }
      running = RunningCheck(
        rule: descriptor, subject: Finding.Subject(register: register, row: row), caseIndex: nil)
      object = context.place(ScriptRecord(record: record, caseIndex: nil, row: row))
      day = context.area?.setting.asOf
    }
    try engine.prepare(.check)
    context.check = running
    defer { context.check = nil }
    let values = settings ?? plainSettings ?? Self.settings(of: descriptor, on: day)
    do {
      try engine.state.discard(declared.check, [object, ScriptClass.finding.object(0), values])
    } catch {
      throw ScriptError(error)
    }
    return running.findings
  }

  private static func settings(of rule: RuleDescriptor, on day: CivilDate?) -> LuaValue {
    .table(
      LuaTable(
        entries: rule.settings.map { setting in
          let value = day.flatMap { setting.value(on: $0) } ?? setting.values.last?.value
          return (key: setting.name, value: value?.luaValue ?? .nil)
        }))
  }
}

extension ScriptError: RuleError {
  package var scriptPlace: String? { place?.description }
  package var scriptFrames: [String] { frames }
}
