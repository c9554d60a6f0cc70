import CompactModel

/// A condition with what it mentions numbered.
struct SoundTerms {
  let marks: UInt64
  let unmarked: UInt64
  let about: UInt64
  let commitments: UInt64
  let acts: UInt64
  /// The clock that must have run out; -1 for one that never does.
  let expired: Int?
  /// The outcomes by their positions among all; 0 when none is asked for.
  let outcomes: UInt64
  let isJudged: Bool

  init(_ condition: Condition, _ names: SoundModel.Names, _ stage: Int?) {
    func bits<Name: Equatable>(_ asked: [Name], among known: [Name]) -> UInt64 {
      var bits: UInt64 = 0
      for name in asked { if let index = known.firstIndex(of: name) { bits.add(index) } }
      return bits
    }
    marks = bits(condition.marks, among: names.marks)
    unmarked = bits(condition.unmarked, among: names.marks)
    about = bits(condition.about.map(SoundModel.Fact.about), among: names.facts)
    commitments = bits(condition.commitments.map(SoundModel.Fact.commitment), among: names.facts)
    acts = bits(
      condition.acts.map { SoundModel.ActName(act: $0, own: nil) }
        + condition.ownActs.map { SoundModel.ActName(act: .own, own: $0) }, among: names.acts)
    expired = condition.expired.map { names.clock($0, stage) ?? -1 }
    outcomes = bits(condition.outcomes, among: CaseOutcome.allCases)
    isJudged = condition.judgement != nil
  }

  enum Truth {
    case no
    case yes
    /// It is for a function of the plugin to say.
    case judged
    /// It depends on a fact that has not been asked about.
    case open(fact: Int)
  }

  func truth(in state: SoundState) -> Truth {
    if marks != 0, marks & state.marks == 0 { return .no }
    if unmarked & state.marks != 0 { return .no }
    if acts != 0, acts & state.acts == 0 { return .no }
    if outcomes != 0, !outcomes.has(Int(state.outcome)) || state.place != .closed { return .no }
    if let expired, expired < 0 || !state.expired.has(expired) { return .no }
    for asked in [about, commitments] where asked != 0 && asked & state.facts == 0 {
      let open = asked & ~state.known
      return open == 0 ? .no : .open(fact: open.trailingZeroBitCount)
    }
    return isJudged ? .judged : .yes
  }
}
