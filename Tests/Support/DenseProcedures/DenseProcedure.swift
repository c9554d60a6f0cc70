import CompactModel
package import ProcedureEngine
import TimeKeeping

extension Procedure {
  /// A procedure of many stages, each with several exits, conditions of every kind and time limits, in
  /// which a case may go on, skip ahead and go back.
  package static func dense(stages count: Int) -> Procedure {
    var procedure = Procedure(
      id: "dense", title: "Dense", marks: [Mark(id: "urgent", title: "urgent")],
      stages: (0..<count).map { stage($0, of: count) })
    procedure.scope = ScopeTest(
      title: "Scope", question: "Is it?", criteria: [], otherwise: "Elsewhere", citations: [])
    return procedure
  }

  private static func stage(_ number: Int, of count: Int) -> Stage {
    func name(_ number: Int) -> String { "s\(number % count)" }
    let clock = TimeLimit(10, .workingDays).map { limit in
      ClockRule(
        id: "limit", title: "Limit", limit: limit, from: .entered, stops: [.answered],
        moves: number % 3 == 0 ? "on" : nil)
    }
    let late = Exit(id: "late", to: name(number + 2), when: Condition(expired: "limit"))
    let exits = [
      Exit(id: "resolved", to: nil), Exit(id: "on", to: name(number + 1)),
      Exit(id: "ahead", to: name(number + 7), when: Condition(marks: ["urgent"])),
      Exit(id: "back", to: name(number + count - 3), when: Condition(acts: [.met])),
      Exit(
        id: "apart", to: name(number + 11), when: Condition(about: ["decision"], acts: [.met])),
    ]
    // Where the end of the limit takes the case away, nobody could still take the late exit.
    return Stage(
      id: name(number), label: "Step \(number)", title: "Stage \(number)",
      handledBy: ["either_party"], clocks: [clock].compactMap { $0 },
      exits: number % 3 == 0 ? exits : exits + [late])
  }
}
