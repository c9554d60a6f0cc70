import CompactModel
import LuaRuntime
import ProcedureEngine
import RuleEngine
import TimeKeeping

extension LuaFunctionDeclaration {
  /// Proposes an event for the case that is checked.
  static let proposeEvent = LuaFunctionDeclaration(
    "propose",
    "Proposes an event for the case that is checked; a person decides whether it is recorded.",
    parameters: [LuaParameter("event", .record(fields), "The event.")],
    example: "case:propose { act = 'noted', by = 'example-council', note = 'A reply is overdue.' }",
    terms: LuaTerms(
      phases: [.check], capability: Capability.proposeEvents.rawValue,
      errors: [
        .noCheck,
        LuaRaised("proposal.other-case", "The case is not the one that is checked."),
        LuaRaised("proposal.bad-event", "No event of a case could be like that."),
        LuaRaised("proposal.too-many", "The rule has proposed 100 events for one subject."),
      ])
  ) { call in
    let context = ScriptContext.of(call.state)
    let check = try context.requireCheck("case:propose")
    let file = context.cases[Int(call.payload)].file
    guard check.caseIndex == Int(call.payload) else {
      throw ScriptError(
        "proposal.other-case",
        "case:propose: a rule proposes events only for the case it checks, which \(file.id) is not")
    }
    guard check.proposals.count < 100 else {
      throw ScriptError(
        "proposal.too-many",
        "a rule may propose 100 events for one subject, and this is one more")
    }
    check.proposals.append(
      Proposal(
        rule: check.rule.descriptor.id, caseID: file.id,
        event: try event(call.table(0), on: try context.requireArea().setting.asOf)))
    return .nil
  }

  private static let fields = LuaRecord(
    "proposed_event", "An event as a case file has it.",
    fields: [
      LuaField("act", .act, required: true, "What is done."),
      LuaField("own", .string, "The area's own name of the act, where `act` is own."),
      LuaField("by", .ids, required: true, "Who does it: organisations, bodies or offices."),
      LuaField("with", .ids, "Who takes part or is told."),
      LuaField("on", .eventDay, "The day; that of the check when left out."),
    ]
      + Event.Field.proposable.map { field in
        LuaField(field.rawValue, field.proposedType, "Its \(field.words).")
      })

  private static func event(_ table: LuaTable, on today: CivilDate) throws -> Event {
    var event = Event(on: .day(today), act: .noted)
    for (name, value) in table.entries {
      switch name {
      case "act": event.act = value.string.flatMap(Act.init) ?? .noted
      case "own": event.own = value.string
      case "by": event.by = DeclaredTable(table).texts("by")
      case "with": event.with = DeclaredTable(table).texts("with")
      case "on": event.on = try day(value)
      default:
        guard let field = Event.Field(rawValue: name) else { continue }
        let texts = DeclaredTable(table).texts(name)
        // Joined, an id with a space in it would be two.
        for id in texts where field.isList {
          if let problem = Identifier.problem(in: id) {
            throw bad("\(name): the id '\(id.prefix(80))' \(problem)")
          }
        }
        let text = texts.isEmpty ? value.words ?? "" : texts.joined(separator: " ")
        event.details.append(Event.Detail(field, text))
      }
    }
    // As a person writes them, whatever the order of the names in the table.
    event.details.sort { $0.field.position < $1.field.position }
    if let problem = event.problemAsProposed(on: today) { throw bad(problem) }
    return event
  }

  private static func day(_ value: LuaValue) throws -> PartialDate {
    if let day = value.day { return .day(day) }
    guard let text = value.string, let date = PartialDate(text) else {
      throw bad(
        "on: '\((value.string ?? "").prefix(80))' is no date: give a date, or write 2026-03-04, "
          + "2026-03, 2026 or unknown")
    }
    return date
  }

  private static func bad(_ problem: String) -> ScriptError {
    ScriptError("proposal.bad-event", "case:propose: \(problem)")
  }
}

extension LuaType {
  fileprivate static let ids = LuaType.named(
    LuaNamedType(
      "ids", "An id, or several of them.",
      phrase: "an id or a list of ids", .union([.string, .list(.string)])))

  fileprivate static let eventDay = LuaType.named(
    LuaNamedType(
      "event_day", "A date, or a text: 2026-03-04, 2026-03, 2026 or unknown.",
      phrase: "a date or a text", .union([.date, .string])))
}

extension Event.Field {
  fileprivate var proposedType: LuaType {
    switch self {
    case .outcome: .outcome
    case .inScope, .accepted, .void: .boolean
    case .corrects: .integer
    case .part, .into, .who: .ids
    default: .string
    }
  }

  /// Its place among the fields as they are declared.
  fileprivate var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
