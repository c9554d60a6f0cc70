package import CompactModel
package import Diagnostics
import ProcedureEngine
import RuleEngine
import ScriptAPI
import ScriptWorkers
import TimeKeeping

/// What a question about a case can be about.
package enum WhySubject: Hashable, Sendable {
  case rule(String)
  case deadline(String)
  case stage(String)
}

/// How a time limit or a stage of a case came about, from the facts to the clause.
package struct StandingExplanation: Sendable {
  package let subject: WhySubject
  package let title: String
  package let steps: [Step]
  /// The clauses it rests on, each with the document it stands in.
  package let sources: [(citation: Citation, source: Source?)]

  /// One link of the chain: what kind it is, what it says, and where.
  package struct Step: Hashable, Sendable {
    package let kind: String
    package let text: String
    package let place: Place?

    init(_ kind: String, _ text: String, at place: Place? = nil) {
      self.kind = kind
      self.text = text
      self.place = place
    }
  }
}

extension Workbench {
  /// What an id given to `why` names: a rule, a time limit or a stage.
  ///
  /// - Throws: `WorkbenchError` when it is none of them, with the nearest.
  package func subject(
    _ id: String, of caseID: String, in workspace: OpenWorkspace
  ) throws -> WhySubject {
    let rules = workspace.declaration.rules.map(\.id)
    if rules.contains(id) { return .rule(id) }
    let shown = try show(caseID, in: workspace)
    let procedure = workspace.procedure(of: shown)
    let clocks =
      (procedure?.clocks ?? []).map(\.id)
      + (procedure?.stages ?? []).flatMap { $0.clocks.map(\.id) }
      + shown.view.deadlines.map(\.id)
    if clocks.contains(id) { return .deadline(id) }
    let stages = (procedure?.stages ?? []).map(\.id)
    if stages.contains(id) { return .stage(id) }
    throw WorkbenchError(
      .usage, "why.unknown",
      "\(workspace.declaration.area.name) has not adopted a rule '\(id)', and its procedure has no "
        + "time limit or stage of that id",
      at: Place(path: workspace.path),
      help: Spelling.suggestion(for: id, among: rules + clocks + stages))
  }

  /// Explains a time limit of a case, once for each time it ran.
  package func why(
    deadline id: String, of caseID: String, in workspace: OpenWorkspace
  ) throws -> [StandingExplanation] {
    let shown = try show(caseID, in: workspace)
    let telling = StandingTelling(shown, in: workspace)
    let running = shown.view.deadlines.filter { $0.id == id }
    return running.isEmpty ? [telling.notRunning(id)] : running.map(telling.deadline)
  }

  /// Explains how a case came to a stage, once for each time it did.
  package func why(
    stage id: String, of caseID: String, in workspace: OpenWorkspace
  ) throws -> [StandingExplanation] {
    let shown = try show(caseID, in: workspace)
    let telling = StandingTelling(shown, in: workspace)
    let visits = shown.view.state.visits.indices.filter { shown.view.state.visits[$0].stage == id }
    return visits.isEmpty ? [telling.notReached(id)] : visits.map(telling.visit)
  }
}

extension OpenWorkspace {
  /// The procedure that governs a case.
  func procedure(of shown: ShownCase) -> Procedure? {
    declaration.procedures.first { $0.title == shown.view.procedure }
      ?? declaration.procedures.last
  }
}

/// Tells of one case how its time limits and stages came about.
private struct StandingTelling {
  private let shown: ShownCase
  private let workspace: OpenWorkspace
  private let procedure: Procedure?

  private typealias Step = StandingExplanation.Step

  private var file: Case { shown.file }

  init(_ shown: ShownCase, in workspace: OpenWorkspace) {
    self.shown = shown
    self.workspace = workspace
    procedure = workspace.procedure(of: shown)
  }

  func deadline(_ deadline: CaseDeadline) -> StandingExplanation {
    var steps: [Step] = []
    if let rule = clock(deadline.id, at: deadline.stage) {
      steps.append(start(of: rule, at: deadline.stage))
      steps.append(Step("rule", "\(rule.limit.text) \(counted(from: rule)): \(rule.title)"))
      steps += rule.stops.flatMap { act in
        file.events.indices.filter { file.events[$0].act == act }.map { index in
          Step("event", words(ofEvent: index), at: file.place(ofEvent: index))
        }
      }
    }
    steps.append(Step("count", deadline.explanation))
    steps += deadline.warnings.map { Step("note", $0) }
    return explanation(
      .deadline(deadline.id),
      "\(deadline.title): \(deadline.lastDay.long) (\(deadline.status.rawValue))", steps,
      deadline.citations)
  }

  func notRunning(_ id: String) -> StandingExplanation {
    let rule = clock(id, at: nil)
    let steps: [Step] =
      rule.map {
        [
          Step(
            "rule",
            "\($0.limit.text) \(counted(from: $0)); nothing on record starts it on a known day")
        ]
      } ?? []
    return explanation(
      .deadline(id), "\(rule?.title ?? id): not running", steps, rule?.citations ?? [])
  }

  func visit(_ number: Int) -> StandingExplanation {
    let visits = shown.view.state.visits
    let visit = visits[number]
    let stage = procedure?.stage(visit.stage)
    var steps: [Step] = []
    if let clock = visit.enteredByClock {
      steps.append(Step("time limit", "'\(clock)' ran out, and the case moved by itself"))
    } else if file.events.indices.contains(visit.enteredBy) {
      steps.append(
        Step(
          "event", words(ofEvent: visit.enteredBy), at: file.place(ofEvent: visit.enteredBy)))
    }
    var citations = stage?.citations ?? []
    if number > 0, let before = procedure?.stage(visits[number - 1].stage),
      let exit = before.exits.first(where: { $0.to == visit.stage })
    {
      let by =
        exit.by.isEmpty ? "by whom the procedure does not say" : "by \(roles.phrase(exit.by))"
      steps.append(Step("exit", "'\(exit.id)' of \(before.label), \(by)"))
      if !exit.citations.isEmpty { citations = exit.citations + citations }
    } else if number == 0 {
      steps.append(Step("procedure", "\(shown.view.procedure) begins here"))
    }
    if let left = visit.left { steps.append(Step("left", left.text)) }
    return explanation(
      .stage(visit.stage), "\(stage?.fullTitle ?? visit.stage), from \(visit.entered.text)", steps,
      citations)
  }

  func notReached(_ id: String) -> StandingExplanation {
    let stage = procedure?.stage(id)
    let ways = (procedure?.stages ?? []).flatMap { from in
      from.exits.filter { $0.to == id }.map { exit in
        Step(
          "exit",
          "'\(exit.id)' of \(from.label) leads here"
            + (exit.by.isEmpty ? "" : ", by \(roles.phrase(exit.by))"))
      }
    }
    return explanation(
      .stage(id), "\(stage?.fullTitle ?? id): the case has not been there", ways,
      stage?.citations ?? [])
  }

  private var roles: Roles {
    let plugin = workspace.declaration
    let names = plugin.bodies.map { ($0.id, $0.title) } + plugin.offices.map { ($0.id, $0.title) }
    return Roles(names: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }

  private func explanation(
    _ subject: WhySubject, _ title: String, _ steps: [Step],
    _ citations: [Citation]
  ) -> StandingExplanation {
    var seen: Set<Citation> = []
    return StandingExplanation(
      subject: subject, title: title, steps: steps,
      sources: citations.filter { seen.insert($0).inserted }.map { citation in
        (citation, workspace.declaration.sources.first { $0.id == citation.source })
      })
  }

  private func clock(_ id: String, at stage: String?) -> ClockRule? {
    let own = stage.flatMap { procedure?.stage($0) }.map { $0.clocks } ?? []
    let others = (procedure?.clocks ?? []) + (procedure?.stages ?? []).flatMap(\.clocks)
    return (own + others).first { $0.id == id }
  }

  private func start(of rule: ClockRule, at stage: String?) -> Step {
    let visit = shown.view.state.visits.last { $0.stage == stage }
    switch rule.from {
    case .raised:
      let key = file.raised.exact == nil ? nil : "raised"
      return Step("fact", "raised on \(file.raised.text)", at: file.place(ofKey: key))
    case .record(let kind, let field):
      let record = file.about.first { $0.kind.name == kind }
      let day = record?[field].day.map(\.long) ?? "a day that is not known"
      return Step("fact", "\(kind).\(field): \(day)", at: record?.place)
    case .event(let act):
      let from = visit?.enteredBy ?? 0
      let index = file.events.indices.first { $0 >= from && file.events[$0].act == act }
      return event(index)
    case .own(let name):
      return event(file.events.firstIndex { $0.own == name })
    case .stage(let id):
      let first = shown.view.state.visits.first { $0.stage == id }
      return event(first?.enteredBy)
    case .mark, .entered:
      return event(visit?.enteredBy)
    }
  }

  private func event(_ index: Int?) -> Step {
    guard let index, file.events.indices.contains(index) else {
      return Step("fact", "no event that starts it", at: file.place())
    }
    return Step("fact", words(ofEvent: index), at: file.place(ofEvent: index))
  }

  private func words(ofEvent index: Int) -> String {
    let event = file.events[index]
    let names = event.by.map { shown.view.names[$0] ?? $0 }.joined(separator: ", ")
    return "\(event.on.text): \(names.isEmpty ? "somebody" : names) \(event.act.phrase)"
  }

  private func counted(from rule: ClockRule) -> String {
    let preposition = rule.limit.counting == .after ? "after" : "beginning with"
    let day =
      switch rule.from {
      case .raised: "the day the concern is raised"
      case .entered: "the day the case comes to the stage"
      case .event(let act): "the first event '\(act.rawValue)'"
      case .own(let name): "the first event '\(name)'"
      case .stage(let id): "the day the case first comes to \(procedure?.label(of: id) ?? id)"
      case .mark(let id): "the day the mark '\(id)' is put on the case"
      case .record(let kind, let field): "\(kind).\(field)"
      }
    return "\(preposition) \(day)"
  }
}
