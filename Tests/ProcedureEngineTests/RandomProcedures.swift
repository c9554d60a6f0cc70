import CompactModel
import ProcedureEngine
import TimeKeeping

/// Makes the same small arbitrary procedures in every run, sound ones and broken ones.
///
/// Exits of one stage differ in where they lead or how they end a case, so that the event that takes
/// one tells which it was. Time limits last one day or three.
struct RandomProcedures {
  var random: RandomCases

  mutating func next() -> Procedure {
    let hasMark = chance(3)
    let stages = (0..<Int.random(in: 2...3, using: &random)).map { "s\($0)" }
    var procedure = Procedure(id: "p", title: "P", stages: [])
    if hasMark { procedure.marks = [Procedure.Mark(id: "urgent", title: "urgent", by: ["raiser"])] }
    procedure.ownActs = [Procedure.OwnAct(id: "visit", phrase: "visited")]
    if chance(4) { procedure.clocks = [clock("all", exits: [], isLocal: false, hasMark)] }
    let common = procedure.clocks.map(\.id)
    procedure.stages = stages.map { stage($0, among: stages, common, hasMark) }
    if chance(3) {
      procedure.scope = ScopeTest(
        title: "Scope", question: "Is it?", criteria: [], otherwise: "Elsewhere", citations: [])
    }
    if chance(3) {
      let terms = condition(clocks: common, hasMark, mayJudge: false)
      procedure.starts = [Procedure.Start(to: pick(stages), when: terms)]
    }
    if chance(5) {
      procedure.afterwards = [
        Afterward(
          id: "again", title: "Again", act: pick([.reopened, .reviewed]),
          to: chance(2) ? pick(stages) : nil, times: 1,
          when: chance(2) ? Condition(outcomes: [pick([.agreement, .withdrawn, .lapsed])]) : nil)
      ]
    }
    return procedure
  }

  private mutating func stage(
    _ id: String, among stages: [String], _ common: [String], _ hasMark: Bool
  ) -> Stage {
    let own = chance(3) ? ["\(id)-limit"] : []
    var exits: [Exit] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let terms = chance(3) ? condition(clocks: own + common, hasMark, mayJudge: true) : nil
      let by = pick([[], ["raiser"], ["respondent"], ["handler"]])
      let to = pick(stages)
      let outcome: CaseOutcome = pick([.agreement, .unresolved, .lapsed])
      let ends = chance(3)
      let isNew = !exits.contains { ends ? $0.outcomes == [outcome] : $0.to == to }
      guard isNew else { continue }
      exits.append(
        Exit(
          id: "e\(number)", to: ends ? nil : to, by: by, when: terms,
          outcomes: ends ? [outcome] : nil))
    }
    let clocks = own.isEmpty ? [] : [clock(own[0], exits: exits.map(\.id), isLocal: true, hasMark)]
    return Stage(
      id: id, label: id, title: id, handledBy: ["either_party"], clocks: clocks, exits: exits)
  }

  private mutating func clock(
    _ id: String, exits: [String], isLocal: Bool, _ hasMark: Bool
  ) -> ClockRule {
    var triggers: [ClockRule.Trigger] = [
      .raised, .event(.offered), .own("visit"), .stage("s1"),
      .record(kind: "decision", field: "made_on"),
    ]
    if isLocal { triggers += [.entered, .entered, .entered, .event(.referred)] }
    if hasMark { triggers.append(.mark("urgent")) }
    var terms: Condition?
    if chance(4) {
      terms = hasMark && chance(2) ? Condition(marks: ["urgent"]) : Condition(acts: [.met])
    }
    let limit = timeLimit(pick([1, 3]), .days)
    return ClockRule(
      id: id, title: id, limit: limit, from: pick(triggers),
      stops: pick([[], [.met], [.answered]]),
      when: terms, bars: chance(5) ? pick([.closed, .referred, .classified]) : nil,
      moves: exits.isEmpty || !chance(2) ? nil : pick(exits))
  }

  private mutating func condition(
    clocks: [String], _ hasMark: Bool, mayJudge: Bool
  ) -> Condition {
    var kinds: [Condition] = [
      Condition(acts: [.met]), Condition(acts: [.met, .offered]), Condition(ownActs: ["visit"]),
      Condition(about: ["decision"]), Condition(commitments: ["a."]),
      Condition(commitments: ["a.b"]), Condition(acts: [.referred]),
    ]
    kinds += clocks.map { Condition(expired: $0) } + clocks.map { Condition(expired: $0) }
    if hasMark {
      kinds += [
        Condition(marks: ["urgent"]), Condition(unmarked: ["urgent"]),
        Condition(marks: ["urgent"], acts: [.met]),
      ]
    }
    if mayJudge {
      kinds.append(Condition(judgement: Condition.Judgement(function: 0, text: "it is so")))
    }
    return pick(kinds)
  }

  /// True once in so many times.
  private mutating func chance(_ times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
