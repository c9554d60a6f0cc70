import CompactModel
import Diagnostics
import ProcedureEngine
import TimeKeeping
import Workbench

/// Asks a person what was done in a case, shows what it brings, and records it when they agree.
struct GuidedRecord {
  let caseID: String
  let workspacePath: String
  let common: CommonOptions
  /// Whether it may write at all.
  let writes: Bool

  func run(_ lines: some LineSource) throws {
    guard lines.isPerson else {
      throw WorkbenchError(
        .usage, "case.no-act", "there is no act to record, and no terminal to ask on",
        help: "write what was done after the case's id, or give --events FILE")
    }
    let workbench = common.workbench()
    let workspace = try workbench.open(workspacePath)
    let (shown, steps) = try workbench.next(caseID, in: workspace)
    let printer = CasePrinter(shown: shown, asOf: common.asOf)
    let questions = Questions(lines: lines)
    Terminal.say("\(caseID)  \(shown.file.title.printable)\n\(printer.standing)")
    var event = try chosen(among: steps.map(\.choice).filter(\.isOpen), printer, questions)
    while true {
      let rehearsal = try workbench.rehearse([event], in: caseID, of: workspace)
      if rehearsal.violations.isEmpty {
        try finish(rehearsal, workbench, questions)
        return
      }
      ConcordMain.say(workbench.refusal(of: rehearsal))
      let reason = try questions.text(
        "To record it all the same, give the reason; Enter to write nothing", isNeeded: false,
        for: .override)
      guard let reason else { return Terminal.say("Nothing was written.") }
      event.details.append(Event.Detail(.override, reason))
    }
  }

  private func finish(
    _ rehearsal: Rehearsal, _ workbench: Workbench, _ questions: Questions<some LineSource>
  ) throws {
    let printer = RehearsalPrinter(rehearsal: rehearsal, asOf: common.asOf)
    Terminal.say(printer.text(isDone: false))
    guard writes else {
      return Terminal.say("Nothing was written. Leave out --dry-run to write it.")
    }
    guard try questions.agrees("Write it? yes or no") else {
      return Terminal.say("Nothing was written.")
    }
    try workbench.record(rehearsal)
    Terminal.print(printer.text(isDone: true))
  }

  /// The event of a choice, or of another act, with what is asked for filled in.
  private func chosen(
    among choices: [Choice], _ printer: CasePrinter, _ questions: Questions<some LineSource>
  ) throws -> Event {
    for (number, choice) in choices.enumerated() {
      Terminal.say("  \(number + 1). \(choice.words.printable)")
    }
    Terminal.say("  \(choices.count + 1). something else, which you name")
    let number = try questions.number("Which?", in: 1...choices.count + 1)
    if choices.indices.contains(number - 1) {
      return try filledIn(choices[number - 1], printer, questions)
    }
    let (act, own) = try questions.value("What was done? An act such as met, noted or answered") {
      try EventText.act($0)
    }
    var event = try who(Event(on: .unknown, act: act, own: own), among: [], printer, questions)
    for field in [Event.Field.reason, .note] { try add(field, to: &event, questions) }
    return event
  }

  private func filledIn(
    _ choice: Choice, _ printer: CasePrinter, _ questions: Questions<some LineSource>
  ) throws -> Event {
    var event = try who(
      Event(on: .unknown, act: choice.act, details: choice.fields), among: choice.mayAct, printer,
      questions)
    for field in choice.asks {
      switch field {
      case .outcome:
        let outcomes = choice.outcomes.map(\.rawValue)
        let answer = try questions.one(of: outcomes, "How did it end?")
        event.details.append(Event.Detail(field, answer))
      case .criterion where !choice.grounds.isEmpty:
        let answer = try questions.one(of: choice.grounds, "On which ground?")
        event.details.append(Event.Detail(field, answer))
      default: try add(field, to: &event, questions)
      }
    }
    return event
  }

  private func who(
    _ draft: Event, among ids: [String], _ printer: CasePrinter,
    _ questions: Questions<some LineSource>
  ) throws -> Event {
    var event = draft
    let hint = ids.isEmpty ? "" : " (\(ids.joined(separator: ", ")))"
    let names = try questions.value("Who did it?\(hint)", otherwise: ids.count == 1 ? ids[0] : nil)
    { text in
      let ids = text.split { $0 == " " || $0 == "," }.map(String.init)
      for id in ids { try EventText.check(id, for: .who) }
      return ids
    }
    event.by = names
    event.on = try questions.value("When?", otherwise: common.asOf.iso) { text in
      let day = try common.day(text)
      try common.checkHappened(Event(on: day, act: event.act))
      return day
    }
    return event
  }

  /// Asks for the text of a field; what can be left out is left out for an empty answer.
  private func add(
    _ field: Event.Field, to event: inout Event, _ questions: Questions<some LineSource>
  ) throws {
    let isNeeded = field == .more || field == .criterion || field == .recommendation
    guard
      let text = try questions.text(
        field.question + (isNeeded ? "" : " Enter to leave it out"), isNeeded: isNeeded, for: field)
    else { return }
    event.details.append(Event.Detail(field, text))
  }
}

extension Event.Field {
  /// What a person is asked for the field.
  fileprivate var question: String {
    switch self {
    case .impact: "What is the impact?"
    case .mitigation: "How may the impact be lessened?"
    case .wayForward: "What is the way forward?"
    case .recommendation: "What was recommended?"
    case .reason: "What was the reason?"
    case .criterion: "On what ground?"
    case .more: "How much more time, such as 5 working_days?"
    case .note: "A note for the handling office?"
    default: "\(rawValue)?"
    }
  }
}
