package import CompactModel
import TimeKeeping

/// A question the case has come upon that the area's text does not answer.
package struct CaseSilence: Hashable, Sendable, Codable {
  package var on: Silence.Subject
  package var text: String
  package var citations: [Citation]
  /// The index of the event by which the area decided it for this case; nil while it is open.
  package var settledBy: Int?

  package init(
    on: Silence.Subject, text: String, citations: [Citation], settledBy: Int? = nil
  ) {
    self.on = on
    self.text = text
    self.citations = citations
    self.settledBy = settledBy
  }
}

extension Procedure {
  /// The silences a case has met, in the order the procedure lists them.
  ///
  /// A clash that the procedure should have foreseen and did not even list is reported all the same,
  /// with the procedure's own citation.
  package func silences(of file: Case, _ state: CaseState, roles: Roles) -> [CaseSilence] {
    var met: [CaseSilence] = []
    for silence in silences where isMet(silence, file, state, roles) {
      met.append(CaseSilence(on: silence.on, text: silence.text, citations: silence.citations))
    }
    for stage in stagesVisited(state) {
      guard let clash = clash(at: stage, file, roles) else { continue }
      let isListed = silences.contains {
        $0.on == .handlerIsParty && ($0.stage == nil || $0.stage == stage.id)
      }
      guard !isListed else { continue }
      met.append(
        CaseSilence(on: .handlerIsParty, text: clash.text, citations: stage.citations))
    }
    return met + unlistedInterests(file, state)
  }

  /// Interests declared at a stage that says nothing of them, where the procedure does not list that.
  private func unlistedInterests(_ file: Case, _ state: CaseState) -> [CaseSilence] {
    guard !silences.contains(where: { $0.on == .interests }) else { return [] }
    return interestStages(file, state).map { stage in
      CaseSilence(
        on: .interests,
        text: "an interest was declared at \(stage.label): the area's procedure does not say what "
          + "somebody with an interest does",
        citations: stage.citations)
    }
  }

  /// The stages at which an interest was declared although they say nothing of interests.
  private func interestStages(_ file: Case, _ state: CaseState) -> [Stage] {
    file.events.indices.filter { file.events[$0].act == .declaredInterest }
      .compactMap { state.stage(ofEvent: $0).flatMap(stage) }
      .withoutRepeats.filter { $0.interests.isEmpty }
  }

  private func stagesVisited(_ state: CaseState) -> [Stage] {
    state.visits.map(\.stage).withoutRepeats.compactMap(stage)
  }

  private func isMet(
    _ silence: Silence, _ file: Case, _ state: CaseState, _ roles: Roles
  ) -> Bool {
    // What a step leaves open while a case is there is no question any more once it has left.
    let present = state.stageID.flatMap { id in
      silence.stage == nil || silence.stage == id ? stage(id) : nil
    }
    if let wanted = silence.stage, silence.on != .handlerIsParty,
      !state.visits.contains(where: { $0.stage == wanted })
    {
      return false
    }
    switch silence.on {
    case .timeLimits: return present.map { $0.clocks.isEmpty } ?? false
    case .handlerIsParty:
      return state.visits.contains { visit in
        guard silence.stage == nil || silence.stage == visit.stage else { return false }
        return stage(visit.stage).flatMap { clash(at: $0, file, roles) } != nil
      }
    case .appeal: return state.outcome == .unresolved || state.outcome == .noResolutionPossible
    case .referrer:
      return present?.exits.contains { $0.to != nil && $0.by.isEmpty } ?? false
    case .scopeDecider: return state.position == .intake
    case .contents: return heldElsewhere != nil && !state.isClosed
    case .disagreement, .quorum:
      return present.map { $0.meets || $0.joint != nil } ?? false
    case .substitution:
      return file.events.contains { $0.act == .stoodDown || $0.act == .substituted }
    case .interests:
      return interestStages(file, state).contains { silence.stage == nil || silence.stage == $0.id }
    case .extensions: return file.events.contains { $0.act == .extended }
    case .reopening: return state.isClosed || file.events.contains { $0.act == .reopened }
    case .yearBoundary, .versionGap, .severalCompacts, .signatories, .other: return false
    }
  }
}
