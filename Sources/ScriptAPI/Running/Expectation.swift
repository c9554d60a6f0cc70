import CompactModel
import Diagnostics
import LuaRuntime
import ProcedureEngine
import RuleEngine
import TimeKeeping

/// What a test expects, held against what came.
struct Expectation {
  let table: DeclaredTable
  let rules: [String]
  let stages: [String]

  init(_ table: DeclaredTable, rules: [String], stages: [String]) {
    self.table = table
    self.rules = rules
    self.stages = stages
  }

  func failures(_ tracked: TrackedCase, _ results: RuleResults) -> [String] {
    let state = tracked.state
    var failures: [String] = []
    func same(_ name: String, _ got: String?) {
      guard let wanted = table.text(name), wanted != got else { return }
      failures.append("expected \(name) \(wanted), got \(got ?? "none")")
    }
    func sameList(_ name: String, _ got: [String]) {
      guard table[name].list != nil else { return }
      let wanted = table.texts(name)
      guard wanted != got else { return }
      failures.append("expected \(name) \(list(wanted)), got \(list(got))")
    }
    if let wanted = table.text("stage"), wanted != "closed", !stages.contains(wanted) {
      let hint = Spelling.suggestion(for: wanted, among: stages + ["closed"])
      failures.append("the procedure has no stage '\(wanted)': \(hint)")
    } else {
      same("stage", state.isClosed ? "closed" : state.stageID)
    }
    same("status", state.isClosed ? "closed" : "open")
    same("outcome", state.outcome?.rawValue)
    sameList("duties", state.duties.filter { $0.isOpen && $0.isDue }.map(\.id))
    sameList("violations", state.violations.map(\.code.rawValue))
    sameList("silences", tracked.silences.map(\.on.rawValue))
    sameList(
      "settled", tracked.silences.filter { $0.settledBy != nil }.map(\.on.rawValue))
    sameList("path", state.visits.map(\.stage))
    same("procedure", tracked.procedure?.id)
    same("closed_on", state.closedOn?.description)
    sameList("late", tracked.deadlines.filter { $0.status == .late }.map(\.id))
    let may = Set(tracked.choices.filter(\.isOpen).map(\.act.rawValue))
    for act in table.texts("may") where !may.contains(act) {
      failures.append("expected that '\(act)' is possible next; possible are \(list(may.sorted()))")
    }
    for act in table.texts("may_not") where may.contains(act) {
      failures.append("expected that '\(act)' is not possible next, and it is")
    }
    return failures + deadlineFailures(tracked) + findingFailures(results)
  }

  private func deadlineFailures(_ tracked: TrackedCase) -> [String] {
    var failures: [String] = []
    let stages = tracked.procedure?.stages ?? []
    let clocks = (tracked.procedure?.clocks ?? []).map(\.id) + stages.flatMap(\.clocks).map(\.id)
    let known = clocks + stages.flatMap(\.duties).filter { $0.within != nil }.map(\.id)
    for (id, value) in table["deadlines"].table?.entries ?? [] {
      guard known.contains(id) else {
        let hint = Spelling.suggestion(for: id, among: known)
        failures.append("the procedure has no clock '\(id)': \(hint)")
        continue
      }
      let got = tracked.deadlines.last { $0.id == id }?.lastDay.iso ?? "none"
      if got != value.string {
        failures.append("expected the deadline \(id) on \(value.string ?? "?"), got \(got)")
      }
    }
    return failures
  }

  private func findingFailures(_ results: RuleResults) -> [String] {
    var failures = results.failures.map { "the rule \($0.rule) failed: \($0.message)" }
    let named = table["findings"].table?.keys ?? []
    for rule in named + table.texts("no_findings") where !rules.contains(rule) {
      let hint = Spelling.suggestion(for: rule, among: rules)
      failures.append("the plugin has no rule '\(rule)': \(hint)")
    }
    for (rule, value) in table["findings"].table?.entries ?? [] where rules.contains(rule) {
      let got = results.findings.filter { $0.rule == rule }.map(\.severity).max()?.rawValue
      if got != value.string {
        failures.append("expected \(value.string ?? "?") from \(rule), got \(got ?? "nothing")")
      }
    }
    for rule in table.texts("no_findings") {
      let found = results.findings.filter { $0.rule == rule }
      if let first = found.first {
        failures.append("expected nothing from \(rule), got: \(first.message)")
      }
    }
    return failures
  }

  private func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }
}
