package import CompactModel
package import Diagnostics
package import DocumentKit
import LuaRuntime
package import ProcedureEngine
package import RuleEngine
package import TimeKeeping

/// A plugin at work on one area's facts: the bracket of the data's way that stands inside a worker.
///
/// Confined to one thread.
package final class ScriptRun {
  package let plugin: ScriptPlugin
  package let area: ScriptArea
  private let rules: RuleSet
  /// What went wrong in tracking cases, until it is handed on with the results of a check.
  private var failures: [RuleFailure] = []

  /// A run with the rules chosen by id; all adopted ones when nil.
  package init(
    _ plugin: ScriptPlugin, facts: WorkspaceFacts, asOf: CivilDate, only chosen: Set<String>? = nil
  ) {
    self.plugin = plugin
    area = ScriptArea(plugin: plugin.declaration, facts: facts, asOf: asOf)
    rules = RuleSet(
      plugin.rules.filter { chosen?.contains($0.descriptor.id) ?? true })
  }

  /// A run with declarations of its own, and none of the plugin's rules.
  init(
    _ plugin: ScriptPlugin, facts: WorkspaceFacts, asOf: CivilDate, declaration: PluginDeclaration
  ) {
    self.plugin = plugin
    area = ScriptArea(plugin: declaration, facts: facts, asOf: asOf)
    rules = RuleSet([])
  }

  /// The same run with some of the rules only.
  package func limited(to rules: Set<String>) -> ScriptRun {
    ScriptRun(plugin, facts: area.facts, asOf: area.setting.asOf, only: rules)
  }

  /// The same run with other procedures, and without rules.
  package func judging(by procedures: [Procedure]) -> ScriptRun {
    var declaration = plugin.declaration
    declaration.procedures = procedures
    return ScriptRun(
      plugin, facts: area.facts, asOf: area.setting.asOf, declaration: declaration)
  }

  /// Notes on the scripts themselves, as far as they have run: each line that uses what is deprecated.
  package var notes: [Diagnostic] { plugin.engine.notes }

  /// What the procedure makes of a case.
  package func track(_ file: Case) -> TrackedCase {
    guard !plugin.engine.loaded.judgements.isEmpty else {
      return TrackedCase(file, in: area.setting)
    }
    let (judgements, failures) = JudgementRun(area: area, engine: plugin.engine).answers(
      about: file)
    self.failures += failures
    return TrackedCase(file, in: area.setting, judgements: judgements)
  }

  /// Hands on what went wrong in tracking cases since the last check, for who runs no rule.
  package func takeFailures() -> [RuleFailure] {
    defer { failures = [] }
    return failures
  }

  /// Runs the rules that concern each case; the area as a whole is left to `checkArea`.
  package func check(_ cases: [TrackedCase]) -> RuleResults {
    var results = RuleResults()
    for tracked in cases { check(tracked, into: &results) }
    return results
  }

  /// Runs the rules that concern one case, and says after each that it is done.
  package func check(
    _ tracked: TrackedCase, into results: inout RuleResults, done: () -> Void = {}
  ) {
    results.failures += failures
    failures = []
    plugin.context.begin(area, cases: [tracked])
    rules.check(tracked, into: &results, done: done)
    plugin.engine.state.endRun()
  }

  /// Runs the rules over the area, its Compacts and its registers, with all cases in view.
  package func checkArea(_ cases: [TrackedCase], done: () -> Void = {}) -> RuleResults {
    plugin.context.begin(area, cases: cases)
    var results = RuleResults()
    rules.checkArea(
      registers: area.facts.registers, compacts: area.plugin.compacts.count, into: &results,
      done: done)
    plugin.engine.state.endRun()
    return results
  }

  /// Builds a report over cases for the reporting year that begins in a calendar year, or the one
  /// that holds the day of the run.
  package func build(
    _ id: String, over cases: [TrackedCase], year: Int? = nil
  ) throws -> Document {
    try plugin.engine.prepare(.report)
    guard let report = plugin.engine.loaded.reports.first(where: { $0.descriptor.id == id }) else {
      throw ScriptError.unknownReport(id, among: plugin.engine.loaded.reports.map(\.descriptor.id))
    }
    let start = year ?? area.facts.year.startYear(containing: area.setting.asOf)
    guard let range = area.facts.year.range(startingIn: start) else {
      throw ScriptError("report.bad-year", "there is no year \(start): write one from 1900 to 2199")
    }
    let period = ScriptPeriod(range: range, label: area.facts.year.label(startingIn: start))
    let context = plugin.context
    context.begin(area, cases: cases)
    let draft = ReportDraft(audience: report.descriptor.audience)
    context.report = draft
    defer {
      context.report = nil
      plugin.engine.state.endRun()
    }
    let objects = [
      ScriptClass.report.object(0), ScriptClass.area.object(0), context.place(period),
    ]
    do {
      try plugin.engine.state.discard(report.build, objects)
    } catch {
      throw plugin.engine.explained(error)
    }
    return ReportFrame(area: area, report: report.descriptor, period: period, cases: cases)
      .document(draft)
  }
}
