import CompactModel
import LuaRuntime
import ProcedureEngine
import TimeKeeping

/// An event of a case of the run; only positions, because a copy of the event would cost more than
/// reading a field of it.
struct ScriptEvent {
  let tracked: TrackedCase
  let caseIndex: Int
  let position: Int

  var event: Event { tracked.file.events[position] }
}

extension Face where Subject == ScriptEvent {
  static var event: Face {
    Face(.event, needs: .readCases) { payload, context in
      let position = OwnedIndex(payload)
      return ScriptEvent(
        tracked: context.cases[position.owner], caseIndex: position.owner,
        position: position.index)
    }
  }
}

extension LuaClass {
  /// A dated record in a case.
  static let event: LuaClass = {
    let face = Face<ScriptEvent>.event
    let properties = [
      face.property("on", .maybeDate, "The day; nil when it is not known exactly.") { subject, _ in
        LuaValue(subject.event.on)
      },
      face.property("on_text", .string, "The day in words.") { subject, _ in
        .string(subject.event.on.text)
      },
      face.property(
        "act", .act, "What was done.", example: "local is_meeting = event.act == 'met'"
      ) { subject, _ in .string(subject.event.act.rawValue) },
      face.property("own", .maybeString, "The area's own name of the act, when act is own.") {
        subject, _ in LuaValue(subject.event.own)
      },
      face.property("by", .strings, "Who did it.") { subject, _ in LuaValue(subject.event.by) },
      face.property("with", .strings, "Who took part or was told.") { subject, _ in
        LuaValue(subject.event.with)
      },
      face.property("case", .object(.case), "The case it belongs to.") { subject, _ in
        ScriptClass.case.object(subject.caseIndex)
      },
    ]
    let fields = Event.Field.allCases.map { field in
      face.property(
        field.rawValue, field.isList ? .strings : .maybeString,
        "Its \(field.words); \(field.sensitivity.rawValue).",
        needs: field.sensitivity == .personal ? .readContacts : nil,
        errors: field.sensitivity == .public ? [] : [.tooSensitive(field.sensitivity)]
      ) { subject, context in
        try context.require(field, of: subject)
        return field.isList
          ? LuaValue(subject.event.list(field)) : LuaValue(subject.event[field])
      }
    }
    return LuaClass(
      "event", "A dated record in a case.", properties: properties + fields,
      insteadOfWriting: "what happened stays; case:propose { … } proposes a further event")
  }()
}

extension ScriptContext {
  /// Refuses a text that the report's audience may not read: for its label, or because it was
  /// recorded at a stage that is confidential to the parties.
  fileprivate func require(_ field: Event.Field, of subject: ScriptEvent) throws {
    let path = "event.\(field.rawValue)"
    try require(field.sensitivity, path)
    guard let report, report.audience != .officers, field.sensitivity == .official,
      let id = subject.tracked.state.stage(ofEvent: subject.position),
      let stage = subject.tracked.procedure?.stage(id), stage.confidentiality == .parties
    else { return }
    throw ScriptError(
      "report.too-sensitive",
      "'\(path)' was recorded at \(stage.label), where what happens stays between the parties, and "
        + "a report for \(report.audience.words) may not draw on it: use case.public_summary, or "
        + "name the audience 'officers'")
  }
}

extension Event.Field {
  var words: String { rawValue.split(separator: "_").joined(separator: " ") }
}
