import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// The classes that tell what a procedure makes of a case.
extension LuaClass {
  static let visit: LuaClass = {
    let face = Face<(visit: CaseState.Visit, stage: Stage?)>(
      .visit, needs: .readCases, phases: [.check, .report]
    ) {
      payload, context in
      let position = OwnedIndex(payload)
      let tracked = context.cases[position.owner]
      let visit = tracked.state.visits[position.index]
      return (visit, tracked.procedure?.stage(visit.stage))
    }
    return LuaClass(
      "visit", "A stay at a stage.",
      properties: [
        face.property("stage", .string, "The stage's id.") { subject, _ in
          .string(subject.visit.stage)
        },
        face.property("label", .string, "What the area calls the stage.") { subject, _ in
          .string(subject.stage?.label ?? subject.visit.stage)
        },
        face.property("title", .string, "What the stage is.") { subject, _ in
          .string(subject.stage?.title ?? "")
        },
        face.property("entered", .maybeDate, "The day the case came to it.") { subject, _ in
          LuaValue(subject.visit.entered)
        },
        face.property("left", .maybeDate, "The day it left; nil while it is there.") {
          subject, _ in LuaValue(subject.visit.left)
        },
        face.property(
          "by_clock", .maybeString,
          "The clock whose end brought the case here; nil where an event did."
        ) { subject, _ in
          LuaValue(subject.visit.enteredByClock)
        },
        face.property("cite", .strings, "Where the stage is described.") { subject, _ in
          LuaValue(subject.stage?.citations.map(\.description) ?? [])
        },
      ])
  }()

  static let duty: LuaClass = {
    let face = Face<Duty>(.duty, needs: .readCases, phases: [.check, .report]) { payload, context in
      let position = OwnedIndex(payload)
      return context.cases[position.owner].state.duties[position.index]
    }
    return LuaClass(
      "duty", "Something owed in a case.",
      properties: [
        face.property("id", .string, "Its id in the procedure.") { duty, _ in .string(duty.id) },
        face.property("title", .string, "What is owed.") { duty, _ in .string(duty.title) },
        face.property(
          "status", .enumeration(name: "duty_status", ["open", "met"]), "open or met."
        ) { duty, _ in .string(duty.isOpen ? "open" : "met") },
        face.property("due", .boolean, "Whether the case has left the stage.") { duty, _ in
          .boolean(duty.isDue)
        },
        face.property("stage", .string, "The stage it comes from.") { duty, _ in
          .string(duty.stage)
        },
        face.property("owed_by", .strings, "The roles that owe it.") { duty, _ in
          LuaValue(duty.owedBy)
        },
        face.property("since", .maybeDate, "The day it began.") { duty, _ in
          LuaValue(duty.since)
        },
        face.property("met_on", .maybeDate, "The day it was fulfilled.") { duty, _ in
          LuaValue(duty.metOn)
        },
        face.property("cite", .strings, "Where it is stated.") { duty, _ in
          LuaValue(duty.citations.map(\.description))
        },
      ])
  }()

  static let deadline: LuaClass = {
    let face = Face<CaseDeadline>(.deadline, needs: .readCases, phases: [.check, .report]) {
      payload, context in
      let position = OwnedIndex(payload)
      return context.cases[position.owner].deadlines[position.index]
    }
    return LuaClass(
      "deadline", "A time limit of a case.",
      properties: [
        face.property("id", .string, "Its id in the procedure.") { item, _ in .string(item.id) },
        face.property("title", .string, "What it is.") { item, _ in .string(item.title) },
        face.property(
          "last_day", .date, "The last day in time.",
          example: "local days_left = area.as_of:days_to(deadline.last_day)"
        ) { item, _ in
          LuaValue(item.lastDay)
        },
        face.property(
          "status",
          .enumeration(name: "deadline_status", ["open", "met", "late", "information"]),
          "open, met, late, or information where nobody owes it under the Compact."
        ) { item, _ in .string(item.status.rawValue) },
        face.property("explanation", .string, "How it was counted, in one sentence.") {
          item, _ in .string(item.explanation)
        },
        face.property(
          "uncertain", .maybeString,
          "Why a bank holiday not known yet may move it; nil if none can.",
          example: "if deadline.uncertain then print(deadline.title, deadline.uncertain) end"
        ) { item, context in
          LuaValue(item.clock.deadline(in: try context.requireArea().facts.calendar).warning)
        },
        face.property("cite", .strings, "Where it is stated.") { item, _ in
          LuaValue(item.citations.map(\.description))
        },
      ])
  }()

  static let silence: LuaClass = {
    let face = Face<(silence: CaseSilence, owner: Int)>(
      .silence, needs: .readCases, phases: [.check, .report]
    ) {
      payload, context in
      let position = OwnedIndex(payload)
      return (context.cases[position.owner].silences[position.index], position.owner)
    }
    return LuaClass(
      "silence", "A question met that the procedure does not answer.",
      properties: [
        face.property("on", .choice("silence_subject", Silence.Subject.self), "What it is about.") {
          item, _ in .string(item.silence.on.rawValue)
        },
        face.property("text", .string, "What is left open.") { item, _ in .string(item.silence.text)
        },
        face.property(
          "settled_by", .optional(.object(.event)),
          "The event by which it was decided for the case; nil while it is open.",
          example: "local is_open = silence.settled_by == nil"
        ) { item, _ in
          item.silence.settledBy.map { ScriptClass.event.object($0, of: item.owner) } ?? .nil
        },
        face.property("cite", .strings, "Where the text is silent.") { item, _ in
          LuaValue(item.silence.citations.map(\.description))
        },
      ])
  }()

  static let violation: LuaClass = {
    let face = Face<(violation: Violation, owner: Int)>(
      .violation, needs: .readCases, phases: [.check, .report]
    ) {
      payload, context in
      let position = OwnedIndex(payload)
      return (context.cases[position.owner].state.violations[position.index], position.owner)
    }
    return LuaClass(
      "violation", "An event that does not fit the procedure.",
      properties: [
        face.property("code", .choice("violation_code", Violation.Code.self), "Its kind.") {
          item, _ in
          .string(item.violation.code.rawValue)
        },
        face.property("message", .string, "What does not fit, and what would; personal.") {
          item, context in
          // It may tell the reason of an override, or a name that is withheld.
          try context.require(.personal, "violation.message")
          return .string(item.violation.message)
        },
        face.property("event", .object(.event), "The event.") { item, _ in
          ScriptClass.event.object(item.violation.event, of: item.owner)
        },
        face.property("cite", .strings, "The clause.") { item, _ in
          LuaValue(item.violation.citations.map(\.description))
        },
      ])
  }()
}
