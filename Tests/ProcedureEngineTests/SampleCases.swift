import CompactModel
import ProcedureEngine
import TimeKeeping

func event(
  _ on: PartialDate, _ act: Act, by: [String] = [],
  _ texts: KeyValuePairs<Event.Field, String> = [:]
) -> Event {
  Event(on: on, act: act, by: by, details: texts.map { Event.Detail($0.key, $0.value) })
}

/// A concern of the carers about the council, raised on 2 March 2026.
func concern(
  raised: PartialDate = "2026-03-02", by: [String] = ["carers"], against: [String] = ["council"],
  commitments: [String] = ["dialogue"], about: [Record] = [], _ events: [Event]
) -> Case {
  Case(
    id: "A-1", title: "A concern", raised: raised, by: by, against: against,
    commitments: commitments, about: about, events: events)
}

func decision(made day: FieldValue) -> Record {
  guard let kind = RecordKind.named("decision") else { preconditionFailure("no decisions") }
  return Record(kind: kind, values: [day, .text("council"), .absent])
}

extension Event {
  static let raising = event("2026-03-02", .raised, by: ["carers"])
  static let toCVS = event("2026-04-01", .referred, by: ["carers"], [.to: "cvs"])
  static let toBoard = event("2026-05-01", .referred, by: ["local-cvs"], [.to: "board"])
  static let inScope = event("2026-03-09", .scopeDecided, by: ["champions"], [.inScope: "yes"])
  static let toChampions = event("2026-04-01", .referred, by: ["carers"], [.to: "champions"])
}

extension Roles {
  /// Two of the Champions are the council and the local CVS.
  static let sample = Roles(
    holders: [
      "champions": ["council", "local-cvs"], "authorised-council": ["council"],
    ],
    names: [
      "carers": "Thames Carers", "council": "the council", "local-cvs": "the CVS",
      "champions": "the Champions", "review-board": "the Review Board",
      "partnership-office": "the partnership office", "office": "the office",
    ])
}

extension Procedure {
  func replay(_ events: Event...) -> CaseState { replay(concern(events), roles: Roles.sample) }
}

extension CaseState {
  /// The violations as "index code: message".
  var complaints: [String] {
    violations.map { "\($0.event) \($0.code.rawValue): \($0.message)" }
  }

  /// The visits as "stage entered–left".
  var path: [String] {
    visits.map { "\($0.stage) \($0.entered)–\($0.left?.description ?? "")" }
  }
}
