import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
package import RuleEngine
import TimeKeeping

/// A rule written in Lua, behind the port the rule engine knows.
package final class ScriptRule: Rule {
  package let descriptor: RuleDescriptor
  /// The rule's own citations, each once.
  let citations: [Citation]
  private let index: Int
  private let engine: ScriptEngine

  /// The rule at a position among the adopted ones.
  init(_ index: Int, engine: ScriptEngine) {
    self.index = index
    self.engine = engine
    descriptor = engine.loaded.rules[index].descriptor
    citations = descriptor.citations.eachOnce
  }

  /// The rule's functions and examples as last loaded.
  var declared: DeclaredRule { engine.loaded.rules[index] }

  private var context: ScriptContext { engine.context }

  package func check(_ subject: RuleSubject) throws -> RuleOutcome {
    try check(subject, settings: nil)
  }

  /// Checks with settings in place of the adopted ones, for examples.
  func check(_ subject: RuleSubject, settings: LuaTable?) throws -> RuleOutcome {
    guard let (object, place, caseIndex) = resolve(subject) else { return RuleOutcome() }
    try engine.prepare(.check)
    let running = RunningCheck(rule: self, subject: place, caseIndex: caseIndex)
    context.check = running
    defer { context.check = nil }
    let call = engine.loaded.calls[index]
    do {
      let values =
        try (settings == nil ? call.settings : nil)
        ?? engine.state.keep(settings: settings ?? descriptor.settings(on: day(of: subject)))
      try engine.state.discard(call.check, object, ScriptClass.finding.handle(0), values)
    } catch {
      throw engine.explained(error)
    }
    return RuleOutcome(findings: running.findings, proposals: running.proposals)
  }

  /// What stands for a subject in Lua, and in a finding, and the position of its case.
  private func resolve(_ subject: RuleSubject) -> (LuaObject, Finding.Subject, Int?)? {
    switch subject {
    case .area: return (ScriptClass.area.handle(0), Finding.Subject(), nil)
    case .compact(let index): return (ScriptClass.compact.handle(index), Finding.Subject(), nil)
    case .case(let tracked):
      let index = context.index(of: tracked)
      return (ScriptClass.case.handle(index), Finding.Subject(caseID: tracked.file.id), index)
    case .caseRecord(let row, let tracked):
      let index = context.index(of: tracked)
      let record = ScriptRecord(record: tracked.file.about[row], caseIndex: index, row: row)
      return (context.place(record), Finding.Subject(caseID: tracked.file.id, row: row), index)
    case .row(let row, let register):
      guard let record = context.area?.facts.rows(of: register)[row] else { return nil }
      return (
        context.place(ScriptRecord(record: record, caseIndex: nil, row: row)),
        Finding.Subject(register: register, row: row), nil
      )
    }
  }

  /// The day that decides which of a rule's dated settings apply.
  private func day(of subject: RuleSubject) -> CivilDate? {
    switch subject {
    case .case(let tracked), .caseRecord(_, let tracked):
      tracked.file.raised.exact ?? context.area?.setting.asOf
    case .area, .compact, .row: context.area?.setting.asOf
    }
  }
}

extension ScriptError: RuleError {
  package var scriptPlace: String? { place?.description }
  package var scriptFrames: [String] { frames }
}

extension [Citation] {
  /// The citations in their order, without those that stood there before.
  var eachOnce: [Citation] {
    var seen: Set<Citation> = []
    return filter { seen.insert($0).inserted }
  }
}
