import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// A case of the run together with its position.
///
/// Its facts are read as `tracked.file.…`: a property in between would copy the whole file each time.
struct ScriptCase {
  let tracked: TrackedCase
  let index: Int
}

extension Face where Subject == ScriptCase {
  static var scriptCase: Face { scriptCase(in: [.check, .report, .judge]) }

  static func scriptCase(in phases: Set<LuaPhase>) -> Face {
    Face(.case, needs: .readCases, phases: phases) { payload, context in
      ScriptCase(tracked: context.cases[Int(payload)], index: Int(payload))
    }
  }
}

extension LuaClass {
  /// A concern or dispute, as its file states it and as the procedure sees it.
  static let scriptCase: LuaClass = LuaClass(
    "case", "A concern or dispute raised under the Compact.",
    properties: factProperties + standingProperties, methods: caseMethods + [.proposeEvent],
    describe: { payload, state in ScriptContext.of(state).cases[Int(payload)].file.id },
    describeCapability: Capability.readCases.rawValue,
    insteadOfWriting: "case:propose { … } proposes an event for it")

  private static let face = Face<ScriptCase>.scriptCase
  private static let standing = Face<ScriptCase>.scriptCase(in: [.check, .report])

  private static let factProperties: [LuaProperty] = [
    face.property("id", .string, "Its id.") { subject, _ in .string(subject.tracked.file.id) },
    face.property("title", .string, "Its title; official.", label: .official) { subject in
      .string(subject.tracked.file.title)
    },
    face.property(
      "raised", .maybeDate, "The day it was raised; nil when not known exactly.",
      example: "local late = case.raised and case.raised < area.as_of"
    ) {
      subject, _ in LuaValue(subject.tracked.file.raised)
    },
    face.property("raised_text", .string, "When it was raised, in words.") { subject, _ in
      .string(subject.tracked.file.raised.text)
    },
    face.property("by", .strings, "The organisations that raised it.") { subject, _ in
      LuaValue(subject.tracked.file.by)
    },
    face.property("against", .strings, "The organisations it is about.") { subject, _ in
      LuaValue(subject.tracked.file.against)
    },
    face.property("commitments", .strings, "The ids of the commitments said to be unmet.") {
      subject, _ in LuaValue(subject.tracked.file.commitments)
    },
    face.property(
      "cause", .optional(.choice("case_cause", Case.Cause.self)), "Why, where that was considered."
    ) {
      subject, _ in LuaValue(subject.tracked.file.cause?.rawValue)
    },
    face.property("illustrative", .boolean, "Whether it was made up.") { subject, _ in
      .boolean(subject.tracked.file.isIllustrative)
    },
    face.property("source", .maybeString, "Where a real case is told of.") { subject, _ in
      LuaValue(subject.tracked.file.source?.description)
    },
    face.property("summary", .maybeString, "What happened; personal.", label: .personal) {
      LuaValue($0.tracked.file.summary)
    },
    face.property("public_summary", .maybeString, "What happened, fit to be published.") {
      subject, _ in LuaValue(subject.tracked.file.publicSummary)
    },
    face.property(
      "events", .list(.object(.event)), "Its events, in order.",
      example: "for _, event in ipairs(case.events) do print(event.on_text, event.act) end"
    ) { subject, _ in
      .list(
        subject.tracked.file.events.indices.map { ScriptClass.event.object($0, of: subject.index) })
    },
    face.property("area", .object(.area), "The area it belongs to.") { _, _ in
      ScriptClass.area.object(0)
    },
  ]

  private static let standingProperties: [LuaProperty] = [
    standing.property(
      "stage", .maybeString, "The id of its stage; nil before the first and at the end.",
      example: "local waits = case.stage == 'talk'"
    ) { subject, _ in LuaValue(subject.tracked.state.stageID) },
    standing.property("stage_label", .maybeString, "What the area calls the stage.") { subject, _ in
      LuaValue(subject.tracked.stage?.label)
    },
    standing.property(
      "status", .status, "open or closed.", example: "local over = case.status == 'closed'"
    ) { subject, _ in .string(subject.tracked.state.isClosed ? "closed" : "open") },
    standing.property("outcome", .optional(.outcome), "How it ended.") { subject, _ in
      LuaValue(subject.tracked.state.outcome?.rawValue)
    },
    standing.property("closed_on", .maybeDate, "The day it ended.") { subject, _ in
      LuaValue(subject.tracked.state.closedOn)
    },
    standing.property(
      "waiting_days", .optional(.integer),
      "Days in its present stage; nil when closed or not known."
    ) { subject, _ in LuaValue(subject.tracked.waitingDays) },
    standing.property("marks", .strings, "The marks put on it, in order.") { subject, _ in
      LuaValue(subject.tracked.state.marks)
    },
    standing.property(
      "settled_commitments", .strings, "The commitments that are settled although it goes on."
    ) { subject, _ in LuaValue(subject.tracked.state.settled.commitments) },
    standing.property(
      "procedure", .maybeString, "The id of the version of the procedure that governs it."
    ) { subject, _ in LuaValue(subject.tracked.procedure?.id) },
    standing.property("path", .list(.object(.visit)), "The stages it has been at, in order.") {
      subject, _ in list(.visit, subject.tracked.state.visits, subject)
    },
    standing.property(
      "duties", .list(.object(.duty)), "What is or was owed in it.",
      example: "for _, duty in ipairs(case.duties) do print(duty.title, duty.status) end"
    ) { subject, _ in
      list(.duty, subject.tracked.state.duties, subject)
    },
    standing.property(
      "deadlines", .list(.object(.deadline)), "Its time limits.",
      example: "for _, deadline in ipairs(case.deadlines) do print(deadline.last_day:long()) end"
    ) { subject, _ in
      list(.deadline, subject.tracked.deadlines, subject)
    },
    standing.property(
      "silences", .list(.object(.silence)), "Questions met that the procedure does not answer."
    ) { subject, _ in list(.silence, subject.tracked.silences, subject) },
    standing.property(
      "violations", .list(.object(.violation)), "Events that do not fit the procedure."
    ) { subject, _ in list(.violation, subject.tracked.state.violations, subject) },
  ]

  private static let act = LuaParameter("act", .act, "The act looked for.")

  /// The acts in the order in which the type `act` names them.
  private static let acts = Act.allCases

  private static let caseMethods: [LuaFunctionDeclaration] = [
    face.method(
      "first", "Finds the first event of an act.", of: act, result: .optional(.object(.event)),
      returns: "the event, or nil", example: "local raised = case:first('raised')"
    ) { subject, act, _ in
      subject.tracked.file.events.firstIndex(of: acts[act])
        .map { ScriptClass.event.object($0, of: subject.index) } ?? .nil
    },
    face.method(
      "last", "Finds the last event of an act.", of: act, result: .optional(.object(.event)),
      returns: "the event, or nil", example: "local closed = case:last('closed')"
    ) { subject, act, _ in
      subject.tracked.file.events.lastIndex(of: acts[act])
        .map { ScriptClass.event.object($0, of: subject.index) } ?? .nil
    },
    face.method(
      "all", "Finds every event of an act.", of: act, result: .list(.object(.event)),
      returns: "the events, in order", example: "local meetings = case:all('met')"
    ) { subject, act, _ in
      let wanted = acts[act]
      return .list(
        subject.tracked.file.events.indices.filter { subject.tracked.file.events[$0].act == wanted }
          .map { ScriptClass.event.object($0, of: subject.index) })
    },
    face.method(
      "has", "Says whether there is an event of an act.", of: act, result: .boolean,
      returns: "true when there is one", example: "local learned = case:has('learned')"
    ) { subject, act, _ in
      .boolean(subject.tracked.file.events.firstIndex(of: acts[act]) != nil)
    },
    face.method(
      "records", "Finds the records of a kind that the case is about.",
      [LuaParameter("kind", .recordKind, "The kind.")],
      result: .list(.anyRecord), returns: "the records, in order",
      variants: RecordKind.all.map {
        LuaVariant($0.name, .list(.object(className: $0.name)))
      },
      example: "local changes = case:records('funding_change')"
    ) { subject, call, context in
      let kind = call.string(0)
      return .list(
        subject.tracked.file.about.enumerated().filter { $1.kind.name == kind }.map { row, record in
          .object(
            context.place(ScriptRecord(record: record, caseIndex: subject.index, row: row)))
        })
    },
    standing.method(
      "days_open", "Counts the days from the raising to the end, or to today while it is open.",
      result: .optional(.integer), returns: "the days, or nil when a day is not known",
      example: "local days = case:days_open()"
    ) { subject, _, _ in LuaValue(subject.tracked.daysOpen) },
  ]

  private static func list(
    _ scriptClass: ScriptClass, _ items: some Collection, _ subject: ScriptCase
  ) -> LuaValue {
    .list((0..<items.count).map { scriptClass.object($0, of: subject.index) })
  }
}
