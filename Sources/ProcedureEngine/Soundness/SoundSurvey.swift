import CompactModel

/// Judges the properties of a procedure by the graph of its states.
struct SoundSurvey {
  let graph: SoundGraph
  let model: SoundModel
  let actors: ActorFeasibility
  let words: StoryWords
  /// How many stories the replay has confirmed.
  private(set) var played = 0
  /// The first state found at each stage.
  let firstAt: [Int32?]
  /// The first way found over each exit of each stage.
  let firstOver: [[SoundGraph.Edge?]]

  typealias Point = SoundnessReport.Point
  typealias Path = [(before: SoundState, move: SoundMove)]

  var procedure: Procedure { model.procedure }

  init(_ graph: SoundGraph) {
    self.graph = graph
    model = graph.moves.model
    actors = graph.moves.actors
    words = StoryWords(model: model, actors: actors)
    var firstAt: [Int32?] = Array(repeating: nil, count: model.stages.count)
    // Those that a function of the plugin has no say in come first.
    for unsure in [false, true] {
      for (index, state) in graph.states.enumerated() where graph.isUnsure[index] == unsure {
        if let stage = state.stage, firstAt[stage] == nil { firstAt[stage] = Int32(index) }
      }
    }
    var firstOver: [[SoundGraph.Edge?]] = model.stages.map {
      Array(repeating: nil, count: $0.exits.count)
    }
    for unsure in [false, true] {
      for edge in graph.edges
      where (graph.isUnsure[Int(edge.from)] || !edge.isSure) == unsure {
        guard let stage = graph.states[Int(edge.from)].stage else { continue }
        switch edge.move {
        case .exit(let exit, _), .moved(let exit):
          if firstOver[stage][exit] == nil { firstOver[stage][exit] = edge }
        default: break
        }
      }
    }
    self.firstAt = firstAt
    self.firstOver = firstOver
  }

  /// Whether the replay plays a story without a fault and ends where it should.
  mutating func confirms(_ path: Path, endsAt place: SoundState.Place) -> Bool {
    guard var play = StoryPlay(model), let end = play.end(of: path) else { return false }
    let expected: CaseState.Position =
      switch place {
      case .unraised: .unraised
      case .intake: .intake
      case .stage(let index): .stage(procedure.stages[Int(index)].id)
      case .closed: .closed
      }
    guard end == expected else { return false }
    played += 1
    return true
  }

  /// What is not known because not everything could be looked at.
  var cutShort: Point {
    Point(
      .unknown,
      "there are more than \(graph.states.count - 1) states: not all of them were looked at")
  }

  static let judged = "it depends on what a function of the plugin (judge) says"
  static let unplayed =
    "a way was found, but it takes time limits to run out in another order than "
    + "the replay could be brought to"
}
