import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// How a case is shown to a person.
struct CasePrinter {
  let shown: ShownCase
  let asOf: CivilDate
  var style = Style.results

  var file: Case { shown.file }
  var view: CaseView { shown.view }

  /// Everything: what it is about, where it stands, its timeline, time limits, silences and routes.
  var text: String {
    var lines = [style.strong("\(file.id)  \(file.title.printable)")]
    if file.isIllustrative { lines.append("Illustrative: made up to show the procedure.") }
    if let source = file.source { lines.append("Told of in \(source).") }
    lines.append("Raised \(when(file.raised)) by \(names(file.by)), about \(names(file.against)).")
    if !file.commitments.isEmpty {
      lines.append("Commitments: \(file.commitments.joined(separator: ", "))")
    }
    if let governing { lines.append(governing) }
    if !view.state.marks.isEmpty {
      lines.append("Marked: \(view.state.marks.map(markTitle).joined(separator: ", "))")
    }
    lines += ["", style.strong("Where it stands"), "  " + standing] + terms + settled
    lines += timelineSection
    lines += section("Who may do what next", choices)
    lines += section("Owed", duties)
    lines += section("Time limits", deadlines)
    lines += section("The procedure does not say", silences)
    lines += section(
      "Does not fit the procedure",
      view.state.violations.map { violation in
        "\(file.place(ofEvent: violation.event)): \(violation.message.printable)"
          + violation.citations.bracketed
      })
    lines += waysOut
    return lines.joined(separator: "\n")
  }

  /// One line: where the case stands.
  var standing: String {
    switch view.state.position {
    case .unraised: return "Not raised yet"
    case .intake: return "Waiting for the decision whether it is within the procedure" + waiting
    case .stage(let id):
      let stage = view.stages.first { $0.id == id }
      let title = (stage.map { "\($0.label): \($0.title)" } ?? id).printable
      return "\(title)\(waiting)\((stage?.citations ?? []).bracketed)"
    case .closed:
      let outcome = view.state.outcome?.phrase ?? "no outcome is recorded"
      let day = view.state.closedOn.map { " \(when($0))" } ?? ""
      return "Closed\(day): \(outcome)"
    }
  }

  private var waiting: String {
    view.waitingDays.map { $0 == 1 ? ", for 1 day" : ", for \($0) days" } ?? ""
  }

  /// Who may do what next, a line each.
  var choices: [String] { view.choices.map(\.words.printable) }

  private var duties: [String] {
    view.state.duties.filter { $0.isOpen }.map { duty in
      let by = duty.owedBy.isEmpty ? "" : ", by \(names(duty.owedBy))"
      let since = duty.isDue ? "since \(duty.since.text)" : "while the stage lasts"
      return "\(duty.title.printable)\(by), \(since)\(duty.citations.bracketed)"
    }
  }

  private var deadlines: [String] {
    view.deadlines.map { deadline in
      var line = "\(deadline.title.printable): \(deadline.explanation.printable)"
      line += " (\(state(of: deadline)))\(deadline.citations.bracketed)"
      for warning in deadline.warnings { line += "\n      \(warning.printable)" }
      return line
    }
  }

  private func state(of deadline: CaseDeadline) -> String {
    let left = asOf.days(to: deadline.lastDay)
    let distance =
      left == 0
      ? "today is the last day"
      : left > 0 ? "\(left) \(left == 1 ? "day" : "days") left" : "passed \(-left) days ago"
    switch deadline.status {
    case .open, .late: return distance
    case .met: return "met"
    case .information: return "\(distance); information, not legal advice"
    }
  }

  private var routes: [String] {
    view.routes.map { route in
      let until =
        route.openUntil.map { last in
          last < asOf ? ", closed since \(last.long)" : ", open until \(last.long)"
        } ?? route.knownUntil.map { ", open until \($0.text)" }

      let confirm = route.needsConfirming ? " Confirm locally that it still exists." : ""
      return "\(route.title.printable)\(until ?? ""): \(route.conditions.printable)\(confirm)"
        + route.citations.bracketed
    }
  }

  /// The ways out of the procedure, and the time limits of those that no stage stops.
  var waysOut: [String] {
    section("Ways out, whatever the stage (information, not legal advice)", routes)
  }

  /// What the procedure does not say, with the decisions that were taken.
  var silences: [String] {
    view.silences.map { silence in
      let line = "\(silence.text.printable)\(silence.citations.bracketed)"
      guard let index = silence.settledBy, file.events.indices.contains(index) else { return line }
      let event = file.events[index]
      let reason = event[.reason].map { ": \($0.printable)" } ?? ""
      return "\(line)\n      settled for this case by \(names(event.by)) \(when(event.on))\(reason)"
    }
  }

  func section(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["", style.strong(title)] + items.map { "  - \($0)" }
  }

  func when(_ date: PartialDate) -> String {
    date.exact.map { "on \($0.long)" }
      ?? (date.earliest == nil ? "on a day not known" : "in \(date.text)")
  }

  func names(_ ids: [String]) -> String {
    let names = ids.map { (view.names[$0] ?? Roles().phrase($0)).printable }
    guard names.count > 1, let last = names.last else { return names.first ?? "somebody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
