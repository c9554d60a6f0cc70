import CompactModel
package import ProcedureEngine
package import ScriptWorkers
import TimeKeeping

/// Something that may be done next, and what it would bring today.
package struct NextStep: Sendable {
  package let choice: Choice
  /// Where the case would stand; nil for what is not open now, or needs a figure nobody can guess.
  package let rehearsed: Rehearsed?

  /// What the engine made of the choice.
  package struct Rehearsed: Sendable {
    package let view: CaseView
    package let consequences: Consequences
    /// What the act would still need to be allowed.
    package let refusals: [Violation]
  }
}

extension Workbench {
  /// Where a case stands, and what each open choice would bring if it were made on the day of the run.
  package func next(
    _ id: String, in workspace: OpenWorkspace
  ) throws -> (shown: ShownCase, steps: [NextStep]) {
    let shown = try show(id, in: workspace)
    let events = shown.view.choices.map { event(for: $0, in: shown.file) }
    let views = try views(
      events.compactMap(\.self).map { shown.file.adding([$0]) }, in: workspace)
    var rest = views[...]
    let steps = zip(shown.view.choices, events).map { choice, event in
      NextStep(
        choice: choice,
        rehearsed: event == nil
          ? nil
          : rest.popFirst().map { view in
            NextStep.Rehearsed(
              view: view, consequences: Consequences(from: shown.view, to: view),
              refusals: view.state.violations.filter {
                $0.event == shown.file.events.count && $0.code != .override
              })
          })
    }
    return (shown, steps)
  }

  /// An event that makes a choice, with something in each field that it asks for.
  private func event(for choice: Choice, in file: Case) -> Event? {
    guard choice.isOpen, !choice.asks.contains(.more) else { return nil }
    let asked = choice.asks.map { field in
      switch field {
      case .outcome: Event.Detail(field, choice.outcomes.first?.rawValue ?? "")
      case .criterion: Event.Detail(field, choice.grounds.first ?? "…")
      default: Event.Detail(field, "…")
      }
    }
    return Event(
      on: .day(configuration.asOf), act: choice.act,
      by: (choice.mayAct.first ?? file.by.first).map { [$0] } ?? [],
      details: choice.fields + asked)
  }

  /// Asks a worker where several cases stand, all at once.
  private func views(_ files: [Case], in workspace: OpenWorkspace) throws -> [CaseView] {
    let views = try workspace.host.view(files.map(OpenWorkspace.line))
    return try zip(files, views).map { file, view in try seen(view, of: file) }
  }
}

extension Case {
  /// The case with events behind those it has.
  func adding(_ events: [Event]) -> Case {
    var file = self
    file.events += events
    return file
  }
}
