/// Every state a case can come to under a procedure, found from the first one outwards.
struct SoundGraph {
  let moves: SoundMoves
  private(set) var states: [SoundState] = []
  /// How each state was first come to; nothing for the first.
  private(set) var origins: [Origin?] = []
  /// Whether a state was come to only where a function of the plugin has its say.
  private(set) var isUnsure: [Bool] = []
  private(set) var edges: [Edge] = []
  /// Whether the search was given up because there were too many states.
  private(set) var isCutShort = false
  private var known: [SoundState: Int32] = [:]
  /// States to look at: surely come to, and come to in some other way.
  private var sure: [Int32] = []
  private var unsure: [Int32] = []

  struct Origin {
    let state: Int32
    let move: SoundMove
  }

  struct Edge {
    let from: Int32
    let to: Int32
    let move: SoundMove
    let choice: SoundChoice
    let isSure: Bool
  }

  /// What keeps the memory of a check within some tens of megabytes.
  static let mostStates = 200_000

  /// Looks at all states in the order of the number of moves to them, those first in which no
  /// function of the plugin has a say.
  init(_ moves: SoundMoves, mostStates: Int = Self.mostStates) {
    self.moves = moves
    reach(SoundState(), nil, isSure: true)
    var next = (sure: 0, unsure: 0)
    var isDone: [Bool] = []
    while true {
      let state: Int32
      if next.sure < sure.count {
        state = sure[next.sure]
        next.sure += 1
      } else if next.unsure < unsure.count {
        state = unsure[next.unsure]
        next.unsure += 1
      } else {
        return
      }
      isDone += Array(repeating: false, count: states.count - isDone.count)
      if isDone[Int(state)] { continue }
      isDone[Int(state)] = true
      guard states.count <= mostStates else {
        isCutShort = true
        return
      }
      for step in moves.steps(from: states[Int(state)]) {
        let origin = Origin(state: state, move: step.move)
        let to = reach(step.state, origin, isSure: step.isSure && !isUnsure[Int(state)])
        edges.append(
          Edge(
            from: state, to: to, move: step.move, choice: step.choice, isSure: step.isSure))
      }
    }
  }

  @discardableResult
  private mutating func reach(_ state: SoundState, _ origin: Origin?, isSure: Bool) -> Int32 {
    guard let index = known[state] else {
      let index = Int32(states.count)
      known[state] = index
      states.append(state)
      origins.append(origin)
      isUnsure.append(!isSure)
      if isSure { sure.append(index) } else { unsure.append(index) }
      return index
    }
    if isSure, isUnsure[Int(index)] {
      isUnsure[Int(index)] = false
      origins[Int(index)] = origin
      sure.append(index)
    }
    return index
  }

  /// The moves of the shortest way to a state, each with the state before it.
  func path(to state: Int32) -> [(before: SoundState, move: SoundMove)] {
    var path: [(before: SoundState, move: SoundMove)] = []
    var place = state
    while let origin = origins[Int(place)] {
      path.append((states[Int(origin.state)], origin.move))
      place = origin.state
    }
    return path.reversed()
  }

  /// The moves of the shortest way over an edge.
  func path(over edge: Edge) -> [(before: SoundState, move: SoundMove)] {
    path(to: edge.from) + [(states[Int(edge.from)], edge.move)]
  }
}
