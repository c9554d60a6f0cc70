import CompactModel

/// Actors: whether somebody may handle each stage, whoever the parties are.
extension SoundSurvey {
  func handlers() -> SoundnessReport.Finding {
    var points: [Point] = []
    let parties = ["raiser", "respondent", "either_party"]
    for (number, stage) in procedure.stages.enumerated() {
      let story = firstAt[number].map { self.story(graph.path(to: $0)) } ?? []
      guard !stage.handledBy.isEmpty else {
        points.append(Point(.open, "\(stage.fullTitle): who handles it is not stated"))
        continue
      }
      let others = stage.handledBy.filter { !parties.contains($0) }
      points += inability(of: others, at: stage, story)
      if let point = jointness(of: stage, story) { points.append(point) }
      if !others.isEmpty, let point = conflict(of: others, at: stage, story) {
        points.append(point)
      }
    }
    return SoundnessReport.Finding(
      .actors,
      "\(each(procedure.stages.count, "stage")) is handled by the parties themselves, or the plugin says "
        + "what its handler does who is a party",
      points)
  }

  private func inability(of handlers: [String], at stage: Stage, _ story: [String]) -> [Point] {
    handlers.compactMap { role in
      actors.hindrance(of: role).map { reason in
        Point(
          .refuted, "\(stage.fullTitle): \(actors.title(role)) \(reason)",
          story: story + ["Nobody may act for \(actors.title(role))."])
      }
    }
  }

  /// Whether one office from each partner is there to act together.
  private func jointness(of stage: Stage, _ story: [String]) -> Point? {
    guard stage.joint == .onePerPartner else { return nil }
    let offices = actors.offices.filter { office in
      stage.handledBy.contains(office.id) || office.body.map(stage.handledBy.contains) ?? false
    }
    let handlers = Set(stage.handledBy.filter { role in !offices.contains { $0.id == role } })
    // Roles that are no office stand for themselves, such as either party.
    if !handlers.subtracting(offices.compactMap(\.body)).isEmpty { return nil }
    let partners = max(2, Set(actors.offices.compactMap(\.sector)).count)
    let present = Set(offices.map { $0.sector ?? $0.id }).count
    guard present < partners else { return nil }
    return Point(
      .refuted,
      "\(stage.fullTitle) is for one from each partner to handle together: there are \(partners) "
        + "partners, and \(counted(present, "office")) among them",
      story: story)
  }

  /// What becomes of the stage when its handler is a party.
  private func conflict(of handlers: [String], at stage: Stage, _ story: [String]) -> Point? {
    let name = actors.titles(handlers)
    let beginning = story + ["\(name) is itself a party to the concern."]
    let isAlone =
      handlers.count == 1 && stage.handledBy.count == 1
      && actors.offices.contains { $0.id == handlers[0] }
    if stage.interests == [.standDown], isAlone {
      return Point(
        .refuted,
        "\(stage.fullTitle) is handled by \(name) alone, who has to stand down when they are a party, "
          + "and nobody takes their place",
        story: beginning + ["\(name) stands down. Nobody is left to handle it."])
    }
    guard stage.interests.isEmpty else { return nil }
    let subjects: [Silence.Subject] = [.handlerIsParty, .interests, .substitution]
    let silence = procedure.silences.first {
      subjects.contains($0.on) && ($0.stage == stage.id || $0.stage == nil)
    }
    if let silence {
      return Point(.open, "\(stage.fullTitle): \(silence.text)\(silence.citations.bracketed)")
    }
    return Point(
      .refuted,
      "\(stage.fullTitle) is handled by \(name), who may be a party: the plugin neither says what "
        + "then happens (interests) nor that the text does not say (silent, handler_is_party)",
      story: beginning + ["Who handles it then is not said."])
  }
}
