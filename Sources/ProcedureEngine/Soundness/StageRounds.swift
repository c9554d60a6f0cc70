/// The rounds a case can go between stages without ending.
struct StageRounds {
  private let next: [[Int]]

  init(_ survey: SoundSurvey) {
    next = survey.procedure.stages.indices.map(survey.next)
  }

  /// The shortest round, from its first stage; nil when there is none.
  var shortest: [Int]? {
    var best: [Int]?
    for start in next.indices {
      var before: [Int: Int] = [:]
      var work = [start]
      var place = 0
      search: while place < work.count {
        let stage = work[place]
        place += 1
        for to in next[stage] {
          if to == start {
            var round = [stage]
            while let earlier = before[round[0]] { round.insert(earlier, at: 0) }
            if best.map({ round.count < $0.count }) ?? true { best = round }
            break search
          }
          if before[to] == nil {
            before[to] = stage
            work.append(to)
          }
        }
      }
      if best?.count == 1 { return best }
    }
    return best
  }
}
