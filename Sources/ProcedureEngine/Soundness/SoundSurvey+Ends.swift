import CompactModel

/// Ends: whether a case can come to one from wherever it is.
extension SoundSurvey {
  mutating func ends() -> SoundnessReport.Finding {
    let endings = Endings(graph)
    var traps: [Int] = []
    var doubts: [Int] = []
    // What nobody may raise any more, because its time is over, is no case yet.
    for (index, state) in graph.states.enumerated()
    where state.place != .closed && state.place != .unraised {
      if !endings.possibly[index] {
        traps.append(index)
      } else if !endings.surely[index] {
        doubts.append(index)
      }
    }
    var points: [Point] = []
    if graph.isCutShort {
      points.append(cutShort)
    } else {
      if let trap = traps.first { points.append(point(ofTrap: trap)) }
      // A state before a trap is in doubt because of it, and that has been told.
      if traps.isEmpty, let doubt = doubts.first {
        points.append(
          Point(
            .unknown,
            "\(place(of: doubt)): it depends on a function of the plugin (judge), or on which time "
              + "limit runs out first",
            story: story(graph.path(to: Int32(doubt)))))
      }
    }
    let open = graph.states.count { $0.place != .closed && $0.place != .unraised }
    return SoundnessReport.Finding(
      .ends,
      "from \(each(open, "state")) a case can be in (not counted as ends: withdrawing it, letting it "
        + "lapse without an exit for that, joining it to another, passing it to another area)",
      points)
  }

  private mutating func point(ofTrap trap: Int) -> Point {
    let path = graph.path(to: Int32(trap))
    let isPlayed =
      !graph.isUnsure[trap] && confirms(path, endsAt: graph.states[trap].place)
    let fate = stages(from: trap)
    let isStuck = fate.count <= 1
    let rest =
      isStuck
      ? "Nothing can take it on from there, and only the raiser can end it, by withdrawing."
      : "From there it can only go round \(fate.joined(separator: ", ")) for ever; only the raiser "
        + "can end it, by withdrawing."
    return Point(
      isPlayed ? .refuted : .unknown,
      "a case can come to \(place(of: trap)) and never end"
        + (isPlayed ? "" : ": \(graph.isUnsure[trap] ? Self.judged : Self.unplayed)"),
      story: story(path) + [rest])
  }

  /// The labels of the stages a case can still come to from a state.
  private func stages(from state: Int) -> [String] {
    var next: [Int32: [Int32]] = [:]
    for edge in graph.edges {
      if case .beside = edge.move { continue }
      next[edge.from, default: []].append(edge.to)
    }
    var seen: Set<Int32> = [Int32(state)]
    var work = [Int32(state)]
    var found: Set<Int> = []
    while let state = work.popLast() {
      if let stage = graph.states[Int(state)].stage { found.insert(stage) }
      for to in next[state] ?? [] where seen.insert(to).inserted { work.append(to) }
    }
    return found.sorted().map { procedure.stages[$0].label }
  }

  private func place(of state: Int) -> String {
    switch graph.states[state].place {
    case .unraised: "the time before it is raised"
    case .intake: "the scope test"
    case .stage(let index): procedure.stages[Int(index)].fullTitle
    case .closed: "the end"
    }
  }
}
