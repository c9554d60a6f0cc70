package import CompactModel

extension Procedure {
  /// Looks at everything that can happen to a case, and tells which properties of a sound procedure
  /// hold.
  ///
  /// What is found unreachable or a trap is so in every case. What is found possible was played
  /// through the replay. What a function of the plugin decides may go either way, so nothing is proved
  /// by it. The result depends on nothing but the arguments.
  package func soundness(
    bodies: [Body] = [], offices: [Office] = [], mostStates: Int? = nil
  ) -> SoundnessReport {
    let actors = ActorFeasibility(bodies: bodies, offices: offices)
    guard let model = SoundModel(self) else {
      let reason = "its conditions name more than 64 marks, acts, facts or clocks"
      return SoundnessReport(
        procedure: id, title: title, states: 0, moves: 0, played: 0,
        findings: SoundnessReport.Property.allCases.map { property in
          SoundnessReport.Finding(
            property, "could not be looked at", [SoundnessReport.Point(.unknown, reason)])
        })
    }
    let graph = SoundGraph(
      SoundMoves(model: model, actors: actors), mostStates: mostStates ?? SoundGraph.mostStates)
    var survey = SoundSurvey(graph)
    let findings = [
      survey.reachable(), survey.ends(), survey.exits(), survey.handlers(), survey.length(),
      survey.timeLimits(),
    ]
    return SoundnessReport(
      procedure: id, title: title, states: graph.states.count, moves: graph.edges.count,
      played: survey.played, findings: findings)
  }
}
