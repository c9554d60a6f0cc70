import CompactModel
import Diagnostics
import ProcedureEngine
import ScriptWorkers
import TimeKeeping
import Workbench

/// What happened, event by event, as it was recorded, with what became of it.
extension CasePrinter {
  /// The events by their numbers, which corrections name.
  var timelineSection: [String] {
    guard !file.events.isEmpty else { return [] }
    var lines = ["", style.strong("Timeline")]
    let hasDigests = file.events.contains { $0.digest != nil }
    let corrections = corrections
    for (index, event) in file.events.enumerated() {
      lines += byClock(before: index)
      var line = "  \(index + 1). \(event.on.text): \(names(event.by)) \(what(event))"
      if hasDigests, event.digest == nil { line += " [typed in by hand]" }
      if let reason = event[.override] { line += " [override: \(reason.printable)]" }
      lines.append(line)
      lines += told(of: event).map { "      \($0)" }
      lines += (corrections[index] ?? []).map { "      \($0)" }
    }
    return lines + byClock(before: file.events.count)
      + (hasDigests ? [] : ["  All of it was typed in by hand."])
  }

  private func what(_ event: Event) -> String {
    if event.act == .corrected { return "corrected event \((event[.corrects] ?? "?").printable)" }
    var line = phrase(of: event)
    if event.act == .scopeDecided, let answer = event[.inScope] { line += ": \(answer)" }
    if let to = event[.to] {
      let stage = view.stages.first { $0.id == to }
      line += " to \((stage?.label ?? to).printable)"
    }
    if let outcome = event[.outcome].flatMap(CaseOutcome.init(rawValue:)) {
      line += " (\(outcome.phrase))"
    }
    if let mark = event[.mark] { line += " as '\(markTitle(mark))'" }
    if let accepted = event[.accepted] {
      line += accepted == "yes" ? ", accepting it" : ", not accepting it"
    }
    if !event.list(.part).isEmpty { line += ": \(event.list(.part).joined(separator: ", "))" }
    if !event.list(.into).isEmpty {
      line += " (\(event.list(.into).map(otherCase).joined(separator: "; ")))"
    }
    if let area = event[.area] { line += ": \(area.printable)" }
    if let version = event[.version] { line += ": \(version.printable)" }
    if !event.with.isEmpty { line += ", with \(names(event.with))" }
    return line
  }

  private func phrase(of event: Event) -> String {
    if let own = event.own { return (view.terms.ownActs[own] ?? "own:\(own)").printable }
    return event.act.phrase
  }

  private func otherCase(_ id: String) -> String {
    "\(id): \(shown.others[id]?.printable ?? "not in this workspace")"
  }

  /// What else an event says, and what it brought.
  private func told(of event: Event) -> [String] {
    var lines = Self.told.compactMap { field, label in
      event[field].map { label + $0.printable }
    }
    if event.act == .extended, let id = event[.clock] {
      let more = (event[.more] ?? "?").split(separator: "_").joined(separator: " ")
      var line =
        "'\((view.terms.clocks[id] ?? id).printable)' by \(more.printable)"
      if let deadline = view.deadlines.last(where: { $0.id == id }) {
        line += ", which with all extensions ends on \(deadline.lastDay.long)"
      }
      lines.insert(line, at: 0)
    }
    if event.act == .corrected { lines = changes(by: event) + lines }
    return lines
  }

  /// The texts of an event that the timeline tells, with what stands before each.
  private static let told: [(Event.Field, String)] = [
    (.title, ""), (.route, "route: "), (.criterion, "ground: "), (.impact, "impact: "),
    (.mitigation, "to lessen it: "), (.wayForward, "way forward: "), (.recommendation, ""),
    (.reply, ""), (.learning, ""), (.silence, "settles what the text leaves open: "),
    (.reason, "reason: "), (.note, ""),
  ]

  /// What a correction says is right.
  private func changes(by event: Event) -> [String] {
    if event[.void] == "yes" { return ["it should not be there"] }
    var lines: [String] = []
    if let date = event[.date].flatMap({ PartialDate($0) }) {
      lines.append("the day: \(date.text)")
    }
    if !event.list(.who).isEmpty { lines.append("who did it: \(names(event.list(.who)))") }
    if !event.with.isEmpty { lines.append("with: \(names(event.with))") }
    for detail in event.details where !Self.toldOtherwise.contains(detail.field) {
      lines.append("\(detail.field.rawValue): \(detail.text.printable)")
    }
    return lines
  }

  /// The fields of a correction that are told by other words than their names.
  private static let toldOtherwise: Set<Event.Field> = Set(
    [.corrects, .date, .who, .void, .override] + Self.told.map(\.0))

  /// What became of each event that a correction changed, by its index.
  private var corrections: [Int: [String]] {
    let effective = file.effectiveEvents
    var found: [Int: [String]] = [:]
    for (index, event) in effective.enumerated() where event.act == .corrected {
      guard let number = event[.corrects].flatMap({ Int($0) }),
        Correction.fault(at: index, in: effective) == nil
      else { continue }
      let verb = event[.void] == "yes" ? "taken back" : "corrected"
      found[number - 1, default: []].append("\(verb) by event \(index + 1)")
    }
    return found
  }

  /// What the end of a time limit did between the event before an index and the one at it.
  private func byClock(before index: Int) -> [String] {
    view.state.visits.flatMap { visit -> [String] in
      var lines: [String] = []
      if let clock = visit.enteredByClock, visit.enteredBy == index {
        let stage = view.stages.first { $0.id == visit.stage }?.label ?? visit.stage
        lines.append(ranOut(clock, on: visit.entered, "\(stage.printable) began"))
      }
      if let clock = visit.leftByClock, visit.leftBy == index - 1, view.state.isClosed,
        visit == view.state.visits.last
      {
        lines.append(ranOut(clock, on: visit.left ?? .unknown, "the case ended"))
      }
      return lines
    }
  }

  private func ranOut(_ clock: String, on day: PartialDate, _ effect: String) -> String {
    "     \(day.text): \(effect), because '\((view.terms.clocks[clock] ?? clock).printable)' had run out"
  }
}
