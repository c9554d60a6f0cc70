import CompactModel
import ProcedureEngine
import TimeKeeping

/// A concern before a panel of three offices with a chair and a quorum, for tests of who acts.
enum PeopleStory {
  static let clause = [Citation("ILL 3")]

  static func panel(_ change: (inout Stage) -> Void = { _ in }) -> Procedure {
    var stage = Stage(
      id: "panel", label: "Stage 1", title: "Panel", citations: clause, handledBy: ["panel"],
      exits: [Exit(id: "resolved", to: nil), Exit(id: "unresolved", to: nil)])
    change(&stage)
    return Procedure(id: "people", title: "People", citations: [Citation("ILL 1")], stages: [stage])
  }

  static func roles(quorum: Body.Quorum? = nil) -> Roles {
    Roles(
      holders: [
        "panel": ["council", "nhs", "cvs"], "council-seat": ["council"], "nhs-seat": ["nhs"],
        "cvs-seat": ["cvs"], "panel-chair": ["nhs"],
      ],
      names: [
        "panel": "the Panel", "council-seat": "the Council's member", "nhs-seat": "the NHS member",
        "cvs-seat": "the CVS's member", "panel-chair": "the Panel's chair",
        "council": "the council",
        "nhs": "the NHS", "cvs": "the CVS", "carers": "Thames Carers", "deputy": "the deputy",
      ],
      bodies: [Body(id: "panel", title: "Panel", chair: "panel-chair", quorum: quorum)],
      offices: [
        Office(id: "council-seat", title: "", body: "panel", sector: "public"),
        Office(id: "nhs-seat", title: "", body: "panel", sector: "public"),
        Office(id: "cvs-seat", title: "", body: "panel", sector: "voluntary"),
        Office(id: "panel-chair", title: ""),
      ],
      sectors: ["council": "public", "nhs": "public", "cvs": "voluntary", "carers": "voluntary"])
  }

  static func act(
    _ act: Act, by: [String], with: [String] = [], on: PartialDate = "2026-03-04",
    _ texts: KeyValuePairs<Event.Field, String> = [:]
  ) -> Event {
    Event(
      on: on, act: act, by: by, with: with, details: texts.map { Event.Detail($0.key, $0.value) })
  }

  static func file(_ events: [Event], against: [String] = ["trust"]) -> Case {
    concern(against: against, [.raising] + events)
  }

  /// The violations as "index code: message"; the raising is event 0.
  static func complaints(
    _ events: [Event], _ procedure: Procedure, quorum: Body.Quorum? = nil,
    against: [String] = ["trust"]
  ) -> [String] {
    procedure.replay(file(events, against: against), roles: roles(quorum: quorum)).complaints
  }

  static func tracked(
    _ file: Case, _ procedure: Procedure, surroundings: Surroundings = Surroundings(),
    roles: Roles = roles()
  ) -> TrackedCase {
    TrackedCase(
      file,
      in: CaseSetting(
        procedures: [procedure], roles: roles, surroundings: surroundings, calendar: .easter,
        asOf: "2026-06-01"))
  }
}
