import CompactModel

/// Stages and exits: whether a case can come there.
extension SoundSurvey {
  mutating func reachable() -> SoundnessReport.Finding {
    var points: [Point] = []
    for (index, stage) in procedure.stages.enumerated() {
      guard let state = firstAt[index] else {
        points.append(
          graph.isCutShort
            ? Point(.unknown, "\(stage.fullTitle): not come to so far", about: stage.id)
            : Point(
              .refuted, "\(stage.fullTitle) is never reached: \(waysTo(stage))", about: stage.id))
        continue
      }
      if graph.isUnsure[Int(state)] {
        points.append(
          Point(
            .unknown, "\(stage.fullTitle): \(Self.judged)", about: stage.id,
            story: story(graph.path(to: state)))
        )
      } else if !confirms(graph.path(to: state), endsAt: graph.states[Int(state)].place) {
        points.append(
          Point(
            .unknown, "\(stage.fullTitle): \(Self.unplayed)", about: stage.id,
            story: story(graph.path(to: state))))
      }
    }
    if graph.isCutShort, !points.isEmpty { points.append(cutShort) }
    return SoundnessReport.Finding(
      .reachable, "for \(each(procedure.stages.count, "stage")) a case was played to it",
      points)
  }

  /// What would lead to a stage, and why it does not.
  private func waysTo(_ stage: Stage) -> String {
    let sources = procedure.stages.filter { $0.exits.contains { $0.to == stage.id } }
    guard !sources.isEmpty else {
      return "no exit of another stage leads to it, and no case begins there"
    }
    let labels = sources.map(\.label).joined(separator: ", ")
    return "what leads to it (\(labels)) cannot be taken"
  }

  mutating func exits() -> SoundnessReport.Finding {
    var points: [Point] = []
    var count = 0
    for (number, stage) in procedure.stages.enumerated() where firstAt[number] != nil {
      for (index, exit) in stage.exits.enumerated() {
        count += 1
        let subject = "\(stage.id).\(exit.id)"
        let name = "the exit '\(exit.id)' of \(stage.fullTitle)"
        guard let edge = firstOver[number][index] else {
          points.append(
            graph.isCutShort
              ? Point(.unknown, "\(name): not taken so far", about: subject)
              : Point(
                .refuted, "\(name) can never be taken: \(hindrance(of: exit, at: number))",
                about: subject,
                story: firstAt[number].map { story(graph.path(to: $0)) } ?? []))
          continue
        }
        if graph.isUnsure[Int(edge.from)] || !edge.isSure {
          points.append(
            Point(
              .unknown, "\(name): \(Self.judged)", about: subject,
              story: story(graph.path(over: edge))))
        } else if !confirms(graph.path(over: edge), endsAt: graph.states[Int(edge.to)].place) {
          points.append(
            Point(
              .unknown, "\(name): \(Self.unplayed)", about: subject,
              story: story(graph.path(over: edge))))
        }
      }
    }
    points += afterwardPoints(&count)
    if graph.isCutShort, !points.isEmpty { points.append(cutShort) }
    return SoundnessReport.Finding(
      .exits, "\(each(count, "way")) was taken by a case that was played", points)
  }

  private func afterwardPoints(_ count: inout Int) -> [Point] {
    procedure.afterwards.enumerated().compactMap { index, entry in
      count += 1
      let edges = graph.edges.filter { $0.move == .afterward(index) }
      if edges.contains(where: { $0.isSure && !graph.isUnsure[Int($0.from)] }) { return nil }
      if !edges.isEmpty || graph.isCutShort {
        return Point(.unknown, "'\(entry.title)' after the end: \(Self.judged)")
      }
      let terms = entry.when.map { ": it is open when \(procedure.words($0))" } ?? ""
      return Point(.refuted, "'\(entry.title)' after the end is never open\(terms)")
    }
  }

  /// Why nobody ever takes an exit.
  private func hindrance(of exit: Exit, at number: Int) -> String {
    let stage = procedure.stages[number]
    let takers = stage.roles(exit.by)
    if !actors.anyone(of: takers) {
      let reasons = takers.compactMap { role in
        actors.hindrance(of: role).map { "\(actors.title(role)) \($0)" }
      }
      return "it is for \(actors.titles(takers)) to take, and \(reasons.joined(separator: "; "))"
    }
    guard let condition = exit.when else {
      return "a time bar has passed whenever a case is there"
    }
    return "it is open when \(procedure.words(condition)), and that is never so there"
      + (contradiction(in: condition, at: number).map { ": \($0)" } ?? "")
  }

  private func contradiction(in condition: Condition, at number: Int) -> String? {
    if let mark = condition.marks.first(where: condition.unmarked.contains) {
      return "it asks for the mark '\(procedure.title(ofMark: mark))' and for its absence"
    }
    guard let id = condition.expired,
      let clock = model.clocks(at: number).last(where: { $0.rule.id == id })
    else { return nil }
    let isStarted = graph.states.contains { $0.stage == number && $0.started.has(clock.bit) }
    return isStarted
      ? "whenever '\(clock.rule.title)' runs out, the case leaves first"
      : "nothing starts the time limit '\(clock.rule.title)'"
  }

  func story(_ path: Path) -> [String] { words.sentences(path) }

  /// "each of the 3 stages", "the one stage".
  func each(_ count: Int, _ noun: String) -> String {
    count == 1 ? "the one \(noun)" : "each of the \(count) \(noun)s"
  }

  func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
