import CompactModel
import ProcedureEngine
import TimeKeeping

/// Makes the same arbitrary cases in every run (SplitMix64).
struct RandomCases: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let procedures: [Procedure] = [
    .threeSteps, .scoped, .outline, .leadingOn,
    Procedure.threeSteps.with { procedure in
      procedure.clocks += [
        clock("raised", .raised, stops: [.met]),
        clock("closed", .event(.closed), stops: [.shared]),
      ]
      for stage in procedure.stages.indices {
        procedure.stages[stage].clocks = [
          clock("entered", .entered, stops: [.referred, .answered]),
          clock("met", .event(.met), stops: []),
        ]
      }
    },
  ]

  private static func clock(_ id: String, _ from: ClockRule.Trigger, stops: [Act]) -> ClockRule {
    ClockRule(id: id, title: id, limit: timeLimit(10, .workingDays), from: from, stops: stops)
  }

  mutating func next() -> (Procedure, Case) {
    let procedure = pick(Self.procedures)
    let file = concern(
      raised: date(), by: people(), against: people(), commitments: pick([[], ["dialogue"]]),
      about: pick([[], [decision(made: .date(date())), decision(made: .unknown)]]),
      (0..<Int.random(in: 0...25, using: &self)).map { _ in event(of: procedure) })
    return (procedure, file)
  }

  private mutating func event(of procedure: Procedure) -> Event {
    // The acts that move a case are tried more often than the others.
    let moving: [Act] = [.raised, .scopeDecided, .referred, .closed, .reopened, .met, .learned]
    var details: [Event.Detail] = []
    let stages = procedure.stages.map(\.id)
    for (field, texts) in [
      (.to, stages + ["nowhere", ""]),
      (.outcome, CaseOutcome.allCases.map(\.rawValue) + ["nothing"]),
      (.inScope, ["yes", "no", "false", ""]), (.override, ["a reason", ""]),
      (.impact, ["some"]), (.wayForward, ["one"]), (.reason, ["why"]),
    ] as [(Event.Field, [String])] where Int.random(in: 0..<3, using: &self) == 0 {
      details.append(Event.Detail(field, pick(texts)))
    }
    return Event(
      on: date(), act: Bool.random(using: &self) ? pick(moving) : pick(Act.allCases), by: people(),
      details: details)
  }

  private mutating func date() -> PartialDate {
    let year = Int.random(in: 2025...2026, using: &self)
    let month = Int.random(in: 1...12, using: &self)
    switch Int.random(in: 0..<10, using: &self) {
    case 0: return .unknown
    case 1: return .year(year)
    case 2: return .month(year: year, month: month)
    default:
      let day = Int.random(in: 1...28, using: &self)
      return CivilDate(year: year, month: month, day: day).map(PartialDate.day) ?? .unknown
    }
  }

  private mutating func people() -> [String] {
    pick([[], ["carers"], ["council"], ["local-cvs"], ["champions"], ["council", "stranger"]])
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}
